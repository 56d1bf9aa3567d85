"""Tidying typed text: what a person cannot see must not get into a record."""

from __future__ import annotations

import re
import unicodedata

# Not Cn and Co: characters newer than this Python's tables, and old private-use forms, are parts of names.
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_BETWEEN = re.compile(r"[、，,；;/\s]+")
_SPACES = re.compile(r"[ \t\u3000\u00a0]+")


def tidy_text(text: str, *, lines: bool = False) -> str:
    """Outer blanks cut, control and invisible characters taken out; `lines` keeps line ends (as \\n)."""
    if text.isprintable():  # no control or invisible character at all, nor a line end
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not lines:
        text = text.replace("\n", " ").replace("\t", " ")
    return "".join(sign for sign in text if _kept(sign)).strip()


def tidy_name(text: str) -> str:
    """A person's or unit's name: as `tidy_text`, inner runs of blanks made one, none between Chinese characters."""
    text = _SPACES.sub(" ", tidy_text(text))
    return re.sub(r"(?<=[\u3400-\U0003ffff]) (?=[\u3400-\U0003ffff])", "", text)


def names_in(text: str) -> list[str]:
    """The people that a line of names tells: 孙立、周平 are two."""
    return [name.strip() for name in _BETWEEN.split(text) if name.strip()]


def tidy_phone(text: str) -> str:
    """One spelling of a number, so that the same phone is found again: 139 0878-0001 → 13908780001.

    Blanks go everywhere, dashes and +86 only from a mobile number: an area code keeps its dash.
    """
    number = re.sub(r"\s", "", unicodedata.normalize("NFKC", tidy_text(text)))
    digits = re.sub(r"[-—]", "", number)
    mobile = re.fullmatch(r"(?:\+?86)?(1[3-9]\d{9})", digits)
    return mobile[1] if mobile else number


def hidden_signs(text: str) -> tuple[str, ...]:
    """Characters of `text` that would be taken out, for a message."""
    return tuple(sign for sign in text if not _kept(sign))


def has_letters(text: str) -> bool:
    """False for nothing but signs and blanks. Characters newer than Python's tables count as letters."""
    return any(unicodedata.category(sign)[0] not in "PZS" and _kept(sign) for sign in text)


def _kept(sign: str) -> bool:
    return sign in "\n\t" or unicodedata.category(sign) not in _HIDDEN
