"""A reader says which key of ours it knows: from then on nothing older is needed to lead it."""

from __future__ import annotations

import json
from dataclasses import replace

from desktop_app.exchange.manifest import Manifest
from desktop_app.services.desk import Desk
from desktop_app.services.keys.signing import TOLD
from desktop_app.services.peers import find_peer
from desktop_app.store.streams import enrol


def note(desk: Desk, manifest: Manifest) -> None:
    """Keeps it, even downwards: a reader that fell back to a backup has forgotten the newer one.

    Said even where the bundle itself is not taken in: of two PCs with one office's data the one that has to
    be told so may know the older key only, and being led from there suits the other too. A key that we have
    lost ourselves says nothing; neither does a program that does not say it.
    """
    peer = find_peer(desk.store.read, manifest.writer)
    ours = {pair.public.key_id for pair in desk.keys.ring}
    if peer is None or manifest.returned_by or manifest.reader_key not in ours:
        return
    detail = json.loads(peer.detail)
    if detail.get(TOLD) != manifest.reader_key:
        detail[TOLD] = manifest.reader_key
        said = replace(peer, detail=json.dumps(detail, ensure_ascii=False, sort_keys=True))
        desk.store.change(lambda tx: enrol(tx, said))
