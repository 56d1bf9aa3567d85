"""Numbers of people as lists may show them: the first and last digits, the middle hidden."""

from __future__ import annotations

import re

_RESIDENT = (
    r"[1-9]\d{5}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
    r"|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})"
)
_MOBILE, _LANDLINE = r"1[3-9]\d{9}", r"0\d{2,3}[-－ ]?\d{7,8}"
_SOMEBODYS = re.compile(rf"(?<![\dA-Za-z])(?:{_RESIDENT}|{_MOBILE}|{_LANDLINE})(?![\dA-Za-z])")
_ANY_NUMBER = re.compile(r"(?<![\dA-Za-z])\d[\d\-－ ]{3,}[\dXx](?![\dA-Za-z])")
_LONG, _MEDIUM = 15, 11


def mask(number: str) -> str:
    """5323**********0028, 138****6214; short numbers keep their last two."""
    if len(number) >= _LONG:
        return f"{number[:4]}{'*' * (len(number) - 8)}{number[-4:]}"
    if len(number) >= _MEDIUM:
        return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
    return f"{'*' * max(len(number) - 2, 0)}{number[-2:]}"


def mask_in(text: str, *, personal: bool = False) -> str:
    """Masks identity numbers and telephones inside a text; all else, numbers of papers too, stays.

    In a `personal` column (电话, 证件) every number of five digits and more is somebody's.
    """
    found = _ANY_NUMBER if personal else _SOMEBODYS
    return found.sub(lambda hit: mask(hit[0]), text)


def tells_a_number(text: str) -> bool:
    """Whether an identity number or a telephone stands in the text."""
    return _SOMEBODYS.search(text) is not None
