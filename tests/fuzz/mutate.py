"""Random damage to bytes and to JSON; everything follows from the `Random` that is handed in."""

from __future__ import annotations

import copy
import random
from typing import Any

ABSURD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, 2**53 - 1, -(2**53) + 1, "", " ", "\x00", "\u202e倒", "x" * 5000, "../../evil",
    "2026-13-45", "9999-12-31", "0001-01-01", "2026-W10-1", "1e999", "NaN", "2026-03-02T25:61:00+08:00",
    "2026-03-02T10:00:00", "'; DROP TABLE entry; --", "{0}{x}%s", [], {}, [[]], {"a": {"b": [{}]}}, ["", None, 3],
    {"": ""}, [0] * 300, ["甲"] * 300, "new", "set", "entry", "sqlite_master", "matter", "matter-1", "approval", "moon",
    "2026-03-03", "2026-03-03T10:00:00+08:00", {"text": 3, "list": "x"}, "a" * 64,
)  # fmt: skip
"""Values that JSON of ours can hold."""
FORBIDDEN: tuple[Any, ...] = (2**53, -(2**63), 10**400, 1.5, float("nan"), float("inf"), "\ud800")


def of_bytes(chance: random.Random, content: bytes) -> bytes:
    """One to three times: bits flipped, a piece cut, doubled, moved, or written over."""
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(_BYTE_ACTS)(chance, content)
    return content


def _flip(chance: random.Random, content: bytes) -> bytes:
    if not content:
        return b"\0"
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randint(0, len(content))]


def _without(chance: random.Random, content: bytes) -> bytes:
    first, last = sorted(chance.randint(0, len(content)) for _ in range(2))
    return content[:first] + content[last:]


def _doubled(chance: random.Random, content: bytes) -> bytes:
    first, last = sorted(chance.randint(0, len(content)) for _ in range(2))
    return content[:last] + content[first:]


def _over(chance: random.Random, content: bytes) -> bytes:
    at = chance.randint(0, len(content))
    piece = chance.choice((b"\0" * 40, b"\xff" * 8, chance.randbytes(16), b"9" * 11, b"../"))
    return content[:at] + piece + content[at + len(piece) :]


def _ahead(chance: random.Random, content: bytes) -> bytes:
    return chance.randbytes(chance.randint(1, 20)) + content


_BYTE_ACTS = (_flip, _flip, _flip, _cut, _without, _doubled, _over, _ahead)


def of_json(chance: random.Random, value: Any) -> Any:
    """A copy with one to three places changed: another value, a key gone, doubled, renamed or added."""
    mine = copy.deepcopy(value)
    for _ in range(chance.randint(1, 3)):
        mine = _change(chance, mine)
    return mine


def _absurd(chance: random.Random) -> Any:
    return copy.deepcopy(chance.choice(FORBIDDEN if chance.random() < 0.03 else ABSURD))


def _change(chance: random.Random, value: Any) -> Any:
    deeper = isinstance(value, dict | list) and value and chance.random() < 0.85
    if not deeper:
        return _absurd(chance)
    key: Any = chance.choice(sorted(value)) if isinstance(value, dict) else chance.randrange(len(value))
    act = chance.random()
    if act < 0.12:
        del value[key]
    elif act < 0.2:
        _add(chance, value, key)
    elif act < 0.5:
        value[key] = _absurd(chance)
    else:
        value[key] = _change(chance, value[key])
    return value


def _add(chance: random.Random, value: Any, key: Any) -> None:
    if isinstance(value, list):
        value.extend([value[key]] * chance.choice((1, 3, 200)))
    else:
        value[chance.choice(("id", "owner", "lseq", "retired", "moon", "zz"))] = _absurd(chance)
