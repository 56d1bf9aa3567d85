"""Giving a writer its own lines back: an office fell back to a backup, and we hold more than it does.

The lines go as they came, with the manifest that the office itself had signed about the last of
them (sync.md §5). It is due as long as the office has not said that it holds them again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from desktop_app.exchange import chain
from desktop_app.exchange.chain import Parent, Stream
from desktop_app.exchange.manifest import AckItem
from desktop_app.services.desk import Desk
from desktop_app.services.peers import epochs, head_of, stream_to
from desktop_app.store.local import meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.streams import Head, StreamIn, Streams
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Owed:
    """Lines `first`…`last` of an ended epoch that its writer lost; `prev` is the hash before the first."""

    stream: Stream
    first: int
    last: int
    prev: bytes


@dataclass(frozen=True)
class Stated:
    """A writer's word that it holds its own ended epoch up to `seq`, said in its epoch number `epoch_no`."""

    seq: int
    epoch_no: int


def owed_to(records: Records, writer: str) -> list[Owed]:
    """What we hold of that writer's ended epochs beyond the point from which it went on."""
    streams = Streams(records.connection)
    incoming = {held.epoch: held for held in streams.incoming(writer)}
    stated = own_heads(records, writer)
    found = []
    for later in incoming.values():
        parent = later.parent
        held = incoming.get(str(parent.get("epoch", "")))
        if held is None:
            continue
        have = stated.get(held.epoch, Stated(int(str(parent["seq"])), 0)).seq
        if have < held.last_seq:
            stream = stream_of(held, str(meta(records)["node"]))
            found.append(Owed(stream, have + 1, held.last_seq, hash_in(streams, stream, have).hash))
    return found


def stream_of(held: StreamIn, reader: str) -> Stream:
    """The stream as its writer named it."""
    parent = held.parent
    came_from = Parent(str(parent["epoch"]), int(str(parent["seq"])), str(parent["hash"])) if parent else None
    return Stream(held.writer, reader, held.epoch, held.epoch_no, came_from)


def hash_in(streams: Streams, stream: Stream, seq: int) -> Head:
    """The chain hash after line `seq` of a stream that we hold, walked from its beginning."""
    head = chain.start(stream)
    for _line, after in chain.walk(head, streams.lines_in(stream.writer, stream.epoch, 1, seq)):
        head = after
    return Head(seq, head)


def own_acks(desk: Desk, reader: str) -> tuple[AckItem, ...]:
    """How far we hold our own ended epochs: tells the reader what it need not give back."""
    records = desk.store.read
    streams, facts = Streams(records.connection), meta(records)
    known, node = epochs(facts), desk.identity.node
    found = []
    for end in range(1, len(known)):
        stream = stream_to(streams, node, reader, known[:end])
        head = head_of(streams, stream)
        found.append(AckItem(node, stream.epoch, head.seq, head.hash.hex(), desk.identity.epoch_no))
    return tuple(found)


def own_heads(records: Records, writer: str) -> dict[str, Stated]:
    """What that writer last said of its own ended epochs."""
    stored = json.loads(meta(records).get(_name(writer), "{}"))
    return {str(epoch): Stated(int(seq), int(number)) for epoch, (seq, number) in stored.items()}


def hear_own(tx: Transaction, streams: Streams, acks: tuple[AckItem, ...], writer: str) -> None:
    """Keeps what a writer says of its own ended epochs, if it is on the chain that we hold."""
    held = {one.epoch: one for one in streams.incoming(writer)}
    heads = own_heads(tx.records, writer)
    for ack in acks:
        one = held.get(ack.epoch)
        if ack.writer == writer and one is not None and ack.seq <= one.last_seq:
            point = hash_in(streams, stream_of(one, tx.node), ack.seq)
            if point.hash.hex() == ack.hash:
                new = Stated(ack.seq, ack.reader_epoch_no)
                known = heads.get(ack.epoch, new)
                # Said in a newer epoch it counts even downwards: the writer was restored once more.
                heads[ack.epoch] = max(new, known, key=lambda stated: (stated.epoch_no, stated.seq))
    if heads:
        kept = {epoch: [stated.seq, stated.epoch_no] for epoch, stated in heads.items()}
        set_meta(tx, {_name(writer): json.dumps(kept, sort_keys=True)})


def _name(writer: str) -> str:
    return f"own/{writer}"
