"""Words for counted things that are no matters: a visit, an entry of a register, a village."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Visit
from desktop_app.domain.reports import Subject
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places
from desktop_app.services.statistics.query import Item

_WORDS_MOST = 40


def words_of(desk: Desk, subject: Subject, found: Sequence[Item]) -> list[tuple[str, str]]:
    """(id, words) in the order of the items."""
    places = Places(desk)
    if subject is Subject.VILLAGE:
        return [(item.id, places.name(item.id)) for item in found]
    ids = [item.id for item in found]
    days = {item.id: item.day for item in found}
    if subject is Subject.VISIT:
        visits = desk.store.read.many(Visit, ids)
        words = {
            one.id: f"{places.name(one.place_code)} {one.findings[:_WORDS_MOST]}" for one in visits.values()
        }
    else:
        entries = desk.store.read.many(RegisterEntry, ids)
        words = {one.id: f"{one.number} {one.title}".strip() for one in entries.values()}
    named = {str(key): text for key, text in words.items()}
    return [(one, f"{days[one]} {named.get(one, '')}".strip()) for one in ids]
