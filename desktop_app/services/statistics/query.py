"""A figure is a query: a measure with its arguments. The count and the list are the same SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.reports import By, Measure, Subject
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.sources import source_of

_SUMS = (
    "total(amount), total(CASE WHEN hidden THEN amount ELSE 0 END), count(*) - total(hidden), total(hidden)"
)


@dataclass(frozen=True)
class Query:
    """What is counted, from `first` to `last`, both days included; the rest narrows it, empty = all.

    `office` is a node. With one chosen, a matter that the bureau gave it counts there; without, once in all.
    `place` is a prefix of a place's code; so are `categories`. `but_*` leave out what they name.
    `amount` adds something up instead of counting.
    """

    measure: str
    first: date
    last: date
    office: str = ""
    place: str = ""
    kinds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    but_channels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    but_categories: tuple[str, ...] = ()
    group: str = ""
    amount: str = ""
    copies: bool = False


@dataclass(frozen=True)
class Number:
    """`whole` is the figure, `hidden` of it is kept from this person; `items` are those that can be listed,
    `hidden_items` those that cannot (另有 n 件)."""

    whole: int
    hidden: int
    items: int
    hidden_items: int


@dataclass(frozen=True)
class Item:
    """One thing that was counted. `matter` is empty for what hangs on none; `amount` is what it adds."""

    id: str
    matter: str
    day: str
    amount: int


def number(desk: Desk, query: Query) -> Number:
    """The figure."""
    sql, params = sql_of(desk, query)
    (row,) = desk.store.read.rows(f"SELECT {_SUMS} FROM ({sql})", params)  # noqa: S608 - our own text
    return Number(*(_whole(part) for part in row))


def items(desk: Desk, query: Query, *, everybody: bool = False) -> list[Item]:
    """The list behind the figure, by day; what is kept from this person is counted only.

    With `everybody` all of it: for keeping, not for showing.
    """
    sql, params = sql_of(desk, query)
    shown = "1" if everybody else "NOT hidden"
    rows = desk.store.read.rows(
        f"SELECT item, matter, day, amount FROM ({sql}) WHERE {shown} ORDER BY day, item",  # noqa: S608
        params,
    )
    return [Item(str(row[0]), str(row[1] or ""), str(row[2]), _whole(row[3])) for row in rows]


def tally(desk: Desk, query: Query, key: str) -> Mapping[str, Number]:
    """The figure by one of `owner, channel, category, kind, place, work_group, month`, in one pass."""
    sql, params = sql_of(desk, query)
    rows = desk.store.read.rows(f"SELECT {key}, {_SUMS} FROM ({sql}) GROUP BY 1", params)  # noqa: S608
    return {str(row[0] or ""): Number(*(_whole(part) for part in row[1:])) for row in rows}


def measure_of(desk: Desk, query: Query) -> Measure:
    """The measure as this query counts it."""
    measure = desk.rules.reports.measures[query.measure]
    return replace(measure, amount=query.amount) if query.amount else measure


def sql_of(desk: Desk, query: Query) -> tuple[str, list[object]]:
    """One row an item: item, matter, day, month, amount, hidden and the columns that a query may narrow."""
    measure = measure_of(desk, query)
    once = measure.once and not query.office and not query.copies
    sql, params = source_of(desk, measure, query.first, query.last, query.kinds, once=once)
    where, values = _narrowed(query)
    if where:
        sql = f"SELECT * FROM ({sql}) WHERE {' AND '.join(where)}"  # noqa: S608 - our own text
    return sql, [*params, *values]


def _narrowed(query: Query) -> tuple[list[str], list[object]]:
    where: list[str] = []
    values: list[object] = []
    if query.office:
        where.append("+owner = ?")  # the day finds it; by the owner all years would be read
        values.append(query.office)
    if query.place:
        where.append("+place >= ? AND +place < ?")
        values += [query.place, f"{query.place}:"]
    if query.group:
        where.append("+work_group = ?")
        values.append(query.group)
    for codes, word in ((query.channels, "IN"), (query.but_channels, "NOT IN")):
        if codes:
            where.append(f"+channel {word} ({','.join('?' * len(codes))})")
            values += codes
    for codes, word in ((query.categories, ""), (query.but_categories, "NOT ")):
        if codes:
            parts = " OR ".join("(+category >= ? AND +category < ?)" for _ in codes)
            where.append(f"{word}({parts})")
            values += [part for code in codes for part in (code, f"{code}:")]
    return where, values


def is_stock(measure: Measure) -> bool:
    """Whether it tells how things stand on the last day, so that months do not add up."""
    return measure.by is By.END


def has_matters(measure: Measure) -> bool:
    """Whether its list is one of matters."""
    return measure.subject not in (Subject.VISIT, Subject.ENTRY, Subject.VILLAGE)


def _whole(value: object) -> int:
    return int(float(str(value or 0)))
