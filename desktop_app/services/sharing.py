"""A small stick for many: everybody's records go, and the attachments share the room that is left."""

from __future__ import annotations

from collections.abc import Sequence


def fair_shares(wanted: Sequence[int], room: int) -> list[int]:
    """Bytes for each, so that nobody gets more than asked and the least served get as much as can be.

    All get what they ask for where there is room for all.
    """
    shares, left = [0] * len(wanted), max(0, room)
    for done, place in enumerate(sorted(range(len(wanted)), key=lambda at: wanted[at])):
        shares[place] = min(wanted[place], left // (len(wanted) - done))
        left -= shares[place]
    return shares
