"""One question over matters, people, letters, visits, registers and duties: the best hits of each at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.domain.registers import Visible
from desktop_app.services.desk import Desk
from desktop_app.services.search.hits import Hit, Hits
from desktop_app.services.search.named import named
from desktop_app.store import finding
from desktop_app.store.finding import Asked
from desktop_app.store.searchrows import Kind
from desktop_app.store.tokens import register_token, runs

__all__ = ["CLOSED", "FIRST_OF_EACH", "OPEN", "ORDER", "Found", "Group", "Kind", "Search", "SearchFilter"]

FIRST_OF_EACH = 5
_LOT = 5_000
ORDER = (Kind.MATTER, Kind.PARTY, Kind.LETTER, Kind.VISIT, Kind.ENTRY, Kind.DUTY)

OPEN, CLOSED = "open", "closed"


@dataclass(frozen=True)
class SearchFilter:
    """What to find. Empty = no restriction. `kind` one noun, `place` a code prefix, `state` open or closed,
    days inclusive (of the registration, letter, visit, entry or duty; people have none)."""

    text: str = ""
    kind: Kind | None = None
    place: str = ""
    state: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Group:
    """The hits of one noun: how many there are, and the first of them."""

    kind: Kind
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Found:
    """The answer. `waiting`: journal entries that are not in the index yet (0 = all are)."""

    groups: tuple[Group, ...] = ()
    waiting: int = 0

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


class Search:
    """Reading only; any thread. Nothing confidential is in the index; who may open such a matter finds it by its
    number or its day."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._hits = desk, Hits(desk)

    def first(self, wanted: SearchFilter, of_each: int = FIRST_OF_EACH) -> Found:
        """The count and the first hits of each noun that has any."""
        waiting = self._desk.store.settle()
        if not runs(wanted.text):
            return Found(waiting=waiting)
        records, asked = self._desk.store.read, self._asked(wanted)
        groups = []
        for kind in self._kinds(wanted):
            kept = self._named(kind, asked)
            count = finding.count(records, asked, kind) + len(kept)
            if count:
                groups.append(Group(kind, count, tuple(self._page(kind, asked, kept, of_each))))
        return Found(tuple(groups), waiting)

    def page(self, wanted: SearchFilter, kind: Kind, offset: int, limit: int = 50) -> list[Hit]:
        """Hits of one noun from `offset` on: the whole name or number first, then names, titles, texts, like
        sounds; within each open before closed and recent first."""
        asked = self._asked(wanted)
        return self._page(kind, asked, self._named(kind, asked), limit, offset)

    def _page(
        self, kind: Kind, asked: Asked, kept: Sequence[RecordId], limit: int, offset: int = 0
    ) -> list[Hit]:
        """Confidential matters stand first: who types a whole number wants that one."""
        first = kept[offset : offset + limit]
        behind = max(0, offset - len(kept))
        more = finding.page(self._desk.store.read, asked, kind, limit - len(first), behind)
        return [*self._hits.confidential(first), *self._hits.of(kind, more)]

    def _named(self, kind: Kind, asked: Asked) -> Sequence[RecordId]:
        return named(self._desk, asked) if kind is Kind.MATTER else ()

    def catch_up(self, moved: Callable[[int, int], None]) -> None:
        """Fills the index in the background, in small steps so that saving goes on; `moved(done, total)` may raise
        to stop."""
        total = waits = self._desk.store.waiting()
        while waits:
            waits = self._desk.store.settle(_LOT, None)
            moved(total - waits, total)

    def settle(self) -> None:
        """Indexes what was written just now."""
        self._desk.store.settle()

    def waiting(self) -> int:
        """How many journal entries are not in the index yet."""
        return self._desk.store.waiting()

    def _kinds(self, wanted: SearchFilter) -> tuple[Kind, ...]:
        """People have neither day nor state: they are left out where these are asked for."""
        dated = bool(wanted.first or wanted.last or wanted.state)
        return tuple(
            kind for kind in ORDER if wanted.kind in (None, kind) and not (dated and kind is Kind.PARTY)
        )

    def _asked(self, wanted: SearchFilter) -> Asked:
        is_open = {OPEN: True, CLOSED: False}.get(wanted.state)
        return Asked(wanted.text, wanted.place, is_open, wanted.first, wanted.last, self._closed_registers())

    def _closed_registers(self) -> tuple[str, ...]:
        """The tokens of registers whose entries are not for everybody at this desk."""
        bureau = self._desk.identity.is_bureau
        return tuple(
            register_token(one.id)
            for one in self._desk.rules.registers.values()
            if one.visible is Visible.CONFIDENTIAL or (one.visible is Visible.BUREAU and not bureau)
        )
