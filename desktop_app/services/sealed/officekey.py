"""The bureau's confidentiality key: one age identity, held in its store sealed to its confidential persons.

Offices know the public half and seal to it beside their own persons, so that the bureau's persons read what comes.
Whoever is taken off the list keeps what they had in hand: from then on a new key counts, the old one opens the old.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from desktop_app.domain.secrecy import OFFICE_KEY
from desktop_app.security import sealing
from desktop_app.services.confidential import persons
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.published import publish
from desktop_app.services.sealed.sealer import known_keys
from desktop_app.store.journal import OFFICES
from desktop_app.store.local import secret, set_secret
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_STORED = "confidentiality_key"


@dataclass(frozen=True)
class Held:
    """The secret halves, sealed; `to` are the recipients who open them."""

    to: tuple[str, ...]
    sealed: bytes

    def to_bytes(self) -> bytes:
        text = base64.b64encode(self.sealed).decode("ascii")
        return json.dumps({"sealed": text, "to": list(self.to)}, sort_keys=True).encode("ascii")

    @classmethod
    def read(cls, records: Records) -> Held | None:
        stored = secret(records, _STORED)
        if stored is None:
            return None
        found = json.loads(stored)
        return cls(tuple(found["to"]), base64.b64decode(found["sealed"]))


def take_office_key(desk: Desk) -> None:
    """Puts the key on the ring of who may use it."""
    held = Held.read(desk.store.read)
    content = desk.ring.open(held.sealed) if held else None
    desk.ring.office = tuple(content.decode("ascii").split("\n")) if content else ()


def settle_office_key(desk: Desk) -> bool:
    """Brings the key in line with the list of persons; at the bureau only. Not inside a transaction.

    False where the list has changed and who is at the desk cannot open the key: it stays as it was.
    """
    listed = persons(desk.store.read, desk.identity.node) if desk.identity.is_bureau else ()
    wanted = _wanted(desk, listed)
    held = Held.read(desk.store.read)
    if not wanted or (held and set(held.to) == set(wanted)):
        return True
    if held and not desk.ring.office:
        return False
    gone = held is None or bool(set(held.to) - set(wanted))
    keys = ((sealing.new_identity(),) if gone else ()) + desk.ring.office
    made = Held(wanted, sealing.seal("\n".join(keys).encode("ascii"), wanted))

    def work(tx: Transaction) -> None:
        set_secret(tx, _STORED, made.to_bytes())
        publish(tx, OFFICE_KEY, sealing.recipient_of(keys[0]), OFFICES)

    desk.store.change(work)
    take_office_key(desk)
    return True


def _wanted(desk: Desk, listed: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the persons on the list; of who is at the desk while none of them has one."""
    keys = known_keys(desk.ring, desk.store)
    found = sorted({keys[name] for name in listed if name in keys})
    return tuple(found or ([desk.ring.recipient] if listed and desk.ring.recipient else []))
