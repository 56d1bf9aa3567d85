"""Read queries of the ledger: one page at a time, whatever its length."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop_app.base.ids import NodeId, RecordId
from desktop_app.store.finding import hits_of
from desktop_app.store.ledgerdue import ids_by_due
from desktop_app.store.ledgersecrets import titles_of
from desktop_app.store.ledgertext import COMMON, IDS_OF_ROWS, OF_ROWS, WALK, WALKED, TextHits
from desktop_app.store.records import Records
from desktop_app.store.searchrows import Kind
from desktop_app.store.tokens import match_of

EVERYBODY = "*"
"""The viewer who may see every confidential matter."""


class Due(StrEnum):
    """What the running clocks of ours say of a matter."""

    ANY = ""
    LATE = "late"
    NEAR = "near"


@dataclass(frozen=True)
class LedgerFilter:
    """What to list. Empty = no restriction. `states` are state ids; `place` a code prefix; days inclusive.

    `viewer` is the exception: confidential matters are left out but for those of this node (`viewer_node`)
    that name the viewer; `EVERYBODY` sees all. `flag` is a code of the matter's flags, `repeat` the matters tied
    to an earlier one, `ids` those that a figure counted, `priority` those of 三优先 people; `priority_first`
    puts these at the head of any order, unless the list is very long.
    """

    text: str = ""
    kind: str = ""
    states: tuple[str, ...] = ()
    place: str = ""
    received_from: date | None = None
    received_to: date | None = None
    owner: str = ""
    closed: bool | None = None
    due: str = Due.ANY
    near_days: int = 7
    viewer: str = ""
    viewer_node: str = ""
    flag: str = ""
    work_group: str = ""
    supervised: bool = False
    repeat: bool = False
    priority: bool = False
    ids: tuple[str, ...] = ()
    priority_first: bool = False


@dataclass(frozen=True)
class LedgerRow:
    """One line of the ledger. `plain_on`/`rolled_on` are of the clock that ends first, if one runs.

    An `anonymous` one has no name here: which word stands for it, its procedure says.
    """

    id: RecordId
    owner: NodeId
    number: str
    kind: str
    procedure: str
    state: str
    title: str
    name: str
    received_on: date | None
    place_code: str
    responsible: str
    closed_on: date | None
    clock_title: str
    plain_on: date | None
    rolled_on: date | None
    priority: bool
    flags: tuple[str, ...] = ()
    supervised: bool = False
    confidential: bool = False
    repeat: bool = False
    anonymous: bool = False


# `{due}` is the end of the clock that ends first, `{d}` the direction: one for all columns, so that an
# index serves both ways. The last column is the id: no row may stand on two pages.
_SORTS = {
    "number": "m.registered_at {d}, m.number {d}, m.id {d}",
    "received_on": "m.received_on {d}, m.id {d}",
    "state": "m.state {d}, m.registered_at {d}, m.id {d}",
    "title": "m.title {d}, m.id {d}",
    "place": "m.place_code {d}, m.registered_at {d}, m.id {d}",
    "due": "{due} IS NULL, {due} {d}, m.id {d}",
}
_RUNNING = "stopped_on IS NULL AND counts_late = 1 AND retired = ''"
_ENDS = (
    "LEFT JOIN (SELECT matter_id, min(rolled_on) AS due FROM clock INDEXED BY clock_running"  # noqa: S608
    f" WHERE {_RUNNING} GROUP BY 1) e"
    " ON e.matter_id = m.id"
)
_HITS = hits_of(Kind.MATTER)
_ROWS = f"""
SELECT m.id, m.owner, m.number, m.kind, m.procedure, m.state, m.title, m.received_on, m.place_code, m.responsible,
  m.closed_on, c.title, c.plain_on, c.rolled_on, p.name, p.anonymous, p.elderly, p.disabled, p.low_income,
  m.flags, m.supervised, m.confidential, m.earlier_matter
