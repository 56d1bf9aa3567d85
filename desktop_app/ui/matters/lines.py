"""Rows of the ledger as words: read on a worker, shown without another question to the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.services.ledger import Ledger, LedgerFilter, LedgerRow
from desktop_app.ui.matters.marks import marks_of
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.due_words import due_badge

if TYPE_CHECKING:
    from desktop_app.services.places import Places
    from desktop_app.ui.shared.paged_model import Filters, Sort


@dataclass(frozen=True)
class LedgerLine:
    """One row with its words: state, place, the badge of the nearest limit, and the marks before the title."""

    row: LedgerRow
    state: BadgeCell
    place: str
    due: BadgeCell
    marks: tuple[str, ...] = ()


class LedgerSource:
    """Fetches pages for the model. Runs on workers; place names are looked up once each."""

    def __init__(
        self, ledger: Ledger, places: Places, today: Callable[[], date], flags: Mapping[str, str]
    ) -> None:
        self._ledger, self._places, self._today, self._flags = ledger, places, today, flags
        self._names: dict[str, str] = {}

    def fetch(self, offset: int, limit: int, sort: Sort, filters: Filters) -> Sequence[LedgerLine]:
        rows = self._ledger.page(
            filter_from(filters),
            sort=sort.key or "number",
            descending=sort.descending,
            offset=offset,
            limit=limit,
        )
        return [self._line(row) for row in rows]

    def count(self, filters: Filters) -> int:
        return self._ledger.count(filter_from(filters))

    def _line(self, row: LedgerRow) -> LedgerLine:
        closed = row.closed_on is not None
        state = BadgeCell(self._ledger.state_title(row), "done" if closed else "info")
        due = BadgeCell("") if closed else due_badge(row.plain_on, row.rolled_on, self._today())
        return LedgerLine(row, state, self._place(row.place_code), due, marks_of(row, self._flags))

    def _place(self, code: str) -> str:
        if code not in self._names:
            self._names[code] = self._places.name(code)
        return self._names[code]


def filter_from(filters: Mapping[str, Any]) -> LedgerFilter:
    """The model's plain mapping as the service's filter; unknown names are an error."""
    return LedgerFilter(**filters)
