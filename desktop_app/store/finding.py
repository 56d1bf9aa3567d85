"""Questions to the search index: hits of a kind in their order, a page at a time, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.store.records import Records
from desktop_app.store.search import span, whole_span
from desktop_app.store.searchrows import Kind
from desktop_app.store.tokens import tiers, wide_match

_IDS = "SELECT s.rowid, r.id FROM find s JOIN find_row r ON r.row = s.rowid WHERE s.find MATCH ?"
HITS = (
    "SELECT r.id FROM find_row r WHERE r.row IN"
    " (SELECT rowid FROM find WHERE find MATCH ? AND rowid BETWEEN {low} AND {high})"
)
"""The ids of hits, for a condition; to be filled with the span of a kind."""


@dataclass(frozen=True)
class Asked:
    """What is looked for. `open`: only open or only closed ones; `place` a code prefix; days inclusive.

    Entries that bear one of the tokens in `without` are left out.
    """

    text: str
    place: str = ""
    open: bool | None = None
    first: date | None = None
    last: date | None = None
    without: tuple[str, ...] = ()


def hits_of(kind: Kind) -> str:
    """A query for the ids of one kind that match; one value, the match."""
    low, high = whole_span(kind)
    return HITS.format(low=low, high=high)


def _spans(asked: Asked, kind: Kind) -> list[tuple[int, int]]:
    """The ranges of row numbers, in the order in which hits are shown: open first."""
    if asked.open is None and not asked.first and not asked.last:
        return [whole_span(kind)]
    sides = (True, False) if asked.open is None else (asked.open,)
    return [span(kind, asked.first, asked.last, open=side) for side in sides]


def page(records: Records, asked: Asked, kind: Kind, limit: int, offset: int = 0) -> list[str]:
    """Ids of the hits from `offset` on: whole names and numbers, names, titles, texts, like sounds; within
    each open before closed, recent first."""
    found: list[str] = []
    for match in tiers(asked.text, asked.place, _without(asked, kind)):
        for low, high in _spans(asked, kind):
            if len(found) >= limit:
                return found
            sql = f"{_IDS} AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid DESC LIMIT ? OFFSET ?"
            values = (match, low, high, limit - len(found), offset)
            rows = records.rows(sql, values)
            found += [str(row[1]) for row in rows]
            if offset and not rows:
                offset -= min(offset, _count(records, match, low, high))
            elif rows:
                offset = 0
    return found


def _count(records: Records, match: str, low: int, high: int) -> int:
    sql = "SELECT count(*) FROM find WHERE find MATCH ? AND rowid BETWEEN ? AND ?"
    return int(str(records.value(sql, (match, low, high))))


def count(records: Records, asked: Asked, kind: Kind) -> int:
    """How many hits of a kind."""
    match = wide_match(asked.text, asked.place, _without(asked, kind))
    return sum(_count(records, match, low, high) for low, high in _spans(asked, kind)) if match else 0


def _without(asked: Asked, kind: Kind) -> tuple[str, ...]:
    """Only entries bear tokens to be left out; to look for them in every matter would cost time."""
    return asked.without if kind is Kind.ENTRY else ()
