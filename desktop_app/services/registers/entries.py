"""Entries of the registers: made, changed with a reason, retired, listed a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.expressions import evaluate
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import Matter
from desktop_app.domain.registers import (
    Condition,
    FieldKind,
    Register,
    RegisterField,
    Visible,
    check_entry,
    read_entry,
    read_value,
)
from desktop_app.domain.registers.reading import Unreadable
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import may_open, may_see, note_opening, refuse_closed, register_of
from desktop_app.services.registers.columns import columns_of
from desktop_app.services.registers.numbering import number_for
from desktop_app.services.registers.query import EntryFilter, where_of
from desktop_app.services.registers.words import EntryWords
from desktop_app.services.settings import Settings
from desktop_app.store.entrysearch import HITS
from desktop_app.store.local import drop_draft
from desktop_app.store.search import match_of
from desktop_app.store.transaction import Transaction

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


class Registers:
    """Any thread."""

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

    # -- reading -------------------------------------------------------------------------------

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
        where = f"retired = '' AND id IN ({HITS})"
        found = self._desk.store.read.find(RegisterEntry, where, (match,), "on_date DESC, id DESC", limit * 4)
        opened = (
            one for one in found if one.register in known and may_open(self._desk, known[one.register], one)
        )
        return list(islice(opened, limit))

    def start(self, register_id: str, given: Mapping[str, object] | None = None) -> dict[str, object]:
        """What stands in a new entry first: the defaults of its fields, under what is given."""
        register = self.get(register_id)
        now, who = self._desk.clock.now(), self._desk.store.who.by
        context = {
            "today": now.date(),
            "now": now.strftime("%H:%M"),
            "year": str(now.year),
            "officer": {"name": who},
            "office": Settings(self._desk).all(),
            "place": {"code": "".join(self._desk.identity.townships[:1])},
        }
        values = {one.key: _first(one, context) for one in register.fields if one.default}
        if register.visible is Visible.CONFIDENTIAL:
            values[register.named] = [who]
        return {key: value for key, value in {**values, **(given or {})}.items() if value is not None}

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

    # -- writing -------------------------------------------------------------------------------

    def save(
        self,
        register_id: str,
        typed: Mapping[str, object],
        entry_id: str = "",
        *,
        number: str = "",
        reason: str = "",
        draft_id: str = "",
    ) -> Changes:
        """A new entry, or a correction of `entry_id` with its reason; forgets the draft in the same transaction.

        `number` keeps one that was given on paper. Raises `InputProblem` naming every field that is wrong.
        """
        register = self.get(register_id)
        if not register.keeps(self._desk.identity.role):
            raise NotAllowed("这本台账由别的单位填写，本机只能查看。")
        present = self._desk.store.read.get(RegisterEntry, entry_id) if entry_id else None
        values, problems = read_entry(register, typed, present.values if present else None)
        values = self._followed(register, values)
        problems += check_entry(register, values, self._desk.clock.today())
        problems += self._unlinked(register, values)
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            record = self.write(tx, register, values, entry_id, number=number, reason=reason)
            if draft_id:
                drop_draft(tx, draft_id)
            return tx.changes(record)

        return self._desk.store.change(work)

    def write(
        self,
        tx: Transaction,
        register: Register,
        values: Mapping[str, object],
        entry_id: str = "",
        *,
        number: str = "",
        reason: str = "",
    ) -> RecordId:
        """Writes checked values inside an open transaction; returns the entry's id."""
        columns: dict[str, Any] = columns_of(self._desk, register, values)
        if entry_id:
            present = tx.records.get(RegisterEntry, entry_id)
            if present is None or present.register != register.id or present.retired:
                raise NotAllowed("这条记录已经停用，或者不在这本台账里。", way_out="请刷新页面。")
            refuse_closed(self._desk, register, present)
            tx.set(RegisterEntry, entry_id, reason=reason, **columns)
            return RecordId(entry_id)
        record = tx.new_id()
        day = columns["on_date"] or tx.now.date()
        numbered = number_for(tx, self._desk, register, day, number)
        tx.add(
            RegisterEntry(
                id=record, register=register.id, register_version=register.version, **numbered, **columns
            )
        )
        return record

    def _unlinked(self, register: Register, values: Mapping[str, object]) -> list[Problem]:
        """Links that were typed and not chosen from the list."""
        kinds: dict[FieldKind, type[Record]] = {FieldKind.MATTER: Matter, FieldKind.ENTRY: RegisterEntry}
        return [
            Problem.of(field.key, "“{label}”请从列表里选一项，或者清空。", label=field.label)
            for field in register.fields
            if field.kind in kinds
            and field.key in values
            and self._desk.store.read.get(kinds[field.kind], str(values[field.key])) is None
        ]

    def _followed(self, register: Register, values: dict[str, object]) -> dict[str, object]:
        """Empty fields that follow a link take the linked entry's value."""
        for field in register.fields:
            if field.follows is None or field.key in values:
                continue
            linked = self._desk.store.read.get(RegisterEntry, str(values.get(field.follows[0], "")))
            value = linked.values.get(field.follows[1]) if linked else None
            if value not in (None, ""):
                values[field.key] = value
        return values

    def link(self, entry_ids: Sequence[str], link: str, target_id: str) -> Changes:
        """Links entries to another one (合并): each keeps what it says and where it came from."""
        files = [self.open(entry_id) for entry_id in entry_ids]

        def work(tx: Transaction) -> Changes:
            for file in files:
                self.write(tx, file.register, {**file.entry.values, link: target_id}, file.entry.id)
            return tx.changes(RecordId(target_id))

        return self._desk.store.change(work)

    def close(self, entry_id: str, on: date) -> Changes:
        """Fills the date that closes an entry. Raises `NotAllowed` where the register has none."""
        file = self.open(entry_id)
        if not file.register.closes:
            raise NotAllowed("这本台账的记录不需要办结。")
        values = {**file.entry.values, file.register.closes: on.isoformat()}
        return self.save(file.register.id, values, entry_id)

    def retire(self, entry_id: str, reason: str) -> Changes:
        """Takes an entry out of use with a reason; it stays in the history, its number is not given again."""
        self.open(entry_id)

        def work(tx: Transaction) -> Changes:
            tx.retire(RegisterEntry, entry_id, reason)
            return tx.changes()

        return self._desk.store.change(work)


def _is_ours(desk: Desk, entry: RegisterEntry) -> bool:
    """Whether this node may still change it."""
    return entry.owner == desk.identity.node and not entry.retired


def _first(field: RegisterField, context: Mapping[str, object]) -> object:
    try:
        return read_value(field, evaluate(field.default, context))
    except Unreadable:  # the default of another field's kind: the person fills it in
        return None
