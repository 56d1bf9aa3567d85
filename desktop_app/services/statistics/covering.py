"""Which villages are a unit's own, and where somebody was in a span of days (走访、排查覆盖)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desktop_app.domain.places import Place
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.services import peers
from desktop_app.services.desk import Desk

_VILLAGE_DIGITS = 12


def villages_of(desk: Desk) -> list[tuple[str, str]]:
    """(village, node) of every unit; at the bureau of all its offices, at an office its own."""
    own = desk.identity
    units = [(code, own.node) for code in own.townships]
    if own.is_bureau:
        units = [(one.place_code, one.node) for one in peers.peers(desk.store.read)]
    return [(place.code, node) for code, node in units for place in _below(desk, code)]


def _below(desk: Desk, code: str) -> Iterator[Place]:
    for place in desk.rules.places.children(code):
        if len(place.code) < _VILLAGE_DIGITS:
            yield from _below(desk, place.code)
        else:
            yield place


def covered(desk: Desk, first: date, last: date) -> set[str]:
    """Villages where a visit or a register that screens was in these days, in the village or one of its groups."""
    read, days = desk.store.read, (first.isoformat(), (last + timedelta(days=1)).isoformat())
    visits = "SELECT place_code FROM visit WHERE retired = '' AND started_at >= ? AND started_at < ?"
    found = {str(row[0]) for row in read.rows(visits, days)}
    for register in desk.rules.registers.values():
        if register.screens:
            for sql in _queries(register):
                found |= {str(row[0]) for row in read.rows(sql, (register.id, *days))}
    return {code[:_VILLAGE_DIGITS] for code in found if len(code) >= _VILLAGE_DIGITS}


def _queries(register: Register) -> Iterator[str]:
    """The entry's own place, and the places in its rows. Keys are checked on load."""
    span = "register = ? AND retired = '' AND on_date >= ? AND on_date < ?"
    yield f"SELECT place_code FROM register_entry WHERE {span} AND place_code <> ''"  # noqa: S608
    for field in register.fields:
        for column in field.columns:
            if column.kind is FieldKind.PLACE:
                code = f"json_extract(r.value, '$.{column.key}')"
                yield (
                    f"SELECT {code} FROM register_entry, json_each(register_entry.\"values\", '$.{field.key}') r"  # noqa: S608
                    f" WHERE {span} AND {code} GLOB '[0-9]*'"
                )
