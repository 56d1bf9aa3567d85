"""撤销: a reversing entry, for what gave no number, issued nothing and has not left the house (sync.md §2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import TABLE_OF, TYPES, Letter, LetterState, Matter
from desktop_app.services.desk import Desk
from desktop_app.services.history import lines_of, values_of
from desktop_app.services.sealed.coming import settle_one
from desktop_app.store.codec import from_journal, layout
from desktop_app.store.journal import NEW, Line, read_line
from desktop_app.store.transaction import Transaction

_CHANGED_SINCE = "之后又有改动，不能撤销这一步。"
_UNDO_THAT_FIRST = "请先撤销后面的改动，或用“更正”。"
# What was written later about the same matter, visit or letter: a paper issued on a step outlives its undoing.
_HANGING = tuple(
    f"SELECT 1 FROM {table} WHERE lseq > ? AND retired = '' AND {column} IN"  # noqa: S608 - our own names
    " (SELECT id FROM entry WHERE lseq BETWEEN ? AND ?)"
    for table, column in (
        ("letter", "matter_id"),
        ("step", "matter_id"),
        ("clock", "matter_id"),
        ("matter_party", "matter_id"),
        ("visit_matter", "matter_id"),
        ("visit_matter", "visit_id"),
        ("attachment", "target_id"),
    )
)
_FIXED_STATES = (LetterState.ISSUED, LetterState.VOID)
_SECRECY = ("confidential", "named")


class Undo:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def possible(self, changes: Changes) -> bool:
        """Whether 撤销 may be offered for this change now."""
        try:
            self._desk.store.rehearse(lambda tx: _reverse(tx, self._desk, changes))
        except NotAllowed:
            return False
        return True

    def undo(self, changes: Changes) -> Changes:
        """Writes the reversing entries. Raises `NotAllowed` where only 更正 is left."""
        return self._desk.store.change(lambda tx: _reverse(tx, self._desk, changes))


def _reverse(tx: Transaction, desk: Desk, changes: Changes) -> Changes:
    first, last = changes.entries
    if not first:
        raise NotAllowed("没有可以撤销的内容。")
    _refuse_fixed(tx, first, last)
    touched: dict[str, Line] = {}
    rows = tx.records.rows("SELECT line FROM entry WHERE lseq BETWEEN ? AND ? ORDER BY lseq", (first, last))
    for (raw,) in rows:
        line = read_line(cast(bytes, raw))
        if line.by != tx.by:
            raise NotAllowed("别人做的改动不能撤销。", way_out="请用“更正”，并写明原因。")
        touched.setdefault(line.id, line)
    turned = list(_turned(touched))
    # A matter that was shut or opened goes first: what hangs on it is written back as secret as it was then.
    for record in dict.fromkeys([*turned, *reversed(touched)]):
        _reverse_record(tx, RecordId(record), touched[record], first)
    for matter in turned:
        settle_one(tx, desk, matter)
    return tx.changes(changes.made)


def _turned(touched: Mapping[str, Line]) -> Iterator[str]:
    """Matters of which it changed who may read them."""
    for record, line in touched.items():
        if line.type == TABLE_OF[Matter] and line.op != NEW and any(name in line.data for name in _SECRECY):
            yield record


def _refuse_fixed(tx: Transaction, first: int, last: int) -> None:
    span = (first, last)
    if tx.records.value("SELECT 1 FROM entry WHERE lseq BETWEEN ? AND ? AND writer <> ?", (*span, tx.node)):
        raise NotAllowed("别的单位写的内容不能撤销。")
    if tx.records.value("SELECT 1 FROM entry WHERE lseq BETWEEN ? AND ? AND type = 'given_number'", span):
        raise NotAllowed("已经取号，不能撤销。", way_out="请用“更正”，并写明原因。")
    if tx.records.value("SELECT 1 FROM stream_out WHERE lseq BETWEEN ? AND ?", span):
        raise NotAllowed("已经导出给县局，不能撤销。", way_out="请用“更正”，并写明原因。")
    sql = "SELECT id FROM entry WHERE lseq BETWEEN ? AND ? AND type = 'letter'"
    letters = tx.records.many(Letter, [str(row[0]) for row in tx.records.rows(sql, span)])
    if any(letter.state in _FIXED_STATES for letter in letters.values()):
        raise NotAllowed("文书已经签发，不能撤销。", way_out="可以作废后另出一份。")
    newer = "SELECT 1 FROM entry WHERE lseq > ? AND id IN (SELECT id FROM entry WHERE lseq BETWEEN ? AND ?)"
    if tx.records.value(newer, (last, first, last)):
        raise NotAllowed(_CHANGED_SINCE, way_out=_UNDO_THAT_FIRST)
    if any(tx.records.value(sql, (last, first, last)) for sql in _HANGING):
        raise NotAllowed(_CHANGED_SINCE, way_out=_UNDO_THAT_FIRST)


def _reverse_record(tx: Transaction, record: RecordId, line: Line, first: int) -> None:
    kind = TYPES[line.type]
    if line.op == NEW:
        tx.retire(kind, record, "撤销", to=line.to)
        return
    before = values_of(lines_of(tx.records, record, first))
    shape = layout(kind)
    old: dict[str, Any] = {
        name: from_journal(kind, name, before[name]) if name in before else shape.defaults[name]
        for name in shape.columns
        if name not in ("id", "owner", "lseq")
    }
    tx.set(kind, record, to=line.to, **old)
