"""Verified bundles of a stream that has come in two branches, kept verbatim in the store until a person has picked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from desktop_app.exchange.manifest import Manifest, read_manifest
from desktop_app.services.bundle_problems import Bundle
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

OPEN = ""
_COLUMNS = "manifest, signature, lines, file, received_at"


@dataclass(frozen=True)
class Fork:
    """`state` is empty while it waits for a person, then `settled`; `ruling` is the record that says how."""

    id: str
    writer: str
    noticed_at: str
    state: str
    ruling: str


@dataclass(frozen=True)
class KeptBundle:
    """What an opened bundle is to an import, without its folder: its attachments lie in the vault."""

    manifest: Manifest
    signed: bytes
    signature: bytes
    raw: bytes
    file: str
    received_at: str

    def lines(self) -> Iterator[bytes]:
        """The journal lines first…last, verbatim."""
        yield from self.raw.split(b"\n") if self.manifest.count else ()


def forks(records: Records, writer: str = "") -> list[Fork]:
    """All that were ever noticed, of one writer or of all, the newest first."""
    sql = "SELECT id, writer, noticed_at, state, ruling FROM fork WHERE writer = ? OR ? = '' ORDER BY rowid DESC"
    return [Fork(*map(str, row)) for row in records.rows(sql, (writer, writer))]


def open_fork(records: Records, writer: str) -> Fork | None:
    """The one that holds up this writer's stream; there is never more than one."""
    return next((one for one in forks(records, writer) if one.state == OPEN), None)


def bundles_of(records: Records, fork: str) -> list[KeptBundle]:
    """In the order in which they came."""
    sql = f"SELECT {_COLUMNS} FROM fork_bundle WHERE fork = ? ORDER BY rowid"  # noqa: S608 - our own names
    return [_read(row) for row in records.rows(sql, (fork,))]


def _read(row: tuple[object, ...]) -> KeptBundle:
    signed, signature, raw = (cast(bytes, value) for value in row[:3])
    return KeptBundle(read_manifest(signed), signed, signature, raw, str(row[3]), str(row[4]))


def begin(tx: Transaction, writer: str) -> Fork:
    """Notes that a writer's stream has come in two branches."""
    one = Fork(tx.new_id(), writer, tx.now.isoformat(timespec="seconds"), OPEN, "")
    tx.local(
        "INSERT INTO fork VALUES (?,?,?,?,?)", (one.id, one.writer, one.noticed_at, one.state, one.ruling)
    )
    return one


def as_kept(bundle: Bundle, file: str = "", at: str = "") -> KeptBundle:
    """An opened bundle, whole in memory."""
    raw = b"\n".join(bundle.lines())
    return KeptBundle(bundle.manifest, bundle.signed, bundle.signature, raw, file, at)


def put(tx: Transaction, fork: str, bundle: Bundle, file: str) -> None:
    """Keeps a bundle word for word; again changes nothing."""
    manifest, at = bundle.manifest, tx.now.isoformat(timespec="seconds")
    kept = as_kept(bundle, file, at)
    tx.local(
        "INSERT OR IGNORE INTO fork_bundle VALUES (?,?,?,?,?,?,?,?,?,?)",
        (
            fork, manifest.stream.epoch, manifest.first, manifest.last, manifest.head, kept.signed,
            kept.signature, kept.raw, file, at,
        ),
    )  # fmt: skip


def drop_covered(tx: Transaction, fork: str, epoch: str, first: int, last: int, head: str) -> None:
    """Forgets a kept bundle all of whose lines are in a longer one of the same chain."""
    tx.local(
        "DELETE FROM fork_bundle WHERE fork = ? AND epoch = ? AND first = ? AND last = ? AND head = ?",
        (fork, epoch, first, last, head),
    )


def settle(tx: Transaction, fork: str, ruling: str) -> None:
    """The person has picked: the stream goes on; the kept lines are in the journal by now."""
    tx.local("UPDATE fork SET state = 'settled', ruling = ? WHERE id = ?", (ruling, fork))
    tx.local("DELETE FROM fork_bundle WHERE fork = ?", (fork,))
