"""Any list as a spreadsheet, as it stands on screen: its filter, its order, its columns, ready to print."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.base.files import write_whole
from desktop_app.base.told import Told
from desktop_app.documents.sheets import CellKind, SheetColumn, write_sheet
from desktop_app.services.desk import Desk

MOST_ROWS = 50_000
_NARROWEST, _WIDEST, _STRETCHED = 8.0, 60.0, 42.0
_PX_A_CHARACTER = 7.0
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?")


@dataclass(frozen=True)
class ListColumn:
    """A head, its width on screen (0: what is left), and whether its cells are counts."""

    title: str
    width_px: int = 0
    counts: bool = False


@dataclass(frozen=True)
class SheetList:
    """A list with its rows of text, one text a column. `more` rows were left out for its length."""

    title: str
    columns: Sequence[ListColumn]
    rows: Sequence[Sequence[str]]
    more: int = 0


class ListExport:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def xlsx(self, found: SheetList, tell: Callable[[str], str] = str) -> bytes:
        """Dates as dates where a whole column is dates, counts as numbers, all else as text.

        `tell` puts the note below the title into the language of the heads.
        """
        columns = [_column(one, [row[at] for row in found.rows]) for at, one in enumerate(found.columns)]
        rows = [
            [
                _number(text) if column.kind is CellKind.NUMBER else text
                for column, text in zip(columns, row, strict=True)
            ]
            for row in found.rows
        ]
        return write_sheet(found.title, columns, rows, note=tell(self._note(found)))

    def write(self, found: SheetList, path: Path, tell: Callable[[str], str] = str) -> None:
        """Writes the file whole or not at all. Raises `UserProblem` for a full or locked medium."""
        write_whole(path, self.xlsx(found, tell))

    def _note(self, found: SheetList) -> str:
        told = {"name": self._desk.identity.name, "day": self._desk.clock.today(), "count": len(found.rows)}
        if found.more:
            text = "{name}　{day}　共 {count} 条（另有 {more} 条太多，没有写出）"
            return Told.of(text, more=found.more, **told)
        return Told.of("{name}　{day}　共 {count} 条", **told)


def _column(one: ListColumn, texts: list[str]) -> SheetColumn:
    filled = [text for text in texts if text]
    width = one.width_px / _PX_A_CHARACTER if one.width_px else _STRETCHED
    kind = CellKind.TEXT
    if filled and all(_is_day(text) for text in filled):
        kind, width = CellKind.DATE, max(width, 12.0)
    elif one.counts and all(_DIGITS.fullmatch(text) for text in filled):
        kind = CellKind.NUMBER
    return SheetColumn(one.title, min(_WIDEST, max(_NARROWEST, width)), kind)


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _number(text: str) -> str:
    return text.replace(",", "")
