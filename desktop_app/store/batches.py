"""Tables that were taken in, and the undoing of one: its entries fall, and it is as if it had never come.

Only as long as nothing was built on it and it has not left the house (sync.md §2: the journal that others
have seen is never altered).
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

from desktop_app.base.ids import RecordId
from desktop_app.domain.records import TYPES
from desktop_app.store.records import Records
from desktop_app.store.rewind import rebuild
from desktop_app.store.transaction import Transaction

_COLUMNS = "id, target, title, file_name, rows, first, last, by, at"


@dataclass(frozen=True)
class Batch:
    """One table that was taken in: entries `first` ≤ lseq ≤ `last`; `at` is ISO text."""

    id: RecordId
    target: str
    title: str
    file_name: str
    rows: int
    first: int
    last: int
    by: str
    at: str


def remember(tx: Transaction, batch: Batch) -> None:
    """Keeps it. In the transaction that wrote it."""
    tx.local(f"INSERT INTO sheet_batch ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", astuple(batch))  # noqa: S608 - ours


def batches(records: Records, limit: int = 50) -> list[Batch]:
    """Newest first."""
    sql = f"SELECT {_COLUMNS} FROM sheet_batch ORDER BY first DESC LIMIT ?"  # noqa: S608 - ours
    return [_batch(row) for row in records.rows(sql, (limit,))]


def find(records: Records, batch_id: str) -> Batch | None:
    """One of them, None if it was undone already."""
    rows = records.rows(f"SELECT {_COLUMNS} FROM sheet_batch WHERE id = ?", (batch_id,))  # noqa: S608 - ours
    return _batch(rows[0]) if rows else None


def _batch(row: tuple[object, ...]) -> Batch:
    batch, target, title, name, rows, first, last, by, at = (str(value) for value in row)
    return Batch(RecordId(batch), target, title, name, int(rows), int(first), int(last), by, at)


def undo(tx: Transaction, batch: Batch) -> None:
    """Takes the batch out; it must be `Tie.FREE` in this transaction. Later entries stay as they are."""
    span = (batch.first, batch.last)
    rows = tx.records.rows("SELECT DISTINCT type, id FROM entry WHERE lseq BETWEEN ? AND ?", span)
    touched = [(str(kind), RecordId(str(record))) for kind, record in rows if kind in TYPES]
    tx.local("INSERT INTO rewinding (until) VALUES (?)", (batch.first - 1,))
    for kind, record in touched:
        tx.local(f"DELETE FROM {kind} WHERE id = ?", (record,))  # noqa: S608 - a name of ours
    tx.local("DELETE FROM entry WHERE lseq BETWEEN ? AND ?", span)
    for kind, record in touched:
        rebuild(tx.connection, record)
        tx.note(kind, record)
    tx.local("DELETE FROM rewinding")
    tx.local("DELETE FROM sheet_batch WHERE id = ?", (batch.id,))
