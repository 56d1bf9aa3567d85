"""示意图: an empty box with the four sides named and north up, to draw the land in."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import RECORD_LINE, RECORD_SIZE
from desktop_app.documents.marks import Mark, Rule, Strip, moved
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.domain.forms import Block

_STYLE = Style(Role.SONGTI, RECORD_SIZE, RECORD_LINE)
_PAD = 5.0
_ARROW, _HEAD = 30.0, 4.0


def sketch_strips(block: Block, fonts: FontBook, width: float) -> list[Strip]:
    """One box of `block.lines` lines with its caption in the upper left corner."""
    height = block.lines * RECORD_LINE
    edges = ((0.0, 0.0, width, 0.0), (0.0, height, width, height), (0.0, 0.0, 0.0, height))
    marks: list[Mark] = [Rule(*edge) for edge in (*edges, (width, 0.0, width, height))]
    middle = (height - RECORD_LINE) / 2
    foot = height - RECORD_LINE - _PAD
    named = (("北", "center", _PAD), ("南", "center", foot), ("西", "left", middle), ("东", "right", middle))
    for text, align, y in ((block.text, "left", _PAD), *named):
        marks += _words(text, align, y, fonts, width)
    return [Strip(height, (*marks, *_arrow(width - 24.0)))]


def _words(text: str, align: str, y: float, fonts: FontBook, width: float) -> list[Mark]:
    strips = set_paragraph([Span(text)], replace(_STYLE, align=align), fonts, width - 2 * _PAD)
    return [moved(mark, _PAD, y) for strip in strips for mark in strip.marks]


def _arrow(x: float) -> list[Mark]:
    """指北针 in the upper right corner."""
    top, foot = 2 * _PAD, 2 * _PAD + _ARROW
    tips = ((x - _HEAD, top + 2 * _HEAD), (x + _HEAD, top + 2 * _HEAD))
    return [Rule(x, top, x, foot, 0.8), *(Rule(x, top, *tip, 0.8) for tip in tips)]
