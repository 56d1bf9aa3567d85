"""What stands in a new entry first: the defaults of its register, and what follows from a link."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.expressions import evaluate
from desktop_app.domain.registers import Register, RegisterField, Visible, read_value
from desktop_app.domain.registers.reading import Unreadable
from desktop_app.services.desk import Desk
from desktop_app.services.settings import Settings


def first_values(desk: Desk, register: Register, given: Mapping[str, object]) -> dict[str, object]:
    """The defaults of the fields, under what is given."""
    now, who = desk.clock.now(), desk.store.who.by
    context = {
        "today": now.date(),
        "now": now.strftime("%H:%M"),
        "year": str(now.year),
        "officer": {"name": who},
        "office": Settings(desk).all(),
        "place": {"code": "".join(desk.identity.townships[:1])},
    }
    values = {one.key: _first(one, context) for one in register.fields if one.default}
    if register.visible is Visible.CONFIDENTIAL:
        values[register.named] = [who]
    return {key: value for key, value in {**values, **(given or {})}.items() if value is not None}


def followed(desk: Desk, register: Register, values: dict[str, object]) -> dict[str, object]:
    """Empty fields that follow a link take the linked entry's value."""
    for field in register.fields:
        if field.follows is None or field.key in values:
            continue
        linked = desk.store.read.get(RegisterEntry, str(values.get(field.follows[0], "")))
        value = linked.values.get(field.follows[1]) if linked else None
        if value not in (None, ""):
            values[field.key] = value
    return values


def _first(field: RegisterField, context: Mapping[str, object]) -> object:
    try:
        return read_value(field, evaluate(field.default, context))
    except Unreadable:  # the default of another field's kind: the person fills it in
        return None
