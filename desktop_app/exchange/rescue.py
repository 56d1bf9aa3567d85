"""The two small files by which the bureau opens a locked office again (sync.md §6).

The office's PC holds its store key sealed to the bureau and cannot read it. It writes a question with
that sealed key and a fresh public key; the bureau, after a telephone check, seals the store key to
the fresh key. Neither file is of use to a finder: each is sealed to one reader.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, replace

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile
from desktop_app.exchange import forms
from desktop_app.exchange.strict import Fields, NotStrict, checked, parse

QUESTION, ANSWER = "landdesk-rescue", "landdesk-rescued"
QUESTION_SUFFIX, ANSWER_SUFFIX = ".lsrescue", ".lsrescued"
MAX_BYTES = 32 * 1024
VERSION = 1
_LONG = re.compile(r"[A-Za-z0-9+/]{2,16384}={0,2}")
_IDENTITY = re.compile(r"AGE-SECRET-KEY-1[A-Z0-9]{58}")
_KEY_BYTES = 32
MOST_ESCROWS, MOST_IDENTITIES = 6, 8


@dataclass(frozen=True)
class Question:
    """`sealed` is the store key with its node, sealed to `bureau`; the answer is to be sealed to `fresh`.

    `escrows` are the identities of the person, sealed to the bureau's confidentiality key, the latest first.
    """

    bureau: str
    sealed: bytes
    fresh: str
    created_at: str
    escrows: tuple[bytes, ...] = ()

    def hash(self) -> bytes:
        """32 bytes over all but the escrows; both screens show them as six groups of digits.

        An escrow names its node under its own seal, and a bureau of before knows of none: both must read
        the same digits.
        """
        plain = write_question(replace(self, escrows=()))
        return hashlib.sha256(b"landdesk rescue\n" + plain).digest()


@dataclass(frozen=True)
class Inside:
    """What is sealed: whose key it is, the key (32 bytes), and in an answer the person's age identities."""

    node: str
    name: str
    key: bytes
    identities: tuple[str, ...] = ()


def write_question(question: Question) -> bytes:
    """The bytes of a `.lsrescue` file."""
    said: dict[str, object] = {
        "bureau": question.bureau,
        "created_at": question.created_at,
        "fresh": question.fresh,
        "kind": QUESTION,
        "sealed": _text(question.sealed),
        "version": VERSION,
    }
    if question.escrows:
        said["escrows"] = [_text(escrow) for escrow in question.escrows[:MOST_ESCROWS]]
    return canonical(said)


def read_question(raw: bytes) -> Question:
    """Raises `DamagedFile` for anything else."""
    fields = _fields(raw, QUESTION)
    try:
        return Question(
            fields.text("bureau", forms.RECIPIENT),
            base64.b64decode(fields.text("sealed", _LONG), validate=True),
            fields.text("fresh", forms.RECIPIENT),
            fields.text("created_at", forms.MOMENT),
            fields.items("escrows", MOST_ESCROWS, _escrow) if fields.has("escrows") else (),
        )
    except (NotStrict, ValueError) as error:
        raise _damaged() from error


def write_answer(sealed: bytes) -> bytes:
    """The bytes of a `.lsrescued` file: `Inside`, sealed to the question's fresh key."""
    return canonical({"kind": ANSWER, "sealed": _text(sealed), "version": VERSION})


def read_answer(raw: bytes) -> bytes:
    """What was sealed, still sealed. Raises `DamagedFile`."""
    try:
        return base64.b64decode(_fields(raw, ANSWER).text("sealed", _LONG), validate=True)
    except (NotStrict, ValueError) as error:
        raise _damaged() from error


def write_inside(inside: Inside) -> bytes:
    """What goes under the seal."""
    said: dict[str, object] = {"key": _text(inside.key), "name": inside.name, "node": inside.node}
    if inside.identities:
        said["identities"] = list(inside.identities)
    return canonical(said)


def read_inside(raw: bytes) -> Inside:
    """Raises `DamagedFile` for a key of another length too."""
    try:
        fields = Fields(parse(raw, MAX_BYTES))
        key = base64.b64decode(fields.text("key", forms.BASE64), validate=True)
        many = MOST_ESCROWS * MOST_IDENTITIES
        held = fields.items("identities", many, _identity) if fields.has("identities") else ()
        inside = Inside(fields.text("node", forms.NODE), fields.text("name", forms.SHORT_TEXT), key, held)
    except (NotStrict, ValueError) as error:
        raise _damaged() from error
    if len(key) != _KEY_BYTES:
        raise _damaged()
    return inside


def _fields(raw: bytes, kind: str) -> Fields:
    try:
        fields = Fields(parse(raw, MAX_BYTES))
        if fields.text("kind", forms.SHORT_TEXT) != kind or fields.number("version", low=1) > VERSION:
            raise NotStrict("kind")
    except NotStrict as error:
        raise _damaged() from error
    return fields


def _escrow(value: object) -> bytes:
    return base64.b64decode(checked(value, "escrows", _LONG), validate=True)


def _identity(value: object) -> str:
    return checked(value, "identities", _IDENTITY)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _damaged() -> DamagedFile:
    return DamagedFile("这不是求助文件或答复文件，或者已经损坏。", way_out="请重新选择，或请对方重新写一份。")
