"""What a table shows in a column, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

NUMBER, TEXT, BADGE = "number", "text", "badge"


@dataclass(frozen=True)
class BadgeCell:
    """A word and its colour kind, painted as a badge."""

    text: str
    kind: str = "plain"


@dataclass(frozen=True)
class Column:
    """`read(row)` gives a text, or a `BadgeCell` for a badge column.

    `width_px` is at the standard text size; 0 takes the room that is left. `sort` is the key given
    to `fetch` when the header is clicked; empty means the column cannot be sorted by. `shape` is
    text, number (right-aligned) or badge. `quiet` draws the text in the secondary colour. A `spare` column
    is left out where the window is too narrow for all, the last one first. `door`: the cell has a list of
    its own behind it, which opens in place of the row while the cell says anything. In a `personal` column
    (电话, 证件) every number is somebody's, and masked.
    """

    title: str
    read: Callable[[Any], str | BadgeCell]
    width_px: int = 120
    sort: str = ""
    shape: str = TEXT
    quiet: bool = False
    strong: bool = False
    spare: bool = False
    door: bool = False
    personal: bool = False
