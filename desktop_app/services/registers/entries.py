"""Entries of the registers: made, changed with a reason, linked, closed, retired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import Matter
from desktop_app.domain.registers import FieldKind, Register, check_entry, read_entry
from desktop_app.services.registers.access import refuse_closed
from desktop_app.services.registers.columns import columns_of
from desktop_app.services.registers.finding import EntryFile, FindsEntries
from desktop_app.services.registers.numbering import number_for
from desktop_app.services.registers.starting import first_values, followed
from desktop_app.store.local import drop_draft
from desktop_app.store.transaction import Transaction

__all__ = ["EntryFile", "Registers"]


class Registers(FindsEntries):
    """Any thread."""

    def start(self, register_id: str, given: Mapping[str, object] | None = None) -> dict[str, object]:
        """What stands in a new entry first: the defaults of its fields, under what is given."""
        return first_values(self._desk, self.get(register_id), given or {})

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
        values = followed(self._desk, register, values)
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
