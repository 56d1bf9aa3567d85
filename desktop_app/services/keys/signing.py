"""Which of our keys signs for whom: each reader is led from the key that it knows to the next.

The rule. A new key is announced in the stream to each reader by a `key_change` line. That line is the
last one that the old key signs for this reader: a bundle up to it bears the old signature, what follows
it the new one, so a range that spans it goes out as two files. Only the range decides, so
- a stick that got lost with the announcement is written again, in the same two pieces, until the reader
  has confirmed the line;
- a reader who fell back to an old backup confirms less, and is led over the line once more;
- who hears late refuses nothing for good: the second file fits as soon as the first has been read;
- a key that the known one did not announce is trusted by nobody.
A reader who got to know us after a roll-over was told the newer key then, and needs no older one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.domain.keyrecords import KeyChange
from desktop_app.security.keys import KeyPair, NodeKeys
from desktop_app.services.peers import epochs
from desktop_app.store.journal import read_line
from desktop_app.store.keyrows import key_id_of
from desktop_app.store.local import meta
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer, Streams
from desktop_app.store.transaction import Transaction

TOLD = "told"
"""In a peer's `detail`: the key of ours that it got to know us by."""
ACCEPTED_KEY = "accepted_key"
"""Local fact at an office: the key of ours for which the bureau's signed acceptance is held."""


@dataclass(frozen=True)
class Turn:
    """Line `seq` of that epoch announces key `rank` of ours; rank 0 is the oldest that we have."""

    epoch: str
    seq: int
    rank: int


class Signing:
    """How one reader sees our keys. Built inside the transaction that cuts, or for reading."""

    def __init__(self, records: Records, keys: NodeKeys, peer: Peer) -> None:
        facts = meta(records)
        self._pairs = keys.ring[::-1]
        ranks = {pair.public.key_id: rank for rank, pair in enumerate(self._pairs)}
        self._numbers = {epoch.id: epoch.number for epoch in epochs(facts)}
        self._told = _told(facts, ranks, peer)
        self._turns = _turns(records, ranks, peer, facts["node"])
        self._records, self._peer = records, peer

    def turns(self, epoch: str) -> list[int]:
        """The numbers of the lines in this epoch at which another key begins, in order."""
        return sorted(turn.seq for turn in self._turns if turn.epoch == epoch and turn.rank > self._told)

    def pair(self, epoch: str, first: int) -> KeyPair:
        """What signs a bundle that begins with line `first` of that epoch."""
        ranks = [turn.rank for turn in self._turns if self._is_before(turn, epoch, first)]
        return self._pairs[max([self._told, *ranks])]

    def _is_before(self, turn: Turn, epoch: str, first: int) -> bool:
        if turn.epoch == epoch:
            return turn.seq < first
        return self._numbers.get(turn.epoch, 1 << 31) < self._numbers[epoch]

    def known(self) -> KeyPair:
        """The newest that the reader has confirmed: for what lies outside our own stream."""
        streams = Streams(self._records.connection)
        ranks = [self._told]
        for turn in self._turns:
            ack = streams.ack_from(self._peer.node, turn.epoch)
            if ack is not None and ack.seq >= turn.seq:
                ranks.append(turn.rank)
        return self._pairs[max(ranks)]


def _told(facts: Mapping[str, str], ranks: Mapping[str, int], peer: Peer) -> int:
    """What the reader said it knows; its acceptance of another counts where that key is not ours any more:
    a bureau that fell back to before its own change of keys cannot tell that it had signed it.
    """
    told = str(json.loads(peer.detail).get(TOLD, ""))
    proven = facts.get(ACCEPTED_KEY, "") if peer.role == "bureau" else ""
    return ranks.get(told, ranks.get(proven, 0))


def _turns(records: Records, ranks: Mapping[str, int], peer: Peer, node: str) -> list[Turn]:
    """Keys that were lost with a restore are not ours any more: their lines turn nothing."""
    sql = (
        "SELECT s.epoch, s.seq, e.line FROM entry e JOIN stream_out s ON s.lseq = e.lseq AND s.reader = ?"
        " WHERE e.type = 'key_change' AND e.writer = ? ORDER BY e.lseq"
    )
    found = []
    for epoch, seq, line in records.rows(sql, (peer.node, node)):
        said = read_line(bytes(line)) if isinstance(line, bytes) else None
        rank = ranks.get(key_id_of(bytes.fromhex(str(said.data["sign"]))) if said else "")
        if rank is not None:
            found.append(Turn(str(epoch), int(str(seq)), rank))
    return found


def announce(tx: Transaction, keys: NodeKeys, peer: Peer, epoch: str, head: int) -> bool:
    """Writes the line that leads `peer` to the present key, if it is not on the way to it yet.

    `head` is the last number given for that reader. True if a line was written; it has no number yet.
    """
    before = Signing(tx.records, keys, peer).pair(epoch, head + 1)
    if before is keys.ring[0]:
        return False
    tx.add(change(tx, before, keys.ring[0]), to=peer.node)
    return True


def change(tx: Transaction, before: KeyPair, after: KeyPair) -> KeyChange:
    """The old key's word about the new one."""
    fresh = after.public
    plain = KeyChange(id=tx.new_id(), before=before.public.sign.hex(), sign=fresh.sign.hex(), seal=fresh.seal)
    return replace(plain, signature=before.sign(plain.signed()).hex())
