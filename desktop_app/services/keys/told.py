"""A reader says which key of ours it knows: from then on nothing older is needed to lead it."""

from __future__ import annotations

import json
from dataclasses import replace

from desktop_app.exchange.manifest import Manifest
from desktop_app.security.keys import NodeKeys
from desktop_app.services.keys.signing import TOLD
from desktop_app.services.peers import find_peer
from desktop_app.store.streams import enrol
from desktop_app.store.transaction import Transaction


def hear_told(tx: Transaction, keys: NodeKeys, manifest: Manifest) -> None:
    """Keeps it, even downwards: a reader that fell back to a backup has forgotten the newer one.

    A key that we have lost ourselves says nothing; neither does a program that does not say it.
    """
    peer = find_peer(tx.records, manifest.writer)
    ours = {pair.public.key_id for pair in keys.ring}
    if peer is None or manifest.reader_key not in ours:
        return
    detail = json.loads(peer.detail)
    if detail.get(TOLD) != manifest.reader_key:
        detail[TOLD] = manifest.reader_key
        enrol(tx, replace(peer, detail=json.dumps(detail, ensure_ascii=False, sort_keys=True)))
