"""Numbers on papers and in the register: patterns, and reading them back (product.md, "Numbers")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

REGISTER_PATTERN = "{office_sign}{sign} {year}-{counter:04}"


@dataclass(frozen=True)
class Numbered:
    """A year and counter read back from a number."""

    year: int
    counter: int


def format_number(pattern: str, year: int, counter: int, signs: Mapping[str, str]) -> str:
    """Fills `{year}`, `{counter}` (or `{counter:04}`) and the signs of office and organ.

    `year` is that of the date on the paper, never of the clock. 〔〕 stand in the pattern.
    """
    return pattern.format(year=year, counter=counter, **signs)


def parse_number(pattern: str, text: str, signs: Mapping[str, str]) -> Numbered | None:
    """The year and counter of `text` if it was made by `pattern` with these signs, else None."""
    match = _expression(pattern, signs).fullmatch(text.strip())
    return Numbered(int(match["year"]), int(match["counter"])) if match else None


def _expression(pattern: str, signs: Mapping[str, str]) -> re.Pattern[str]:
    parts = re.split(r"(\{[^}]*\})", pattern)
    return re.compile("".join(_part(part, signs) for part in parts))


def _part(part: str, signs: Mapping[str, str]) -> str:
    if not part.startswith("{"):
        return re.escape(part)
    name = part[1:-1].split(":", maxsplit=1)[0]
    if name == "year":
        return r"(?P<year>\d{4})"
    if name == "counter":
        return r"(?P<counter>\d{1,9})"
    return re.escape(signs.get(name, ""))
