"""Giving a writer its own lines back: an office fell back to a backup, and we hold more than it does.

The lines go as they came, with the manifest that the office itself had signed about the last of
them (sync.md §5). It is due as long as the office has not said that it holds them again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.base.ids import NodeId
from desktop_app.exchange import chain
from desktop_app.exchange.chain import Parent, Stream
from desktop_app.exchange.manifest import AckItem, Manifest
from desktop_app.services.desk import Desk
from desktop_app.services.peers import epochs, head_of, stream_to
from desktop_app.store.local import drop_meta, meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.streams import Head, StreamIn, Streams, forget_acks_before
from desktop_app.store.transaction import Transaction

_LIFE = "life/"
ALL_LIVES = 1 << 31
"""Above every epoch number."""


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
    """What we hold of that writer's other lives beyond what its present one holds.

    An ended epoch up to the point from which the next went on, or as the writer said since; of an
    epoch that the present life does not know at all (one backup restored twice) everything.
    """
    streams = Streams(records.connection)
    incoming = {held.epoch: held for held in streams.incoming(writer)}
    present = present_life(records, writer)
    stated = own_heads(records, writer)
    parted = _parted(incoming, present)
    found = []
    for held in incoming.values():
        spoken = stated.get(held.epoch)
        have = spoken.seq if spoken else parted.get(held.epoch, 0)
        if held.epoch != present and have < held.last_seq:
            stream = stream_of(held, str(meta(records)["node"]))
            found.append(Owed(stream, have + 1, held.last_seq, hash_in(streams, stream, have).hash))
    return found


def _parted(incoming: Mapping[str, StreamIn], present: str) -> dict[str, int]:
    """How far each forefather of the present life came along; other lives did not come along at all."""
    found: dict[str, int] = {}
    held = incoming.get(present)
    while held is not None and held.parent and str(held.parent["epoch"]) not in found:
        found[str(held.parent["epoch"])] = int(str(held.parent["seq"]))
        held = incoming.get(str(held.parent["epoch"]))
    return found


def present_life(records: Records, writer: str) -> str:
    """The epoch in which that writer speaks now, as far as we have heard; empty before its first word."""
    said = _heard_lives(records, writer).get("present", "")
    held = Streams(records.connection).incoming(writer)
    return str(said) or (held[-1].epoch if held else "")


def hear_life(tx: Transaction, manifest: Manifest, *, news: bool) -> bool:
    """Whether a bundle is its writer's present word. A new life replaces all earlier acks, even downwards.

    Numbers of epochs do not tell: one backup may be restored twice, or an older one after a newer.
    Of two lives the one that goes on writing (`news`: a new epoch or new lines, or a later date) is the
    present one, unless the writer itself has called its epoch ended.
    """
    writer, epoch = manifest.writer, manifest.stream.epoch
    lives = _heard_lives(tx.records, writer)
    present = present_life(tx.records, writer)
    called = {ack.epoch for ack in manifest.acks if ack.writer == writer}
    ended = {*lives.get("ended", ()), *called}
    at = str(lives.get("at", ""))
    speaks = epoch not in ended and (epoch == present or news or manifest.created_at > at)
    if speaks and epoch != present:
        forget_acks_before(tx, NodeId(writer), ALL_LIVES)
        drop_meta(tx, _name(writer))
    if speaks:
        at = manifest.created_at if epoch != present else max(at, manifest.created_at)
    said = {"present": epoch if speaks else present, "ended": sorted(ended), "at": at}
    set_meta(tx, {f"{_LIFE}{writer}": json.dumps(said, sort_keys=True)})
    return speaks


def last_word(records: Records, writer: str) -> str:
    """When that writer's newest bundle of its present life was written, by its own clock; empty before any."""
    return str(_heard_lives(records, writer).get("at", ""))


def ended_lives(records: Records, writer: str) -> tuple[str, ...]:
    """Epochs of that writer that one of its later lives has called over."""
    return tuple(_heard_lives(records, writer).get("ended", ()))


def _heard_lives(records: Records, writer: str) -> Mapping[str, Any]:
    return dict(json.loads(meta(records).get(f"{_LIFE}{writer}", "{}")))


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
    return (*found, *_other_lives(desk, reader, {epoch.id for epoch in known}))


def _other_lives(desk: Desk, reader: str, known: set[str]) -> Iterator[AckItem]:
    """Lives of this node that began beside this store and whose lines came back to it."""
    streams, node = Streams(desk.store.read.connection), desk.identity.node
    rows = desk.store.read.rows("SELECT DISTINCT epoch FROM stream_out WHERE reader = ?", (reader,))
    for epoch in sorted({str(row[0]) for row in rows} - known):
        head = streams.head_out(NodeId(reader), epoch)
        if head is not None:
            yield AckItem(node, epoch, head.seq, head.hash.hex(), desk.identity.epoch_no)


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
