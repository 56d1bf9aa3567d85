"""What is put on a page, before any PDF exists: words, rules and boxes at places in points.

A `Strip` is one unbreakable slice of the page's flow (a line, a table row) with its marks
relative to its own top left corner. `y` grows downwards.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.documents.fonts import Face
from desktop_app.documents.geometry import UPRIGHT, Paper

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Words:
    """Text of one face on one baseline at (x, y); `spacing` is added after every character."""

    x: float
    y: float
    face: Face
    size: float
    text: str
    spacing: float = 0.0
    colour: Colour = BLACK


@dataclass(frozen=True)
class Rule:
    """A straight line from (x, y) to (x2, y2), `width` points thick."""

    x: float
    y: float
    x2: float
    y2: float
    width: float = 0.6
    colour: Colour = BLACK
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True)
class Bars:
    """Black rectangles (x, y, width, height), filled as one path so that no seam shows between them."""

    x: float
    y: float
    areas: tuple[tuple[float, float, float, float], ...]
    colour: Colour = BLACK


@dataclass(frozen=True)
class Picture:
    """A JPEG with its upper left corner at (x, y), drawn `width` by `height` points."""

    x: float
    y: float
    width: float
    height: float
    jpeg: bytes = field(repr=False)
    colour: Colour = BLACK


Mark = Words | Rule | Bars | Picture


@dataclass
class Strip:
    """A slice of the flow. `keep` ties it to the next one; `gap` is space above, dropped on a new page.

    `snap` puts it on the next line of the page's grid. `head` (a table's heads) is repeated when a
    page begins with this strip. `split(room)` gives (part that fits, rest), or None. `turn` begins a
    page.
    """

    height: float
    marks: Sequence[Mark] = ()
    keep: bool = False
    gap: float = 0.0
    snap: bool = False
    head: Strip | None = None
    turn: bool = False
    split: Callable[[float], tuple[Strip, Strip] | None] | None = field(default=None, repr=False)


@dataclass
class Page:
    """Finished marks of one page in page coordinates."""

    marks: list[Mark] = field(default_factory=list)
    paper: Paper = UPRIGHT

    def put(self, strip: Strip, x: float, y: float) -> None:
        self.marks += [moved(mark, x, y) for mark in strip.marks]


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The mark shifted right by x and down by y."""
    if isinstance(mark, Rule):
        return Rule(x + mark.x, y + mark.y, x + mark.x2, y + mark.y2, mark.width, mark.colour, mark.dashes)
    if isinstance(mark, Words):
        return Words(x + mark.x, y + mark.y, mark.face, mark.size, mark.text, mark.spacing, mark.colour)
    return replace(mark, x=x + mark.x, y=y + mark.y)
