"""The two small files by which two nodes come to know each other (sync.md §6).

The bureau writes an invitation, the office answers with a request that names whom it answers.
Both are signed JSON and no secret; what makes them trustworthy is that both sides read the same
number, made from `joint_hash`, to each other on the telephone.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.exchange import forms
from desktop_app.exchange.strict import Fields, NotStrict, checked, parse

INVITATION = "landdesk-invitation"
REQUEST = "landdesk-request"
INVITATION_SUFFIX = ".lsinvite"
REQUEST_SUFFIX = ".lsrequest"
VERSION = 1
MAX_BYTES = 64 * 1024
MAX_TOWNSHIPS = 100

VerifyRaw = Callable[[bytes, bytes, bytes], bool]
"""(raw Ed25519 public key, message, signature): whether they belong together."""


@dataclass(frozen=True)
class Card:
    """A node as it introduces itself. `sign_key` is raw Ed25519 (32 bytes), `seal_key` is `age1…`."""

    node: str
    role: str
    place_code: str
    name: str
    short_sign: str
    sign_key: bytes
    seal_key: str
    townships: tuple[str, ...] = ()

    def identity_hash(self) -> str:
        """Hex SHA-256 of node and keys: stays the same when the name on the door changes."""
        return hashlib.sha256(
            canonical({"node": self.node, "seal": self.seal_key, "sign": self.sign_key.hex()})
        ).hexdigest()


@dataclass(frozen=True)
class Introduction:
    """An invitation, or a request: then `answers` is the inviter's `identity_hash`.

    `replaces` names the node whose place a rebuilt office takes; empty otherwise.
    """

    kind: str
    card: Card
    created_at: str
    answers: str = ""
    replaces: str = ""


def joint_hash(request: Introduction) -> bytes:
    """32 bytes that cover the keys of both sides; both screens show them as six groups of digits."""
    return hashlib.sha256(b"landdesk enrolment\n" + canonical(_as_data(request))).digest()


def write_introduction(introduction: Introduction, sign: Callable[[bytes], bytes]) -> bytes:
    """The file's bytes: the body as canonical JSON and a signature over just those bytes."""
    body = _as_data(introduction)
    signature = base64.b64encode(sign(canonical(body))).decode("ascii")
    return canonical({"body": body, "signature": signature})


def read_introduction(raw: bytes, kind: str, verify: VerifyRaw) -> Introduction:
    """Parses and checks one file. `DamagedFile` for nonsense, `UserProblem` for the other kind.

    That the signature holds only shows that the sender owns the keys, not who the sender is.
    """
    try:
        outer = parse(raw, MAX_BYTES)
        fields = Fields(outer)
        introduction = _read(fields.inner("body"), kind)
        signature = base64.b64decode(fields.text("signature", forms.BASE64), validate=True)
    except (NotStrict, ValueError) as error:
        raise _damaged() from error
    if not verify(introduction.card.sign_key, canonical(outer["body"]), signature):
        raise _damaged()
    return introduction


def _read(fields: Fields, kind: str) -> Introduction:
    _refuse_other(fields.text("kind", forms.SHORT_TEXT), kind, fields.number("version", low=1))
    card = read_card(fields)
    answers = fields.text("answers", forms.SHA256) if kind == REQUEST else ""
    replaces = fields.text("replaces", forms.NODE) if fields.has("replaces") else ""
    return Introduction(kind, card, fields.text("created_at", forms.MOMENT), answers, replaces)


def read_card(fields: Fields) -> Card:
    """A node's card out of a JSON object. Raises `NotStrict`, `ValueError`."""
    keys = fields.inner("keys")
    return Card(
        node=fields.text("node", forms.NODE),
        role=fields.text("role", forms.TABLE),
        place_code=fields.text("place_code", forms.PLACE_CODE),
        name=fields.text("name", forms.SHORT_TEXT),
        short_sign=fields.text("short_sign", forms.SHORT_TEXT),
        sign_key=base64.b64decode(keys.text("sign", forms.BASE64), validate=True),
        seal_key=keys.text("seal", forms.RECIPIENT),
        townships=fields.items("townships", MAX_TOWNSHIPS, _township),
    )


def _township(item: object) -> str:
    return checked(item, "townships", forms.PLACE_CODE)


def _refuse_other(found: str, wanted: str, version: int) -> None:
    if found not in (INVITATION, REQUEST):
        raise NotStrict("kind")
    if version > VERSION:
        raise UserProblem("这个文件是更新版本的程序写的。", way_out="请先升级本程序。")
    if found != wanted:
        raise UserProblem(
            "选错了文件：这里要的是{wanted}。",
            way_out="请重新选择。",
            wanted="邀请文件" if wanted == INVITATION else "申请文件",
        )


def _as_data(introduction: Introduction) -> dict[str, object]:
    return {
        **card_data(introduction.card),
        "answers": introduction.answers,
        "created_at": introduction.created_at,
        "kind": introduction.kind,
        "replaces": introduction.replaces or None,
        "version": VERSION,
    }


def card_data(card: Card) -> dict[str, object]:
    """The card as JSON data."""
    return {
        "keys": {"seal": card.seal_key, "sign": base64.b64encode(card.sign_key).decode("ascii")},
        "name": card.name,
        "node": card.node,
        "place_code": card.place_code,
        "role": card.role,
        "short_sign": card.short_sign,
        "townships": list(card.townships),
    }


def _damaged() -> DamagedFile:
    return DamagedFile("邀请或申请文件已损坏或被改动。", way_out="请对方重新导出一份。")
