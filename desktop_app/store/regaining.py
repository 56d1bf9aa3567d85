"""Entries salvaged from a damaged database put behind what a backup holds, inside one transaction.

They keep their local numbers, so that what is still missing between them has its place should it come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.base.ids import NodeId
from desktop_app.domain.records import TYPES
from desktop_app.store import journal
from desktop_app.store.carving import KeptEntry
from desktop_app.store.connection import connect
from desktop_app.store.linenotes import BROKEN, LATER, OK, note_line, reason_of
from desktop_app.store.problems import READ_ERRORS
from desktop_app.store.records import Records
from desktop_app.store.rewind import standing
from desktop_app.store.streams import refuse_orphan
from desktop_app.store.transaction import Transaction

UNPLACED = "aside"
"""Status of another writer's line whose predecessors are lost: kept, applied when it is sent again."""
_TRIED = (OK, LATER, BROKEN)


def put_in(tx: Transaction, entry: KeptEntry, *, seq: int | None, status: str) -> None:
    """Appends one line under its own number, or the next where that is taken, and applies it if it fits."""
    last = standing(tx.connection)
    lseq = entry.lseq if entry.lseq > last else last + 1
    line, writer = entry.line, NodeId(entry.writer)
    tx.local(
        "INSERT INTO entry (lseq, writer, epoch, seq, audience, type, id, status, line) VALUES (?,?,?,?,?,?,?,?,?)",
        (lseq, writer, entry.epoch, seq, line.to, line.type, line.id, status, line.raw),
    )
    if status in _TRIED:
        _apply(tx, line, writer, lseq, status)


def _apply(tx: Transaction, line: journal.Line, writer: NodeId, lseq: int, status: str) -> None:
    try:
        refuse_orphan(tx.connection, line)
        journal.apply(tx.connection, line, writer, lseq)
    except journal.UnknownContent:
        now, why = LATER, ""
    except (journal.CannotApply, *journal.RowRefused) as error:
        now, why = BROKEN, reason_of(error)
    else:
        now, why = OK, ""
        tx.note(line.type, line.id)
    if now != status:
        note_line(tx, lseq, now, why)


def has_entry(records: Records, entry: KeptEntry) -> bool:
    """Whether this very line stands under this very number."""
    sql = "SELECT 1 FROM entry WHERE lseq = ? AND writer = ? AND line = ?"
    return records.value(sql, (entry.lseq, entry.writer, entry.raw)) is not None


class Held:
    """Which entries a database holds, by number and a hash of the line: read once, in order, and small."""

    def __init__(self, records: Records) -> None:
        rows = records.connection.execute("SELECT lseq, writer, line FROM entry ORDER BY lseq")
        self._known = {int(lseq): hash((writer, bytes(line))) for lseq, writer, line in rows}

    def __call__(self, entry: KeptEntry) -> bool:
        return self._known.get(entry.lseq) == hash((entry.writer, entry.raw))


def entries_of(records: Records) -> Iterator[KeptEntry]:
    """The whole journal of a database, in order."""
    sql = "SELECT lseq, writer, epoch, seq, status, line FROM entry ORDER BY lseq"
    for row in records.connection.execute(sql):
        yield KeptEntry(int(row[0]), str(row[1]), row[2], row[3], str(row[4]), bytes(row[5]))


def has_line(tx: Transaction, entry: KeptEntry) -> bool:
    """Whether another writer's line stands at its place in that writer's stream."""
    sql = "SELECT 1 FROM entry WHERE writer = ? AND epoch = ? AND seq = ?"
    return tx.records.value(sql, (entry.writer, entry.epoch, entry.seq)) is not None


def free_after(tx: Transaction, lseq: int, until: int) -> int:
    """The first local number between `lseq` and `until` that a lost entry left free; 0 where there is none."""
    sql = (
        "SELECT e.lseq + 1 FROM entry e WHERE e.lseq >= ? AND e.lseq < ?"
        " AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.lseq = e.lseq + 1) ORDER BY e.lseq LIMIT 1"
    )
    return int(str(tx.records.value(sql, (lseq, min(until, standing(tx.connection)))) or 0))


def put_back_at(tx: Transaction, lseq: int, line: journal.Line, writer: NodeId, epoch: str) -> None:
    """A lost entry at its own place, not applied yet: its record is to be written anew from all its lines."""
    tx.local(
        "INSERT INTO entry (lseq, writer, epoch, audience, type, id, status, line) VALUES (?,?,?,?,?,?,?,?)",
        (lseq, writer, epoch, line.to, line.type, line.id, BROKEN, line.raw),
    )


def forget_all(tx: Transaction) -> None:
    """Empties the journal and every record, to be written anew from salvaged lines; only in a store being made."""
    tx.local("INSERT INTO rewinding (until) VALUES (0)")
    tx.local("PRAGMA defer_foreign_keys = ON")
    for kind in TYPES:
        tx.local(f"DELETE FROM {kind}")  # noqa: S608 - a name of ours
    tx.local("DELETE FROM entry")
    tx.local("DELETE FROM rewinding")


def lay_over(tx: Transaction, source: Path, key: bytes, tables: Iterable[str]) -> None:
    """Takes the rows of local tables as another database has them, over those of the same key."""
    reader = connect(source, key, writes=False)
    try:
        for table in tables:
            known = [str(row[1]) for row in tx.connection.execute(f'PRAGMA table_info("{table}")')]
            there = [str(row[1]) for row in reader.execute(f'PRAGMA table_info("{table}")')]
            shared = [name for name in known if name in there]
            names, marks = ",".join(f'"{name}"' for name in shared), ",".join("?" * len(shared))
            if shared:
                rows = reader.execute(f'SELECT {names} FROM "{table}"').fetchall()  # noqa: S608 - ours
                into = f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - ours
                tx.connection.executemany(into, rows)
    except READ_ERRORS:
        return  # what cannot be read there stays as it is here
    finally:
        reader.close()
