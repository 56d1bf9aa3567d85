"""How high a row of a spreadsheet must be: no program fits the height of what another wrote."""

from __future__ import annotations

from collections.abc import Sequence

LINE_PT = 13.5
"""The height of a line of the type that tables are written in, in points."""
MOST_PT = 400.0
"""Excel knows no higher row than 409 points."""


def lines_of(texts: Sequence[str], widths: Sequence[float]) -> int:
    """How many lines the longest of a row's cells takes; widths in characters, a Chinese one counts as two."""
    return max(1, *(_lines(text, int(width) - 1) for text, width in zip(texts, widths, strict=True)))


def _lines(text: str, width: int) -> int:
    """Every line of a text by itself; an empty one is a line, too."""
    wide = (sum(1 if sign.isascii() else 2 for sign in line) for line in text.split("\n"))
    return sum(max(1, -(-signs // max(1, width))) for signs in wide)
