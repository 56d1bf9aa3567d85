"""What turns a row into something to write, whatever kind of record it becomes."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.imports.lines import Line
from desktop_app.services.imports.reading import RowRead
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Made:
    """A row that can be written. `doubles` are what tells it from others: (field at fault, value)."""

    row: int
    item: object
    doubles: tuple[tuple[str, Hashable], ...] = ()


class Maker(Protocol):
    """Reads rows one by one, then writes those that are taken. One thread; made anew for every import."""

    def read(self, line: Line) -> tuple[RowRead, Made | None]:
        """The row with its faults; None in place of what could not be made."""

    def known(self, made: Made) -> str:
        """The field by which the store has this already, and empty if it has not."""

    def write(self, tx: Transaction, made: Made) -> None:
        """Inside the one transaction of the whole table."""
