"""The columns of an entry, taken from its values: what lists, tasks and figures ask for without reading JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop_app.domain.deadlines import Limit, Unit, due
from desktop_app.domain.registers import Register, shown
from desktop_app.services.desk import Desk
from desktop_app.services.registers.words import EntryWords

_TITLE_MAX = 80


def columns_of(desk: Desk, register: Register, values: Mapping[str, object]) -> dict[str, Any]:
    """Values and columns to write; a due day that is not typed is reckoned from its start and days."""
    kept = dict(values)
    due_on = _day(kept.get(register.due)) or _reckoned(desk, register, kept)
    if register.due and due_on:
        kept[register.due] = due_on.isoformat()
    place = str(kept.get(register.place, ""))
    return {
        "title": _title(desk, register, kept),
        "on_date": _day(kept.get(register.on)),
        "due_on": due_on,
        "closed_on": _day(kept.get(register.closes)),
        "place_code": place if place.isdecimal() else "",
        "matter_id": str(kept.get(register.matter, "")),
        "person": str(kept.get(register.person, "")),
        "values": kept,
    }


def _title(desk: Desk, register: Register, values: Mapping[str, object]) -> str:
    field = register.field(register.heading)
    text = shown(field, values.get(register.heading), EntryWords(desk)) if field else ""
    return " ".join(text.split())[:_TITLE_MAX]


def _reckoned(desk: Desk, register: Register, values: Mapping[str, object]) -> date | None:
    """The last day of so many days from a start, rolled off a rest day as every limit is."""
    start, days = _day(values.get(register.due_from)), values.get(register.due_days)
    if start is None or not isinstance(days, int):
        return None
    if not days:
        return start
    unit = Unit.WORKING_DAYS if register.due_working else Unit.DAYS
    return due(start, Limit(days, unit), desk.rules.calendar).rolled


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None