FROM ({{ids}}) k JOIN matter m ON m.id = k.id
LEFT JOIN clock c ON c.id = (SELECT id FROM clock WHERE matter_id = m.id AND {_RUNNING} ORDER BY rolled_on, id LIMIT 1)
LEFT JOIN party p ON p.id = (SELECT party_id FROM matter_party WHERE matter_id = m.id AND retired = ''
  ORDER BY place, id LIMIT 1)
ORDER BY {{order}}
"""  # noqa: S608 - our own text
_PRIORITY = """EXISTS (SELECT 1 FROM matter_party l JOIN party q ON q.id = l.party_id
  WHERE l.matter_id = m.id AND l.retired = '' AND l.place = 0 AND (q.elderly OR q.disabled OR q.low_income))"""
_KEPT = """FROM matter h WHERE h.confidential = 1 AND NOT (h.owner = ?
  AND EXISTS (SELECT 1 FROM json_each(h.named) WHERE value = ?))"""
_HIDDEN = f"SELECT h.rowid {_KEPT}"
HIDDEN_IDS = f"SELECT h.id {_KEPT}"
"""The confidential matters that a viewer may not see; values: the viewer's node and name."""
_LISTED = "SELECT value AS id, key AS row FROM json_each(?)"
_FEW_ROWS = 5_000  # to look up the people of a hundred thousand matters takes half a second a page


def page(
    records: Records,
    wanted: LedgerFilter,
    today: date,
    *,
    sort: str = "number",
    descending: bool = True,
    offset: int = 0,
    limit: int = 100,
) -> list[LedgerRow]:
    """Rows offset…offset+limit in the asked order, exact whatever was typed and however many hits there are."""
    made = _Order("DESC" if descending else "ASC", _SORTS.get(sort, _SORTS["number"]), sort == "due", wanted)
    if wanted.priority_first and not _many(records, wanted, today):
        made = replace(made, by=f"{_PRIORITY} DESC, {made.by}")
    elif match_of(wanted.text) and not made.due:
        found = (_newest if made.by == _SORTS["number"] else _walked)(
            records, made, today, offset=offset, limit=limit
        )
        if found is not None:
            return found
    where, params = _where(wanted, today)
    if made.by == _SORTS["due"]:
        first = ids_by_due(records, where, params, made.way, offset=offset, limit=limit)
        if first is not None:
            return listed(records, first)
    source = f"FROM matter m {_ENDS if made.due else ''} {where}"
    return made.rows(records, f"SELECT m.id {source}", (*params, limit, offset))


@dataclass(frozen=True)
class _Order:
    """What is asked, and in which order: `by` with `{d}` for the `way` and `{due}` for the first clock's end."""

    way: str
    by: str
    due: bool
    wanted: LedgerFilter

    def sql(self, due: str) -> str:
        return self.by.format(d=self.way, due=due)

    def rows(self, records: Records, ids: str, params: Sequence[object]) -> list[LedgerRow]:
        """The lines of the ids that a query gives; its last two values are limit and offset."""
        return self.shown(records, f"{ids} ORDER BY {self.sql('e.due')} LIMIT ? OFFSET ?", params)

    def shown(self, records: Records, ids: str, params: Sequence[object]) -> list[LedgerRow]:
        """The lines of these ids, in order."""
        sql = _ROWS.format(ids=ids, order=self.sql("c.rolled_on"))
        return _lines(records, records.rows(sql, params))


def _hits(wanted: LedgerFilter, today: date) -> TextHits:
    """The text apart from all else that is asked; open and closed ones the index tells apart itself."""
    match = match_of(wanted.text)
    if _only_text(wanted):
        return TextHits(match, closed=wanted.closed)
    where, params = _where(replace(wanted, text=""), today)
    return TextHits(match, where.removeprefix("WHERE "), tuple(params), wanted.closed)


