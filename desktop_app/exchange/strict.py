"""JSON from outside, read with suspicion: bounded size, depth and numbers, no floats, no doubled keys."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")

MAX_DEPTH = 16
MAX_SAFE = 2**53 - 1
_BRACKETS = re.compile(rb"[\[{]")


class NotStrict(ValueError):
    """The bytes are not what our writer makes; the text says where, for the log (no content)."""


def parse(raw: bytes, max_bytes: int) -> Any:
    """A JSON value, or `NotStrict`."""
    if len(raw) > max_bytes:
        raise NotStrict("too long")
    try:
        value = _DECODER.decode(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise NotStrict("not JSON of ours") from error
    if len(_BRACKETS.findall(raw)) > MAX_DEPTH:
        _bound_depth(value, MAX_DEPTH)
    return value


def parse_canonical(raw: bytes, max_bytes: int) -> Any:
    """`parse`, and the bytes must be the one canonical form: what is hashed is what is read.

    `parse` has refused all that `base.canonical` refuses, so its walk over the value is spared here.
    """
    value = parse(raw, max_bytes)
    try:
        same = _ENCODER.encode(value).encode("utf-8") == raw
    except ValueError as error:
        raise NotStrict("not canonical") from error
    if not same:
        raise NotStrict("not canonical")
    return value


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs) or not all(key.isascii() for key in found):
        raise NotStrict("doubled or odd key")
    return found


def _refuse(_text: str) -> NoReturn:
    raise NotStrict("a number that is not whole")


def _whole(text: str) -> int:
    """Refused by length first: turning a million digits into a number costs minutes."""
    if len(text) > 17 or abs(int(text)) > MAX_SAFE:
        raise NotStrict("a number beyond 2^53")
    return int(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_float=_refuse, parse_constant=_refuse, parse_int=_whole
)


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _bound_depth(value: Any, left: int) -> None:
    """`left` is how many containers may still be opened; `parse` has bounded the recursion before."""
    if not isinstance(value, dict | list):
        return
    if not left:
        raise NotStrict("too deep")
    for item in value.values() if isinstance(value, dict) else value:
        _bound_depth(item, left - 1)


class Fields:
    """Takes typed, bounded fields out of a JSON object; raises `NotStrict` naming the field.

    Fields that nobody asks for are ignored: a later version may add some to the same container.
    """

    def __init__(self, value: object) -> None:
        if not isinstance(value, Mapping):
            raise NotStrict("not an object")
        self._value = value

    def number(self, name: str, low: int = 0, high: int = MAX_SAFE) -> int:
        value = self._value.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise NotStrict(name)
        return value

    def text(self, name: str, pattern: re.Pattern[str]) -> str:
        """A text that matches `pattern` as a whole."""
        return checked(self._value.get(name), name, pattern)

    def items(self, name: str, most: int, read: Callable[[object], T]) -> tuple[T, ...]:
        """A list of at most `most`, each read by `read`."""
        value = self._value.get(name)
        if not isinstance(value, list) or len(value) > most:
            raise NotStrict(name)
        return tuple(read(item) for item in value)

    def inner(self, name: str) -> Fields:
        return Fields(self._value.get(name))

    def table(self, name: str, most: int, keys: re.Pattern[str], values: re.Pattern[str]) -> dict[str, str]:
        """An object of at most `most` texts."""
        found = self._value.get(name)
        if not isinstance(found, Mapping) or len(found) > most:
            raise NotStrict(name)
        return {checked(key, name, keys): checked(value, name, values) for key, value in found.items()}

    def has(self, name: str) -> bool:
        """False also for null."""
        return self._value.get(name) is not None


def checked(value: object, name: str, pattern: re.Pattern[str]) -> str:
    """The text itself if it matches `pattern` as a whole, else `NotStrict`."""
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise NotStrict(name)
    return value
