"""Reads all that the page shows: the board, what corrections say, and what is over. Runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.services.duties.board import DutyRow, NextAct
from desktop_app.services.house import Services
from desktop_app.ui.duties.over import Over, read_over
from desktop_app.ui.duties.remarks import remarks_of


@dataclass(frozen=True)
class DutyBook:
    """`rows` in the order of the board; `closed` are ids of matters that are closed; `remarks` by record id.

    `bureau`: these are the rows of the bureau's side.
    """

    rows: tuple[DutyRow, ...]
    closed: frozenset[str]
    remarks: Mapping[str, str]
    over: tuple[Over, ...]
    bureau: bool = False

    def ours(self) -> list[DutyRow]:
        """Where the other side waits for our word."""
        return [row for row in self.rows if row.act not in (NextAct.WAIT, NextAct.CONFIRM)]

    def paper(self) -> list[DutyRow]:
        """What was approved on paper, for the bureau to confirm; nobody waits for it."""
        return [row for row in self.rows if row.act == NextAct.CONFIRM]

    def theirs(self) -> list[DutyRow]:
        """Where we wait for the other side."""
        return [row for row in self.rows if row.act == NextAct.WAIT]


def read_book(services: Services) -> DutyBook:
    rows = tuple(services.duty_board.rows())
    taken = {row.matter_id for row in rows if row.act == NextAct.REPORT and row.matter_id}
    matters = [services.matters.get(one) for one in taken]
    closed = frozenset(str(one.id) for one in matters if one is not None and one.closed_on)
    bureau = services.desk.identity.is_bureau
    return DutyBook(rows, closed, remarks_of(services, rows), tuple(read_over(services)), bureau)


def of_office(rows: Sequence[DutyRow], node: str) -> list[DutyRow]:
    """Only what lies between us and one office; all for an empty node."""
    return [row for row in rows if not node or row.other == node]
