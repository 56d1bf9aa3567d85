"""Where the figures of somebody else's form come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

Figure = int | float | str


@dataclass(frozen=True)
class FigureName:
    """`id` is `report.table.row.column`, `title` what a person reads."""

    id: str
    title: str


class FigureSource(Protocol):
    """Where figures come from."""

    def names(self, period: str) -> list[FigureName]:
        """All figures that there are for a period (2026-11, 2026, 2026-W47)."""

    def figure(self, figure_id: str, period: str) -> Figure | None:
        """One figure; None where there is none of that id in that period."""
