"""Typed identifiers: swapped arguments fail in the type checker, not at the bureau."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import NewType

from desktop_app.base.randomness import Randomness

RecordId = NewType("RecordId", str)
NodeId = NewType("NodeId", str)

_TIME_BYTES = 5
_RANDOM_BYTES = 10


def new_id(randomness: Randomness, now: datetime) -> RecordId:
    """A 24-character id, sortable by creation (seconds), with 80 random bits.

    80 bits keep ids of 1,500 offices apart without asking anybody.
    """
    seconds = int(now.timestamp()).to_bytes(_TIME_BYTES, "big")
    raw = seconds + randomness.token(_RANDOM_BYTES)
    return RecordId(base64.b32hexencode(raw).decode("ascii").lower())


def new_node_id(place_code: str, randomness: Randomness) -> NodeId:
    """`532301105-3f9a01c7`: the place, and 32 random bits that stay for ever."""
    return NodeId(f"{place_code}-{randomness.token(4).hex()}")
