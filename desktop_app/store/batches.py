"""Tables that were taken in, and the undoing of one: its entries fall, and it is as if it had never come.

Only as long as nothing was built on it and it has not left the house (sync.md §2: the journal that others
have seen is never altered).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from desktop_app.base.ids import RecordId
from desktop_app.domain.records import TYPES
from desktop_app.store.records import Records
from desktop_app.store.rewind import rebuild
from desktop_app.store.transaction import Transaction

_IDS = re.compile(rb'"([0-9a-v]{24})"')
_COLUMNS = "id, target, title, file_name, rows, first, last, by, at"


class Tie(StrEnum):
    """What keeps a batch from being undone; FREE where nothing does."""

    FREE = ""
    GONE = "gone"
    SENT = "sent"
    USED = "used"


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
    values = (
        batch.id,
        batch.target,
        batch.title,
        batch.file_name,
        batch.rows,
        batch.first,
        batch.last,
        batch.by,
        batch.at,
    )
    tx.local(f"INSERT INTO sheet_batch ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", values)  # noqa: S608 - ours


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


def tie(records: Records, batch: Batch) -> Tie:
    """Whether all of it can still be undone: it is whole, here, not sent, and nothing later names any of it."""
    span = (batch.first, batch.last)
    ids = _ids(records, batch)
    whole = records.value("SELECT count(*) FROM entry WHERE lseq BETWEEN ? AND ?", span)
    foreign = "SELECT 1 FROM entry WHERE lseq BETWEEN ? AND ? AND (seq IS NOT NULL OR epoch IS NOT NULL)"
    if whole != batch.last - batch.first + 1 or records.value(foreign, span):
        return Tie.GONE
    if records.value("SELECT 1 FROM stream_out WHERE lseq BETWEEN ? AND ?", span):
        return Tie.SENT
    later = records.connection.execute("SELECT id, line FROM entry WHERE lseq > ?", (batch.last,))
    for record, line in later:
        if record in ids or any(found.decode() in ids for found in _IDS.findall(bytes(line))):
            return Tie.USED
    return Tie.FREE


def _ids(records: Records, batch: Batch) -> set[str]:
    rows = records.rows("SELECT DISTINCT id FROM entry WHERE lseq BETWEEN ? AND ?", (batch.first, batch.last))
    return {str(row[0]) for row in rows}


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


def numbers_left(tx: Transaction, batch: Batch) -> list[tuple[str, int, int]]:
    """(series, year, highest counter) of the batch's own numbers whose run went on behind them."""
    sql = (
        "SELECT b.series, b.year, b.top FROM (SELECT series, year, max(counter) AS top FROM given_number"
        " WHERE lseq BETWEEN ? AND ? AND owner = ? AND year > 0 GROUP BY 1, 2) b"
        " WHERE EXISTS (SELECT 1 FROM given_number l WHERE l.series = b.series AND l.year = b.year"
        " AND l.owner = ? AND l.lseq > ? AND l.counter > b.top)"
    )
    rows = tx.records.rows(sql, (batch.first, batch.last, tx.node, tx.node, batch.last))
    return [(str(row[0]), cast(int, row[1]), cast(int, row[2])) for row in rows]
