"""Offices all of whose keys are void: nothing is written for them, and nothing of theirs is taken in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.keyrecords import Revocation
from desktop_app.services.desk import Desk
from desktop_app.services.keys.holding import WAITING, held
from desktop_app.services.peers import peers
from desktop_app.store.keyrows import came_back, has_void


@dataclass(frozen=True)
class CutOff:
    """One such office: the day and the reason of the last revocation, and how many of its bundles wait."""

    node: str
    name: str
    since: date | None
    reason: str
    waiting: int


def cut_off(desk: Desk) -> list[CutOff]:
    """By place; none at an office, which hears of its own void key elsewhere. Any thread."""
    records = desk.store.read
    if not desk.identity.is_bureau:
        return []
    waits = [one.node for one in held(records, WAITING)]
    found = []
    for peer in peers(records):
        if has_void(records, peer.node) and not came_back(records, peer.node):
            last = _last(desk, peer.node)
            found.append(CutOff(peer.node, peer.name, last.revoked_on, last.reason, waits.count(peer.node)))
    return found


def _last(desk: Desk, node: str) -> Revocation:
    where, order = "node = ? AND retired = ''", "revoked_on DESC, id DESC"
    return desk.store.read.find(Revocation, where, (node,), order, 1)[0]
