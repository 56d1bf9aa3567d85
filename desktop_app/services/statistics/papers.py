"""A report on paper and as a spreadsheet: the same cells as on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.base.files import write_whole
from desktop_app.documents.render import render
from desktop_app.documents.reportsheets import SheetCell, SheetTable, write_report
from desktop_app.domain.forms import Form, FormField, Frame
from desktop_app.services.desk import Desk
from desktop_app.services.settings import Settings
from desktop_app.services.statistics.pictures import chart_of
from desktop_app.services.statistics.views import NOTHING, Cell, ReportView, RowView, TableView


class ReportPapers:
    """Any thread; a report takes some tenths of a second, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def pdf(self, view: ReportView) -> bytes:
        """The report on its form, its pictures behind it. Raises `InputProblem` for unprintable characters."""
        settings = Settings(self._desk).all()
        organ, office = settings["organ"], settings["office"]
        frame = Frame(organ=organ, office=office, dated_on=view.made_on)
        charts = [chart_of(view, one) for one in view.report.charts]
        return render(self._form(view), self.values(view), frame, self._desk.fonts, charts=charts).pdf

    def _form(self, view: ReportView) -> Form:
        return self._desk.rules.forms[view.report.form]

    def values(self, view: ReportView) -> dict[str, object]:
        """The values of the form."""
        found: dict[str, object] = {
            "period": view.days.title,
            "unit": view.unit,
            "filler_name": self._desk.store.who.by,
            "made_on": view.made_on.isoformat(),
            "remarks": "".join(remarks_of(view)),
        }
        for one in view.tables:
            found[one.table.field] = [_texts(one, row) for row in one.rows]
        if view.report.listing:
            rows = next(field for field in self._form(view).fields if field.columns)
            found[rows.key] = [_fitting(rows, line.texts) for line in view.lines]
        known = {field.key for field in self._form(view).fields}
        return {key: value for key, value in found.items() if key in known}

    def xlsx(self, view: ReportView) -> bytes:
        """A sheet a table; a listing is one sheet."""
        title = f"{view.unit}{view.days.title}{view.report.title}"
        note = f"填报单位：{view.unit}　报告期：{view.days.title}　填报日期：{view.made_on.isoformat()}"
        tables = [_sheet(one, self._head(view, one)) for one in view.tables]
        if view.report.listing:
            tables.append(_listing(view))
        return write_report(title, note, tables, remarks_of(view))

    def _head(self, view: ReportView, one: TableView) -> str:
        field = self._form(view).field(one.table.field)
        columns = field.columns if field else ()
        return next((column.label for column in columns if column.key == one.table.head), "")

    def save(self, view: ReportView, path: Path) -> None:
        """Writes PDF or spreadsheet by the name's end. Raises `UserProblem` for a full or locked folder."""
        write_whole(path, self.xlsx(view) if path.suffix.lower() == ".xlsx" else self.pdf(view))


def remarks_of(view: ReportView) -> list[str]:
    """What is told below the tables, the figures that are kept from this person among it."""
    return [note.text for note in view.notes]


def _texts(one: TableView, row: RowView) -> dict[str, str]:
    return {one.table.head: row.title, **{key: cell.text for key, cell in row.cells.items()}}


def _fitting(rows: FormField, texts: Mapping[str, str]) -> dict[str, str]:
    """No more than the form's columns take."""
    return {column.key: texts.get(column.key, "")[: column.max_length] for column in rows.columns}


def _sheet(one: TableView, head: str) -> SheetTable:
    heads = [("", head, 20.0)]
    heads += [(column.group, column.label, 10.0) for column in one.table.columns]
    rows = [
        (SheetCell(row.title), *(sheet_cell(row.cells[column.key]) for column in one.table.columns))
        for row in one.rows
    ]
    bold = frozenset(place for place, row in enumerate(one.rows) if row.total)
    return SheetTable(one.table.title, tuple(heads), tuple(rows), bold)


def sheet_cell(cell: Cell) -> SheetCell:
    """A number where the cell is one; a rate as the share it stands for."""
    if cell.number is None or not cell.text or cell.text == NOTHING:
        return SheetCell(cell.text, _plain(cell.text))
    if cell.over is None:
        return SheetCell(cell.text, float(cell.number))
    change = cell.text[0] in "+-" or (cell.over_query is not None and cell.query is not None
                                      and cell.over_query.measure == cell.query.measure)  # fmt: skip
    value = (cell.number - cell.over) / cell.over if change else cell.number / cell.over
    return SheetCell(cell.text, value, share=True, change=change)


def _plain(text: str) -> float | None:
    """Score and rank, which hang on no query, are numbers too."""
    try:
        return float(text)
    except ValueError:
        return None


def _listing(view: ReportView) -> SheetTable:
    columns = view.report.columns
    heads = (("", "序号", 6.0), *((one.group, one.label, _width(one.key, view)) for one in columns))
    rows = [
        (
            SheetCell(str(place), float(place)),
            *(_listed(line.texts.get(one.key, ""), number=one.number) for one in columns),
        )
        for place, line in enumerate(view.lines, start=1)
    ]
    return SheetTable(view.report.title, heads, tuple(rows))


def _listed(text: str, *, number: bool) -> SheetCell:
    return SheetCell(text, float(text) if number and text.isdecimal() else None)


def _width(key: str, view: ReportView) -> float:
    longest = max((len(line.texts.get(key, "")) for line in view.lines[:200]), default=0)
    return float(min(36, max(8, longest * 1.6)))
