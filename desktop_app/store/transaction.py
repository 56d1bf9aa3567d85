"""One change of the store: records and their journal entries, together or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF
from desktop_app.store import journal
from desktop_app.store.codec import layout, to_journal
from desktop_app.store.connection import Connection
from desktop_app.store.records import Records
from desktop_app.store.sealing import Sealing
from desktop_app.store.seals import Seals, Within

R = TypeVar("R", bound=Record)

FROZEN = "frozen_until"
"""The local fact that records up to this number are read-only: a restore waits for the bureau's copy."""
_FREE_WHILE_FROZEN = ("setting", "given_number")
SHUT = "shut_by"
"""The local fact that this PC's branch was not taken by the node it names: nothing more is written here."""
_FREE_WHILE_SHUT = (*_FREE_WHILE_FROZEN, "viewing")


class Transaction:
    """Handed to the work of `Store.change`, on the writer thread, while the transaction is open.

    `node` owns what is written here; `by` is the person; `audience` is who the entries are for.
    """

    def __init__(
        self,
        connection: Connection,
        node: NodeId,
        by: str,
        audience: str,
        now: datetime,
        make_id: Callable[[], RecordId],
        seals: Seals | None = None,
    ) -> None:
        self.connection = connection
        known = Within(seals) if seals else None
        self.records = Records(connection, known)
        self._sealing = Sealing(self.records, known) if known else None
        self.node = node
        self.by = by
        self.now = now
        self.new_id = make_id
        self._audience = audience
        self._changed: dict[str, set[RecordId]] = defaultdict(set)
        self._entries: list[int] = []

    def add(self, record: Record, *, to: str = "", within: str = "") -> None:
        """Writes a new record; its `owner` and `lseq` are set here whatever they say.

        `within` is the matter of a card or a visit that is tied to it only afterwards.
        """
        kind = type(record)
        shape = layout(kind)
        values = {name: getattr(record, name) for name in shape.columns if name != "sealed"}
        given = {name: value for name, value in values.items() if value != shape.defaults[name]}
        data = to_journal(kind, given)
        if self._sealing:
            data = self._sealing.birth(record, data, within)
        self._write(kind, record.id, journal.NEW, data, to)

    def set(self, kind: type[R], record: str, /, *, to: str = "", reason: str = "", **values: Any) -> bool:
        """Changes fields of a record of ours; only what differs in the journal is written.

        `reason` is kept in the entry (更正). False if nothing differed: no entry then, nor a reason.
        Raises `NotAllowed` for a record that another node owns, `KeyError` for one that is not there.
        """
        stored = self.records.stored(kind, record)
        if stored is None:
            raise KeyError(f"{TABLE_OF[kind]} {record}")
        if stored.owner != self.node:
            raise NotAllowed(
                "这条记录由别的单位填写，本机只能查看。", way_out="需要改动时，请联系填写的单位。"
            )
        self._refuse_frozen(kind, stored)
        values.pop("sealed", None)
        present = self.records.opened(stored)
        # Compared as the journal spells them: a list that was a tuple before is no change.
        wanted = to_journal(kind, values)
        have = to_journal(kind, {name: getattr(present, name) for name in wanted})
        changed = {name: value for name, value in wanted.items() if canonical(value) != canonical(have[name])}
        if changed:
            self._change(stored, present, changed, values, to, reason.strip())
        return bool(changed)

    def _change(
        self,
        stored: Record,
        present: Record,
        changed: dict[str, object],
        values: dict[str, Any],
        to: str,
        note: str,
    ) -> None:
        said: tuple[dict[str, object], str] | None = (changed, note)
        if self._sealing:
            said = self._sealing.change(stored, present, changed, values, note)
        if said and (said[0] or said[1]):
            self._write(type(stored), stored.id, journal.SET, said[0], to, said[1])

    def reseal(self, kind: type[R], record: str) -> None:
        """Seals a record of ours to those who may read it now, or opens it for everybody; often nothing to do."""
        stored = self.records.stored(kind, record)
        if stored is not None and stored.owner == self.node:
            self._refuse_frozen(kind, stored)
            self._change(stored, self.records.opened(stored), {}, {}, "", "")

    def _refuse_frozen(self, kind: type[Record], present: Record) -> None:
        if TABLE_OF[kind] in _FREE_WHILE_FROZEN:
            return
        until = self.records.value("SELECT value FROM meta WHERE name = ?", (FROZEN,))
        if until is not None and present.lseq <= int(str(until)):
            raise NotAllowed(
                "数据刚从备份恢复，恢复以前的记录暂时只能看：县局那里可能有更新的内容。新的事项可以照常登记。",
                way_out="请导出一次给县局，再导入县局带回的数据；县局没有更新内容的，在“数据交换”里点“县局没有更新的”。",
            )

    def _refuse_shut(self, table: str) -> None:
        if table in _FREE_WHILE_SHUT:
            return
        if self.records.value("SELECT 1 FROM meta WHERE name = ?", (SHUT,)) is not None:
            raise NotAllowed(
                "两台电脑用过同一份数据，县局已选定采用另一台的。这台电脑上的这份数据只能看、能导出，不能再登记。",
                way_out="请打开“数据交换”，把本机独有的内容写成核对清单带到那一台补登，再按那里的说明处理这台电脑。",
            )

    def restate(self, kind: type[R], record: str, /, *, note: str) -> None:
        """Writes all fields of a record of ours as they are, so that whoever holds others ends with these."""
        present = self.records.stored(kind, record)
        if present is not None and present.owner == self.node:
            values = {name: getattr(present, name) for name in layout(kind).columns}
            self._write(kind, RecordId(record), journal.SET, to_journal(kind, values), "", note)

    def retire(self, kind: type[R], record: str, reason: str, *, to: str = "") -> None:
        """Takes a record out of use; it stays readable with its reason. Raises `InputProblem` without one."""
        if not reason.strip():
            raise InputProblem([Problem("reason", "请写明原因。")])
        self.set(kind, record, to=to, retired=reason.strip())

    def local(self, sql: str, params: tuple[object, ...] = ()) -> None:
        """Writes to a local table (draft, view state, stream …): no journal, not in the digest."""
        self.connection.execute(sql, params)

    def note(self, table: str, record: RecordId) -> None:
        """Marks a record as changed for the screens (import does this itself)."""
        self._changed[table].add(record)

    def changes(self, made: RecordId | None = None) -> Changes:
        """What has changed so far."""
        entries = (self._entries[0], self._entries[-1]) if self._entries else (0, 0)
        return Changes({table: frozenset(ids) for table, ids in self._changed.items()}, made, entries)

    def _write(
        self, kind: type[Record], record: RecordId, op: str, data: dict[str, object], to: str, note: str = ""
    ) -> None:
        table = TABLE_OF[kind]
        self._refuse_shut(table)
        line = journal.make_line(
            at=self.now,
            by=self.by,
            kind=table,
            record=record,
            op=op,
            to=to or self._audience,
            data=data,
            note=note,
        )
        lseq = journal.append(self.connection, line, self.node)
        journal.apply(self.connection, line, self.node, lseq)
        self._entries.append(lseq)
        self.note(table, record)
