"""The two files by which a new PC takes an office's place (sync.md §5): it asks with new keys, the bureau answers.

The request is signed JSON and no secret. The answer says who the office is and how far its streams had
come; it is signed by the bureau and sealed to the new PC. Both screens show one number made from the
request and the bureau's card.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile
from desktop_app.exchange import forms
from desktop_app.exchange.acceptance import Acceptance, read_acceptance
from desktop_app.exchange.chain import Parent
from desktop_app.exchange.enrolment import Card, VerifyRaw, card_data, read_card
from desktop_app.exchange.strict import Fields, NotStrict, parse

REQUEST, ANSWER = "landdesk-rebuild", "landdesk-rebuilt"
REQUEST_SUFFIX, ANSWER_SUFFIX = ".lsrebuild", ".lsrebuilt"
MAX_BYTES = 256 * 1024
VERSION = 1
_MAX_EPOCHS, _MAX_KEYS = 200, 50


@dataclass(frozen=True)
class Request:
    """A new PC at `place_code` with fresh keys: raw Ed25519 (32 bytes) and `age1…`."""

    place_code: str
    sign_key: bytes
    seal_key: str
    created_at: str

    def number(self, bureau: Card) -> bytes:
        """32 bytes over the request and the bureau's keys; shown as six groups of digits on both screens."""
        joined = canonical(_request_data(self)) + bureau.identity_hash().encode("ascii")
        return hashlib.sha256(b"landdesk rebuild\n" + joined).digest()


@dataclass(frozen=True)
class Life:
    """One epoch of the office as the bureau holds it: up to line `last`."""

    epoch: str
    epoch_no: int
    last: int
    parent: Parent | None = None


@dataclass(frozen=True)
class Answer:
    """Who the office is, its epochs in order, the keys it signed with before, and the bureau's card.

    `acceptance` is the bureau's word about the new keys, to be handed back; older bureaus did not give one.
    """

    node: str
    name: str
    place_code: str
    townships: tuple[str, ...]
    lives: tuple[Life, ...]
    earlier_keys: tuple[bytes, ...]
    bureau: Card
    acceptance: Acceptance | None = None


def write_request(request: Request, sign: Callable[[bytes], bytes]) -> bytes:
    """The bytes of a `.lsrebuild` file, signed with the new key."""
    return _signed(_request_data(request), sign)


def read_request(raw: bytes, verify: VerifyRaw) -> Request:
    """Raises `DamagedFile`. That the signature holds only shows that the sender owns the keys."""
    try:
        outer = parse(raw, MAX_BYTES)
        fields = _body(outer, REQUEST)
        request = Request(
            fields.text("place_code", forms.PLACE_CODE),
            base64.b64decode(fields.text("sign", forms.BASE64), validate=True),
            fields.text("seal", forms.RECIPIENT),
            fields.text("created_at", forms.MOMENT),
        )
        _check(outer, request.sign_key, verify)
    except (NotStrict, ValueError) as error:
        raise _damaged() from error
    return request


def write_answer(answer: Answer, sign: Callable[[bytes], bytes]) -> bytes:
    """What is sealed into a `.lsrebuilt` file, signed by the bureau."""
    lives = [{**vars(life), "parent": vars(life.parent) if life.parent else None} for life in answer.lives]
    body = {
        "bureau": card_data(answer.bureau),
        "earlier_keys": [_text(key) for key in answer.earlier_keys],
        "kind": ANSWER,
        "lives": lives,
        "name": answer.name,
        "node": answer.node,
        "place_code": answer.place_code,
        "townships": list(answer.townships),
        "version": VERSION,
    }
    if answer.acceptance is not None:
        body["acceptance"] = answer.acceptance.as_data()
    return _signed(body, sign)


def read_answer(raw: bytes, verify: VerifyRaw) -> Answer:
    """Raises `DamagedFile`. Trust the bureau's card in it only after the number was compared."""
    try:
        outer = parse(raw, MAX_BYTES)
        fields = _body(outer, ANSWER)
        answer = Answer(
            node=fields.text("node", forms.NODE),
            name=fields.text("name", forms.SHORT_TEXT),
            place_code=fields.text("place_code", forms.PLACE_CODE),
            townships=fields.items("townships", 100, lambda item: _matching(item, "townships")),
            lives=fields.items("lives", _MAX_EPOCHS, _life),
            earlier_keys=fields.items("earlier_keys", _MAX_KEYS, _key),
            bureau=read_card(fields.inner("bureau")),
            acceptance=read_acceptance(fields.inner("acceptance")) if fields.has("acceptance") else None,
        )
        _check(outer, answer.bureau.sign_key, verify)
    except (NotStrict, ValueError) as error:
        raise _damaged() from error
    return answer


def _life(item: object) -> Life:
    fields = Fields(item)
    parent = None
    if fields.has("parent"):
        inner = fields.inner("parent")
        seq, digest = inner.number("seq"), inner.text("hash", forms.SHA256)
        parent = Parent(inner.text("epoch", forms.EPOCH), seq, digest)
    return Life(
        fields.text("epoch", forms.EPOCH), fields.number("epoch_no", low=1), fields.number("last"), parent
    )


def _key(item: object) -> bytes:
    if not isinstance(item, str) or not forms.BASE64.fullmatch(item):
        raise NotStrict("key")
    return base64.b64decode(item, validate=True)


def _matching(item: object, name: str) -> str:
    if not isinstance(item, str) or not forms.PLACE_CODE.fullmatch(item):
        raise NotStrict(name)
    return item


def _request_data(request: Request) -> dict[str, object]:
    return {
        "created_at": request.created_at,
        "kind": REQUEST,
        "place_code": request.place_code,
        "seal": request.seal_key,
        "sign": _text(request.sign_key),
        "version": VERSION,
    }


def _body(outer: object, kind: str) -> Fields:
    fields = Fields(outer).inner("body")
    if fields.text("kind", forms.SHORT_TEXT) != kind or fields.number("version", low=1) > VERSION:
        raise NotStrict("kind")
    return fields


def _check(outer: object, key: bytes, verify: VerifyRaw) -> None:
    fields = Fields(outer)
    signature = base64.b64decode(fields.text("signature", forms.BASE64), validate=True)
    if not isinstance(outer, dict) or not verify(key, canonical(outer["body"]), signature):
        raise NotStrict("signature")


def _signed(body: dict[str, object], sign: Callable[[bytes], bytes]) -> bytes:
    return canonical({"body": body, "signature": _text(sign(canonical(body)))})


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _damaged() -> DamagedFile:
    return DamagedFile("这不是重建用的文件，或者已经损坏。", way_out="请重新选择，或请对方重新写一份。")
