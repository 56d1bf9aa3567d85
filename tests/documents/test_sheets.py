"""Spreadsheets: every text comes back as it was, nothing runs, numbers add up, foreign files are told."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.documents.sheetreading import read_sheet
from desktop_app.documents.sheets import CellKind, SheetColumn, write_sheet

COLUMNS = (
    SheetColumn("姓名"),
    SheetColumn("身份证号", 22.0),
    SheetColumn("面积（亩）", 10.0, CellKind.NUMBER),
    SheetColumn("日期", 12.0, CellKind.DATE),
)
HEADS = [one.title for one in COLUMNS]
# What a person can type: no control signs, blanks at the ends are cut by the registers themselves.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\ufffe\uffff"), max_size=40
).map(str.strip)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8))
@settings(max_examples=40)
def test_every_text_comes_back(pairs: list[tuple[str, str]]) -> None:
    rows = [[one, two, "1.32", "2026-03-02"] for one, two in pairs]
    read = read_sheet(write_sheet("台账", COLUMNS, rows), HEADS)
    assert read.heads == tuple(HEADS)
    assert [list(cells) for _, cells in read.rows] == rows
    assert not read.doubtful


def test_nothing_in_it_runs() -> None:
    """A cell that begins like a formula stays text, in the file and after somebody edits it."""
    evil = ['=HYPERLINK("http://x.invalid","好")', "+1+1", "-2", "@SUM(A1)", "=cmd|' /c calc'!A1"]
    content = write_sheet("台账", (SheetColumn("内容"),), [[one] for one in evil])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    cells = [sheet.cell(row, 1) for row in range(4, 4 + len(evil))]
    assert [cell.value for cell in cells] == evil
    assert all(cell.data_type == "s" for cell in cells)
    assert all(cell.quotePrefix for cell in cells)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_ids_are_text_and_areas_add_up() -> None:
    content = write_sheet("台账", COLUMNS, [["张㐂", "532301197001010017", "1.32", "2026-03-02"]])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    name, number, area, day = (sheet.cell(4, column) for column in range(1, 5))
    assert (name.value, number.value, number.data_type) == ("张㐂", "532301197001010017", "s")
    assert number.number_format == "@"
    assert (area.value, area.data_type) == (1.32, "n")
    assert day.is_date
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$3:$3", "landscape")
    assert sheet.freeze_panes == "A4"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_an_id_kept_as_a_number_is_doubtful() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["一张表"])
    sheet.append(HEADS)
    sheet.append(["张三", 532301197001010017, 2, "2026.3.2"])
    sheet.append([None, None, None, None])
    sheet.append(["李四", "440524188001010014", 2.5, None])
    read = read_sheet(saved(book), HEADS)
    assert read.head_row == 2
    assert [number for number, _ in read.rows] == [3, 5]
    assert read.doubtful == {(3, 1)}
    assert read.rows[1][1] == ("李四", "440524188001010014", "2.5", "")


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("content", [b"", b"no sheet", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_spreadsheet_is_told(content: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_sheet(content, HEADS)


def test_a_table_without_our_heads_is_told() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["别的", "表"])
    with pytest.raises(UserProblem, match="栏名"):
        read_sheet(saved(book), HEADS)


def test_a_small_file_that_unpacks_to_gigabytes_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", bytes(310_000_000))
    with pytest.raises(UserProblem, match="太大"):
        read_sheet(buffer.getvalue(), HEADS)


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    rows = [["=1+1", "532301197001010017", "1.32", "2026-03-02"] for _ in range(80)]
    path.write_bytes(write_sheet("动态巡查台账", COLUMNS, rows, note="共 80 条"))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "list.csv").read_text(encoding="utf-8")
    assert text.count("532301197001010017") == 80
    assert "=1+1" in text
