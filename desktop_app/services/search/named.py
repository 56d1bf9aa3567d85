"""Confidential matters for those who may open them: by their number or their day only, never by what they hold.

They are not in the index. What is asked of here are the open columns of a handful of rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Matter
from desktop_app.domain.registers.days import read_day
from desktop_app.services.confidential import visible
from desktop_app.services.desk import Desk
from desktop_app.store.finding import Asked
from desktop_app.store.tokens import runs

_KEPT = "confidential = 1 AND retired = ''"
_NEWEST = "+registered_at DESC, id DESC"  # not by the index of that order, which holds all matters


def named(desk: Desk, asked: Asked) -> list[RecordId]:
    """Ids of the confidential matters that the person at the desk may open and that bear this number or day, newest
    first. A place tells nothing here: asked for one, none is given."""
    typed, day = _pieces(asked.text), read_day(asked.text)
    if asked.place or not (day or any(one.isdigit() for one in typed)):
        return []
    found = desk.store.read.find(Matter, _KEPT, order=_NEWEST)
    fitting = [one for one in found if _fits(one, typed, day) and _within(one, asked)]
    return [one.id for one in visible(desk, fitting)]


def _pieces(text: str) -> list[str]:
    """Without brackets and leading zeros, as people type a number."""
    return [one.lstrip("0") or one for one in runs(text)]


def _fits(matter: Matter, typed: Sequence[str], day: date | None) -> bool:
    """The whole number, its end, or the day of receipt or registration."""
    number = _pieces(matter.number)
    registered = matter.registered_at.date() if matter.registered_at else None
    return bool(typed and number[-len(typed) :] == list(typed)) or (
        day is not None and day in (matter.received_on, registered)
    )


def _within(matter: Matter, asked: Asked) -> bool:
    day = matter.registered_at.date() if matter.registered_at else matter.received_on
    return (
        (asked.open is None or asked.open == (matter.closed_on is None))
        and (asked.first is None or bool(day and day >= asked.first))
        and (asked.last is None or bool(day and day <= asked.last))
    )
