"""Entries of the registers as they are read: pages, counts, one with all that links to it, search."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice

from desktop_app.base.errors import UserProblem
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Condition, Register
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import may_open, may_see, note_opening, refuse_closed, register_of
from desktop_app.services.registers.query import EntryFilter, where_of
from desktop_app.services.registers.words import EntryWords
from desktop_app.services.sealed.texts import sealed_entries_with
from desktop_app.store.finding import hits_of
from desktop_app.store.searchrows import Kind
from desktop_app.store.tokens import match_of

SORTS = {
    "on": "on_date {d}, year {d}, counter {d}, id {d}",
    "number": "year {d}, counter {d}, id {d}",
    "due": "due_on IS NULL, due_on {d}, id {d}",
    "title": "title {d}, id {d}",
    "place": "place_code {d}, id {d}",
    "person": "person {d}, id {d}",
}


@dataclass(frozen=True)
class EntryFile:
    """An entry with its register, and the entries of other registers that link to it, newest first."""

    register: Register
    entry: RegisterEntry
    links: tuple[RegisterEntry, ...]
    mine: bool


class FindsEntries:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[Register]:
        """The registers of this node, in order: those it keeps, and at the bureau also the offices'."""
        role, bureau = self._desk.identity.role, self._desk.identity.is_bureau
        known = self._desk.rules.registers.values()
        return [one for one in known if may_see(self._desk, one) and (bureau or one.keeps(role))]

    def get(self, register_id: str) -> Register:
        """Raises `UserProblem` for a register that is not shown here."""
        return register_of(self._desk, register_id)

    def words(self) -> EntryWords:
        """Names behind codes, looked up once each."""
        return EntryWords(self._desk)

    def page(
        self,
        register_id: str,
        wanted: EntryFilter,
        *,
        sort: str = "on",
        descending: bool = True,
        offset: int = 0,
        limit: int = 100,
    ) -> list[RegisterEntry]:
        """Entries from `offset` on; `sort` is one of `SORTS`."""
        where, params = where_of(self._desk, self.get(register_id), wanted)
        order = SORTS.get(sort, SORTS["on"]).format(d="DESC" if descending else "ASC")
        return self._desk.store.read.find(RegisterEntry, where, params, order, limit, offset)

    def count(self, register_id: str, wanted: EntryFilter, *, hidden: bool = False) -> int:
        """Length of the whole list; with `hidden` how many the person may not open (另有 n 件)."""
        where, params = where_of(self._desk, self.get(register_id), wanted, hidden=hidden)
        sql = f"SELECT count(*) FROM register_entry WHERE {where}"  # noqa: S608 - our own text
        return int(str(self._desk.store.read.value(sql, params)))

    def owners(self) -> dict[str, str]:
        """Name of each unit by node, at the bureau; elsewhere none, since all is one's own."""
        own = self._desk.identity
        if not own.is_bureau:
            return {}
        rows = self._desk.store.read.rows("SELECT node, name FROM peer")
        return {own.node: own.name, **{str(node): str(name) for node, name in rows}}

    def counts(self) -> dict[str, int]:
        """Entries in use by register, for the list of registers."""
        sql = "SELECT register, count(*) FROM register_entry WHERE retired = '' GROUP BY 1"
        return {str(row[0]): int(str(row[1])) for row in self._desk.store.read.rows(sql)}

    def open(self, entry_id: str) -> EntryFile:
        """Raises `UserProblem` if it is gone, `NotAllowed` if it names others only."""
        records = self._desk.store.read
        entry = records.get(RegisterEntry, entry_id)
        if entry is None:
            raise UserProblem("没有这条记录。", way_out="请刷新页面。")
        register = self.get(entry.register)
        refuse_closed(self._desk, register, entry)
        note_opening(self._desk, register, entry)
        return EntryFile(register, entry, self._links(entry_id), _is_ours(self._desk, entry))

    def _links(self, entry_id: str) -> tuple[RegisterEntry, ...]:
        where = "retired = '' AND EXISTS (SELECT 1 FROM json_each(register_entry.\"values\") WHERE value = ?)"
        found = self._desk.store.read.find(RegisterEntry, where, (entry_id,), "on_date DESC, id DESC", 200)
        known = self._desk.rules.registers
        return tuple(
            one for one in found if one.register in known and may_open(self._desk, known[one.register], one)
        )

    def of_matter(self, matter_id: str) -> list[RegisterEntry]:
        """Entries that speak of a matter, newest first."""
        found = self._desk.store.read.find(
            RegisterEntry, "matter_id = ? AND retired = ''", (matter_id,), "on_date DESC, id DESC"
        )
        known = self._desk.rules.registers
        return [
            one for one in found if one.register in known and may_open(self._desk, known[one.register], one)
        ]

    def search(self, text: str, limit: int = 50) -> list[RegisterEntry]:
        """Entries of all registers that hold these words, newest first; none that this person may not open."""
        match, known = match_of(text), self._desk.rules.registers
        if not match:
            return []
        self._desk.store.settle()
        sealed = json.dumps(sealed_entries_with(self._desk, text))
        where = f"retired = '' AND (id IN ({hits_of(Kind.ENTRY)}) OR id IN (SELECT value FROM json_each(?)))"  # noqa: S608
        order = "on_date DESC, id DESC"
        found = self._desk.store.read.find(RegisterEntry, where, (match, sealed), order, limit * 4)
        opened = (
            one for one in found if one.register in known and may_open(self._desk, known[one.register], one)
        )
        return list(islice(opened, limit))

    def unlinked(self, register_id: str, link: str, limit: int = 60) -> list[tuple[str, str]]:
        """(id, words) of our own entries whose link field is still empty, newest first."""
        own = self._desk.identity.node
        wanted = EntryFilter(owner=own, where=(Condition(link, negative=True),))
        found = self.page(register_id, wanted, limit=limit)
        return [(one.id, f"{one.on_date or ''} {one.number} {one.title}".strip()) for one in found]

    def find(self, register_id: str, text: str, limit: int = 8) -> list[tuple[str, str]]:
        """(id, words) of entries to link to; the newest where nothing is typed."""
        words = self.words()
        found = self.page(register_id, EntryFilter(text=text), limit=limit)
        return [(one.id, words.entry(one.id)) for one in found]


def _is_ours(desk: Desk, entry: RegisterEntry) -> bool:
    """Whether this node may still change it."""
    return entry.owner == desk.identity.node and not entry.retired
