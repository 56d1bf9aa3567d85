"""版记: 抄送, and in a 公文 the imprint, between rules; a 信函 has neither rules nor imprint (GB/T 9704)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.documents.filling import Filler, Span, split_paragraphs
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import BLOCK_WIDTH, MM, SMALL_SIZE
from desktop_app.documents.marks import Rule, Strip, moved
from desktop_app.documents.setting import Style, measure, set_paragraph
from desktop_app.domain.forms import Block, BlockKind, Layout

_STYLE = Style(Role.FANGSONG, SMALL_SIZE, 20.0)
_RULED_LINE = 24.0
_THICK, _THIN = 0.35 * MM, 0.25 * MM
_BLANK_DATE = "\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"


def foot_strips(blocks: Sequence[Block], filler: Filler, fonts: FontBook) -> list[Strip]:
    """One strip per block, text one character in from both sides. Empty without blocks."""
    ruled = filler.form.layout is Layout.REDHEAD
    style = replace(_STYLE, line=_RULED_LINE) if ruled else _STYLE
    found: list[Strip] = []
    for block in blocks:
        lines = _imprint(block, filler, fonts, style) if block.kind is BlockKind.IMPRINT else []
        found.append(_joined(lines or _copies(block, filler, fonts, style)))
    return [_ruled(strip, place, len(found)) for place, strip in enumerate(found)] if ruled else found


def _copies(
    block: Block, filler: Filler, fonts: FontBook, style: Style, room: float | None = None
) -> list[Strip]:
    """`room`: the width of the text in points, all between the side characters where none is given."""
    width = room or BLOCK_WIDTH - 2 * style.size
    parts = split_paragraphs(filler.spans(block.text))
    return [line for part in parts for line in set_paragraph(part, style, fonts, width)]


def _imprint(block: Block, filler: Filler, fonts: FontBook, style: Style) -> list[Strip]:
    """印发机关 at the left, the date of printing at the right of its last line: a long name breaks before the date."""
    width = BLOCK_WIDTH - 2 * style.size
    date = [Span(f"{filler.text('dated_on') or _BLANK_DATE}印发")]
    (right,) = set_paragraph(date, replace(style, align="right"), fonts, width)
    room = width - measure(date, style, fonts).width - style.size
    left = _copies(block, filler, fonts, style, room)
    return [*left[:-1], replace(left[-1], marks=(*left[-1].marks, *right.marks))]


def _joined(lines: Sequence[Strip]) -> Strip:
    """The lines of one part as one strip, one character in."""
    marks, y = [], 0.0
    for line in lines:
        lead = (line.height - _STYLE.size) / 2
        marks += [moved(mark, _STYLE.size, y + lead) for mark in line.marks]
        y += line.height
    return Strip(y, tuple(marks))


def _ruled(strip: Strip, place: int, count: int) -> Strip:
    """The first and the last rule are thick, those between thin."""
    rules = [Rule(0.0, 0.0, BLOCK_WIDTH, 0.0, _THIN if place else _THICK)]
    if place == count - 1:
        rules.append(Rule(0.0, strip.height, BLOCK_WIDTH, strip.height, _THICK))
    return replace(strip, marks=(*strip.marks, *rules))
