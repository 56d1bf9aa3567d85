"""Reports as a spreadsheet: a sheet a table, heads on two levels, figures as numbers, names as text."""

from __future__ import annotations

import importlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.documents.sheetheights import LINE_PT, lines_of

_FONT = "宋体"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL_MOST = 32_000
_NAMES_MOST = 31
_READABLE, _NARROWEST = 140.0, 6.5
_BESIDE = 1.5


@dataclass(frozen=True)
class SheetCell:
    """A cell: `value` is what a spreadsheet may reckon with, None for text. A `share` is shown in per cent."""

    text: str
    value: float | None = None
    share: bool = False
    change: bool = False


@dataclass(frozen=True)
class SheetTable:
    """One table: (group, label, width in characters) by column, and the rows; `bold` rows are totals."""

    title: str
    heads: tuple[tuple[str, str, float], ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    bold: frozenset[int] = frozenset()


def write_report(title: str, note: str, tables: Sequence[SheetTable], remarks: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet a table, ready to print on A4 laid across. The same input, the same cells."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False}  # fmt: skip
    book = importlib.import_module("xlsxwriter").Workbook(buffer, options)  # not at every start
    book.set_properties({"title": title, "created": datetime(2000, 1, 1)})
    styles = _Styles(book)
    used: set[str] = set()
    for table in tables:
        _put_table(book.add_worksheet(_name(table.title, used)), styles, title, note, table, remarks)
    book.close()
    return buffer.getvalue()


class _Styles:
    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[object, ...], Any] = {}
        centre = {"align": "center", "valign": "vcenter"}
        self.title = book.add_format({"font_name": "黑体", "font_size": 16, **centre})
        self.note = book.add_format({"font_name": _FONT, "font_size": 10, "valign": "vcenter"})
        self.head = book.add_format(
            {"font_name": _FONT, "font_size": 10, "bold": True, "border": 1, "text_wrap": True,
             "bg_color": "#EDF2F7", **centre}
        )  # fmt: skip

    def cell(self, form: str, *, bold: bool, right: bool, quoted: bool = False) -> Any:
        key = (form, bold, right, quoted)
        if key not in self._made:
            self._made[key] = self._book.add_format(
                {"font_name": _FONT, "font_size": 10, "border": 1, "valign": "vcenter", "bold": bold,
                 "num_format": form, "align": "right" if right else "left", "text_wrap": not right,
                 "quote_prefix": quoted}
            )  # fmt: skip
        return self._made[key]


def _put_table(
    sheet: Any, styles: _Styles, title: str, note: str, table: SheetTable, remarks: Sequence[str]
) -> None:
    last = len(table.heads) - 1
    heading = f"{title}　{table.title}" if table.title != title else title
    for row, (text, style) in enumerate(((heading, styles.title), (note, styles.note))):
        _across(sheet, row, 0, last, text, style)
    sheet.set_row(0, 28)
    widths = _widths(table)
    _put_heads(sheet, styles, table, widths)
    for number, cells in enumerate(table.rows):
        sheet.set_row(number + 4, LINE_PT * lines_of([cell.text for cell in cells], widths))
        for place, cell in enumerate(cells):
            _put(sheet, styles, number + 4, place, cell, bold=number in table.bold)
    for number, text in enumerate(remarks):
        _across(sheet, len(table.rows) + 5 + number, 0, last, text, styles.note)
    _set_up(sheet)


def _across(sheet: Any, row: int, first: int, last: int, text: str, style: Any) -> None:
    if last > first:
        sheet.merge_range(row, first, row, last, text, style)
    else:
        sheet.write_string(row, first, text, style)


def _widths(table: SheetTable) -> list[float]:
    """As wished, or narrower where the sheet would be printed too small to read; every figure still fits."""
    wished = [width for _group, _label, width in table.heads]
    share = min(1.0, _READABLE / sum(wished))
    least = [_NARROWEST] * len(wished)
    for row in table.rows:
        least = [max(one, _needed(cell)) for one, cell in zip(least, row, strict=True)]
    return [max(min(width, max(width * share, _NARROWEST)), need)
            for width, need in zip(wished, least, strict=True)]  # fmt: skip


def _needed(cell: SheetCell) -> float:
    """What a number needs; text may go on to a second line."""
    return 0.0 if cell.value is None else len(cell.text) + _BESIDE


def _put_heads(sheet: Any, styles: _Styles, table: SheetTable, widths: Sequence[float]) -> None:
    """Neighbours of a group share its name; a head without a group is two rows high, as high as its words need."""
    sheet.set_row(3, LINE_PT * max(2, lines_of([label for _group, label, _width in table.heads], widths)))
    place = 0
    while place < len(table.heads):
        group, label, _width = table.heads[place]
        end = place
        while group and end + 1 < len(table.heads) and table.heads[end + 1][0] == group:
            end += 1
        if group:
            _across(sheet, 2, place, end, group, styles.head)
            for one in range(place, end + 1):
                sheet.write_string(3, one, table.heads[one][1], styles.head)
                sheet.set_column(one, one, widths[one])
        else:
            sheet.merge_range(2, place, 3, place, label, styles.head)
            sheet.set_column(place, place, widths[place])
        place = end + 1


def _put(sheet: Any, styles: _Styles, row: int, column: int, cell: SheetCell, *, bold: bool) -> None:
    text = cell.text[:_CELL_MOST]
    if cell.value is not None:
        form = "+0.0%;-0.0%;0.0%" if cell.change else "0.0%" if cell.share else "0.######"
        form = "0" if form == "0.######" and float(cell.value).is_integer() else form
        sheet.write_number(row, column, cell.value, styles.cell(form, bold=bold, right=True))
    elif text:
        quoted = text.startswith(_FORMULA)
        sheet.write_string(row, column, text, styles.cell("@", bold=bold, right=text == "—", quoted=quoted))
    else:
        sheet.write_blank(row, column, None, styles.cell("@", bold=bold, right=False))


def _set_up(sheet: Any) -> None:
    """A4 across, one page wide, heads on each page and in sight."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2, 3)
    sheet.set_footer("&C第 &P 页，共 &N 页")
    sheet.freeze_panes(4, 1)


def _name(title: str, used: set[str]) -> str:
    """A sheet's name: no forbidden sign, at most 31 characters, each once."""
    plain = "".join(sign for sign in title if sign not in "[]:*?/\\'")[: _NAMES_MOST - 3] or "表"
    name, number = plain, 1
    while name in used:
        number += 1
        name = f"{plain}{number}"
    used.add(name)
    return name
