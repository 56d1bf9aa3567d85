"""Breaks Chinese text into lines (避头尾): no forbidden first or last character, words kept whole.

One mark may overhang the block by at most one cell; otherwise a character is pushed down. Works
on characters and widths only, so that it can be tested without a font.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate

NO_START = frozenset("，。、；：？！）》」』】〕〉”’％‰…—·～" + ",.;:?!)]}%")
NO_END = frozenset("（《「『【〔〈“‘" + "([{" + "□☑")  # a box to tick stays with its words
HANGING = frozenset("，。、；：？！）》」』】〕〉”’")

# Digits and Latin words stay whole, with the marks that live inside numbers, dates and addresses.
_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f](?:[0-9A-Za-z\u00c0-\u024f]|[-+./:@_&'#=~,%](?=[0-9A-Za-z]))*")
_SLACK = 0.01


@dataclass(frozen=True)
class Line:
    """Characters [start, end) of a text. `width` leaves out trailing spaces and the hanging mark.

    `ink_end` is the end without trailing spaces; `hangs` says that the last one stands outside.
    """

    start: int
    end: int
    ink_end: int
    width: float
    hangs: bool = False


def break_lines(
    text: str,
    widths: Sequence[float],
    first: float,
    rest: float,
    *,
    cell: float,
    solid: Collection[int] = (),
    hang: bool = True,
) -> list[Line]:
    """Lines of one paragraph; `first` and `rest` are the room on the first and on later lines.

    `widths[i]` belongs to `text[i]`, same unit as `cell` (one full-width character). Positions in
    `solid` are never broken before; `hang=False` (in a table's cell) lets nothing stand outside.
    Text that allows no break at all is cut where the line is full.
    """
    return _Breaker(text, widths, cell if hang else 0.0, solid).lines(first, rest)


class _Breaker:
    def __init__(self, text: str, widths: Sequence[float], cell: float, solid: Collection[int]) -> None:
        self._text = text
        self._widths = widths
        self._cell = cell
        self._solid = frozenset(solid)
        self._sums = [0.0, *accumulate(widths)]
        self._word_start = list(range(len(text)))
        self._word_end = [place + 1 for place in range(len(text))]
        for match in _WORD.finditer(text):
            for place in range(*match.span()):
                self._word_start[place], self._word_end[place] = match.span()

    def lines(self, first: float, rest: float) -> list[Line]:
        found: list[Line] = []
        start, room = 0, first
        while start < len(self._text):
            end, hangs = self._cut(start, room, rest)
            found.append(self._line(start, end, hangs))
            start, room = end, rest
        return found

    def _cut(self, start: int, room: float, rest: float) -> tuple[int, bool]:
        """Where the line that begins at `start` ends, and whether its last mark hangs."""
        full = self._fits(start, room)
        if full >= len(self._text):
            return len(self._text), False
        full = self._over_spaces(full)
        if self._may_break(full):
            return full, False
        if self._may_hang(full) and full > start:
            return full + 1, True
        if self._is_endless(full, rest):
            return max(full, start + 1), False
        for allowed in (self._may_break, self._may_tear):
            for place in range(full - 1, start, -1):
                if allowed(place):
                    return place, False
        return max(full, start + 1), False

    def _fits(self, start: int, room: float) -> int:
        return bisect_right(self._sums, self._sums[start] + room + _SLACK) - 1

    def _over_spaces(self, place: int) -> int:
        """Spaces at a line's end take no room: they stay behind on the line."""
        while place < len(self._text) and self._text[place] == " ":
            place += 1
        return place

    def _may_break(self, place: int) -> bool:
        """True if a line may end before `place`; spaces stay with what stands before them."""
        if place >= len(self._text):
            return True
        if self._text[place] in NO_START or self._text[place] == " " or place in self._solid:
            return False
        before = place - 1
        while before > 0 and self._text[before] == " ":
            before -= 1
        return self._text[before] not in NO_END and self._word_start[place] == place

    def _may_tear(self, place: int) -> bool:
        """Where a word that fills a line is cut, so that the mark behind it does not begin the next line."""
        return self._text[place] not in NO_START and self._text[place - 1] not in NO_END

    def _may_hang(self, place: int) -> bool:
        fits = 0 < self._widths[place] <= self._cell + _SLACK
        return self._text[place] in HANGING and fits and self._may_break(place + 1)

    def _is_endless(self, place: int, rest: float) -> bool:
        """A word longer than a whole line is cut where the line is full."""
        word = self._sums[self._word_end[place]] - self._sums[self._word_start[place]]
        return self._word_start[place] < place and word > rest

    def _line(self, start: int, end: int, hangs: bool) -> Line:
        ink_end = end
        while ink_end > start and self._text[ink_end - 1] == " ":
            ink_end -= 1
        inside = ink_end - 1 if hangs else ink_end
        return Line(start, end, ink_end, self._sums[inside] - self._sums[start], hangs)