def _many(records: Records, wanted: LedgerFilter, today: date) -> bool:
    """Whether there are too many rows to look up the people of all of them."""
    if match_of(wanted.text):
        return _hits(wanted, today).more_than(records, _FEW_ROWS)
    where, params = _where(wanted, today)
    sql = f"SELECT 1 FROM matter m {where} LIMIT 1 OFFSET ?"  # noqa: S608 - our own text
    return bool(records.rows(sql, (*params, _FEW_ROWS)))


def _newest(records: Records, asked: _Order, today: date, *, offset: int, limit: int) -> list[LedgerRow]:
    """In the order of registration, from the index."""
    hits = _hits(asked.wanted, today)
    rows, skipped = hits.window(records, offset, limit, descending=asked.way == "DESC")
    if len(rows) > 2 * limit:  # a whole ledger was taken in on one day
        return asked.rows(records, OF_ROWS, (json.dumps(rows), limit, skipped))
    return asked.shown(records, IDS_OF_ROWS, (json.dumps(rows),))[skipped : skipped + limit]


def _walked(
    records: Records, asked: _Order, today: date, *, offset: int, limit: int
) -> list[LedgerRow] | None:
    """In another order, where a common word fills the page early; None where it does not."""
    match = match_of(asked.wanted.text)
    if offset + limit > WALK or not TextHits(match, closed=asked.wanted.closed).more_than(records, COMMON):
        return None
    where, params = _where(replace(asked.wanted, text=""), today)
    ids = WALKED.format(source=f"FROM matter m {where}", order=asked.sql(""), walk=WALK)
    found = asked.shown(records, ids, (*params, match, limit, offset))
    return found if len(found) == limit else None


def listed(records: Records, ids: Sequence[str]) -> list[LedgerRow]:
    """The lines of these matters, in this order."""
    sql = _ROWS.format(ids=_LISTED, order="k.row")
    return _lines(records, records.rows(sql, (json.dumps(list(ids)),)))


def _only_text(wanted: LedgerFilter) -> bool:
    """Nothing else is asked but open or closed, which the index knows: it holds no retired and no hidden ones."""
    plain = LedgerFilter(
        text=wanted.text,
        closed=wanted.closed,
        near_days=wanted.near_days,
        viewer=wanted.viewer,
        viewer_node=wanted.viewer_node,
        priority_first=wanted.priority_first,
    )
    return bool(match_of(wanted.text)) and wanted == plain


def count(records: Records, wanted: LedgerFilter, today: date) -> int:
    """How many matters the filter holds."""
    if _only_text(wanted):
        return _hits(wanted, today).number(records)
    where, params = _where(wanted, today)
    value = records.value(f"SELECT count(*) FROM matter m {where}", params)  # noqa: S608 - our own text
    return value if isinstance(value, int) else 0


def count_by_state(records: Records, wanted: LedgerFilter, today: date) -> dict[tuple[str, str], int]:
    """Number by (procedure, state) under the filter."""
    where, params = _where(wanted, today)
    sql = f"SELECT m.procedure, m.state, count(*) FROM matter m {where} GROUP BY 1, 2"  # noqa: S608 - our own text
    return {(str(row[0]), str(row[1])): int(str(row[2])) for row in records.rows(sql, params)}


def hidden(records: Records, viewer: str, viewer_node: str, owner: str = "") -> int:
    """How many confidential matters in use `viewer` may not see, of one owner or of all."""
    if viewer == EVERYBODY:
        return 0
    sql = f"SELECT count(*) FROM matter WHERE rowid IN ({_HIDDEN}) AND retired = '' AND ? IN ('', owner)"  # noqa: S608
    value = records.value(sql, (viewer_node, viewer, owner))
    return value if isinstance(value, int) else 0


