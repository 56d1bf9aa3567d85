"""The journal: each change is one line, kept and sent as the same bytes for ever (sync.md §2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlite

from desktop_app.base.canonical import canonical
from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.owners import may_be_named
from desktop_app.domain.records import TYPES
from desktop_app.store import codec
from desktop_app.store.codec import columns_of, layout
from desktop_app.store.connection import Connection
from desktop_app.store.migrations import SCHEMA

BUREAU = "bureau"
OFFICES = "offices"
LOCAL = "local"

NEW = "new"
SET = "set"


# A value of the wrong type for its column, a missing parent: the line does not fit our tables.
RowRefused = (sqlite.IntegrityError, sqlite.InterfaceError, sqlite.ProgrammingError, sqlite.DataError)


class NotALine(ValueError):
    """Bytes that are no journal line at all: the bundle that brings them is refused whole."""


class CannotApply(Exception):
    """A line that is well-formed but does not fit the records; it is kept, and marked."""


class UnknownContent(Exception):
    """A line of a type that this program does not know yet; it is kept for after the upgrade."""


@dataclass(frozen=True)
class Line:
    """A parsed journal line; `raw` are its canonical bytes."""

    raw: bytes
    at: str
    by: str
    type: str
    id: RecordId
    op: str
    to: str
    schema: int
    data: Mapping[str, object]
    note: str = ""


def make_line(
    *,
    at: datetime,
    by: str,
    kind: str,
    record: RecordId,
    op: str,
    to: str,
    data: Mapping[str, object],
    note: str = "",
) -> Line:
    """The line of a change made here, in the present schema. `note` is why (更正原因), left out if empty."""
    stamp = at.isoformat(timespec="seconds")
    values: dict[str, object] = {
        "at": stamp,
        "by": by,
        "data": data,
        "id": record,
        "op": op,
        "schema": SCHEMA,
        "to": to,
        "type": kind,
    }
    if note:
        values["note"] = note
    return Line(canonical(values), stamp, by, kind, record, op, to, SCHEMA, data, note)


def read_line(raw: bytes) -> Line:
    """Parses the bytes of a line. Raises `NotALine` if it is not one."""
    try:
        values = json.loads(raw)
        line = Line(
            raw,
            values["at"],
            values["by"],
            values["type"],
            RecordId(values["id"]),
            values["op"],
            values["to"],
            values["schema"],
            values["data"],
            values.get("note", ""),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotALine("not a journal line") from error
    texts = (line.at, line.by, line.type, line.id, line.op, line.to, line.note)
    if not (
        all(isinstance(t, str) for t in texts)
        and isinstance(line.data, dict)
        and isinstance(line.schema, int)
    ):
        raise NotALine("not a journal line")
    return line


def append(
    connection: Connection,
    line: Line,
    writer: NodeId,
    *,
    epoch: str | None = None,
    seq: int | None = None,
    status: str = "ok",
) -> int:
    """Adds the line and returns its local number. Must be inside a transaction."""
    cursor = connection.execute(
        "INSERT INTO entry (writer, epoch, seq, audience, type, id, status, line) VALUES (?,?,?,?,?,?,?,?)",
        (writer, epoch, seq, line.to, line.type, line.id, status, line.raw),
    )
    return int(cursor.lastrowid or 0)


def apply(connection: Connection, line: Line, owner: NodeId, lseq: int) -> None:
    """Writes the record that the line speaks of; `lseq` is the line's own entry, just appended.

    One statement, so a failure leaves nothing half done. Raises `UnknownContent` for a type of a
    later version, `CannotApply` or one of `RowRefused` when the line does not fit (a change to a
    record that is not there or belongs to another node; a second birth).
    """
    kind = TYPES.get(line.type)
    if kind is None or line.op not in (NEW, SET):
        raise UnknownContent(line.type)
    try:
        columns = columns_of(kind, line.data)
    except (TypeError, ValueError) as error:
        raise CannotApply("a value of the wrong kind") from error
    if line.op == NEW:
        _insert(connection, line, owner, lseq, columns)
    else:
        _update(connection, line, owner, lseq, columns)


def refuse_strange(line: Line, writer: NodeId) -> None:
    """Raises `CannotApply` for a line of another writer that no screen could read back from its record.

    Or that takes a name kept for somebody else (`owners.may_be_named`).
    """
    if not may_be_named(writer, line.type, line.id):
        raise CannotApply("a name kept for another")
    kind = TYPES.get(line.type)
    try:
        if kind is not None:
            codec.refuse_unreadable(kind, line.data)
    except (TypeError, ValueError) as error:
        raise CannotApply("a value of the wrong kind") from error


def _insert(connection: Connection, line: Line, owner: NodeId, lseq: int, columns: dict[str, object]) -> None:
    names = ["id", "owner", "lseq", *columns]
    places = ",".join("?" * len(names))
    listed = ",".join(f'"{name}"' for name in names)
    connection.execute(
        f"INSERT INTO {line.type} ({listed}) VALUES ({places})",  # noqa: S608 - names come from our dataclasses
        (line.id, owner, lseq, *columns.values()),
    )


def _update(connection: Connection, line: Line, owner: NodeId, lseq: int, columns: dict[str, object]) -> None:
    assignments = ",".join(["lseq=?", *(f'"{name}"=?' for name in columns)])
    cursor = connection.execute(
        f"UPDATE {line.type} SET {assignments} WHERE id = ? AND owner = ?",  # noqa: S608 - our own names
        (lseq, *columns.values(), line.id, owner),
    )
    if cursor.rowcount != 1:
        raise CannotApply("no such record of this writer")


def journal_columns(kind: str) -> tuple[str, ...]:
    """The columns of a table that make up its digest: all but the local number."""
    return tuple(name for name in layout(TYPES[kind]).columns if name != "lseq")
