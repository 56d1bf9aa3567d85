"""Which entries are meant, as one piece of SQL: the list, its count and every figure ask through it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.registers import Condition, Register, Visible
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import sees_all
from desktop_app.services.sealed.texts import sealed_entries_with
from desktop_app.store.finding import hits_of
from desktop_app.store.searchrows import Kind
from desktop_app.store.tokens import match_of

Add = Callable[..., None]

OPEN, CLOSED, LATE = "open", "closed", "late"
_SPECIAL = {
    CLOSED: "closed_on IS NOT NULL",
    LATE: "(closed_on IS NULL AND due_on IS NOT NULL AND due_on < ?)",
}


@dataclass(frozen=True)
class EntryFilter:
    """What to list; empty = no restriction. `place` is a code prefix; days are inclusive.

    `by` names the date field that `first` and `last` speak of, empty for the entry's own day. `state` is
    open, closed or late; `choices` maps a field to the code it must hold.
    """

    text: str = ""
    place: str = ""
    first: date | None = None
    last: date | None = None
    by: str = ""
    state: str = ""
    owner: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    where: tuple[Condition, ...] = ()


def where_of(
    desk: Desk, register: Register, wanted: EntryFilter, *, hidden: bool = False
) -> tuple[str, list[object]]:
    """The condition and its parameters. Entries that the person may not open are left out,
    or with `hidden` are all that is left."""
    parts, params = ["register = ?", "retired = ''"], list[object]([register.id])

    def add(sql: str, *values: object) -> None:
        parts.append(sql)
        params.extend(values)

    _add_access(desk, register, add, hidden=hidden)
    today = desk.clock.today()
    if wanted.owner:
        add("owner = ?", wanted.owner)
    if wanted.place:
        add("place_code >= ? AND place_code < ?", wanted.place, f"{wanted.place}:")
    if match := match_of(wanted.text):
        desk.store.settle()
        sealed = json.dumps(sealed_entries_with(desk, wanted.text, register.id))
        hits = f"id IN ({hits_of(Kind.ENTRY)}) OR id IN (SELECT value FROM json_each(?))"  # noqa: S608
        add(f"({hits})", match, sealed)
    _add_days(wanted, add)
    if wanted.state == OPEN and register.due:
        add("due_on IS NOT NULL")
    _add_state(wanted.state, today, add)
    conditions = [Condition(key, (code,)) for key, code in wanted.choices.items() if code]
    for one in (*conditions, *wanted.where):
        sql, values = _condition(one, today)
        add(sql, *values)
    return " AND ".join(parts), params


def _add_access(desk: Desk, register: Register, add: Add, *, hidden: bool) -> None:
    """The person is named where the register is confidential, and may know of the matter that is spoken of."""
    condition, values = shown(desk, "matter_id")
    if register.visible is Visible.CONFIDENTIAL and not sees_all(desk):
        condition = f"{condition} AND owner = ? AND {_among(register.named, 1)}"
        values = [*values, desk.identity.node, desk.store.who.by]
    add(f"NOT ({condition})" if hidden else condition, *values)


def _add_days(wanted: EntryFilter, add: Add) -> None:
    column = day_column(wanted.by)
    if wanted.first:
        add(f"{column} >= ?", wanted.first.isoformat())
    if wanted.last:
        add(f"{column} <= ?", wanted.last.isoformat())


def _add_state(state: str, today: date, add: Add) -> None:
    if state == OPEN:
        add("closed_on IS NULL")
    elif state in _SPECIAL:
        sql, values = _condition(Condition(state), today)
        add(sql, *values)


def day_column(by: str) -> str:
    """The SQL of the date by which entries are counted. Field keys are letters, digits and _ (checked on load)."""
    return value_of(by) if by else "on_date"


def value_of(key: str) -> str:
    """The SQL of one value of an entry."""
    return f"json_extract(\"values\", '$.{key}')"


def _among(key: str, count: int) -> str:
    marks = ",".join("?" * count)
    # As text: a condition or filter in a file is text, what is kept may be a number or a flag (1).
    rows = f"json_each(register_entry.\"values\", '$.{key}')"
    return f"EXISTS (SELECT 1 FROM {rows} WHERE CAST(value AS TEXT) IN ({marks}))"  # noqa: S608 - keys checked on load


def _condition(one: Condition, today: date) -> tuple[str, Sequence[object]]:
    if one.key in _SPECIAL:
        sql, values = _SPECIAL[one.key], [today.isoformat()] if one.key == LATE else []
    elif one.wanted:
        sql, values = _among(one.key, len(one.wanted)), list(one.wanted)
    else:
        sql, values = f"{value_of(one.key)} IS NOT NULL", []
    return (f"NOT {sql}" if one.negative else sql), values
