"""Names behind the codes and ids in an entry, and the codes and ids behind names read from a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Matter
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places


class EntryWords:
    """Looks each thing up once; made anew for every list, print and export. One thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._places = desk, Places(desk)
        self._known: dict[str, str] = {}

    def place(self, code: str) -> str:
        return self._once(f"p{code}", lambda: self._places.name(code))

    def matter(self, matter_id: str) -> str:
        return self._once(f"m{matter_id}", lambda: self._matter(matter_id))

    def entry(self, entry_id: str) -> str:
        return self._once(f"e{entry_id}", lambda: self._entry(entry_id))

    def _once(self, key: str, find: Callable[[], str]) -> str:
        if key not in self._known:
            self._known[key] = find()
        return self._known[key]

    def _matter(self, matter_id: str) -> str:
        """Number and title; of a confidential one the number alone."""
        found = self._desk.store.read.get(Matter, matter_id)
        if found is None:
            return matter_id
        return found.number if found.confidential else f"{found.number} {found.title}".strip()

    def _entry(self, entry_id: str) -> str:
        found = self._desk.store.read.get(RegisterEntry, entry_id)
        return entry_title(found) if found else entry_id


def entry_title(entry: RegisterEntry) -> str:
    """Number and name: 巡2026-0012 东华镇中线."""
    return f"{entry.number} {entry.title}".strip()
