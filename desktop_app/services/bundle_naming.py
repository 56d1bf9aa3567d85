"""Which unit a bundle's file name speaks of: a hint for people where the file itself cannot be read."""

from __future__ import annotations

import re
from pathlib import Path

from desktop_app.services import peers
from desktop_app.services.desk import Desk

_CODE = re.compile(r"([0-9]{6,12})-[0-9]{6,12}_")


def unit_named(desk: Desk, path: Path) -> str:
    """The known unit of the place whose code the name begins with, else the place; empty for any other name.

    Names are never trusted (sync.md §3): nothing is decided by this.
    """
    found = _CODE.match(path.name)
    if found is None:
        return ""
    known = [peer.name for peer in peers.peers(desk.store.read) if peer.node.startswith(f"{found[1]}-")]
    if len(known) == 1:
        return known[0]
    place = desk.rules.places.get(found[1])
    return place.name if place else ""
