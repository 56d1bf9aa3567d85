"""Streams: the journal cut for one reader, what came in from others, and who has confirmed what.

All tables here are local: never exported, not in the digest (sync.md §2 to §4).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from desktop_app.base.ids import NodeId
from desktop_app.store import journal
from desktop_app.store.connection import Connection
from desktop_app.store.linenotes import (
    BROKEN,
    FIELDS,
    LATER,
    OK,
    has_unknown_fields,
    note_line,
    reason_of,
)
from desktop_app.store.transaction import Transaction

AHEAD = "ahead/"
"""Local fact `ahead/<reader>`: that reader holds more of an ended epoch of ours than we do, and gives it back."""


AGAIN = "again"
"""Status of a line that is here already under another epoch of its writer: kept for the chain, not applied."""

_HEARD = """
SELECT NOT EXISTS (SELECT 1 FROM meta WHERE name = ?)
  AND ((SELECT value FROM meta WHERE name = 'epoch_no') = '1'
    OR EXISTS (SELECT 1 FROM ack_in WHERE reader = ? AND epoch = (SELECT value FROM meta WHERE name = 'epoch')))
"""


@dataclass(frozen=True)
class Peer:
    """A node we exchange with: its role, name, place and public keys."""

    node: NodeId
    role: str
    name: str
    place_code: str
    sign_public: bytes
    age_recipient: str
    enrolled_at: str = ""
    detail: str = "{}"


@dataclass(frozen=True)
class Head:
    """The end of a stream: `seq` 0 and h(0) before the first line."""

    seq: int
    hash: bytes


@dataclass(frozen=True)
class StreamIn:
    """What we hold of another writer's stream to us."""

    writer: NodeId
    epoch: str
    epoch_no: int
    parent: Mapping[str, object]
    last_seq: int
    head: bytes
    heard_at: str


@dataclass(frozen=True)
class Ack:
    """A reader's word that it holds our stream up to `seq`, said in its epoch `reader_epoch_no`."""

    reader: NodeId
    epoch: str
    seq: int
    hash: str
    reader_epoch_no: int
    received_at: str = ""


