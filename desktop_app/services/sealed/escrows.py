"""Ways back for a person's keys: sealed to the printed code and to the bureau, beside the passphrase and in the stream.

The copy in the stream is for a dead PC: an office that is rebuilt from its bureau finds it among its own records and
puts it beside its new passphrase, so that a rescue by the bureau's confidential person opens what was sealed before.
"""

from __future__ import annotations

import base64
import json
from typing import Any

from desktop_app.domain.secrecy import PERSON_KEYS
from desktop_app.security.identities import BUREAU, PRINTED, Escrow, give
from desktop_app.security.slots import KeySlots
from desktop_app.services.desk import Desk
from desktop_app.services.peers import peers
from desktop_app.services.sealed.published import office_key, publish, said
from desktop_app.store.journal import BUREAU as TO_BUREAU

_ESCROWS = "person_escrows"


def keep_ways_back(desk: Desk, slots: KeySlots, person: str) -> None:
    """Seals the person's identities to the printed code and to the bureau, where that was not done yet."""
    if not desk.ring.own:
        return
    for way, to in ((PRINTED, slots.printed_recipient()), (BUREAU, _bureau_of(desk))):
        known = [(one.to, one.recipient) for one in slots.escrows(person, way)]
        if to and (to, desk.ring.recipient) not in known:
            slots.keep_escrow(give(person, desk.identity.node, desk.ring.own, way, to))


def _bureau_of(desk: Desk) -> str:
    """The confidentiality key of an office's bureau, its own key while it has none; nothing at the bureau."""
    if desk.identity.is_bureau:
        return ""
    node_key = next((peer.age_recipient for peer in peers(desk.store.read) if peer.role == "bureau"), "")
    return office_key(desk.store.read, desk.identity.node, is_bureau=False) or node_key


def send_escrows(desk: Desk, slots: KeySlots, first: str) -> None:
    """Puts what is kept for the bureau into the stream to it, once anything confidential was written here.

    Only what is sealed to the bureau's confidentiality key: everybody at the bureau has its node's key.
    """
    node = desk.identity.node
    key = "" if desk.identity.is_bureau else office_key(desk.store.read, node, is_bureau=False)
    if not key or not said(desk.store.read, PERSON_KEYS, node):
        return
    told = {
        person or first: [_spelled(one) for one in slots.escrows(person, BUREAU) if one.to == key]
        for person in slots.persons()
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if text != said(desk.store.read, _ESCROWS, node):
        desk.store.change(lambda tx: publish(tx, _ESCROWS, text, TO_BUREAU))


def find_escrows(desk: Desk, slots: KeySlots, first: str) -> None:
    """Takes back from the stream what the slot file lacks: after a rebuild, for persons of the same name."""
    text = said(desk.store.read, _ESCROWS, desk.identity.node)
    told = json.loads(text) if text else {}
    for person in slots.persons():
        known = {one.recipient for one in slots.escrows(person, BUREAU)}
        for one in told.get(person or first, ()):
            found = Escrow.of_slot({**one, "person": person, "way": BUREAU})
            if found and found.recipient not in known:
                slots.keep_escrow(found)


def _spelled(one: Escrow) -> dict[str, Any]:
    return {"recipient": one.recipient, "to": one.to, "sealed": base64.b64encode(one.sealed).decode("ascii")}
