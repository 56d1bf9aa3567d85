"""Spreadsheets (xlsx), written ready to print; `documents.sheetreading` reads them back.

Names, phones and ID numbers are text cells, so that no digit is lost; what begins like a formula is marked
as text for good (quotePrefix), so that no program ever runs it.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from desktop_app.documents.sheetheights import LINE_PT, MOST_PT, lines_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DIGITS_KEPT = 15
_CELL_MOST = 32_000
_FONT = "宋体"
_PAGE_WIDE = 260.0


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


def write_sheet(
    title: str,
    columns: Sequence[SheetColumn],
    rows: Sequence[Sequence[str]],
    *,
    note: str = "",
    legend: Sequence[Sequence[str]] = (),
) -> bytes:
    """One sheet: title, note, heads repeated on every printed page, rows of text as shown.

    A NUMBER or DATE cell whose text is neither is written as text: nothing is lost. `legend` goes onto a second
    sheet, its first row as heads.
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
    widths = [column.width for column in columns]
    for number, row in enumerate(rows, start=3):
        lines = lines_of(row, widths)
        if lines > 1:
            sheet.set_row(number, min(MOST_PT, LINE_PT * lines))
        for place, (column, text) in enumerate(zip(columns, row, strict=True)):
            _put(sheet, styles, number, place, column.kind, text)
    _set_up(sheet, len(rows), last, sum(widths))
    if legend:
        _put_legend(book.add_worksheet("说明"), styles, legend)
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


def _put_legend(sheet: Any, styles: _Styles, legend: Sequence[Sequence[str]]) -> None:
    sheet.set_column(0, max(len(row) for row in legend) - 1, 20.0)
    for number, row in enumerate(legend):
        for place, text in enumerate(row):
            sheet.write_string(number, place, text, styles.text if number else styles.head)


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


def _set_up(sheet: Any, rows: int, last: int, width: float) -> None:
    """A4 across, one page wide or as many as leave the type readable, heads and numbers on each page; the heads
    stay in sight and filter."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(max(1, round(width / _PAGE_WIDE)), 0)
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
