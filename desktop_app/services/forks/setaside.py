"""What a branch that was not taken leaves behind: every line in the journal, and a review item for each thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from desktop_app.services.branches.chains import Piece, Places
from desktop_app.services.branches.doubled import doubled_in, highest
from desktop_app.services.forks.grouping import Group, Values, gather
from desktop_app.store.journal import read_line
from desktop_app.store.parting import keep_aside
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Lost:
    """One line that is not in the state: its local number, place in its stream, and bytes."""

    lseq: int
    epoch: str
    seq: int
    hash: str
    raw: bytes


def out_of_state(tx: Transaction, laid: Iterable[tuple[int, str, int]], held: Places) -> Iterator[Lost]:
    """Lines that were in the state until now; `held` is the chain as it was."""
    for lseq, epoch, seq in laid:
        raw = cast(bytes, tx.records.value("SELECT line FROM entry WHERE lseq = ?", (lseq,)))
        lost = Lost(lseq, epoch, seq, held[epoch, seq], raw)
        _note(tx, lost, "", "")
        yield lost


def never_in_state(tx: Transaction, writer: str, pieces: Iterable[Piece], final: Places) -> Iterator[Lost]:
    """Lines of kept bundles that are not on the chain that counts, each once."""
    for piece in pieces:
        manifest = piece.bundle.manifest
        epoch = manifest.stream.epoch
        for seq, raw in enumerate(piece.bundle.lines(), manifest.first):
            digest = piece.places[epoch, seq]
            if final.get((epoch, seq)) != digest and not _is_kept(tx, epoch, seq, digest):
                lost = Lost(keep_aside(tx, writer, epoch, raw), epoch, seq, digest, raw)
                _note(tx, lost, "", "")
                yield lost


def _is_kept(tx: Transaction, epoch: str, seq: int, digest: str) -> bool:
    sql = "SELECT 1 FROM fork_line WHERE epoch = ? AND seq = ? AND hash = ?"
    return tx.records.value(sql, (epoch, seq, digest)) is not None


def make_items(tx: Transaction, fork: str, writer: str, lost: list[Lost]) -> tuple[list[str], dict[str, int]]:
    """One open item for each thing.

    Returns the numbers that the branch that counts has given too, and how far the lost lines gave each run.
    """
    lines = {one.lseq: read_line(one.raw) for one in lost}
    places = {one.lseq: one for one in lost}
    told: list[str] = []
    for group in gather(lines.items(), Values(tx.records, lines.values())):
        doubled = doubled_in(tx.records, writer, (line for _at, line in group.lines))
        told += doubled
        item = _item(tx, fork, group, doubled)
        for lseq, _line in group.lines:
            _note(tx, places[lseq], fork, item)
    return told, highest(lines.values())


def _item(tx: Transaction, fork: str, group: Group, doubled: list[str]) -> str:
    item = tx.new_id()
    tx.local(
        "INSERT INTO fork_item (id, fork, kind, record, doubled) VALUES (?,?,?,?,?)",
        (item, fork, group.kind, group.record, "、".join(doubled)),
    )
    return item


def _note(tx: Transaction, lost: Lost, fork: str, item: str) -> None:
    tx.local(
        "INSERT OR REPLACE INTO fork_line (lseq, fork, item, epoch, seq, hash) VALUES (?,?,?,?,?,?)",
        (lost.lseq, fork, item, lost.epoch, lost.seq, lost.hash),
    )
