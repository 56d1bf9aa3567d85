"""Age identities of persons: how they stand in the slot file, and how they come back when a passphrase is lost.

A person's passphrase slot names the public half (`recipient`). An escrow entry beside it keeps the private halves
sealed to another way in (the printed code, the bureau), which gives them back together with the store key. An entry
stays when its slot is gone: who is removed and comes back later may still be helped.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile
from desktop_app.security import sealing

ESCROW = "escrow"
PRINTED, BUREAU = "recovery", "bureau"


@dataclass(frozen=True)
class Escrow:
    """The identities of `person` (that of `recipient` first), sealed to the key `to` of one `way` in."""

    person: str
    recipient: str
    way: str
    to: str
    sealed: bytes

    def as_slot(self) -> dict[str, Any]:
        return {
            "kind": ESCROW,
            "person": self.person,
            "recipient": self.recipient,
            "way": self.way,
            "to": self.to,
            "sealed": base64.b64encode(self.sealed).decode("ascii"),
        }

    @classmethod
    def of_slot(cls, slot: Mapping[str, Any]) -> Escrow | None:
        """None for what is not one, or is damaged: the ways in that are whole must go on."""
        try:
            person, recipient, way, to = (str(slot[name]) for name in ("person", "recipient", "way", "to"))
            return cls(person, recipient, way, to, base64.b64decode(str(slot["sealed"]), validate=True))
        except (KeyError, ValueError):
            return None

    def replaces(self, other: Escrow | None) -> bool:
        """Whether the other says the same of the same identity for the same way in."""
        mine = (self.person, self.recipient, self.way)
        return other is not None and mine == (other.person, other.recipient, other.way)


def give(person: str, node: str, identities: Sequence[str], way: str, to: str) -> Escrow:
    """Seals a person's identities to one way in. `node` is inside, so that the bureau knows whose they are."""
    content = canonical({"identities": list(identities), "node": node, "person": person})
    return Escrow(person, sealing.recipient_of(identities[0]), way, to, sealing.seal(content, [to]))


def take(sealed: bytes, keys: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """(node, identities) of an escrow, or None where none of the keys opens it or it holds nonsense."""
    try:
        found = json.loads(sealing.open_sealed(sealed, keys))
        identities = tuple(str(one) for one in found["identities"])
        for identity in identities:
            sealing.recipient_of(identity)
        return str(found["node"]), identities
    except (DamagedFile, ValueError, KeyError, TypeError):
        return None


def joined(*groups: Sequence[str]) -> tuple[str, ...]:
    """All identities once, in order."""
    return tuple(dict.fromkeys(identity for group in groups for identity in group if identity))
