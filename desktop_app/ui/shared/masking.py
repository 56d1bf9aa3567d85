"""Numbers of people as lists may show them."""

from __future__ import annotations


def mask(number: str) -> str:
    """5323**********0028, 138****6214; short numbers keep their last two."""
    if len(number) >= 15:
        return f"{number[:4]}{'*' * (len(number) - 8)}{number[-4:]}"
    if len(number) >= 11:
        return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
    return f"{'*' * max(len(number) - 2, 0)}{number[-2:]}"
