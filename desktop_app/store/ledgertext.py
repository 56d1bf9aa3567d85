"""Pages of the ledger under a text, read as far as the page needs and no further.

The index holds its rows by day, open and closed apart, so the newest hits come from it directly; a common word's
hits in another order come from a short walk of that order. Nothing here reads all hits of 村.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.store.records import Records
from desktop_app.store.search import day_of, day_span, span
from desktop_app.store.searchrows import Kind

COMMON = 5_000
WALK = 2_000
_ALONG = 30
_BARE = "FROM find s WHERE s.find MATCH ?"
_JOINED = (
    "FROM find s CROSS JOIN find_row r ON r.row = s.rowid CROSS JOIN matter m ON m.id = r.id"
    " WHERE s.find MATCH ? AND {where}"
)
IDS_OF_ROWS = "SELECT id FROM find_row WHERE row IN (SELECT value FROM json_each(?))"
"""The ids of matters by the numbers of their rows; one value, the numbers as JSON."""
OF_ROWS = (
    "SELECT m.id FROM find_row r CROSS JOIN matter m ON m.id = r.id"
    " WHERE r.row IN (SELECT value FROM json_each(?))"
)
"""The same with the matter `m`, by which they can be ordered."""
WALKED = """SELECT k.id FROM (SELECT m.id AS id {source} ORDER BY {order} LIMIT {walk}) k
  CROSS JOIN find_row r ON r.id = k.id
  WHERE EXISTS (SELECT 1 FROM find WHERE find MATCH ? AND rowid = r.row) LIMIT ? OFFSET ?"""
"""The first hits among the first rows of an order; values: those of the source, match, limit, offset."""


@dataclass(frozen=True)
class TextHits:
    """Hits of one match: `where` narrows the matter `m` (empty: not at all), `params` are its values; `closed`
    says that only closed or only open ones are wanted."""

    match: str
    where: str = ""
    params: tuple[object, ...] = ()
    closed: bool | None = None

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The ranges of rows that can hold hits."""
        return [span(Kind.MATTER, open=side) for side in (True, False) if self.closed in (None, not side)]

    def more_than(self, records: Records, most: int) -> bool:
        """Whether there are more hits than `most`, reading no more of them."""
        left = most + 1
        for low, high in self.spans:
            left -= len(self._rows(records, low, high, left))
            if left <= 0:
                return True
        return False

    def number(self, records: Records) -> int:
        """How many hits there are, where nothing narrows them."""
        sql = "SELECT count(*) FROM find WHERE find MATCH ? AND rowid BETWEEN ? AND ?"
        return sum(int(str(records.value(sql, (self.match, *one)))) for one in self.spans)

    def window(self, records: Records, offset: int, limit: int, *, descending: bool) -> tuple[list[int], int]:
        """The rows of all days that the page touches, and how many of them come before it: within a day the index
        keeps no exact order."""
        upto = offset + limit
        sides = [self._side(records, one, upto, down=descending) for one in self.spans]
        found = sides[0] + sides[-1] if len(sides) > 1 else sides[0]
        if len(sides) > 1 and all(sides):
            found.sort(key=day_of, reverse=descending)
        first, last = offset, min(upto, len(found)) - 1
        if first > last:
            return [], 0
        while first and day_of(found[first - 1]) == day_of(found[offset]):
            first -= 1
        while last + 1 < len(found) and day_of(found[last + 1]) == day_of(found[last]):
            last += 1
        return found[first : last + 1], offset - first

    def _side(self, records: Records, sides: tuple[int, int], upto: int, *, down: bool) -> list[int]:
        """The first rows of one range, to the end of the last one's day (mostly read along with them)."""
        if not records.rows("SELECT 1 FROM find_row WHERE row BETWEEN ? AND ? LIMIT 1", sides):
            return []
        rows = self._rows(records, *sides, upto + _ALONG, down=down)
        if len(rows) < upto + _ALONG:
            return rows
        if day_of(rows[-1]) != day_of(rows[upto - 1]):
            return rows  # the last day is cut off, but lies behind the page
        low, high = day_span(rows[-1])
        rest = (low, rows[-1] - 1) if down else (rows[-1] + 1, high)
        return rows + self._rows(records, *rest, -1, down=down)

    def _rows(self, records: Records, low: int, high: int, limit: int, *, down: bool = True) -> list[int]:
        source = _JOINED.format(where=self.where) if self.where else _BARE
        sql = (
            f"SELECT s.rowid {source} AND s.rowid BETWEEN ? AND ?"
            f" ORDER BY s.rowid {'DESC' if down else 'ASC'} LIMIT ?"
        )
        values: Sequence[object] = (self.match, *self.params, low, high, limit)
        return [int(str(row[0])) for row in records.rows(sql, values)]
