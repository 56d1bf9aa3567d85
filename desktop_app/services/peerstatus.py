"""How we stand with each node: what waits for it, when it was heard, what it has confirmed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from desktop_app.services import peers
from desktop_app.services.bundle_cut import pending
from desktop_app.services.desk import Desk
from desktop_app.store.streams import Peer


@dataclass(frozen=True)
class PeerStatus:
    """How we stand with one node. `pending` entries it has not acknowledged; moments are ISO text.

    `heard_at` is when we last imported from it, `written_at` when we last wrote for it; empty if never.
    """

    node: str
    role: str
    name: str
    place_code: str
    pending: int
    heard_at: str
    heard_seq: int
    acknowledged: int
    acknowledged_at: str
    written_at: str
    file_name: str
    detail: dict[str, object]
    void: bool = False
    """Its key was revoked: nothing is written for it."""


def status_of_peers(desk: Desk) -> list[PeerStatus]:
    """Every peer by place. Reading only; any thread."""
    return [_status(desk, peer) for peer in peers.peers(desk.store.read)]


def _status(desk: Desk, peer: Peer) -> PeerStatus:
    heard = _row(
        desk, "SELECT last_seq, heard_at FROM stream_in WHERE writer = ? ORDER BY epoch_no DESC", peer
    )
    acked = _row(
        desk,
        "SELECT seq, received_at FROM ack_in WHERE reader = ? AND epoch = (SELECT value FROM meta"
        " WHERE name = 'epoch')",
        peer,
    )
    written = _row(
        desk, "SELECT file_name, written_at FROM bundle_out WHERE reader = ? ORDER BY id DESC", peer
    )
    return PeerStatus(
        node=peer.node,
        role=peer.role,
        name=peer.name,
        place_code=peer.place_code,
        pending=pending(desk, peer),
        heard_at=str(heard[1]),
        heard_seq=int(str(heard[0] or 0)),
        acknowledged=int(str(acked[0] or 0)),
        acknowledged_at=str(acked[1]),
        written_at=str(written[1]),
        file_name=str(written[0]),
        detail=json.loads(peer.detail),
        void=peers.is_void(desk.store.read, peer),
    )


def _row(desk: Desk, sql: str, peer: Peer) -> tuple[object, ...]:
    """The first row of a query about one peer; two empty texts if there is none."""
    rows = desk.store.read.rows(f"{sql} LIMIT 1", (peer.node,))
    return rows[0] if rows else ("", "")
