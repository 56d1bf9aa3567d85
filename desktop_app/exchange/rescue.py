"""The two small files by which the bureau opens a locked office again (sync.md §6).

The office's PC holds its store key sealed to the bureau and cannot read it. It writes a question with
that sealed key and a fresh public key; the bureau, after a telephone check, seals the store key to
the fresh key. Neither file is of use to a finder: each is sealed to one reader.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

from desktop_app.base.canonical import canonical
from desktop_app.base.errors import DamagedFile
from desktop_app.exchange import forms
from desktop_app.exchange.strict import Fields, NotStrict, parse

QUESTION, ANSWER = "landdesk-rescue", "landdesk-rescued"
QUESTION_SUFFIX, ANSWER_SUFFIX = ".lsrescue", ".lsrescued"
MAX_BYTES = 32 * 1024
VERSION = 1
_LONG = re.compile(r"[A-Za-z0-9+/]{2,16384}={0,2}")
_KEY_BYTES = 32


@dataclass(frozen=True)
class Question:
    """`sealed` is the store key with its node, sealed to `bureau`; the answer is to be sealed to `fresh`."""

    bureau: str
    sealed: bytes
    fresh: str
    created_at: str

    def hash(self) -> bytes:
        """32 bytes over all of it; both screens show them as six groups of digits."""
        return hashlib.sha256(b"landdesk rescue\n" + write_question(self)).digest()


@dataclass(frozen=True)
class Inside:
    """What is sealed: whose key it is, and the key (32 bytes)."""

    node: str
    name: str
    key: bytes


def write_question(question: Question) -> bytes:
    """The bytes of a `.lsrescue` file."""
    return canonical(
        {
            "bureau": question.bureau,
            "created_at": question.created_at,
            "fresh": question.fresh,
            "kind": QUESTION,
            "sealed": _text(question.sealed),
            "version": VERSION,
        }
    )


def read_question(raw: bytes) -> Question:
    """Raises `DamagedFile` for anything else."""
    fields = _fields(raw, QUESTION)
    try:
        return Question(
            fields.text("bureau", forms.RECIPIENT),
            base64.b64decode(fields.text("sealed", _LONG), validate=True),
            fields.text("fresh", forms.RECIPIENT),
            fields.text("created_at", forms.MOMENT),
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
    return canonical({"key": _text(inside.key), "name": inside.name, "node": inside.node})


def read_inside(raw: bytes) -> Inside:
    """Raises `DamagedFile` for a key of another length too."""
    try:
        fields = Fields(parse(raw, MAX_BYTES))
        key = base64.b64decode(fields.text("key", forms.BASE64), validate=True)
        inside = Inside(fields.text("node", forms.NODE), fields.text("name", forms.SHORT_TEXT), key)
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


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _damaged() -> DamagedFile:
    return DamagedFile("这不是求助文件或答复文件，或者已经损坏。", way_out="请重新选择，或请对方重新写一份。")