class Streams:
    """Reading over any connection; the `*_in` writers take an open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def peers(self) -> list[Peer]:
        rows = self._connection.execute(
            "SELECT node, role, name, place_code, sign_public, age_recipient, enrolled_at, detail FROM peer"
            " ORDER BY place_code, node"
        )
        return [Peer(*row) for row in rows]

    def uncut(self, reader: NodeId, audiences: tuple[str, ...], own: NodeId) -> list[tuple[int, bytes]]:
        """(lseq, line) of our entries for one of `audiences` that have no number for `reader` yet, in order."""
        sql, params = _uncut(reader, audiences, own)
        rows = self._connection.execute(f"{sql} ORDER BY lseq", params).fetchall()
        if self._heard_since_restore(reader):
            more, its = _given_back(reader, audiences, own)
            rows = sorted([*rows, *self._connection.execute(more, its)])
        return [(int(row[0]), bytes(row[1])) for row in rows]

    def withholds(self, reader: NodeId, audiences: tuple[str, ...], own: NodeId) -> bool:
        """Whether lines that came back to us wait for that reader's word: it cannot be as we are yet."""
        sql, params = _given_back(reader, audiences, own)
        return bool(self._connection.execute(f"SELECT EXISTS ({sql})", params).fetchone()[0])

    def _heard_since_restore(self, reader: NodeId) -> bool:
        """False while that reader may still hold lines of ours that we lost: then they must not be sent anew.

        It has heard of the restore when it confirms our present epoch; clocks do not tell.
        """
        row = self._connection.execute(_HEARD, (f"{AHEAD}{reader}", reader)).fetchone()
        return bool(row[0])

    def count_uncut(self, reader: NodeId, audiences: tuple[str, ...], own: NodeId) -> int:
        """How many `uncut` would give, without reading a line: asked after every change for the rail's foot."""
        sql, params = _uncut(reader, audiences, own)
        sql = sql.replace("lseq, line", "count(*)", 1)
        return int(self._connection.execute(sql, params).fetchone()[0])

    def head_out(self, reader: NodeId, epoch: str, until: int = -1) -> Head | None:
        """The last number given for `reader` in `epoch`, to entries up to local number `until` if not -1."""
        return self._hash_at(
            "SELECT seq, hash FROM stream_out WHERE reader = ? AND epoch = ? AND (lseq <= ? OR ? < 0)"
            " ORDER BY seq DESC LIMIT 1",
            (reader, epoch, until, until),
        )

    def at_out(self, reader: NodeId, epoch: str, seq: int) -> Head | None:
        """Number and hash of one line of the stream to `reader`."""
        return self._hash_at(
            "SELECT seq, hash FROM stream_out WHERE reader = ? AND epoch = ? AND seq = ?",
            (reader, epoch, seq),
        )

    def number_of(self, reader: NodeId, epoch: str, seq: int) -> int:
        """The local number of one line of the stream to `reader`; 0 before the first."""
        sql = "SELECT lseq FROM stream_out WHERE reader = ? AND epoch = ? AND seq = ?"
        row = self._connection.execute(sql, (reader, epoch, seq)).fetchone()
        return int(row[0]) if row else 0

    def _hash_at(self, sql: str, params: tuple[object, ...]) -> Head | None:
        row = self._connection.execute(sql, params).fetchone()
        return Head(int(row[0]), bytes(row[1])) if row else None

    def lines_out(self, reader: NodeId, epoch: str, first: int, last: int) -> Iterator[bytes]:
        """The lines first…last of the stream to `reader`, in order, as they were written."""
        rows = self._connection.execute(
            "SELECT e.line FROM stream_out s JOIN entry e ON e.lseq = s.lseq"
            " WHERE s.reader = ? AND s.epoch = ? AND s.seq BETWEEN ? AND ? ORDER BY s.seq",
            (reader, epoch, first, last),
        )
        for row in rows:
            yield bytes(row[0])

    def ack_from(self, reader: NodeId, epoch: str) -> Ack | None:
        """The reader's latest confirmation of our `epoch`."""
        row = self._connection.execute(
            "SELECT reader, epoch, seq, hash, reader_epoch_no, received_at FROM ack_in WHERE reader=? AND epoch=?",
            (reader, epoch),
        ).fetchone()
        return Ack(*row) if row else None

    def incoming(self, writer: str = "") -> list[StreamIn]:
        """Streams that we hold, of one writer or of all."""
        sql = "SELECT writer, epoch, epoch_no, parent, last_seq, head, heard_at FROM stream_in"
        where, params = (" WHERE writer = ?", (writer,)) if writer else ("", ())
        rows = self._connection.execute(sql + where + " ORDER BY writer, epoch_no", params)
        return [StreamIn(r[0], r[1], r[2], json.loads(r[3]), r[4], bytes(r[5]), r[6]) for r in rows]

    def lines_in(self, writer: str, epoch: str, first: int, last: int) -> Iterator[bytes]:
        """Lines that we hold of another's stream, in order, verbatim."""
        rows = self._connection.execute(
            "SELECT line FROM entry WHERE writer = ? AND epoch = ? AND seq BETWEEN ? AND ? ORDER BY seq",
            (writer, epoch, first, last),
        )
        for row in rows:
            yield bytes(row[0])

    def manifest_in(self, writer: str, epoch: str, last: int, head: str) -> tuple[bytes, bytes] | None:
        """(signed manifest, signature) of the import that ended with line `last`, as the writer signed it."""
        row = self._connection.execute(
            "SELECT manifest, signature FROM bundle_in WHERE writer = ? AND epoch = ? AND last = ? AND head = ?",
            (writer, epoch, last, head),
        ).fetchone()
        return (bytes(row[0]), bytes(row[1])) if row else None

    def line_in(self, writer: str, epoch: str, seq: int) -> bytes | None:
        """One line that we hold of another's stream."""
        row = self._connection.execute(
            "SELECT line FROM entry WHERE writer = ? AND epoch = ? AND seq = ?", (writer, epoch, seq)
        ).fetchone()
        return bytes(row[0]) if row else None


