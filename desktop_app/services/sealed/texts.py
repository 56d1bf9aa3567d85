"""Looking for words in sealed entries: they are in no index, so those that this person may open are read through."""

from __future__ import annotations

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.services.confidential import may_see_entry
from desktop_app.services.desk import Desk
from desktop_app.store.searchrows import texts_in

_MOST = 5000


def sealed_entries_with(desk: Desk, text: str, register: str = "") -> list[str]:
    """Ids of the entries, of one register or of all, that hold every word of the text, newest first."""
    words = text.casefold().split()
    where = "sealed <> '' AND retired = '' AND ? IN ('', register)"
    found = (
        desk.store.read.find(RegisterEntry, where, (register,), "on_date DESC, id DESC", _MOST)
        if words
        else []
    )
    return [one.id for one in found if _holds(one, words) and may_see_entry(desk, one)]


def _holds(entry: RegisterEntry, words: list[str]) -> bool:
    said = " ".join([entry.number, entry.title, *texts_in(entry.values)]).casefold()
    return all(word in said for word in words)
