"""A copy of somebody's table in which the bad cells are red and say what is wrong with them."""

from __future__ import annotations

import importlib
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop_app.documents.markedcells import MarkedCells
from desktop_app.domain.imports.faults import Fault
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.plainheads import FAULT_HEAD
from desktop_app.domain.imports.raw import RawSheet

_WIDTH, _WIDEST, _MARK_WIDTH = 8, 40, 60


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
    writer = MarkedCells(book, page)
    last_column = sheet.width
    kept = [at for at in range(len(sheet.rows)) if not only_bad or at <= layout.head_last or at + 1 in faults]
    for row, at in enumerate(kept):
        writer.row(row, sheet.rows[at], faults.get(at + 1, ()), last_column)
    page.write_string(layout.head_last, last_column, FAULT_HEAD, writer.head)
    _merge_heads(page, sheet, layout, writer.plain)
    _set_up(page, sheet, layout, last_column)
    book.close()
    return buffer.getvalue()


def _merge_heads(page: Any, sheet: RawSheet, layout: Layout, style: Any) -> None:
    """Title and heads as they were merged; merged cells of the body are written once, as they stand.

    Of two that overlap, which no spreadsheet program writes, the first.
    """
    covered: set[tuple[int, int]] = set()
    for one in sheet.merges:
        rows, columns = range(one.top, one.bottom + 1), range(one.left, one.right + 1)
        cells = (
            {(row, column) for row in rows for column in columns} if one.bottom <= layout.head_last else set()
        )
        if len(cells) > 1 and not cells & covered:
            covered |= cells
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