def _uncut(reader: NodeId, audiences: tuple[str, ...], own: NodeId) -> tuple[str, tuple[str, ...]]:
    marks = ",".join("?" * len(audiences))
    sql = (
        f"SELECT lseq, line FROM entry WHERE writer = ? AND seq IS NULL AND audience IN ({marks})"  # noqa: S608
        " AND epoch IS NULL AND lseq > (SELECT coalesce(max(lseq), 0) FROM stream_out WHERE reader = ?)"
    )
    return sql, (own, *audiences, reader)


def _given_back(reader: NodeId, audiences: tuple[str, ...], own: NodeId) -> tuple[str, tuple[str, ...]]:
    """Lines that another reader gave back after a restore and that this one never had."""
    marks = ",".join("?" * len(audiences))
    sql = (
        f"SELECT lseq, line FROM entry WHERE writer = ? AND seq IS NULL AND audience IN ({marks})"  # noqa: S608
        " AND epoch IS NOT NULL AND status <> 'again' AND NOT EXISTS"
        " (SELECT 1 FROM stream_out s WHERE s.reader = ? AND s.lseq = entry.lseq)"
    )
    return sql, (own, *audiences, reader)


def enrol(tx: Transaction, peer: Peer) -> None:
    """Adds or replaces a peer."""
    tx.local(
        "INSERT OR REPLACE INTO peer (node, role, name, place_code, sign_public, age_recipient, enrolled_at, detail)"
        " VALUES (?,?,?,?,?,?,?,?)",
        (
            peer.node,
            peer.role,
            peer.name,
            peer.place_code,
            peer.sign_public,
            peer.age_recipient,
            peer.enrolled_at,
            peer.detail,
        ),
    )


def give_numbers(tx: Transaction, reader: NodeId, epoch: str, numbered: list[tuple[int, int, bytes]]) -> None:
    """Records (seq, lseq, hash) of newly cut lines."""
    tx.connection.executemany(
        "INSERT INTO stream_out (reader, epoch, seq, lseq, hash) VALUES (?,?,?,?,?)",
        [(reader, epoch, seq, lseq, digest) for seq, lseq, digest in numbered],
    )


def forget_acks_before(tx: Transaction, reader: NodeId, reader_epoch_no: int) -> None:
    """A reader that speaks in a new epoch holds what it says now, and no more: older words count no longer."""
    tx.local("DELETE FROM ack_in WHERE reader = ? AND reader_epoch_no < ?", (reader, reader_epoch_no))


def hear_ack(tx: Transaction, ack: Ack) -> None:
    """Keeps an ack: within one reader epoch the highest wins, a newer reader epoch replaces, an older is ignored."""
    tx.local(
        "INSERT INTO ack_in (reader, epoch, seq, hash, reader_epoch_no, received_at) VALUES (?,?,?,?,?,?)"
        " ON CONFLICT (reader, epoch) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,"
        " reader_epoch_no = excluded.reader_epoch_no, received_at = excluded.received_at"
        " WHERE excluded.reader_epoch_no > ack_in.reader_epoch_no"
        " OR (excluded.reader_epoch_no = ack_in.reader_epoch_no AND excluded.seq > ack_in.seq)",
        (ack.reader, ack.epoch, ack.seq, ack.hash, ack.reader_epoch_no, ack.received_at),
    )


@dataclass
class Arrivals:
    """What an import did: counts by record type, lines kept for later or marked as not fitting."""

    applied: dict[str, int]
    later: int = 0
    broken: list[str] | None = None
    lives: bool = False
    """Whether its writer has spoken in another epoch too."""


def _lives(connection: Connection, writer: NodeId, epoch: str) -> bool:
    sql = "SELECT EXISTS (SELECT 1 FROM stream_in WHERE writer = ? AND epoch <> ?)"
    return bool(connection.execute(sql, (writer, epoch)).fetchone()[0])


def _is_again(connection: Connection, line: journal.Line, writer: NodeId, epoch: str) -> bool:
    sql = (
        "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ? AND writer = ? AND epoch <> ? AND line = ?"
        " AND status <> 'fork')"
    )
    return bool(connection.execute(sql, (line.id, writer, epoch, line.raw)).fetchone()[0])


