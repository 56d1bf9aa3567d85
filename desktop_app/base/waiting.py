"""How long to wait after wrong passphrases: Argon2 slows a program, this slows a hand."""

from __future__ import annotations

_FREE_TRIES = 2
LONGEST_S = 60


def seconds_after(wrong: int) -> int:
    """After so many wrong tries in a row: 0, 0, 2, 4, 8 … 60 seconds."""
    extra = wrong - _FREE_TRIES
    return min(2 ** min(extra, 10), LONGEST_S) if extra > 0 else 0
