"""The rows of a table: what each takes from a tally, and how its query says the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.reports import ReportRow, ReportTable, RowsBy
from desktop_app.services import peers
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places
from desktop_app.services.statistics.days import Days
from desktop_app.services.statistics.query import Query, tally

# One tally serves the tables by channel and by category: what stands open is dear to count.
_BOTH = "channel || '|' || category"
KEYS = {
    RowsBy.CHANNEL: _BOTH,
    RowsBy.CATEGORY: _BOTH,
    RowsBy.MONTH: "month",
    RowsBy.OFFICE: "owner",
    RowsBy.KIND: "kind",
    RowsBy.VILLAGE: "substr(place, 1, 12)",
    RowsBy.GROUP: "work_group",
    RowsBy.WHOLE: "",
}
_NOBODY = "-"
_ALL, _YEAR = "合计", "全年"
_VILLAGE_DIGITS = 12


@dataclass(frozen=True)
class Slot:
    """A row, its `key` once in its table.

    `takes` says of a tally's key whether it is in it, `narrow` puts the same into a query.
    """

    title: str
    takes: Callable[[str], bool]
    narrow: Callable[[Query], Query]
    key: str = ""
    total: bool = False
    amount: str = ""
    only: tuple[str, ...] = ()
    days: Days | None = None


def slots_of(desk: Desk, table: ReportTable, days: Days, base: Query) -> list[Slot]:
    """The rows of the table in order. `base` is what the report is about: villages are those that occur in it."""
    made = list(_MAKERS[table.by](desk, table, days, base))
    if table.total and not any(slot.total for slot in made) and table.by is not RowsBy.WHOLE:
        made.append(_total(_YEAR if table.by is RowsBy.MONTH else _ALL))
    return made


def _total(title: str) -> Slot:
    return Slot(title, lambda _key: True, lambda query: query, key="total", total=True)


def _channels(_desk: Desk, table: ReportTable, _days: Days, _base: Query) -> list[Slot]:
    named = tuple(code for row in table.rows if not row.amount for code in row.codes)
    return [_channel(row, named) for row in table.rows]


def _channel(row: ReportRow, named: tuple[str, ...]) -> Slot:
    if row.total:
        return replace(_total(row.title), only=row.only)
    if row.rest:
        return Slot(
            row.title,
            lambda key: key.partition("|")[0] not in named,
            lambda query: replace(query, but_channels=named),
            key="rest",
            only=row.only,
        )
    return Slot(
        row.title,
        lambda key: key.partition("|")[0] in row.codes,
        lambda query: replace(query, channels=both(query.channels, row.codes)),
        key=f"{row.codes[0]}{row.amount}",
        amount=row.amount,
        only=row.only,
    )


def both(asked: tuple[str, ...], codes: tuple[str, ...]) -> tuple[str, ...]:
    """What a row's codes leave of the codes that were asked for already; the longer of two is the narrower."""
    if not asked:
        return codes
    found = [max(one, code, key=len) for one in asked for code in codes
             if one.startswith(code) or code.startswith(one)]  # fmt: skip
    return tuple(found) or (_NOBODY,)


def _categories(desk: Desk, table: ReportTable, _days: Days, _base: Query) -> list[Slot]:
    """The upper codes of the list; what has none of them stands with the last one, 其他."""
    items = [item for item in desk.rules.codes[table.codes].items if not item.parent]
    named = tuple(item.code for item in items[:-1])
    slots = [_prefix(item.code, item.title) for item in items[:-1]]
    rest = Slot(
        items[-1].title,
        lambda key: not key.partition("|")[2].startswith(named),
        lambda query: replace(query, but_categories=named),
        key=items[-1].code,
    )
    return [*slots, rest]


def _prefix(code: str, title: str) -> Slot:
    return Slot(
        title,
        lambda key: key.partition("|")[2].startswith(code),
        lambda query: replace(query, categories=both(query.categories, (code,))),
        key=code,
    )


def _months(_desk: Desk, _table: ReportTable, days: Days, _base: Query) -> list[Slot]:
    """A month is narrowed by its days, which the query has from the slot."""
    return [
        Slot(f"{month.first.month}月", lambda _key: True, lambda query: query, key=month.key, days=month)
        for month in days.months()
    ]


def _offices(desk: Desk, _table: ReportTable, _days: Days, base: Query) -> list[Slot]:
    """Every unit by place, the bureau first; the one that was chosen, where one was."""
    own = desk.identity
    units = [(own.is_bureau, own.place_code, own.node, own.name)]
    if own.is_bureau:
        units += [(False, one.place_code, one.node, one.name) for one in peers.peers(desk.store.read)]
    ordered = sorted(units, key=lambda one: (not one[0], one[1]))
    wanted = [one for one in ordered if base.office in ("", one[2])]
    return [_equal(node, name, "office") for _bureau, _place, node, name in wanted]


def _equal(key: str, title: str, name: str, value: object = None) -> Slot:
    """The key itself, under the name that the query has for it."""
    wanted = key if value is None else value
    return Slot(
        title,
        lambda found: found == key,
        lambda query: replace(query, **{name: wanted}),  # type: ignore[arg-type]
        key=key,
    )


def _kinds(desk: Desk, _table: ReportTable, _days: Days, base: Query) -> list[Slot]:
    kinds = desk.rules.procedures.kinds()
    return [_equal(k.id, k.title, "kinds", (k.id,)) for k in kinds if base.kinds in ((), (k.id,))]


def _groups(desk: Desk, _table: ReportTable, _days: Days, _base: Query) -> list[Slot]:
    return [_equal(item.code, item.title, "group") for item in desk.rules.codes["work_groups"].items]


def _villages(desk: Desk, table: ReportTable, _days: Days, base: Query) -> list[Slot]:
    """Those in which something happened that the first column counts."""
    query = replace(base, measure=table.columns[0].measure)
    found = sorted(tally(desk, query, KEYS[RowsBy.VILLAGE]))
    places = Places(desk)
    return [_village(code, places.name(code)) for code in found if len(code) == _VILLAGE_DIGITS]


def _village(code: str, title: str) -> Slot:
    return Slot(title, lambda key: key == code, lambda query: _within(query, code), key=code)


def _within(query: Query, code: str) -> Query:
    return replace(query, place=both((query.place,) if query.place else (), (code,))[0])


def _whole(_desk: Desk, _table: ReportTable, _days: Days, _base: Query) -> list[Slot]:
    return [_total(_ALL)]


_MAKERS: dict[RowsBy, Callable[[Desk, ReportTable, Days, Query], Sequence[Slot]]] = {
    RowsBy.CHANNEL: _channels,
    RowsBy.CATEGORY: _categories,
    RowsBy.MONTH: _months,
    RowsBy.OFFICE: _offices,
    RowsBy.KIND: _kinds,
    RowsBy.VILLAGE: _villages,
    RowsBy.GROUP: _groups,
    RowsBy.WHOLE: _whole,
}
