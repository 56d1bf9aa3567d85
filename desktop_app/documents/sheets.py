"""Spreadsheets (xlsx): written ready to print, read back cell by cell as text.

Names, phones and ID numbers are text cells, so that no digit is lost; what begins like a formula is marked
as text for good (quotePrefix), so that no program ever runs it.
"""

from __future__ import annotations

import importlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from desktop_app.base.errors import DamagedFile, UserProblem

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_BYTES, _MOST_PLAIN_BYTES, _MOST_ROWS = 30_000_000, 300_000_000, 100_000
_DIGITS_KEPT = 15
_CELL_MOST = 32_000
_FONT = "宋体"


class CellKind(StrEnum):
    """How a column is written. NUMBER and DATE cells can be added up and sorted; all else is text."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True)
class SheetColumn:
    """A head, its width in characters of the standard type, and the kind of its cells."""

    title: str
    width: float = 14.0
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True)
class SheetRead:
    """The first sheet of a file: the row of heads (from 1) and the rows below it, all as text.

    `doubtful` are the places (row from 1, column from 0) of numbers longer than a spreadsheet keeps.
    """

    head_row: int
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    doubtful: frozenset[tuple[int, int]]


def write_sheet(
    title: str, columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], *, note: str = ""
) -> bytes:
    """One sheet: title, note, heads repeated on every printed page, rows of text as shown.

    A NUMBER or DATE cell whose text is neither is written as text: nothing is lost.
    """
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = importlib.import_module("xlsxwriter").Workbook(buffer, options)  # not at every start
    book.set_properties({"title": title, "created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet(_sheet_name(title))
    styles = _Styles(book)
    last = max(len(columns) - 1, 0)
    _put_heading(sheet, styles, title, note, last)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(2, place, column.title, styles.head)
    for number, row in enumerate(rows, start=3):
        for place, (column, text) in enumerate(zip(columns, row, strict=True)):
            _put(sheet, styles, number, place, column.kind, text)
    _set_up(sheet, len(rows), last)
    book.close()
    return buffer.getvalue()


class _Styles:
    def __init__(self, book: Any) -> None:
        base = {"font_name": _FONT, "font_size": 10.5, "valign": "vcenter", "text_wrap": True, "border": 1}
        self.title = book.add_format(
            {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}
        )
        self.note = book.add_format({"font_name": _FONT, "font_size": 10, "valign": "vcenter"})
        self.head = book.add_format({**base, "bold": True, "align": "center", "bg_color": "#EDF2F7"})
        self.text = book.add_format({**base, "num_format": "@"})
        self.quoted = book.add_format({**base, "num_format": "@", "quote_prefix": True})
        self.number = book.add_format({**base, "num_format": "0.######", "align": "right"})
        self.whole = book.add_format({**base, "num_format": "0", "align": "right"})
        self.date = book.add_format({**base, "num_format": "yyyy-mm-dd", "align": "center"})


def _put_heading(sheet: Any, styles: _Styles, title: str, note: str, last: int) -> None:
    if last:
        sheet.merge_range(0, 0, 0, last, title, styles.title)
        sheet.merge_range(1, 0, 1, last, note, styles.note)
    else:
        sheet.write_string(0, 0, title, styles.title)
        sheet.write_string(1, 0, note, styles.note)
    sheet.set_row(0, 28)


def _put(sheet: Any, styles: _Styles, row: int, column: int, kind: CellKind, text: str) -> None:
    text = text[:_CELL_MOST]
    if kind is CellKind.NUMBER and _is_number(text):
        style = styles.whole if text.isdecimal() else styles.number
        sheet.write_number(row, column, float(text), style)
    elif kind is CellKind.DATE and (day := _day(text)):
        sheet.write_datetime(row, column, datetime.combine(day, time()), styles.date)
    elif not text:
        sheet.write_blank(row, column, None, styles.text)
    else:
        sheet.write_string(row, column, text, styles.quoted if text.startswith(_FORMULA) else styles.text)


def _set_up(sheet: Any, rows: int, last: int) -> None:
    """A4 across, one page wide, heads on each page, page numbers, the heads stay in sight and filter."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    sheet.set_footer("&C第 &P 页，共 &N 页")
    sheet.freeze_panes(3, 0)
    sheet.autofilter(2, 0, max(rows + 2, 3), last)


