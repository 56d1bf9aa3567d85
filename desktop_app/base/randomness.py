"""Random bits by argument: the system's for real work, a seed's for the demonstration."""

from __future__ import annotations

import random
import secrets
from typing import Protocol


class Randomness(Protocol):
    """Source of record ids, node ids and epochs. Keys never come from here but from the system."""

    def token(self, size_bytes: int) -> bytes: ...


class SystemRandomness:
    """The operating system's generator."""

    def token(self, size_bytes: int) -> bytes:
        return secrets.token_bytes(size_bytes)


class SeededRandomness:
    """The same bytes for the same seed: never for keys."""

    def __init__(self, seed: int | str) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose, no secret

    def token(self, size_bytes: int) -> bytes:
        return self._random.randbytes(size_bytes)