def take_in(tx: Transaction, writer: NodeId, epoch: str, first_seq: int, lines: Iterator[bytes]) -> Arrivals:
    """Appends and applies another writer's lines from `first_seq` on. The caller has verified the chain.

    A line that does not fit is kept with status `broken`, one of a later version with `later`;
    neither stops the rest. One that came before under another epoch is not applied a second time.
    Raises `NotALine` for bytes that are no journal line at all.
    """
    arrivals = Arrivals({}, broken=[])
    arrivals.lives = _lives(tx.connection, writer, epoch)
    for seq, raw in enumerate(lines, first_seq):
        _take_line(tx, writer, epoch, seq, raw, arrivals)
    return arrivals


def _take_line(tx: Transaction, writer: NodeId, epoch: str, seq: int, raw: bytes, arrivals: Arrivals) -> None:
    line = journal.read_line(raw)
    if arrivals.lives and _is_again(tx.connection, line, writer, epoch):
        journal.append(tx.connection, line, writer, epoch=epoch, seq=seq, status=AGAIN)
        return
    lseq = journal.append(tx.connection, line, writer, epoch=epoch, seq=seq)
    try:
        refuse_orphan(tx.connection, line)
        journal.refuse_strange(line, writer)
        journal.apply(tx.connection, line, writer, lseq)
    except journal.UnknownContent:
        note_line(tx, lseq, LATER)
        arrivals.later += 1
    except (journal.CannotApply, *journal.RowRefused) as error:
        note_line(tx, lseq, BROKEN, reason_of(error))
        cast(list[str], arrivals.broken).append(f"{line.type} {line.id}")
    else:
        arrivals.applied[line.type] = arrivals.applied.get(line.type, 0) + 1
        tx.note(line.type, line.id)
        if has_unknown_fields(line):
            note_line(tx, lseq, OK, FIELDS)
            arrivals.later += 1


_PARENTS = {"matter_id": "matter", "party_id": "party", "visit_id": "visit"}
_HANGING = frozenset({"matter_party", "step", "clock", "letter", "visit_matter"})
"""What cannot be without its parent. A duty may speak of a matter that never comes here."""


def refuse_orphan(connection: Connection, line: journal.Line) -> None:
    """Says at the line itself what the deferred foreign keys would only say of the whole import."""
    if line.type not in _HANGING:
        return
    for column, table in _PARENTS.items():
        parent = line.data.get(column)
        if isinstance(parent, str) and not _exists(connection, table, parent):
            raise journal.CannotApply(f"no such {table}")


def _exists(connection: Connection, table: str, record: str) -> bool:
    sql = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608 - one of three names above
    return connection.execute(sql, (record,)).fetchone() is not None


def set_head_in(tx: Transaction, stream: StreamIn) -> None:
    """Stores how far we hold a writer's stream."""
    tx.local(
        "INSERT OR REPLACE INTO stream_in (writer, epoch, epoch_no, parent, last_seq, head, heard_at)"
        " VALUES (?,?,?,?,?,?,?)",
        (
            stream.writer,
            stream.epoch,
            stream.epoch_no,
            json.dumps(dict(stream.parent), sort_keys=True),
            stream.last_seq,
            stream.head,
            stream.heard_at,
        ),
    )


def keep_manifest(
    tx: Transaction,
    *,
    writer: str,
    epoch: str,
    first: int,
    last: int,
    head: str,
    manifest: bytes,
    signature: bytes,
) -> None:
    """Keeps the signed manifest of an import verbatim, for a later rebuild of the writer."""
    tx.local(
        "INSERT OR IGNORE INTO bundle_in (writer, epoch, first, last, head, manifest, signature, imported_at)"
        " VALUES (?,?,?,?,?,?,?,?)",
        (writer, epoch, first, last, head, manifest, signature, tx.now.isoformat(timespec="seconds")),
    )


def note_export(
    tx: Transaction, *, reader: str, epoch: str, first: int, last: int, file_name: str, size_bytes: int
) -> None:
    """Remembers a bundle that was written."""
    tx.local(
        "INSERT INTO bundle_out (reader, epoch, first, last, file_name, size_bytes, written_at) VALUES (?,?,?,?,?,?,?)",
        (reader, epoch, first, last, file_name, size_bytes, tx.now.isoformat(timespec="seconds")),
    )