def _is_number(text: str) -> bool:
    plain = text.replace(".", "", 1)
    return plain.isdecimal() and plain.isascii() and len(plain) <= _DIGITS_KEPT


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= 1900 else None


def _sheet_name(title: str) -> str:
    """At most 31 characters, none that a sheet's name may not have."""
    return "".join(sign for sign in title if sign not in "[]:*?/\\'")[:31] or "台账"


def read_sheet(content: bytes, wanted: Sequence[str]) -> SheetRead:
    """The first sheet. Its head row is the one with most of the `wanted` titles among the first 30.

    Raises `DamagedFile` for what is no spreadsheet, `UserProblem` for one with none of the titles.
    """
    rows = _rows_of(content)
    heads = [sum(text in wanted for text, _ in row) for row in rows[:30]]
    if not heads or not max(heads):
        raise UserProblem("表里没有找到台账的栏名。", way_out="请用本程序导出的表来填，不要改动栏名。")
    at = heads.index(max(heads))
    width = len(rows[at])
    body = [(at + 2 + place, row) for place, row in enumerate(rows[at + 1 :]) if any(text for text, _ in row)]
    doubtful = {
        (number, place) for number, row in body for place, (_, doubt) in enumerate(row[:width]) if doubt
    }
    return SheetRead(
        head_row=at + 1,
        heads=tuple(text for text, _ in rows[at]),
        rows=tuple((number, tuple(text for text, _ in _padded(row, width))[:width]) for number, row in body),
        doubtful=frozenset(doubtful),
    )


def _padded(row: list[tuple[str, bool]], width: int) -> list[tuple[str, bool]]:
    return row + [("", False)] * (width - len(row))


def _rows_of(content: bytes) -> list[list[tuple[str, bool]]]:
    _refuse_bomb(content)
    try:
        book = importlib.import_module("openpyxl").load_workbook(
            io.BytesIO(content), read_only=True, data_only=True
        )
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        found: list[list[tuple[str, bool]]] = []
        for row in sheet.iter_rows(values_only=True):
            if len(found) > _MOST_ROWS:
                raise UserProblem("表太长：最多 {most} 行。", way_out="请分成几个文件。", most=_MOST_ROWS)
            found.append([_text_of(value) for value in row])
        book.close()
    except UserProblem:
        raise
    except (KeyError, ValueError, IndexError, OSError, TypeError, zipfile.BadZipFile, SyntaxError) as error:
        raise _not_a_sheet() from error
    return found


def _refuse_bomb(content: bytes) -> None:
    """A small file that unpacks to gigabytes would fill the memory."""
    if len(content) > _MOST_BYTES:
        raise UserProblem("文件太大，最多 30 MB。", way_out="请分成几个文件。")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            plain = sum(one.file_size for one in packed.infolist())
    except zipfile.BadZipFile as error:
        raise _not_a_sheet() from error
    if plain > _MOST_PLAIN_BYTES:
        raise UserProblem("表格展开后太大。", way_out="请分成几个文件。")


def _not_a_sheet() -> DamagedFile:
    return DamagedFile("这不是能读的 Excel 文件（xlsx）。", way_out="请在 WPS 里另存为 xlsx 格式再试。")


def _text_of(value: object) -> tuple[str, bool]:
    """The text of a cell, and whether it is a number that may have lost digits."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number_text(value)
    return _plain_text(value), False


def _plain_text(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "是"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()


def _number_text(value: int | float) -> tuple[str, bool]:
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.10f}".rstrip("0").rstrip("."), False
    text = str(int(value))
    return text, len(text.lstrip("-")) > _DIGITS_KEPT
