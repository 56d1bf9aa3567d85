"""LibreOffice opens every spreadsheet the program writes, shows every cell as it was written, and prints it."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop_app.core import Core
from tests.documents.reading import text_of
from tests.services.every_sheet import all_sheets

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here"),
]


def converted(files: list[Path], way: str, folder: Path) -> None:
    folder.mkdir()
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", way, "--outdir", str(folder), *map(str, files)]
    subprocess.run(order, check=True, capture_output=True, timeout=600)


def test_every_spreadsheet_opens_and_says_the_same(make: Callable[..., Core], tmp_path: Path) -> None:
    files = []
    for path in all_sheets(make("office"), make("bureau", place="532301"), tmp_path):
        files.append(path.rename(tmp_path / f"{len(files):02}-{path.name}"))
    assert len(files) > 40
    converted(files, CSV, tmp_path / "csv")
    for file in files:
        compare(file, tmp_path / "csv")
    converted(files, "pdf", tmp_path / "pdf")
    for file in files:
        text = text_of((tmp_path / "pdf" / f"{file.stem}.pdf").read_bytes())
        assert text.strip() and "###" not in text, file.name  # a number that its column is too narrow for


def compare(file: Path, folder: Path) -> None:
    """All sheets of a file, cell by cell."""
    for sheet in openpyxl.load_workbook(file).worksheets:
        with (folder / f"{file.stem}-{sheet.title}.csv").open(encoding="utf-8", newline="") as opened:
            shown = list(csv.reader(opened))
        for row in sheet.iter_rows():
            for cell in row:
                line = shown[cell.row - 1] if cell.row <= len(shown) else []
                text = line[cell.column - 1] if cell.column <= len(line) else ""
                assert same(cell.value, text), (file.name, sheet.title, cell.coordinate, cell.value, text)


def same(value: object, text: str) -> bool:
    """A cell, and what LibreOffice shows of it."""
    if value is None:
        return text == ""
    if isinstance(value, str) and value.startswith("=SUM"):
        return text.isdigit()
    if isinstance(value, datetime | date):
        return value.isoformat()[:10] == text
    if isinstance(value, int | float):
        share = text.endswith("%")
        figure = float(text.strip("%+").replace(",", "")) / (100 if share else 1)
        room = 0.00051 if share else max(0.0051, abs(value) * 1e-13)
        return abs(abs(figure) - abs(value)) <= room
    return value == text
