"""The nodes we exchange with, and the epochs of our own streams: what every bundle stands on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import NodeId
from desktop_app.exchange.chain import Parent, Stream, start
from desktop_app.exchange.enrolment import Card
from desktop_app.security.keys import PublicKeys
from desktop_app.store.journal import BUREAU, OFFICES
from desktop_app.store.keyrows import is_revoked
from desktop_app.store.local import meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.streams import Head, Peer, Streams
from desktop_app.store.transaction import Transaction

_EARLIER, _PARENTS = "earlier_epochs", "epoch_parents"
_SPOKEN = (
    "SELECT 1 FROM stream_out WHERE reader = ?1 AND epoch = ?2"
    " UNION ALL SELECT 1 FROM bundle_out WHERE reader = ?1 AND epoch = ?2 LIMIT 1"
)


@dataclass(frozen=True)
class Epoch:
    """One life of this installation between two restores; `number` counts from 1.

    `until` is the local number of the last entry that belongs to it; -1 for the present one, and for
    one that ended before this was kept. `parents`: where it had gone on from, by reader, as it was when it
    began, or as a reader told us: a rebuilt store may lack the epoch before, and lines that a recovery had lost
    may come back into it. None: from nothing. Of readers that came later it is reckoned.
    """

    id: str
    number: int
    until: int = -1
    parents: Mapping[str, Parent | None] = field(default_factory=dict)

    def as_data(self) -> dict[str, object]:
        """As the store's facts keep it."""
        told = {"parents": _told(self.parents)} if self.parents else {}
        return {"epoch": self.id, "epoch_no": self.number, "until": self.until, **told}


def peers(records: Records) -> list[Peer]:
    """All nodes that were enrolled, by place."""
    return Streams(records.connection).peers()


def served(records: Records) -> list[Peer]:
    """Those for whom bundles are written: nothing is sealed to a revoked key."""
    return [peer for peer in peers(records) if not is_void(records, peer)]


def is_void(records: Records, peer: Peer) -> bool:
    """Whether the bureau has called that peer's present key void."""
    return is_revoked(records, peer.node, public_keys(peer).key_id)


def find_peer(records: Records, node: str) -> Peer | None:
    return next((peer for peer in peers(records) if peer.node == node), None)


def the_peer(records: Records, node: str = "") -> Peer:
    """The named peer, or the only one there is (an office knows just its bureau). Raises `UserProblem`."""
    known = peers(records)
    found = [peer for peer in known if peer.node == node] if node else known
    if len(found) == 1:
        return found[0]
    if not known:
        raise UserProblem(
            "还没有与县局（或所）建立联系，不能导出。", way_out="请先在“数据交换”里完成建立联系。"
        )
    raise UserProblem("请选择要导出给哪个单位。", field="reader")


def public_keys(peer: Peer) -> PublicKeys:
    return PublicKeys(sign=peer.sign_public, seal=peer.age_recipient)


def audiences_of(peer: Peer) -> tuple[str, ...]:
    """The values of an entry's `to` that mean this peer."""
    general = OFFICES if peer.role == "office" else BUREAU
    return (general, peer.node)


def epochs(facts: Mapping[str, str]) -> tuple[Epoch, ...]:
    """All epochs of this installation from the facts of the store, the present one last."""
    listed = json.loads(facts.get(_EARLIER, "[]"))
    earlier = [
        Epoch(
            item["epoch"],
            item["epoch_no"],
            item.get("until", -1),
            _parents(item.get("parents", {})),
        )
        for item in listed
    ]
    parents = _parents(json.loads(facts.get(_PARENTS, "{}")))
    return (*earlier, Epoch(facts["epoch"], int(facts["epoch_no"]), parents=parents))


def _parents(told: Mapping[str, Mapping[str, Any] | None]) -> dict[str, Parent | None]:
    return {who: Parent(**one) if one else None for who, one in told.items()}


def _told(parents: Mapping[str, Parent | None]) -> dict[str, Mapping[str, object] | None]:
    return {who: vars(one) if one else None for who, one in parents.items()}


def next_epoch(records: Records, new_id: str, until: int) -> dict[str, str]:
    """The facts to write when a restored store begins a new epoch; `new_id` is 32 hex digits.

    `until` is the local number of the newest entry at this moment.
    """
    facts = meta(records)
    *earlier, present = epochs(facts)
    ended = (*earlier, replace(present, until=until))
    streams = Streams(records.connection)
    parents = {str(one.node): _end_of(streams, facts["node"], one.node, ended) for one in peers(records)}
    return {
        "epoch": new_id,
        "epoch_no": str(int(facts["epoch_no"]) + 1),
        _EARLIER: json.dumps([epoch.as_data() for epoch in ended], sort_keys=True),
        _PARENTS: json.dumps(_told(parents), sort_keys=True),
    }


def keep_parents(tx: Transaction, reader: NodeId) -> None:
    """Writes down what was reckoned, once that reader may have heard of the present life: lines come back now.

    For a reader that came after the life began, and for a store that was restored or rebuilt by an earlier version.
    """
    facts, streams = meta(tx.records), Streams(tx.connection)
    known = epochs(facts)
    if tx.records.value(_SPOKEN, (reader, known[-1].id)) is None:
        return
    told = [stream_to(streams, facts["node"], reader, known[:end]) for end in range(1, len(known) + 1)]
    kept = [
        replace(one, parents={**one.parents, reader: stream.parent}) if stream.parent else one
        for one, stream in zip(known, told, strict=True)
    ]
    earlier = json.dumps([one.as_data() for one in kept[:-1]], sort_keys=True)
    set_meta(tx, {_EARLIER: earlier, _PARENTS: json.dumps(_told(kept[-1].parents), sort_keys=True)})


def stream_to(streams: Streams, node: str, peer: str, known: tuple[Epoch, ...]) -> Stream:
    """The stream of the last of `known` epochs, with its parent: how far the epoch before had come."""
    *earlier, epoch = known
    parent = epoch.parents.get(peer)
    if earlier and peer not in epoch.parents:
        parent = _end_of(streams, node, peer, tuple(earlier))
    return Stream(node, peer, epoch.id, epoch.number, parent)


def _end_of(streams: Streams, node: str, peer: str, known: tuple[Epoch, ...]) -> Parent:
    """How far the last of `known` epochs, which is over, had come."""
    stream = stream_to(streams, node, peer, known)
    head = head_of(streams, stream, known[-1].until)
    return Parent(stream.epoch, head.seq, head.hash.hex())


def head_of(streams: Streams, stream: Stream, until: int = -1) -> Head:
    """The end of a stream of ours; h(0) before its first line.

    With `until` its end when an epoch was over: lines that were given back later do not move it.
    """
    from_lines = streams.head_out(NodeId(stream.reader), stream.epoch, until)
    return from_lines or Head(0, start(stream))


def peer_of(card: Card, at: str) -> Peer:
    """The card as a peer to be kept. Raises `DamagedFile` if one of the keys is no key."""
    public = PublicKeys.from_raw(card.sign_key, card.seal_key)
    detail = {"short_sign": card.short_sign, "townships": list(card.townships), "key_id": public.key_id}
    return Peer(
        node=NodeId(card.node),
        role=card.role,
        name=card.name,
        place_code=card.place_code,
        sign_public=public.sign,
        age_recipient=public.seal,
        enrolled_at=at,
        detail=json.dumps(detail, ensure_ascii=False, sort_keys=True),
    )
