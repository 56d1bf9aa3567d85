"""Which offices serve a place: 属地, as each office said of its townships when it was got to know."""

from __future__ import annotations

import json

from desktop_app.services.desk import OFFICE_ROLE
from desktop_app.services.peers import peers
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer

_TOWNSHIP_DIGITS = 9


def offices_of(records: Records, place_code: str) -> list[Peer]:
    """Offices whose townships hold the place, none for a county or wider. At the bureau; any thread."""
    if len(place_code) < _TOWNSHIP_DIGITS:
        return []
    offices = (peer for peer in peers(records) if peer.role == OFFICE_ROLE)
    return [peer for peer in offices if place_code.startswith(_townships(peer))]


def _townships(peer: Peer) -> tuple[str, ...]:
    told = json.loads(peer.detail).get("townships", [])
    return tuple(str(code) for code in told) or (peer.place_code[:_TOWNSHIP_DIGITS],)
