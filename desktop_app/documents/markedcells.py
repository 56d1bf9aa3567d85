"""The cells of a marked copy: as they stood, the bad ones red and with a remark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from desktop_app.domain.imports.faults import Fault
from desktop_app.domain.imports.raw import CellKind, RawCell

_FONT = "宋体"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COMMENT_MOST = 2_000


class MarkedCells:
    """Writes onto one page of a workbook; `head` and `plain` are styles for others."""

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
        """One row, its remarks repeated in the column `last`."""
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
