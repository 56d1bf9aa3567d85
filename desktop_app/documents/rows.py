"""A bordered row of cells: as high as its fullest cell, cut between lines at the foot of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.documents.filling import Span, split_paragraphs
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import RECORD_LINE, RECORD_SIZE
from desktop_app.documents.marks import Mark, Rule, Strip, moved
from desktop_app.documents.setting import Style, set_paragraph, set_title

VALUE = Style(Role.FANGSONG, RECORD_SIZE, RECORD_LINE, hang=False, keep_solid=True)
LABEL = Style(Role.SONGTI, RECORD_SIZE, RECORD_LINE, align="center", hang=False)
_BORDER = 0.6
# A row is cut at the foot of a page only if at least this many lines stay there, and only if it
# has more than _WHOLE_LINES of them; shorter rows go to the next page whole.
_LEAST_LINES = 3
_WHOLE_LINES = 12


@dataclass(frozen=True)
class Type:
    """The type a table is set in, and the white inside its cells, in points."""

    size: float = RECORD_SIZE
    line: float = RECORD_LINE
    pad_x: float = 3.0
    pad_y: float = 3.5

    @property
    def value(self) -> Style:
        return replace(VALUE, size=self.size, line=self.line)

    @property
    def label(self) -> Style:
        return replace(LABEL, size=self.size, line=self.line)


NORMAL = Type()
# A ledger of some thirty columns across the sheet: 六号.
SMALL = Type(7.5, 10.0, 1.2, 1.7)
# A record of twenty rows and more that must stay on one sheet: 五号.
DENSE = Type(10.5, 14.0, 2.5, 2.8)


@dataclass(frozen=True)
class Box:
    """One cell ready to be put: its lines, its width in points, the line at its foot, if any."""

    lines: tuple[Strip, ...]
    width: float
    label: bool = False
    foot: tuple[Strip, ...] = ()


def text_box(text: str, style: Style, fonts: FontBook, kind: Type, width: float) -> Box:
    """A cell of one text, `width` points wide with the white at its sides."""
    lines = set_lines([Span(text)], style, fonts, width - 2 * kind.pad_x)
    return Box(lines, width, label=style.align == "center")


def set_lines(spans: Sequence[Span], style: Style, fonts: FontBook, room: float) -> tuple[Strip, ...]:
    """Typed text line by line; labels in lines of nearly equal length."""
    set_one = set_title if style.align == "center" else set_paragraph
    return tuple(line for part in split_paragraphs(spans) for line in set_one(part, style, fonts, room))


def row_strip(boxes: Sequence[Box], least: int, kind: Type) -> Strip:
    """A bordered row as high as its fullest cell; it splits between lines at the foot of a page."""
    most = max(len(box.lines) + len(box.foot) for box in boxes)
    height = max(most, least) * kind.line + 2 * kind.pad_y

    def split(room: float) -> tuple[Strip, Strip] | None:
        fitting = int((room - 2 * kind.pad_y) / kind.line)
        if most <= max(fitting, _WHOLE_LINES) or fitting < _LEAST_LINES:
            return None
        heads = [replace(box, lines=box.lines[:fitting], foot=()) for box in boxes]
        tails = [box if box.label else replace(box, lines=box.lines[fitting:]) for box in boxes]
        return row_strip(heads, fitting, kind), row_strip(tails, 1, kind)

    return Strip(height, tuple(row_marks(boxes, height, kind)), split=split)


def row_marks(boxes: Sequence[Box], height: float, kind: Type) -> list[Mark]:
    """Borders and texts of a row of that height, its upper left corner at zero."""
    marks: list[Mark] = [_rule(0.0, 0.0, 0.0, height)]
    x = 0.0
    for box in boxes:
        right = x + box.width
        marks += [
            _rule(x, 0.0, right, 0.0),
            _rule(x, height, right, height),
            _rule(right, 0.0, right, height),
        ]
        marks += _inside(box, x + kind.pad_x, height, kind)
        x = right
    return marks


def _rule(x: float, y: float, x2: float, y2: float) -> Rule:
    return Rule(x, y, x2, y2, _BORDER)


def _inside(box: Box, x: float, height: float, kind: Type) -> list[Mark]:
    """Short texts stand in the middle of their cell, long ones and those above a signature at its top."""
    text_height = len(box.lines) * kind.line
    lead = (kind.line - kind.size) / 2
    middle = box.label or (len(box.lines) <= _LEAST_LINES and not box.foot)
    y = (height - text_height) / 2 if middle else kind.pad_y
    foot_y = height - kind.pad_y - len(box.foot) * kind.line
    placed = [(line, y + place * kind.line) for place, line in enumerate(box.lines)]
    placed += [(line, foot_y + place * kind.line) for place, line in enumerate(box.foot)]
    return [moved(mark, x, top + lead) for line, top in placed for mark in line.marks]
