"""A table as it stands in a file, before anything is understood: cells with their kind, and merged ranges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum


class CellKind(Enum):
    """What the file says of a cell. ERROR: the program that wrote it could not reckon it (#N/A)."""

    TEXT = 0
    NUMBER = 1
    DATE = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell. `text` is trimmed; `number` of a NUMBER, `day` of a DATE."""

    text: str = ""
    kind: CellKind = CellKind.TEXT
    number: float = 0.0
    day: date | None = None

    @property
    def empty(self) -> bool:
        return not self.text


EMPTY = RawCell()


@dataclass(frozen=True)
class Merge:
    """A merged range, rows and columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class RawSheet:
    """One sheet; rows may differ in length."""

    name: str
    rows: tuple[tuple[RawCell, ...], ...]
    merges: tuple[Merge, ...] = ()

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def cell(self, row: int, column: int) -> RawCell:
        """An empty cell outside of what the file holds."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else EMPTY

    def filled(self, below: int = 0) -> RawSheet:
        """Every cell of a merged range carries the value of its first one; below row `below` only downwards.

        A range across the columns of the body is a remark, not a value of each column.
        """
        rows = [list(row) for row in self.rows]
        for merge in self.merges:
            first = self.cell(merge.top, merge.left)
            right = merge.right if merge.top < below or not below else merge.left
            for at in range(merge.top, min(merge.bottom, len(rows) - 1) + 1):
                row = rows[at]
                row.extend([EMPTY] * (right + 1 - len(row)))
                row[merge.left : right + 1] = [first] * (right + 1 - merge.left)
        return replace(self, rows=tuple(tuple(row) for row in rows), merges=())