def _where(wanted: LedgerFilter, today: date) -> tuple[str, list[object]]:
    parts: list[str] = ["m.retired = ''"]
    params: list[object] = []

    def add(sql: str, *values: object) -> None:
        parts.append(sql)
        params.extend(values)

    _add_text(wanted.text, add)
    if wanted.viewer != EVERYBODY:
        add(f"m.rowid NOT IN ({_HIDDEN})", wanted.viewer_node, wanted.viewer)
    _add_states(wanted, add)
    for sql, value in _plain_conditions(wanted):
        if value:
            add(sql, value)
    _add_due(wanted, today, add)
    return "WHERE " + " AND ".join(parts), params


def _plain_conditions(wanted: LedgerFilter) -> list[tuple[str, str]]:
    first, last = wanted.received_from, wanted.received_to
    return [
        ("m.kind = ?", wanted.kind),
        ("m.received_on >= ?", first.isoformat() if first else ""),
        ("m.received_on <= ?", last.isoformat() if last else ""),
        ("m.owner = ?", wanted.owner),
        ("instr(m.flags, ?) > 0", f'"{wanted.flag}"' if wanted.flag else ""),
        ("m.work_group = ?", wanted.work_group),
    ]


def _add_text(text: str, add: Callable[..., None]) -> None:
    match = match_of(text)
    if match:
        add(f"m.id IN ({_HITS})", match)
    elif text.strip():
        add("0")


def _add_states(wanted: LedgerFilter, add: Callable[..., None]) -> None:
    if wanted.states:
        add(f"m.state IN ({','.join('?' * len(wanted.states))})", *wanted.states)
    if wanted.ids:
        add("m.id IN (SELECT value FROM json_each(?))", json.dumps(wanted.ids))
    if wanted.place:
        add("m.place_code >= ? AND m.place_code < ?", wanted.place, wanted.place + ":")
    for sql, asked in (
        ("m.supervised = 1", wanted.supervised),
        ("m.earlier_matter <> ''", wanted.repeat),
        (_PRIORITY, wanted.priority),
    ):
        if asked:
            add(sql)
    if wanted.closed is not None:
        add("m.closed_on IS NOT NULL" if wanted.closed else "m.closed_on IS NULL")


def _add_due(wanted: LedgerFilter, today: date, add: Callable[..., None]) -> None:
    running = f"m.id IN (SELECT matter_id FROM clock WHERE {_RUNNING} AND "  # noqa: S608
    if wanted.due == Due.LATE:
        add(f"{running}rolled_on < ?)", today.isoformat())
    elif wanted.due == Due.NEAR:
        last = date.fromordinal(today.toordinal() + wanted.near_days)
        add(f"{running}rolled_on >= ? AND plain_on <= ?)", today.isoformat(), last.isoformat())


def _lines(records: Records, rows: Sequence[tuple[object, ...]]) -> list[LedgerRow]:
    """Sealed ones read with what the person at the desk may open."""
    found = [_row(row) for row in rows]
    secret = [row.id for row in found if row.confidential]
    if not secret:
        return found
    told = titles_of(records, secret)
    return [
        replace(row, title=told[row.id][0], name=told[row.id][1] or row.name) if row.id in told else row
        for row in found
    ]


def _row(row: tuple[object, ...]) -> LedgerRow:
    return LedgerRow(
        id=RecordId(str(row[0])),
        owner=NodeId(str(row[1])),
        number=str(row[2]),
        kind=str(row[3]),
        procedure=str(row[4]),
        state=str(row[5]),
        title=str(row[6]),
        name="" if row[15] else str(row[14] or ""),
        received_on=_day(row[7]),
        place_code=str(row[8]),
        responsible=str(row[9]),
        closed_on=_day(row[10]),
        clock_title=str(row[11] or ""),
        plain_on=_day(row[12]),
        rolled_on=_day(row[13]),
        priority=any(bool(value) for value in row[16:19]),
        flags=_flags(str(row[19] or "[]")),
        supervised=bool(row[20]),
        confidential=bool(row[21]),
        repeat=bool(row[22]),
        anonymous=bool(row[15]),
    )


@functools.lru_cache(maxsize=1024)
def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


@functools.lru_cache(maxsize=256)
def _flags(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
