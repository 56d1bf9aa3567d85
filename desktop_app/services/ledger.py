"""The ledger (台账): pages of matters under a filter, with the words that a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.records import Letter
from desktop_app.services.confidential import seen_by, shown, viewer_of
from desktop_app.services.desk import Desk
from desktop_app.store import ledger
from desktop_app.store.ledger import Due, LedgerFilter, LedgerRow

__all__ = ["Due", "Ledger", "LedgerFilter", "LedgerRow", "StateCount"]


@dataclass(frozen=True)
class StateCount:
    """How many matters stand in the states of one title, for the filter's choices."""

    title: str
    states: tuple[str, ...]
    count: int
    closed: bool


def named(desk: Desk, rows: Sequence[LedgerRow]) -> list[LedgerRow]:
    """The rows with a word for those who are not named, as their procedure calls them."""
    if not any(row.anonymous for row in rows):
        return list(rows)  # the files of the procedures are read when they are first needed
    nobody = desk.rules.procedures.nobody
    return [replace(row, name=nobody(row.procedure)) if row.anonymous else row for row in rows]


class Ledger:
    """Reading only; any thread. All figures are of the last committed state."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def _settle(self, wanted: LedgerFilter) -> None:
        """What was written just now is found by its words, too."""
        if wanted.text:
            self._desk.store.settle()

    def page(
        self,
        wanted: LedgerFilter,
        *,
        sort: str = "number",
        descending: bool = True,
        offset: int = 0,
        limit: int = 100,
    ) -> list[LedgerRow]:
        """Rows from `offset` on. `sort`: number, received_on, state, title, place, due."""
        self._settle(wanted)
        rows = ledger.page(
            self._desk.store.read,
            seen_by(self._desk, wanted),
            self._desk.clock.today(),
            sort=sort,
            descending=descending,
            offset=offset,
            limit=limit,
        )
        return named(self._desk, rows)

    def count(self, wanted: LedgerFilter) -> int:
        """Length of the whole list under the filter."""
        self._settle(wanted)
        return ledger.count(self._desk.store.read, seen_by(self._desk, wanted), self._desk.clock.today())

    def states(self, wanted: LedgerFilter) -> list[StateCount]:
        """Counts by the state's title over all procedures, most first."""
        self._settle(wanted)
        found: dict[tuple[str, bool], tuple[set[str], int]] = {}
        seen = seen_by(self._desk, wanted)
        counts = ledger.count_by_state(self._desk.store.read, seen, self._desk.clock.today())
        for (procedure, state), number in counts.items():
            title = self._state(procedure, state)
            states, total = found.get(title, (set(), 0))
            found[title] = (states | {state}, total + number)
        ordered = sorted(found.items(), key=lambda item: -item[1][1])
        return [
            StateCount(title, tuple(sorted(states)), total, closed)
            for (title, closed), (states, total) in ordered
        ]

    def _state(self, procedure: str, state: str) -> tuple[str, bool]:
        known = self._desk.rules.procedures.state(procedure, 0, state)
        return known.title, known.closed

    def state_title(self, row: LedgerRow) -> str:
        """The words for the row's state."""
        return self._state(row.procedure, row.state)[0]

    def hidden(self, wanted: LedgerFilter) -> int:
        """How many confidential matters of the filter's owner are left out (另有 n 件保密事项)."""
        viewer = viewer_of(self._desk)
        return ledger.hidden(self._desk.store.read, viewer, self._desk.identity.node, wanted.owner)

    def letters(self, *, state: str = "", limit: int = 500) -> list[Letter]:
        """Letters of all matters, newest first."""
        condition, params = shown(self._desk, "matter_id")
        where = f"retired = '' AND (? = '' OR state = ?) AND {condition}"
        return self._desk.store.read.find(Letter, where, (state, state, *params), "lseq DESC", limit)
