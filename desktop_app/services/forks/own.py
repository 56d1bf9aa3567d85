"""What this PC hears of its own branch: that its reader holds another one, or that this one was not taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.base.ids import NodeId
from desktop_app.domain.forkrecord import Point
from desktop_app.exchange import chain
from desktop_app.exchange.manifest import Manifest
from desktop_app.services.desk import Desk
from desktop_app.services.identity import BEHIND
from desktop_app.services.peers import epochs, find_peer, stream_to
from desktop_app.store.local import meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import SHUT, Transaction

_NAME = "branch/"
BUREAU = "bureau"


class Branch(StrEnum):
    """How this PC's own lines stand with a reader.

    Behind: the reader holds more of the present life than this PC has, or has heard that it is over: it
    goes on in a new one after the next start, and gets back what it lacks. Other: the reader holds different
    lines in their place.
    """

    ONE = ""
    BEHIND = "behind"
    OTHER_HELD = "other"
    REFUSED = "refused"


@dataclass(frozen=True)
class OwnBranch:
    """`point` is the first own line that the reader did not take; `at` when the reader said so (its clock)."""

    reader: str
    name: str
    state: Branch
    point: str
    at: str


def own_branches(desk: Desk) -> list[OwnBranch]:
    """Readers that hold another branch of ours than this PC has; empty where all is well."""
    records = desk.store.read
    found = []
    for name, value in sorted(meta(records).items()):
        told = json.loads(value) if name.startswith(_NAME) else {}
        if told.get("state"):
            peer = find_peer(records, name.removeprefix(_NAME))
            title = peer.name if peer else name.removeprefix(_NAME)
            state = Branch(told["state"])
            found.append(
                OwnBranch(name.removeprefix(_NAME), title, state, str(told["point"]), str(told["at"]))
            )
    return found


def hear_of_own(desk: Desk, manifest: Manifest) -> Branch:
    """What a reader's manifest says of our own branch, kept before anything else of the bundle is looked at.

    A bundle that cannot be imported yet says it too: the other PC may have taken what came before.
    """
    if manifest.returned_by:
        return Branch.ONE
    records, reader = desk.store.read, manifest.writer
    before = json.loads(meta(records).get(f"{_NAME}{reader}", "{}"))
    refused = next((point for point in manifest.refused if _is_ours(desk, records, reader, point)), None)
    odd, behind = _contradicted(desk, records, manifest)
    behind = behind or desk.identity.epoch in manifest.ended
    state = (
        Branch.REFUSED if refused else Branch.BEHIND if behind else Branch.OTHER_HELD if odd else Branch.ONE
    )
    if manifest.created_at < str(before.get("at", "")):
        return Branch(before.get("state", ""))
    if state != before.get("state", ""):
        told = {"state": state, "at": manifest.created_at, "point": str(refused or odd or "")}
        desk.store.change(lambda tx: _keep(tx, desk, reader, told))
    return state


def _keep(tx: Transaction, desk: Desk, reader: str, told: dict[str, str]) -> None:
    set_meta(tx, {f"{_NAME}{reader}": json.dumps(told, sort_keys=True)})
    if told["state"] == Branch.BEHIND:
        set_meta(tx, {BEHIND: desk.identity.epoch})
    tx.local("DELETE FROM meta WHERE name = ? AND value = ?", (SHUT, reader))
    peer = find_peer(tx.records, reader)
    # An office's pick is about its own copy; only the bureau's word stops an office.
    if told["state"] == Branch.REFUSED and not desk.identity.is_bureau and peer and peer.role == BUREAU:
        set_meta(tx, {SHUT: reader})


def _is_ours(desk: Desk, records: Records, reader: str, point: Point) -> bool:
    """Whether our own stream to that reader goes through the point."""
    streams = Streams(records.connection)
    if point.seq > 0:
        held = streams.at_out(NodeId(reader), point.epoch, point.seq)
        return held is not None and held.hash.hex() == point.hash
    known = epochs(meta(records))
    starts = [
        chain.start(stream_to(streams, desk.identity.node, reader, known[:end])).hex()
        for end in range(1, len(known) + 1)
    ]
    return point.hash in starts


def _contradicted(desk: Desk, records: Records, manifest: Manifest) -> tuple[Point | None, bool]:
    """An ack that names a line of the present epoch that is not ours; and whether it lies beyond our last."""
    streams, epoch = Streams(records.connection), desk.identity.epoch
    for ack in manifest.acks:
        if ack.writer == desk.identity.node and ack.seq and ack.epoch == epoch:
            point = streams.at_out(NodeId(manifest.writer), epoch, ack.seq)
            if point is None or point.hash.hex() != ack.hash:
                return Point(epoch, ack.seq, ack.hash), point is None
    return None, False
