"""Heads without what differs from one month's table to the next."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

FAULT_HEAD = "要改的地方"
"""The column that the table of faults adds; it is left out when that table comes back."""


def signature(heads: tuple[str, ...]) -> str:
    """The same for every table with these heads, whatever blanks and line ends stand in them."""
    plain = [plain_head(one) for one in heads if one and not one.startswith(FAULT_HEAD)]
    return hashlib.sha256("\n".join(plain).encode()).hexdigest()[:32]


@lru_cache(maxsize=8192)
def plain_head(text: str) -> str:
    """A head without blanks, line ends and signs, full-width letters made plain."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum()).lower()
