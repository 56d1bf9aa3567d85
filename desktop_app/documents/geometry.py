"""Measures of GB/T 9704-2012 in points; y is counted downwards from the top edge of the page."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.forms import BLOCK_MM, WIDE_BLOCK_MM, Form

MM = 72 / 25.4

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM

# 版心: 37 mm from the top, 28 mm from the left, 156 x 225 mm, 22 lines of 28 characters.
BLOCK_LEFT = 28 * MM
BLOCK_TOP = 37 * MM
BLOCK_WIDTH = BLOCK_MM * MM
BLOCK_HEIGHT = 225 * MM
BLOCK_RIGHT = BLOCK_LEFT + BLOCK_WIDTH
BLOCK_BOTTOM = BLOCK_TOP + BLOCK_HEIGHT
LINES_PER_PAGE = 22
CELLS_PER_LINE = 28
CELL = BLOCK_WIDTH / CELLS_PER_LINE
LINE = BLOCK_HEIGHT / LINES_PER_PAGE

# 三号 is 16 pt, which set solid overflows 28 columns; it is printed at the width of its cell.
BODY_SIZE = CELL
TITLE_SIZE = 22.0
TITLE_LINE = 34.0
SMALL_SIZE = 14.0
RECORD_SIZE = 12.0
RECORD_LINE = 17.0
NOTE_SIZE = 10.5
NOTE_LINE = 15.0

# 页码: the dash line's centre lies 7 mm below the block.
PAGE_NUMBER_Y = BLOCK_BOTTOM + 7 * MM

# Share of the em box that lies above the baseline: true for all Chinese fonts to within 1 %.
ASCENT = 0.88

RED = (0.84, 0.0, 0.0)
BLACK = (0.0, 0.0, 0.0)
GREY = (0.82, 0.82, 0.82)


@dataclass(frozen=True)
class Paper:
    """A sheet of A4 and the strip of it that text fills, in points."""

    width: float = PAGE_WIDTH
    height: float = PAGE_HEIGHT
    left: float = BLOCK_LEFT
    block: float = BLOCK_WIDTH


UPRIGHT = Paper()
LANDSCAPE = Paper(PAGE_HEIGHT, PAGE_WIDTH, (297 - WIDE_BLOCK_MM) / 2 * MM, WIDE_BLOCK_MM * MM)


def paper_of(form: Form) -> Paper:
    return LANDSCAPE if form.landscape else UPRIGHT
