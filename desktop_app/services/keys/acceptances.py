"""The bureau's acceptance on its way out and back: how a restored bureau knows keys again (sync.md §5, §6)."""

from __future__ import annotations

import json
from dataclasses import replace

from desktop_app.base.canonical import canonical
from desktop_app.base.ids import NodeId
from desktop_app.exchange.acceptance import Acceptance, accept, read_acceptance
from desktop_app.exchange.enrolment import Card
from desktop_app.exchange.manifest import Manifest
from desktop_app.exchange.strict import Fields
from desktop_app.security.keys import KeyPair, verify_raw
from desktop_app.services.desk import OFFICE_ROLE, Desk
from desktop_app.services.keys.signing import ACCEPTED_KEY, TOLD
from desktop_app.services.peers import find_peer, peer_of
from desktop_app.store.keyrows import READMITTED, REPLACED, KeyRow, keep_row, key_id_of, key_rows
from desktop_app.store.local import meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer, enrol
from desktop_app.store.transaction import Transaction

_HELD = "acceptance"


def to_send(desk: Desk, peer: Peer, pair: KeyPair) -> Acceptance | None:
    """What travels in a manifest for `peer`, signed by `pair`: our word about it, or its word about us."""
    if not desk.identity.is_bureau:
        found = held(desk.store.read)
        return found if found and found.bureau == peer.node else None
    return about(desk, peer, pair) if peer.role == OFFICE_ROLE else None


def about(desk: Desk, peer: Peer, pair: KeyPair, number: int = 0) -> Acceptance:
    """The bureau's word about an office's keys; `number` 0: as many as it has had."""
    detail = json.loads(peer.detail)
    card = Card(
        node=peer.node,
        role=peer.role,
        place_code=peer.place_code,
        name=peer.name,
        short_sign=str(detail.get("short_sign", "")),
        sign_key=peer.sign_public,
        seal_key=peer.age_recipient,
        townships=tuple(detail.get("townships", ())),
    )
    counted = number or max([1, *(row.number for row in key_rows(desk.store.read, peer.node))])
    return accept(card, counted, desk.identity.node, pair.sign)


def held(records: Records) -> Acceptance | None:
    """At an office: what the bureau last said of it."""
    text = meta(records).get(_HELD)
    return read_acceptance(Fields(json.loads(text))) if text else None


def hear(tx: Transaction, desk: Desk, found: Acceptance | None) -> None:
    """At an office: keeps the bureau's word about it, if it is about a key that this store has."""
    mine = {pair.public.sign: rank for rank, pair in enumerate(desk.keys.ring)}
    if found is None or found.card.node != tx.node or found.card.sign_key not in mine:
        return
    before = held(tx.records)
    newest = 1 << 31
    if before is not None and before.bureau == found.bureau:
        newest = mine.get(before.card.sign_key, newest)
    if mine[found.card.sign_key] <= newest:
        set_meta(tx, facts_of(found))


def facts_of(found: Acceptance) -> dict[str, str]:
    """As local facts at the office that it is about."""
    text = canonical(found.as_data()).decode("utf-8")
    return {_HELD: text, ACCEPTED_KEY: key_id_of(found.card.sign_key)}


def proven(desk: Desk, manifest: Manifest) -> Acceptance | None:
    """At the bureau: its own acceptance of keys that it does not know, as the writer gives it back."""
    one = manifest.acceptance
    if one is None or not desk.identity.is_bureau or one.card.node != manifest.writer:
        return None
    known = max([0, *(row.number for row in key_rows(desk.store.read, manifest.writer))])
    fits = one.number > known and key_id_of(one.card.sign_key) == manifest.key_id
    return one if fits and _signer(desk, one) else None


def _signer(desk: Desk, one: Acceptance) -> KeyPair | None:
    """Which of our keys had signed it: that office knew us by this one."""
    return next((pair for pair in desk.keys.ring if one.signed_by(pair.public.sign, verify_raw)), None)


def readmit(tx: Transaction, desk: Desk, one: Acceptance) -> None:
    """Enrols the node as it was accepted before the backup; older keys of it are those of a PC that is gone."""
    pair, at = _signer(desk, one), tx.now.isoformat(timespec="seconds")
    fresh = peer_of(one.card, at)
    before = find_peer(tx.records, one.card.node)
    detail = {**json.loads(before.detail if before else "{}"), **json.loads(fresh.detail)}
    if pair is not None:
        detail[TOLD] = pair.public.key_id
    for row in key_rows(tx.records, one.card.node):
        keep_row(tx, row if row.until_epoch else row.ended(REPLACED, 0, 0))
    enrol(tx, replace(fresh, detail=json.dumps(detail, ensure_ascii=False, sort_keys=True)))
    keep_row(
        tx,
        KeyRow(NodeId(one.card.node), one.number, one.card.sign_key, one.card.seal_key, READMITTED, at=at),
    )
