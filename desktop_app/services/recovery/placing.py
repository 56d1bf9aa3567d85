"""Salvaged entries in their order behind a base: own ones always, others' where their stream goes on without a gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.exchange import chain
from desktop_app.services.bundle_giveback import stream_of
from desktop_app.store.carving import KeptEntry
from desktop_app.store.regaining import UNPLACED, has_entry, has_line, put_in
from desktop_app.store.streams import StreamIn, set_head_in
from desktop_app.store.transaction import Transaction


@dataclass
class Placed:
    """Entries put in; `unplaced` of them wait, unapplied, for their writer to send what came before."""

    count: int = 0
    unplaced: int = 0


class Placing:
    """One run over the entries, inside one transaction. `heads`: how far each incoming stream is held."""

    def __init__(self, tx: Transaction, node: str, heads: Iterable[StreamIn]) -> None:
        self._tx, self._node = tx, node
        self._heads = {(str(head.writer), head.epoch): head for head in heads}
        self._moved: set[tuple[str, str]] = set()
        self.placed = Placed()

    def run(self, entries: Iterable[KeptEntry]) -> Placed:
        for entry in entries:
            self._place(entry)
        for name in sorted(self._moved):
            set_head_in(self._tx, self._heads[name])
        return self.placed

    def _place(self, entry: KeptEntry) -> None:
        if has_entry(self._tx.records, entry) or (entry.seq is not None and has_line(self._tx, entry)):
            return
        self.placed.count += 1
        if entry.writer == self._node or entry.seq is None:
            put_in(self._tx, entry, seq=None, status=entry.status)
        elif self._goes_on(entry):
            put_in(self._tx, entry, seq=entry.seq, status=entry.status)
        else:
            self.placed.unplaced += 1
            put_in(self._tx, entry, seq=None, status=UNPLACED)

    def _goes_on(self, entry: KeptEntry) -> bool:
        """True for the next line of a stream that we hold; the stream is then held up to it."""
        name = (entry.writer, str(entry.epoch))
        head = self._heads.get(name)
        if head is None or entry.seq != head.last_seq + 1:
            return False
        self._heads[name] = replace(head, last_seq=head.last_seq + 1, head=chain.link(head.head, entry.raw))
        self._moved.add(name)
        return True


def from_the_start(heads: Iterable[StreamIn], node: str) -> list[StreamIn]:
    """The same streams, nothing of them held yet."""
    return [replace(one, last_seq=0, head=chain.start(stream_of(one, node))) for one in heads]
