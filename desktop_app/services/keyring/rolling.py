"""New keys for this node, told to everybody by the old ones (see `signing` for the rule)."""

from __future__ import annotations

import json

from desktop_app.security.keys import NodeKeys, PublicKeys
from desktop_app.services.bundle_cut import lead, number_new
from desktop_app.services.bundle_return import remember_signers
from desktop_app.services.desk import Desk
from desktop_app.services.peers import epochs, peers, stream_to
from desktop_app.store.local import meta, set_meta, set_secret
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import Transaction

NODE_KEYS = "node_keys"
DATES = "key_dates"
"""Local fact: when each key of ours was made, ISO text by key id, as JSON."""


def roll(desk: Desk) -> PublicKeys:
    """Makes new signing and opening keys and writes the word about them to each reader. Any thread.

    The old ones stay for what is under way. Everything or nothing: the store keeps the new keys in the
    same transaction, on the thread that also cuts bundles, so no bundle is signed half-way between.
    """
    before, fresh = NodeKeys(desk.keys.ring), desk.keys.rolled()

    def work(tx: Transaction) -> None:
        for peer in peers(tx.records):
            number_new(tx, desk, peer)
        settle(tx, fresh)
        desk.keys.become(fresh)
        for peer in peers(tx.records):
            known = epochs(meta(tx.records))
            lead(tx, fresh, peer, stream_to(Streams(tx.connection), tx.node, peer.node, known))

    try:
        desk.store.change(work)
    except BaseException:
        desk.keys.become(before)
        raise
    desk.vault.use(desk.keys.identities)
    return desk.keys.public


def settle(tx: Transaction, keys: NodeKeys) -> None:
    """Keeps the ring, since when its first key counts, and what our own lost lines may be signed with."""
    facts = meta(tx.records)
    dates = {**dates_of(facts), keys.public.key_id: tx.now.isoformat(timespec="seconds")}
    set_secret(tx, NODE_KEYS, keys.to_bytes())
    set_meta(tx, {DATES: json.dumps(dates, sort_keys=True)})
    remember_signers(tx, [pair.public.sign.hex() for pair in keys.ring[1:]])


def dates_of(facts: dict[str, str]) -> dict[str, str]:
    """When each key was made, as far as it was kept."""
    return dict(json.loads(facts.get(DATES, "{}")))
