"""Lines that lost a fork: they stay in the journal, lose their number in the stream, and are not applied."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.records import TYPES
from desktop_app.store import journal
from desktop_app.store.rewind import rebuild, standing
from desktop_app.store.transaction import Transaction

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
        rebuild(tx.connection, record)
        tx.note(touched[record], record)
    tx.local("DELETE FROM rewinding")
    return found


def _drop(tx: Transaction, writer: str, kind: str, record: RecordId) -> bool:
    """Only what this writer owns: a line that did not fit may name another's record."""
    if kind not in TYPES:
        return False
    sql = f"DELETE FROM {kind} WHERE id = ? AND owner = ?"  # noqa: S608 - a name of ours
    return tx.connection.execute(sql, (record, writer)).rowcount == 1


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
