"""One measured line, and the table that is printed."""

from __future__ import annotations

import statistics
import time
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

T = TypeVar("T")
HEADS = ("工作 (work)", "我们 (ours)", "对照 (plain)", "比值 (ratio)", "目标 (goal)", "")


@dataclass(frozen=True)
class Row:
    """`ours` and `plain` in `unit`; `goal` is the greatest ratio ours/plain, or with `faster` the least plain/ours.

    `plain` None: a figure without a counterpart. `goal` None: shown for comparison, promised nowhere.
    """

    work: str
    ours: float
    plain: float | None
    unit: str = "ms"
    goal: float | None = None
    faster: bool = False

    @property
    def ratio(self) -> float | None:
        if self.plain is None:
            return None
        return self.plain / self.ours if self.faster else self.ours / self.plain

    @property
    def met(self) -> bool | None:
        if self.goal is None or self.ratio is None:
            return None
        return self.ratio >= self.goal if self.faster else self.ratio <= self.goal

    def cells(self) -> tuple[str, ...]:
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} ×"
        goal = "" if self.goal is None else f"{'≥' if self.faster else '≤'} {self.goal:g} ×"
        verdict = {True: "达到 (met)", False: "未达到 (missed)", None: ""}[self.met]
        return self.work, self._figure(self.ours), self._figure(self.plain), ratio, goal, verdict

    def _figure(self, value: float | None) -> str:
        if value is None:
            return ""
        digits = 0 if value >= 1000 else 2 if value < 100 else 1
        return f"{value:,.{digits}f} {self.unit}"


def shown(rows: Iterable[Row]) -> str:
    """The table for a terminal of fixed width, Chinese characters counted as two."""
    cells = [HEADS, *(row.cells() for row in rows)]
    widths = [max(_width(line[column]) for line in cells) for column in range(len(HEADS))]
    lines = []
    for line in cells:
        parts = [
            cell + " " * (width - _width(cell)) if column in (0, 5) else " " * (width - _width(cell)) + cell
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        lines.append("  ".join(parts).rstrip())
    return "\n".join(lines)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def in_turn(count: int, *sides: Callable[[int], object], block: int = 1) -> list[float]:
    """Median milliseconds of each side over `count` calls; they take turns, so that a slow moment hits all.

    A turn is `block` calls: a plain search that reads everything would empty the cache of the other side.
    """
    times: list[list[float]] = [[] for _ in sides]
    for first in range(0, count, block):
        for side, kept in zip(sides, times, strict=True):
            kept += [timed(partial(side, place))[0] for place in range(first, min(first + block, count))]
    return [statistics.median(kept) for kept in times]


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Milliseconds and the result of one call."""
    began = time.perf_counter()
    result = work()
    return (time.perf_counter() - began) * 1000, result
