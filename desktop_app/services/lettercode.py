"""The text of a paper's QR code: which letter it is, and a mark of what was in it. No personal data."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from desktop_app.base.canonical import canonical
from desktop_app.domain.records import Letter

_MARK = "LD1"
_HASH_DIGITS = 16
_CODE = re.compile(rf"{_MARK}:([0-9A-Za-z-]{{8,40}}):([0-9a-f]{{{_HASH_DIGITS}}})(?::([A-Z]))?")
RECEIPT = "R"
"""Stands behind the code of a paper that is about the letter: its 送达回证."""


@dataclass(frozen=True)
class PaperCode:
    """What a code says: the letter's id, the first 16 hex digits of its content's SHA-256, and `RECEIPT` on the
    receipt of that letter (empty on the letter itself)."""

    letter_id: str
    content: str
    part: str = ""


def content_mark(letter: Letter) -> str:
    """The first 16 hex digits of the SHA-256 of form, version, number, date and values as canonical JSON.

    Of a letter without number it marks what was submitted or approved.
    """
    said = {
        "form": letter.form,
        "version": letter.form_version,
        "number": letter.number,
        "dated_on": letter.dated_on.isoformat() if letter.dated_on else "",
        "values": dict(letter.values),
    }
    return hashlib.sha256(canonical(said)).hexdigest()[:_HASH_DIGITS]


def code_text(letter: Letter, part: str = "") -> str:
    """What the QR code of the issued letter holds, or that of its receipt."""
    return f"{_MARK}:{letter.id}:{content_mark(letter)}" + (f":{part}" if part else "")


def read_code(text: str) -> PaperCode | None:
    """None for a code that is not of this program."""
    found = _CODE.fullmatch(text.strip())
    return PaperCode(found[1], found[2], found[3] or "") if found else None
