"""The county's own form: named cells filled with figures, all else untouched."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from desktop_app.services.templatefigures import ReportFigures
from desktop_app.services.templates import Templates
from tests.services.desk_work import petition

FIGURE = "monthly.rows.L01.received"


def template(folder: Path, names: dict[str, str]) -> Path:
    """A form with a title, a sum over two cells, and names on cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "月报"
    sheet["A1"], sheet["A3"], sheet["A4"] = "楚雄市信访月报", "来信", "合计"
    sheet["B4"] = "=SUM(B3:B3)"
    sheet["B3"].font = Font(bold=True, color="FF0000")
    for name, place in names.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"月报!${place[0]}${place[1:]}")
    path = folder / "模板.xlsx"
    book.save(path)
    return path


def test_named_cells_are_filled_and_the_rest_stays(office: Core, tmp_path: Path) -> None:
    for _ in range(3):
        petition(office)
    templates = Templates(office.desk)
    read = templates.open(template(tmp_path, {"本月来信": "B3", "报告期": "C1", "别的": "C9"}))
    assert [(one.name, one.place, one.beside) for one in read.names] == [
        ("本月来信", "B3", "来信"), ("报告期", "C1", "楚雄市信访月报"), ("别的", "C9", ""),
    ]  # fmt: skip
    names = {one.id: one.title for one in templates.figures("2026-03")}
    assert "来信" in names[FIGURE]
    mapping = {**templates.mapping(read), "本月来信": FIGURE}
    templates.keep(read, mapping)
    left = templates.fill(read, templates.mapping(read), "2026-03", tmp_path / "月报.xlsx")
    assert left == ("别的",)
    sheet = openpyxl.load_workbook(tmp_path / "月报.xlsx")["月报"]
    assert (sheet["B3"].value, sheet["C1"].value, sheet["B4"].value) == (3, "2026-03", "=SUM(B3:B3)")
    assert sheet["B3"].font.bold


def test_every_figure_equals_the_reports_cell(office: Core) -> None:
    petition(office)
    source = ReportFigures(office.desk)
    view = office.services.reports.make(FIGURE.split(".", maxsplit=1)[0], "2026-03")
    for table in view.tables:
        for row in table.rows:
            for key, cell in row.cells.items():
                figure = source.figure(f"{view.report.id}.{table.table.field}.{row.key}.{key}", "2026-03")
                if cell.query:
                    assert figure == (cell.number if cell.over is None else cell.text)
    assert source.figure("nothing", "2026-03") is None


def test_a_name_may_be_a_figures_own_id(office: Core, tmp_path: Path) -> None:
    petition(office)
    templates = Templates(office.desk)
    read = templates.open(template(tmp_path, {FIGURE: "B3"}))
    assert templates.fill(read, templates.mapping(read), "2026-03", tmp_path / "月报.xlsx") == ()
    assert openpyxl.load_workbook(tmp_path / "月报.xlsx")["月报"]["B3"].value == 1


def test_forms_that_cannot_be_filled_say_why(office: Core, tmp_path: Path) -> None:
    templates = Templates(office.desk)
    with pytest.raises(UserProblem, match="没有命名"):
        templates.open(template(tmp_path, {}))
    read = templates.open(template(tmp_path, {"别的": "B3"}))
    with pytest.raises(UserProblem, match="没有对应"):
        templates.fill(read, templates.mapping(read), "2026-03", tmp_path / "月报.xlsx")
    (tmp_path / "坏.xlsx").write_bytes(io.BytesIO(b"PK nothing").getvalue())
    with pytest.raises(UserProblem):
        templates.open(tmp_path / "坏.xlsx")
