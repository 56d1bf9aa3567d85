"""Lines that lost a fork: they stay in the journal, lose their number in the stream, and are not applied."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.records import TYPES
from desktop_app.store import journal
from desktop_app.store.linenotes import BROKEN, ORPHAN, note_line, reason_of
from desktop_app.store.rewind import standing
from desktop_app.store.transaction import Transaction

_HANGS_ON = (
    ("matter_party", "matter_id", "matter"),
    ("matter_party", "party_id", "party"),
    ("step", "matter_id", "matter"),
    ("clock", "matter_id", "matter"),
    ("letter", "matter_id", "matter"),
    ("visit_matter", "visit_id", "visit"),
    ("visit_matter", "matter_id", "matter"),
)
FORKED = "fork"
"""Status of a line that waits for a person's review; replay passes it over."""


def lay_aside(tx: Transaction, writer: str, lost: Mapping[str, int]) -> list[tuple[int, str, int]]:
    """Takes a writer's lines out of the state: of each epoch of `lost` those from its number on.

    Their records are built anew from what is left. Returns (local number, epoch, number) of each.
    """
    found: list[tuple[int, str, int]] = []
    touched: dict[RecordId, str] = {}
    for epoch, first in lost.items():
        rows = tx.records.rows(
            "SELECT lseq, seq, type, id FROM entry WHERE writer = ? AND epoch = ? AND seq >= ? ORDER BY seq",
            (writer, epoch, first),
        )
        for lseq, seq, kind, record in rows:
            found.append((cast(int, lseq), epoch, cast(int, seq)))
            touched[RecordId(str(record))] = str(kind)
    tx.local("INSERT INTO rewinding (until) VALUES (?)", (standing(tx.connection),))
    gone = [record for record, kind in touched.items() if _drop(tx, writer, kind, record)]
    for lseq, _epoch, _seq in found:
        tx.local("UPDATE entry SET seq = NULL, status = ? WHERE lseq = ?", (FORKED, lseq))
    for record in gone:
        _build_anew(tx, record)
        tx.note(touched[record], record)
    for table, column, parent in _HANGS_ON:
        _drop_orphans(tx, writer, table, column, parent)
    tx.local("DELETE FROM rewinding")
    return found


def _drop(tx: Transaction, writer: str, kind: str, record: RecordId) -> bool:
    """Only what this writer owns: a line that did not fit may name another's record."""
    if kind not in TYPES:
        return False
    sql = f"DELETE FROM {kind} WHERE id = ? AND owner = ?"  # noqa: S608 - a name of ours
    return tx.connection.execute(sql, (record, writer)).rowcount == 1


def _build_anew(tx: Transaction, record: RecordId) -> None:
    """From the lines that are left; one that no longer fits is marked as any other would be."""
    sql = "SELECT lseq, writer, line FROM entry WHERE id = ? AND status = 'ok' ORDER BY lseq"
    for lseq, writer, raw in tx.connection.execute(sql, (record,)).fetchall():
        try:
            journal.apply(tx.connection, journal.read_line(cast(bytes, raw)), NodeId(writer), int(lseq))
        except (journal.CannotApply, *journal.RowRefused) as error:
            note_line(tx, int(lseq), BROKEN, reason_of(error))


def _drop_orphans(tx: Transaction, writer: str, table: str, column: str, parent: str) -> None:
    """What another life wrote about something that is gone now waits, as if it had come too early."""
    sql = f"SELECT id FROM {table} WHERE owner = ? AND {column} NOT IN (SELECT id FROM {parent})"  # noqa: S608 - ours
    for (record,) in tx.connection.execute(sql, (writer,)).fetchall():
        tx.local(f"DELETE FROM {table} WHERE id = ?", (record,))  # noqa: S608 - a name of ours
        lines = "SELECT lseq FROM entry WHERE id = ? AND writer = ? AND status = 'ok'"
        for (lseq,) in tx.connection.execute(lines, (record, writer)).fetchall():
            note_line(tx, int(lseq), BROKEN, ORPHAN)
        tx.note(table, RecordId(str(record)))


def keep_aside(tx: Transaction, writer: str, epoch: str, raw: bytes) -> int:
    """Adds a line that was never in the state, for review only; returns its local number."""
    line = journal.read_line(raw)
    return journal.append(tx.connection, line, NodeId(writer), epoch=epoch, status=FORKED)


def forget_streams(tx: Transaction, writer: str, epochs: list[str]) -> None:
    """Lives that began on a branch that lost: nothing is held of them any more."""
    for epoch in epochs:
        tx.local("DELETE FROM stream_in WHERE writer = ? AND epoch = ?", (writer, epoch))


def forget_words(tx: Transaction, writer: str) -> None:
    """What that writer said of its lives, its ended epochs and its wishes came from a PC that does not count."""
    names = tuple(f"{what}/{writer}" for what in ("life", "own", "want"))
    tx.local("DELETE FROM meta WHERE name IN (?,?,?)", names)
