"""The printed recovery code (恢复码): 120 random bits in six groups, each with a check character of its own.

Crockford's base 32 without I, L, O and U; what is typed in small letters, with O for 0 or I for 1,
means the same. A mistyped group is named, so that a person need not compare all thirty characters.
"""

from __future__ import annotations

import secrets
import unicodedata

from desktop_app.base.errors import UserProblem

GROUPS, LETTERS = 6, 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SAME = str.maketrans("OIL", "011")
_WEIGHTS = (1, 3, 5, 7)
"""Odd, so that any one wrong character changes the sum modulo 32, and nearly every swap of neighbours does."""


def new_code() -> str:
    """A fresh code as it is printed: `7K3Q9-…`, six groups of five."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(LETTERS)) for _ in range(GROUPS))
    return "-".join(group + _check_of(group) for group in groups)


def plain_code(typed: str) -> str:
    """The code as it is printed. Raises `UserProblem` (field `code`) that names the group with the mistake."""
    text = unicodedata.normalize("NFKC", typed).upper().translate(_SAME)
    letters = "".join(letter for letter in text if letter not in " -—–·.\t\r\n")
    size = LETTERS + 1
    if len(letters) != GROUPS * size:
        raise UserProblem(
            "恢复码应有 {groups} 组、每组 {size} 个字符，现在是 {count} 个字符。",
            way_out="请对照打印的恢复码再输一次。",
            field="code",
            groups=GROUPS,
            size=size,
            count=len(letters),
        )
    groups = [letters[at : at + size] for at in range(0, len(letters), size)]
    for number, group in enumerate(groups, 1):
        if any(letter not in _ALPHABET for letter in group) or _check_of(group[:-1]) != group[-1]:
            raise UserProblem(
                "恢复码第 {number} 组不对。",
                way_out="请对照打印的恢复码改这一组。",
                field="code",
                number=number,
            )
    return "-".join(groups)


def _check_of(group: str) -> str:
    total = sum(weight * _ALPHABET.index(letter) for weight, letter in zip(_WEIGHTS, group, strict=True))
    return _ALPHABET[total % len(_ALPHABET)]
