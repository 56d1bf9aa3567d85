"""A node is trusted from now on, under these keys: after an enrolment, or in the place of one that is gone."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

from desktop_app.exchange.enrolment import Card
from desktop_app.services.desk import BUREAU_ROLE, Desk
from desktop_app.services.keys.signing import TOLD, change
from desktop_app.services.peers import find_peer, peer_of, peers
from desktop_app.store.keyrows import ENROLLED, REPLACED, KeyRow, keep_row, key_rows
from desktop_app.store.streams import Peer, enrol
from desktop_app.store.transaction import Transaction


def admit(tx: Transaction, desk: Desk, card: Card) -> None:
    """Keeps the node with its keys. It has seen our present key, and needs no announcement of it.

    A bureau takes the place of any other: an office has one. What it knew of the node before stays on its
    card, and former keys stay in the list, valid for nothing new.
    """
    at = tx.now.isoformat(timespec="seconds")
    fresh, before = peer_of(card, at), find_peer(tx.records, card.node)
    if card.role == BUREAU_ROLE:
        for other in peers(tx.records):
            if other.node != card.node:
                close(tx, other)
    detail = {
        **json.loads(before.detail if before else "{}"),
        **json.loads(fresh.detail),
        TOLD: desk.keys.public.key_id,
    }
    keep_key(tx, fresh, ENROLLED)
    enrol(tx, replace(fresh, detail=json.dumps(detail, ensure_ascii=False, sort_keys=True)))
    # It needs none of these; we do, when they come back to us after a restore to before our own change.
    for older, newer in pairwise(reversed(desk.keys.ring)):
        tx.add(change(tx, older, newer), to=card.node)


def keep_key(tx: Transaction, peer: Peer, origin: str) -> int:
    """Adds the peer's key behind those it had, which sign nothing new any more; its number.

    Call it before the peer itself is written anew. A key that is there already stays as it is.
    """
    rows = key_rows(tx.records, peer.node)
    if rows and (rows[-1].sign, rows[-1].seal) == (peer.sign_public, peer.age_recipient):
        return rows[-1].number
    for row in rows:
        keep_row(tx, row if row.until_epoch else row.ended(REPLACED, 0, 0))
    number = rows[-1].number + 1 if rows else 1
    at = tx.now.isoformat(timespec="seconds")
    keep_row(tx, KeyRow(peer.node, number, peer.sign_public, peer.age_recipient, origin, at=at, by=tx.by))
    return number


def close(tx: Transaction, peer: Peer) -> None:
    """Forgets the peer; its keys stay in the list, and what it wrote stays in the store."""
    for row in key_rows(tx.records, peer.node):
        keep_row(tx, row if row.until_epoch else row.ended(REPLACED, 0, 0))
    tx.local("DELETE FROM peer WHERE node = ?", (peer.node,))
