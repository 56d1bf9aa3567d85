"""总览: how each office stands, as the bureau's copy of its journal tells."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.base.ids import NodeId
from desktop_app.services import peers
from desktop_app.services.desk import Desk
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer, Streams

NEAR_DAYS = 7
SILENT_DAYS = 7

_COUNTS = """
SELECT owner, count(*) FILTER (WHERE received_on >= ?), count(*) FILTER (WHERE closed_on IS NULL)
FROM matter WHERE retired = '' GROUP BY owner
"""
_RUNNING = """
SELECT m.owner, count(DISTINCT m.id) FILTER (WHERE c.rolled_on < ?),
  count(DISTINCT m.id) FILTER (WHERE c.rolled_on >= ? AND c.plain_on <= ?)
FROM clock c JOIN matter m ON m.id = c.matter_id
WHERE c.stopped_on IS NULL AND c.counts_late = 1 AND c.retired = '' AND m.retired = '' GROUP BY m.owner
"""
_KEPT = """
SELECT m.owner, count(*), count(*) FILTER (WHERE c.stopped_on IS NOT NULL AND c.stopped_on <= c.rolled_on)
FROM clock c JOIN matter m ON m.id = c.matter_id
WHERE c.counts_late = 1 AND c.retired = '' AND m.retired = '' AND substr(c.rolled_on, 1, 4) = ?
  AND (c.stopped_on IS NOT NULL OR c.rolled_on < ?) GROUP BY m.owner
"""
# A matter that was handed on and the one it came from, by the first of all.
_HANDED_ON = """
WITH handed (first, id) AS (SELECT origin, id FROM matter WHERE origin <> '' AND retired = '')
SELECT first, id FROM handed UNION SELECT first, first FROM handed
"""
_IN_COUNTS = """
SELECT id, received_on >= ?, closed_on IS NULL FROM matter
WHERE retired = '' AND id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True)
class OfficeRow:
    """One line. `received` this year; `due` limits that ended this year and `kept` of them in time.

    `late` counts matters with a running limit after its rolled date. `heard_on` is the day of the last
    import, None if never; `own` marks the bureau itself, which is always heard.
    """

    node: NodeId
    name: str
    place_code: str
    received: int
    open: int
    late: int
    near: int
    due: int
    kept: int
    heard_on: date | None
    own: bool = False

    @property
    def rate(self) -> int | None:
        """Percent in time, rounded down: 99.6 must not read as 100. None while nothing was due."""
        return self.kept * 100 // self.due if self.due else None

    def silent_days(self, today: date) -> int:
        """Days since it was heard if that is more than a week, else 0; -1 if never."""
        if self.own:
            return 0
        if self.heard_on is None:
            return -1
        days = (today - self.heard_on).days
        return days if days > SILENT_DAYS else 0


@dataclass(frozen=True)
class OverviewView:
    """All offices, those with late matters first, then by place; `day` is the day of the reckoning.

    `twice` is how often a count holds one matter under two owners: given to an office, or handed over.
    """

    day: date
    rows: tuple[OfficeRow, ...]
    twice: Mapping[str, int] = field(default_factory=dict)

    def total(self, name: str) -> int:
        """The sum of one of the counts over all rows; a matter that several hold counts once (sync.md §1)."""
        return sum(int(getattr(row, name)) for row in self.rows) - self.twice.get(name, 0)


class Overview:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self) -> OverviewView:
        """Every enrolled office, this node, and nobody else."""
        records, today = self._desk.store.read, self._desk.clock.today()
        figures = _figures(records, today)
        rows = [self._own(figures)]
        rows += [self._row(peer, figures) for peer in peers.peers(records)]
        rows.sort(key=lambda row: (row.own, -row.late, row.place_code))
        return OverviewView(today, tuple(rows), _twice(records, date(today.year, 1, 1)))

    def name_of(self, node: str) -> str:
        """The office's name; its node where it is not known."""
        if node == self._desk.identity.node:
            return self._desk.identity.name
        found = peers.find_peer(self._desk.store.read, node)
        return found.name if found else node

    def _row(self, peer: Peer, figures: dict[str, tuple[int, ...]]) -> OfficeRow:
        heard = [s.heard_at for s in Streams(self._desk.store.read.connection).incoming(peer.node)]
        last = max((datetime.fromisoformat(at).date() for at in heard if at), default=None)
        return OfficeRow(peer.node, peer.name, peer.place_code, *_of(figures, peer.node), heard_on=last)

    def _own(self, figures: dict[str, tuple[int, ...]]) -> OfficeRow:
        identity = self._desk.identity
        counts = _of(figures, identity.node)
        return OfficeRow(identity.node, identity.name, identity.place_code, *counts, heard_on=None, own=True)


def _of(figures: dict[str, tuple[int, ...]], node: str) -> tuple[int, int, int, int, int, int]:
    received, open_, late, near, due, kept = figures.get(node, (0,) * 6)
    return received, open_, late, near, due, kept


def _figures(records: Records, today: date) -> dict[str, tuple[int, ...]]:
    """(received, open, late, near, due, kept) by owner."""
    day, new_year = today.isoformat(), date(today.year, 1, 1).isoformat()
    last_near = date.fromordinal(today.toordinal() + NEAR_DAYS).isoformat()
    parts = (
        records.rows(_COUNTS, (new_year,)),
        records.rows(_RUNNING, (day, day, last_near)),
        records.rows(_KEPT, (str(today.year), day)),
    )
    owners = {str(row[0]) for rows in parts for row in rows}
    by_owner = [{str(row[0]): (int(str(row[1])), int(str(row[2]))) for row in rows} for rows in parts]
    return {
        owner: tuple(number for part in by_owner for number in part.get(owner, (0, 0))) for owner in owners
    }


def _twice(records: Records, new_year: date) -> dict[str, int]:
    """By how much the sums of `received` and `open` are too high, since one matter stands in several books."""
    chains: defaultdict[str, set[str]] = defaultdict(set)
    for first, member in records.rows(_HANDED_ON):
        chains[str(first)].add(str(member))
    ids = json.dumps(sorted(one for members in chains.values() for one in members))
    counted = {
        str(row[0]): (bool(row[1]), bool(row[2]))
        for row in records.rows(_IN_COUNTS, (new_year.isoformat(), ids))
    }
    found = {"received": 0, "open": 0}
    for members in chains.values():
        for place, name in enumerate(found):
            found[name] += max(0, sum(counted[one][place] for one in members if one in counted) - 1)
    return found
