"""The tree of places with the last day on which somebody was there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

VILLAGE_DIGITS, TOWN_DIGITS = 12, 9


@dataclass(frozen=True)
class CoverageRow:
    """A township, village or group; `last` is the latest day on which somebody was there, None for never.

    A village counts what was done in any of its groups; a group only its own. `source` says by what.
    """

    code: str
    name: str
    parent: str
    last: date | None
    source: str
    covered: bool
    groups: int = 0
    covered_groups: int = 0

    @property
    def is_group(self) -> bool:
        return len(self.code) > VILLAGE_DIGITS


@dataclass(frozen=True)
class CoverageView:
    """The tree as rows in order, and the figures above it."""

    since: date
    rows: tuple[CoverageRow, ...]
    villages: int
    covered_villages: int
    groups: int
    covered_groups: int
