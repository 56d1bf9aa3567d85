"""One byte form of every JSON value that is hashed or signed (RFC 8785).

For what we allow (ASCII keys, whole numbers below 2^53, no floats) the standard library's
encoder gives exactly RFC 8785; a test compares it with an independent implementation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

_MAX_SAFE = 2**53 - 1
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: object) -> bytes:
    """UTF-8 bytes of `value`, the same for ever. Raises `ValueError` for floats, huge numbers, odd keys."""
    _refuse_what_is_ambiguous(value)
    return _ENCODER.encode(value).encode("utf-8")


def _refuse_what_is_ambiguous(value: object) -> None:
    if value is None or isinstance(value, str):  # most values are; the tests below cost more
        return
    if isinstance(value, dict | Mapping):
        for key, inner in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise ValueError("a key must be ASCII text")
            _refuse_what_is_ambiguous(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _refuse_what_is_ambiguous(inner)
    elif isinstance(value, float):
        raise ValueError("no floats in the journal")
    elif isinstance(value, int) and abs(value) > _MAX_SAFE:
        raise ValueError("number beyond 2^53")
