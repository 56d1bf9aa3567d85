"""Lists as spreadsheets: names of numbers stay text, dates are dates, nothing is ever run, ready to print."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core import Core
from desktop_app.documents.sheets import SheetColumn, write_sheet
from desktop_app.documents.workbook import read_book
from desktop_app.services.listexport import ListColumn, ListExport, SheetList

COLUMNS = (
    ListColumn("编号", 146),
    ListColumn("身份证号", 160),
    ListColumn("收到", 108),
    ListColumn("人数", 60, True),
    ListColumn("事由"),
)
ROWS = (
    ("东华信 2026-0001", "532301198506150028", "2026-03-02", "1,234", "=cmd|' /C calc'!A0"),
    ("东华信 2026-0002", "", "2026-03-05", "3", "+1+1"),
    ("0003", "532301850615002", "", "12", "@SUM(A1)\n第二行"),
)


@pytest.fixture
def written(office: Core, tmp_path: Path) -> Path:
    path = tmp_path / "事项.xlsx"
    ListExport(office.desk).write(SheetList("事项", COLUMNS, ROWS), path)
    return path


def test_numbers_that_are_names_stay_text_and_dates_are_dates(written: Path) -> None:
    sheet = openpyxl.load_workbook(written).worksheets[0]
    row = [cell.value for cell in sheet[4]]
    assert row[:4] == ["东华信 2026-0001", "532301198506150028", datetime(2026, 3, 2), 1234]
    assert sheet["B4"].number_format == "@"
    assert sheet["A6"].value == "0003"


def test_nothing_that_looks_like_a_formula_is_one(written: Path) -> None:
    with zipfile.ZipFile(written) as packed:
        xml = packed.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in xml
        assert b'quotePrefix="1"' in packed.read("xl/styles.xml")
    sheet = openpyxl.load_workbook(written).worksheets[0]
    assert all(sheet[place].quotePrefix for place in ("E4", "E5", "E6"))


def test_it_is_ready_to_print(written: Path) -> None:
    sheet = openpyxl.load_workbook(written).worksheets[0]
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.column_dimensions["A"].width > 15


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20), min_size=1, max_size=5))
def test_every_text_comes_back_as_it_was(texts: list[str]) -> None:
    content = write_sheet(
        "表", [SheetColumn(f"栏{at}") for at in range(len(texts))], [texts, ["尾"] * len(texts)]
    )
    [sheet] = read_book(content).sheets
    row = [sheet.cell(3, at).text for at in range(len(texts))]
    assert row == [text.strip().strip("\u3000\u00a0\ufeff") for text in texts]


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_opens_it(written: Path, tmp_path: Path) -> None:
    command = ["soffice", "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), str(written)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "事项.csv").read_text(encoding="utf-8")
    assert "532301198506150028" in text
    assert "=cmd" in text
