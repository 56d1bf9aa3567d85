"""The bureau's signed word that a node may exchange with it under certain keys; the node carries it along.

A bureau that fell back to a backup from before an enrolment or a replaced PC has forgotten those keys.
Its own signature on what the node hands back proves that they were accepted after a telephone check.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.base.canonical import canonical
from desktop_app.exchange import forms
from desktop_app.exchange.enrolment import Card, VerifyRaw, card_data, read_card
from desktop_app.exchange.strict import Fields, NotStrict

_HEAD = b"landdesk acceptance\n"


@dataclass(frozen=True)
class Acceptance:
    """`card` with its keys, accepted by the node `bureau`. `number` counts that node's keys from 1."""

    card: Card
    number: int
    bureau: str
    signature: bytes = b""

    def signed_by(self, key: bytes, verify: VerifyRaw) -> bool:
        """Whether that raw Ed25519 key signed this."""
        return verify(key, _HEAD + canonical(_body(self)), self.signature)

    def as_data(self) -> dict[str, object]:
        """JSON data for a manifest; `read_acceptance` is the way back."""
        return {**_body(self), "signature": self.signature.hex()}


def accept(card: Card, number: int, bureau: str, sign: Callable[[bytes], bytes]) -> Acceptance:
    """Signs it in the bureau's name."""
    plain = Acceptance(card, number, bureau)
    return Acceptance(card, number, bureau, sign(_HEAD + canonical(_body(plain))))


def read_acceptance(fields: Fields) -> Acceptance:
    """Out of a JSON object. Raises `NotStrict`; says nothing of the signature."""
    signature = fields.text("signature", forms.SIGNATURE)
    try:
        card = read_card(fields.inner("card"))
    except ValueError as error:
        raise NotStrict("card") from error
    number, bureau = fields.number("number", low=1), fields.text("bureau", forms.NODE)
    return Acceptance(card, number, bureau, bytes.fromhex(signature))


def _body(one: Acceptance) -> dict[str, object]:
    return {"bureau": one.bureau, "card": card_data(one.card), "number": one.number}
