"""A copy of somebody's table in which the bad cells are red and say what is wrong with them."""

from __future__ import annotations

import importlib
import io
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from desktop_app.domain.imports.faults import Fault
from desktop_app.domain.imports.layout import FAULT_HEAD, Layout
from desktop_app.domain.imports.raw import CellKind, RawCell, RawSheet

_FONT, _WIDTH, _WIDEST, _MARK_WIDTH = "宋体", 8, 40, 60
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COMMENT_MOST = 2_000


def mark_faults(
    sheet: RawSheet, layout: Layout, faults: Mapping[int, Sequence[Fault]], *, only_bad: bool = False
) -> bytes:
    """The rows at their old places, so that the row numbers still fit; with `only_bad` heads and bad rows only.

    A last column repeats the remarks; the import knows it and leaves it out.
    """
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = importlib.import_module("xlsxwriter").Workbook(buffer, options)  # not at every start
    book.set_properties({"title": FAULT_HEAD, "created": datetime(2000, 1, 1)})
    page = book.add_worksheet(_sheet_name(sheet.name))
    writer = _Writer(book, page)
    last_column = sheet.width
    kept = [at for at in range(len(sheet.rows)) if not only_bad or at <= layout.head_last or at + 1 in faults]
    for row, at in enumerate(kept):
        writer.row(row, sheet.rows[at], faults.get(at + 1, ()), last_column)
    page.write_string(layout.head_last, last_column, FAULT_HEAD, writer.head)
    _merge_heads(page, sheet, layout, writer.plain)
    _set_up(page, sheet, layout, last_column)
    book.close()
    return buffer.getvalue()


class _Writer:
    def __init__(self, book: Any, page: Any) -> None:
        self._page = page
        base = {"font_name": _FONT, "font_size": 10.5, "valign": "vcenter", "text_wrap": True, "border": 1}
        red = {"bg_color": "#FFD9D6", "font_color": "#9C0006"}
        self.head = book.add_format({**base, "bold": True, "bg_color": "#FFD9D6"})
        self.plain = book.add_format({**base, "align": "center"})
        self._styles = {
            (bad, kind): book.add_format({**base, **form, **(red if bad else {})})
            for bad in (False, True)
            for kind, form in _FORMS.items()
        }

    def row(self, at: int, cells: Sequence[RawCell], faults: Sequence[Fault], last: int) -> None:
        marked: dict[int, list[Fault]] = {}
        for fault in faults:
            marked.setdefault(fault.column, []).append(fault)
        for column, cell in enumerate(cells):
            self._cell(at, column, cell, bad=column in marked)
        for column, found in marked.items():
            if column >= len(cells):
                self._page.write_blank(at, column, None, self._styles[True, "text"])
            if column >= 0:
                words = "\n".join(_words(fault) for fault in found)[:_COMMENT_MOST]
                self._page.write_comment(at, column, words, {"x_scale": 2, "y_scale": 1.2})
        if faults:
            text = "；".join(
                f"{fault.head}：{_words(fault)}" if fault.head else _words(fault) for fault in faults
            )
            self._page.write_string(at, last, text, self._styles[True, "text"])

    def _cell(self, at: int, column: int, cell: RawCell, *, bad: bool) -> None:
        if cell.empty:
            self._page.write_blank(at, column, None, self._styles[bad, "text"])
        elif cell.kind is CellKind.NUMBER:
            self._page.write_number(at, column, cell.number, self._styles[bad, "number"])
        elif cell.day is not None and cell.day.year >= 1900:
            moment = datetime.combine(cell.day, time())
            self._page.write_datetime(at, column, moment, self._styles[bad, "date"])
        else:
            kind = "quoted" if cell.text.startswith(_FORMULA) else "text"
            self._page.write_string(at, column, cell.text, self._styles[bad, kind])


_FORMS: Mapping[str, Mapping[str, object]] = {
    "text": {"num_format": "@"},
    "quoted": {"num_format": "@", "quote_prefix": True},
    "number": {"num_format": "General"},
    "date": {"num_format": "yyyy-mm-dd"},
}


def _words(fault: Fault) -> str:
    offered = "、".join(words for _value, words in fault.choices)
    return f"{fault.what}{fault.way}" + (f"（可能是：{offered}）" if offered else "")


def _merge_heads(page: Any, sheet: RawSheet, layout: Layout, style: Any) -> None:
    """Title and heads as they were merged; merged cells of the body are written once, as they stand."""
    for one in sheet.merges:
        if one.bottom <= layout.head_last and (one.top, one.left) != (one.bottom, one.right):
            text = sheet.cell(one.top, one.left).text
            page.merge_range(one.top, one.left, one.bottom, one.right, text, style)


def _set_up(page: Any, sheet: RawSheet, layout: Layout, last: int) -> None:
    for column in range(last):
        texts = [len(row[column].text) for row in sheet.rows[:200] if column < len(row)]
        page.set_column(column, column, min(_WIDEST, max(_WIDTH, *(texts or [0]), 0) * 1.6))
    page.set_column(last, last, _MARK_WIDTH)
    page.freeze_panes(layout.head_last + 1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(layout.head_first, layout.head_last)


def _sheet_name(name: str) -> str:
    return "".join(sign for sign in name if sign not in "[]:*?/\\'")[:31] or "表"
