"""Cutting the journal into the stream for one reader: new entries get the next numbers (sync.md §2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import NodeId
from desktop_app.exchange import chain
from desktop_app.exchange.chain import Stream
from desktop_app.security.keys import KeyPair, NodeKeys
from desktop_app.services import peers
from desktop_app.services.bundle_digests import digests_for
from desktop_app.services.desk import Desk
from desktop_app.services.keys.signing import Signing, announce
from desktop_app.store.local import meta
from desktop_app.store.streams import Head, Peer, Streams, give_numbers
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Cut:
    """A range of one stream ready to be sent: after the last acknowledged line up to the head.

    `first` is `last` + 1 when everything is acknowledged. `already_sent` is the last number that
    an earlier bundle carried. `digests` are empty for an epoch that is over. `pair` is what signs it.
    """

    stream: Stream
    first: int
    last: int
    prev: bytes
    already_sent: int
    digests: dict[str, str]
    pair: KeyPair


def cut_streams(desk: Desk, peer: Peer) -> list[Cut]:
    """Numbers what is new and returns one cut for each epoch with unacknowledged lines, the present last.

    One transaction; the numbers are durable when it returns, so a bundle that is written twice
    says the same twice.
    """
    return desk.store.change(lambda tx: _cut(tx, desk, peer))


def pending(desk: Desk, peer: Peer) -> int:
    """How many entries an export would send that the peer has not acknowledged."""
    records = desk.store.read
    streams = Streams(records.connection)
    total = streams.count_uncut(peer.node, peers.audiences_of(peer), desk.identity.node)
    for epoch in peers.epochs(meta(records)):
        head, ack = streams.head_out(peer.node, epoch.id), streams.ack_from(peer.node, epoch.id)
        total += (head.seq if head else 0) - (ack.seq if ack else 0)
    return total


def _cut(tx: Transaction, desk: Desk, peer: Peer) -> list[Cut]:
    streams = Streams(tx.connection)
    known = peers.epochs(meta(tx.records))
    node = desk.identity.node
    present = peers.stream_to(streams, node, peer.node, known)
    _number(tx, streams, peer, present)
    lead(tx, desk.keys, peer, present)
    audiences = peers.audiences_of(peer)
    signing = Signing(tx.records, desk.keys, peer)
    cuts: list[Cut] = []
    for end in range(1, len(known) + 1):
        stream = peers.stream_to(streams, node, peer.node, known[:end])
        last_epoch = end == len(known)
        # Lines of an earlier epoch that are still under way, or lost, are not behind this bundle.
        comparable = last_epoch and not cuts and not streams.withholds(peer.node, audiences, node)
        digests = digests_for(tx.records, node, audiences) if comparable else {}
        cut = _range(tx, streams, peer, stream, digests, signing)
        pieces = _pieces(streams, cut, signing)
        if last_epoch or cut.first <= cut.last or _is_unheard(streams, stream, cut):
            cuts += pieces
    return cuts


def _is_unheard(streams: Streams, stream: Stream, cut: Cut) -> bool:
    """An ended epoch without a line for this reader: later ones hang on it, so it has to be heard of."""
    return cut.last == 0 and streams.ack_from(NodeId(stream.reader), stream.epoch) is None


def lead(tx: Transaction, keys: NodeKeys, peer: Peer, present: Stream) -> None:
    """Says to `peer`, at the end of its stream, that our key has changed, if it has not been said."""
    streams = Streams(tx.connection)
    if announce(tx, keys, peer, present.epoch, peers.head_of(streams, present).seq):
        _number(tx, streams, peer, present)


def _pieces(streams: Streams, cut: Cut, signing: Signing) -> list[Cut]:
    """The range in as many files as keys have to sign it; only the last one speaks for the whole."""
    done: list[Cut] = []
    for turn in signing.turns(cut.stream.epoch):
        head = streams.at_out(NodeId(cut.stream.reader), cut.stream.epoch, turn)
        if head is not None and cut.first <= turn < cut.last:
            done.append(replace(cut, last=turn, digests={}))
            pair = signing.pair(cut.stream.epoch, turn + 1)
            cut = replace(cut, first=turn + 1, prev=head.hash, pair=pair)
    return [*done, cut]


def number_new(tx: Transaction, desk: Desk, peer: Peer) -> None:
    """Gives numbers of the present epoch to what has none yet, before older lines come back behind it."""
    streams = Streams(tx.connection)
    known = peers.epochs(meta(tx.records))
    _number(tx, streams, peer, peers.stream_to(streams, desk.identity.node, peer.node, known))


def _number(tx: Transaction, streams: Streams, peer: Peer, stream: Stream) -> None:
    head = peers.head_of(streams, stream)
    seq, numbered = head.seq, []
    new = streams.uncut(peer.node, peers.audiences_of(peer), NodeId(stream.writer))
    chained = chain.walk(head.hash, (line for _, line in new))
    for (lseq, _), (_, after) in zip(new, chained, strict=True):
        seq += 1
        numbered.append((seq, lseq, after))
    give_numbers(tx, peer.node, stream.epoch, numbered)


def _range(
    tx: Transaction, streams: Streams, peer: Peer, stream: Stream, digests: dict[str, str], signing: Signing
) -> Cut:
    head = peers.head_of(streams, stream)
    ack = streams.ack_from(peer.node, stream.epoch)
    before = _confirmed(streams, stream, head, ack.seq if ack else 0, ack.hash if ack else "")
    sent = tx.records.value(
        "SELECT max(last) FROM bundle_out WHERE reader = ? AND epoch = ?", (peer.node, stream.epoch)
    )
    return Cut(
        stream=stream,
        first=before.seq + 1,
        last=head.seq,
        prev=before.hash,
        already_sent=sent if isinstance(sent, int) else 0,
        digests=digests,
        pair=signing.pair(stream.epoch, before.seq + 1),
    )


def _confirmed(streams: Streams, stream: Stream, head: Head, seq: int, digest: str) -> Head:
    """The acknowledged point of our own stream. Raises `NotAllowed` if it is not on it."""
    if seq == 0:
        return Head(0, chain.start(stream))
    point = streams.at_out(NodeId(stream.reader), stream.epoch, seq)
    if seq > head.seq or point is None or point.hash.hex() != digest:
        raise NotAllowed(
            "对方确认收到的内容比本机现有的多，本机可能是从旧备份恢复或复制来的，不能导出。",
            way_out="请与县局联系，核对后再继续。",
        )
    return point
