"""Taking imports back: the newest entries, all of other writers, fall away and their records are rebuilt.

It is no restore: nothing of our own is touched, and it is refused as soon as anything was written
or exported after the import (sync.md §4).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.records import TYPES
from desktop_app.store import journal
from desktop_app.store.connection import Connection
from desktop_app.store.problems import plain_words
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_MOST_MARKS = 200
_LOCAL: Mapping[str, str] = {
    "stream_in": "writer = ?",
    "ack_in": "reader = ?",
    "meta": "name IN ('want/' || ?1, 'life/' || ?1, 'own/' || ?1, 'ahead/' || ?1, 'frozen_until')",
    "blob_state": "? <> ''",
}
"""Local tables an import writes over, and which of their rows belong to the writer of the bundle.

`bundle_in` only grows, so the number of its last row is enough.
"""
_LAST_BUNDLE = "last_bundle"


@dataclass(frozen=True)
class Mark:
    """An import that may be taken back: entries `before` < lseq ≤ `after`; `at` is ISO text."""

    id: int
    writer: NodeId
    before: int
    after: int
    at: str


def standing(connection: Connection) -> int:
    """The local number of the newest entry; 0 in an empty store."""
    with plain_words():  # the first look into a store: its journal may be what is damaged
        return int(connection.execute("SELECT coalesce(max(lseq), 0) FROM entry").fetchone()[0])


def remember(connection: Connection, writer: str) -> str:
    """The local rows that an import from `writer` may change, as JSON, to be kept with its mark."""
    last = connection.execute("SELECT coalesce(max(rowid), 0) FROM bundle_in").fetchone()[0]
    kept: dict[str, object] = {_LAST_BUNDLE: last}
    for table, where in _LOCAL.items():
        rows = connection.execute(f"SELECT * FROM {table} WHERE {where}", (writer,))  # noqa: S608 - ours
        kept[table] = [[_spelled(value) for value in row] for row in rows]
    return json.dumps(kept, ensure_ascii=False)


def mark(tx: Transaction, writer: str, before: int, kept: str) -> None:
    """Notes an import just applied in this transaction; one that brought no entry leaves no mark."""
    after = standing(tx.connection)
    if after == before:
        return
    at = tx.now.isoformat(timespec="seconds")
    tx.local(
        "INSERT INTO import_mark (writer, before, after, written, at, kept) VALUES (?,?,?,?,?,?)",
        (writer, before, after, _written(tx.connection), at, kept),
    )
    tx.local("DELETE FROM import_mark WHERE id <= (SELECT max(id) FROM import_mark) - ?", (_MOST_MARKS,))


def last_mark(records: Records) -> Mark | None:
    """The import that can be taken back now; None after any later entry or export."""
    connection = records.connection
    sql = "SELECT id, writer, before, after, at FROM import_mark WHERE after = ? AND written = ? ORDER BY id DESC"
    row = connection.execute(sql, (standing(connection), _written(connection))).fetchone()
    return Mark(int(row[0]), NodeId(row[1]), int(row[2]), int(row[3]), str(row[4])) if row else None


def forget_marks(tx: Transaction) -> None:
    """No import up to now can be taken back any more: something was decided on top of them."""
    tx.local("DELETE FROM import_mark")


def take_back(tx: Transaction, found: Mark) -> None:
    """Undoes the import of `found`, which must be `last_mark` of this transaction."""
    connection = tx.connection
    rows = connection.execute(
        "SELECT DISTINCT type, id FROM entry WHERE lseq > ?", (found.before,)
    ).fetchall()
    touched = [(str(kind), RecordId(record)) for kind, record in rows]
    tx.local("INSERT INTO rewinding (until) VALUES (?)", (found.before,))
    for kind, record in touched:
        if kind in TYPES:
            tx.local(f"DELETE FROM {kind} WHERE id = ?", (record,))  # noqa: S608 - a name of ours
    tx.local("DELETE FROM entry WHERE lseq > ?", (found.before,))
    tx.local("DELETE FROM line_note WHERE lseq > ?", (found.before,))
    for kind, record in touched:
        rebuild(connection, record)
        tx.note(kind, record)
    _put_back(tx, found)
    tx.local("DELETE FROM rewinding")
    tx.local("DELETE FROM import_mark WHERE id = ?", (found.id,))


def rebuild(connection: Connection, record: RecordId) -> None:
    """Writes a record anew from the entries that are left of it; guards must be open (`rewinding`)."""
    sql = "SELECT lseq, writer, line FROM entry WHERE id = ? AND status = 'ok' ORDER BY lseq"
    for lseq, writer, raw in connection.execute(sql, (record,)).fetchall():
        journal.apply(connection, journal.read_line(cast(bytes, raw)), NodeId(writer), int(lseq))


def _put_back(tx: Transaction, found: Mark) -> None:
    kept = json.loads(str(tx.records.value("SELECT kept FROM import_mark WHERE id = ?", (found.id,))))
    tx.local("DELETE FROM bundle_in WHERE writer = ? AND rowid > ?", (found.writer, kept[_LAST_BUNDLE]))
    for table, where in _LOCAL.items():
        tx.local(f"DELETE FROM {table} WHERE {where}", (found.writer,))  # noqa: S608 - ours
        for row in kept[table]:
            places = ",".join("?" * len(row))
            tx.local(f"INSERT INTO {table} VALUES ({places})", tuple(_meant(value) for value in row))  # noqa: S608


def _written(connection: Connection) -> int:
    """The number of the last bundle that was written: a later one tells others what we hold."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM bundle_out").fetchone()[0])


def _spelled(value: object) -> object:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _meant(value: object) -> object:
    return bytes.fromhex(str(value["hex"])) if isinstance(value, dict) else value
