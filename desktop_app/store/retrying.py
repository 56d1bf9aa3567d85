"""Kept lines tried again: of a later version once its kind or field is known, broken ones once they fit (sync.md §4).

A record is written anew from all its lines in order, so that it ends as if this program had taken
them in at the first time. Trying twice changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import cast

from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.records import TYPES
from desktop_app.store import journal
from desktop_app.store.codec import layout
from desktop_app.store.connection import Connection
from desktop_app.store.linenotes import (
    BROKEN,
    FIELDS,
    LATER,
    NO_RIGHT,
    OK,
    forget,
    has_unknown_fields,
    note_line,
    reason_of,
)
from desktop_app.store.rewind import standing
from desktop_app.store.streams import refuse_orphan
from desktop_app.store.transaction import Transaction

Allowed = Callable[[str, str], bool]
"""Whether that writer may write that kind of record."""

_KEPT = """
SELECT type, id, writer, min(lseq) FROM (
  SELECT type, id, writer, lseq FROM entry WHERE status <> 'ok' AND status IN ('later', 'broken')
  UNION SELECT e.type, e.id, e.writer, e.lseq FROM line_note n JOIN entry e ON e.lseq = n.lseq WHERE n.note = ?
) GROUP BY type, id, writer
"""
_NEWER = """
SELECT type, id, writer, min(lseq) FROM entry
WHERE status = 'ok' AND epoch IS NOT NULL AND json_extract(CAST(line AS TEXT), '$.schema') > ?
GROUP BY type, id, writer
"""
_LINES = """
SELECT lseq, status, line FROM entry
WHERE id = ? AND type = ? AND writer = ? AND status IN ('ok', 'later', 'broken') ORDER BY lseq
"""


def try_again(tx: Transaction, allowed: Allowed, since: int | None = None, only: str = "") -> Counter[str]:
    """Applies what fits now; returns how many records of each type came or changed.

    With `since`, lines written in a later schema than that are looked at too: a field that was left out
    may be known by now. With `only`, that writer's lines alone.
    """
    found = [(row[0], row[1], row[2]) for row in _asked(tx.connection, since) if only in ("", row[2])]
    if not found:
        return Counter()
    tx.local("INSERT INTO rewinding (until) VALUES (?)", (standing(tx.connection),))
    changed: set[tuple[str, str]] = set()
    while news := {
        (kind, record) for kind, record, writer in found if _again(tx, allowed, kind, record, writer)
    }:
        changed |= news
    tx.local("DELETE FROM rewinding")
    return Counter(kind for kind, _record in changed)


def _asked(connection: Connection, since: int | None) -> list[tuple[str, RecordId, NodeId, int]]:
    rows = list(connection.execute(_KEPT, (FIELDS,)))
    if since is not None:
        rows += connection.execute(_NEWER, (since,)).fetchall()
    first = {(row[0], row[1], row[2]): row for row in sorted(rows, key=lambda row: -int(row[3]))}
    return sorted(first.values(), key=lambda row: int(row[3]))


def _again(tx: Transaction, allowed: Allowed, kind: str, record: RecordId, writer: NodeId) -> bool:
    """Writes one record anew; whether it, or what is known of its lines, differs from before."""
    if kind not in TYPES:
        return False
    if not allowed(writer, kind):
        sql = "SELECT lseq FROM entry WHERE id = ? AND type = ? AND writer = ? AND status = 'later'"
        for (lseq,) in tx.connection.execute(sql, (record, kind, writer)).fetchall():
            note_line(tx, lseq, BROKEN, NO_RIGHT)
        return False
    before = _row(tx.connection, kind, record)
    if before is not None and before[0] != writer:
        return False
    tx.local(f"DELETE FROM {kind} WHERE id = ?", (record,))  # noqa: S608 - a name of ours
    lines = tx.connection.execute(_LINES, (record, kind, writer)).fetchall()
    for lseq, status, raw in lines:
        _apply(tx, int(lseq), str(status), journal.read_line(cast(bytes, raw)), writer)
    if _row(tx.connection, kind, record) == before:
        return False
    tx.note(kind, record)
    return True


def _apply(tx: Transaction, lseq: int, status: str, line: journal.Line, writer: NodeId) -> None:
    try:
        refuse_orphan(tx.connection, line)
        journal.refuse_strange(line, writer)
        journal.apply(tx.connection, line, writer, lseq)
    except journal.UnknownContent:
        now, note = LATER, ""
    except (journal.CannotApply, *journal.RowRefused) as error:
        now, note = BROKEN, reason_of(error)
    else:
        now, note = OK, FIELDS if has_unknown_fields(line) else ""
    if now != status or note:
        note_line(tx, lseq, now, note)
    else:
        forget(tx, lseq)


def _row(connection: Connection, kind: str, record: RecordId) -> tuple[object, ...] | None:
    columns = ",".join(f'"{name}"' for name in layout(TYPES[kind]).columns if name != "owner")
    sql = f"SELECT owner, {columns} FROM {kind} WHERE id = ?"  # noqa: S608 - names of ours
    return cast("tuple[object, ...] | None", connection.execute(sql, (record,)).fetchone())


def kept_lines(connection: Connection, status: str) -> Iterator[tuple[int, str, bytes, str]]:
    """(local number, writer, line, note) of the lines in that state, newest first."""
    sql = (
        "SELECT e.lseq, e.writer, e.line, coalesce(n.note, '') FROM entry e LEFT JOIN line_note n ON n.lseq = e.lseq"
        " WHERE e.status <> 'ok' AND e.status = ? ORDER BY e.lseq DESC"
    )
    for row in connection.execute(sql, (status,)):
        yield int(row[0]), str(row[1]), bytes(row[2]), str(row[3])
