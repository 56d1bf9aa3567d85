"""Somebody's own form as a workbook: its named cells are found and filled, all else stays as it is."""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.documents.bombs import UNREADABLE, not_a_sheet, refuse_bomb

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL = re.compile(r"\$?[A-Z]{1,3}\$?\d{1,7}")
_OWN = "_xlnm."
_MOST_PLAIN_BYTES = 12_000_000
"""Read whole: some 800,000 cells, 270 MiB."""
_NEAR = 30


@dataclass(frozen=True)
class NamedCell:
    """One named cell: its name, sheet and place (A1), and the text beside it for a person to know it by."""

    name: str
    sheet: str
    place: str
    beside: str


def named_cells(content: bytes) -> list[NamedCell]:
    """In the order of the workbook. Raises `DamagedFile`, or `UserProblem` for one without names."""
    book = _open(content)
    found = []
    for name, target in _names(book):
        for sheet, place in target:
            if sheet in book.sheetnames and _CELL.fullmatch(place):
                plain = place.replace("$", "")
                found.append(NamedCell(name, sheet, plain, _beside(book[sheet], plain)))
    if not found:
        raise UserProblem(
            "这个表里没有命名的单元格。",
            way_out="请在 WPS 或 Excel 里选中要填的格子，在左上角的名称框里写上名称，再保存。",
        )
    return found


def fill_named(content: bytes, values: Mapping[str, int | float | str]) -> bytes:
    """The workbook with these named cells filled; formulas that use them are reckoned when it is opened."""
    book = _open(content)
    for name, target in _names(book):
        if name not in values:
            continue
        for sheet, place in target:
            if sheet in book.sheetnames and _CELL.fullmatch(place):
                _put(book[sheet][place.replace("$", "")], values[name])
    book.calculation.fullCalcOnLoad = True
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _put(cell: Any, value: int | float | str) -> None:
    cell.value = value
    if isinstance(value, str) and value.startswith(_FORMULA):
        cell.data_type = "s"
        cell.quotePrefix = True


def _open(content: bytes) -> Any:
    refuse_bomb(content, _MOST_PLAIN_BYTES)
    try:
        return importlib.import_module("openpyxl").load_workbook(io.BytesIO(content), keep_links=False)
    except UNREADABLE as error:
        raise not_a_sheet() from error


def _names(book: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """Names of the whole book and of single sheets, with the cells they mean."""
    defined = [*book.defined_names.items()]
    defined += [pair for sheet in book.worksheets for pair in sheet.defined_names.items()]
    found = []
    for name, one in defined:
        if name.startswith(_OWN) or one.hidden or "!" not in str(one.attr_text) or "[" in str(one.attr_text):
            continue
        found.append((str(name), [(str(sheet), str(place)) for sheet, place in one.destinations]))
    return found


def _beside(sheet: Any, place: str) -> str:
    """The nearest text to the left, else above; each cell that is looked at is made."""
    cell = sheet[place]
    for column in range(cell.column - 1, max(0, cell.column - _NEAR), -1):
        text = sheet.cell(cell.row, column).value
        if isinstance(text, str) and text.strip():
            return text.strip()[:40]
    rows = range(cell.row - 1, max(0, cell.row - _NEAR), -1)
    above = (sheet.cell(row, cell.column).value for row in rows)
    return next((text.strip()[:40] for text in above if isinstance(text, str) and text.strip()), "")
