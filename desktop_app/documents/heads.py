"""The head of page 1: the organ's red mark, red lines, 文号, 签发人; and 编号 of a record."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.documents.filling import Filler, Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import (
    BLOCK_LEFT,
    BLOCK_RIGHT,
    BLOCK_TOP,
    BLOCK_WIDTH,
    BODY_SIZE,
    LINE,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RECORD_SIZE,
    RED,
    paper_of,
)
from desktop_app.documents.marks import Mark, Rule, Strip
from desktop_app.documents.placing import placed
from desktop_app.documents.setting import Style, measure, set_paragraph, text_width
from desktop_app.domain.forms import Layout

# 信函: mark 30 mm from the top, double line 4 mm below it and 20 mm from the foot, 170 mm long.
_LETTER_MARK_Y = 30 * MM
_LETTER_LINE_WIDTH = 170 * MM
_LETTER_FOOT_Y = PAGE_HEIGHT - 20 * MM
# 公文: mark 35 mm below the top of the block, number two lines below it, line 4 mm below the number.
_REDHEAD_MARK_Y = BLOCK_TOP + 35 * MM
_BELOW_MARK = 4 * MM
_THICK, _THIN, _BETWEEN = 1.8, 0.6, 1.2
_RED_LINE = 1.5
_MARK_SIZES = {Layout.LETTER: 36.0, Layout.REDHEAD: 48.0}
_NUMBER_GAP = "\u3000\u3000\u3000\u3000\u3000〔\u3000\u3000\u3000〕\u3000\u3000号"
_NUMBER = Style(Role.FANGSONG)


def head_marks(filler: Filler, fonts: FontBook) -> list[Mark]:
    """The marks of page 1: red mark, red lines, number. Plain papers and records have none."""
    layout = filler.form.layout
    if layout is Layout.LETTER:
        marks = _organ(filler, fonts, _LETTER_MARK_Y, (PAGE_WIDTH - BLOCK_WIDTH) / 2)
        marks += double_line(_letter_line_y(), thick_first=True)
        marks += double_line(_LETTER_FOOT_Y - (_THIN + _BETWEEN + _THICK) / 2, thick_first=False)
        return marks + _number(filler, fonts, _letter_number_y(), "right")
    if layout is Layout.REDHEAD:
        marks = _organ(filler, fonts, _REDHEAD_MARK_Y, BLOCK_LEFT)
        marks.append(Rule(BLOCK_LEFT, redhead_text_y(), BLOCK_RIGHT, redhead_text_y(), _RED_LINE, RED))
        return marks + _redhead_number(filler, fonts)
    return []


def number_spans(filler: Filler) -> list[Span]:
    """文号, or room for it on a blank and on a draft that has none yet."""
    number = filler.text(filler.form.number or "number")
    return [Span(number, "number")] if number else [Span(_NUMBER_GAP, "number")]


def record_number(filler: Filler, fonts: FontBook) -> list[Strip]:
    """编号 at the right above a record's table."""
    text = filler.text("number")
    spans = [Span("编号："), Span(text, "number") if text else Span("\u3000" * 8, "number", gap=True)]
    style = Style(Role.SONGTI, RECORD_SIZE, RECORD_SIZE * 1.4, align="right")
    width = paper_of(filler.form).block
    return [replace(strip, keep=True) for strip in set_paragraph(spans, style, fonts, width)]


def double_line(y: float, *, thick_first: bool) -> list[Mark]:
    """武文线: a thick and a thin red line, 170 mm long, centred on the page; `y` is the upper edge."""
    left = (PAGE_WIDTH - _LETTER_LINE_WIDTH) / 2
    right = left + _LETTER_LINE_WIDTH
    first, second = (_THICK, _THIN) if thick_first else (_THIN, _THICK)
    upper, lower = y + first / 2, y + first + _BETWEEN + second / 2
    return [Rule(left, upper, right, upper, first, RED), Rule(left, lower, right, lower, second, RED)]


def _organ(filler: Filler, fonts: FontBook, y: float, x: float) -> list[Mark]:
    """发文机关标志: as large as the layout allows; a long name is set smaller, never on two lines.

    A letter's mark is centred on the page like its red lines, the red head's on the block.
    """
    name = filler.text(filler.form.mark or "organ") or "\u3000" * 8
    largest = _MARK_SIZES[filler.form.layout]
    width = text_width(name, fonts.chain(Role.TITLE), 1.0)
    size = min(largest, (BLOCK_WIDTH - 4 * MM) / max(width, 1.0))
    style = Style(Role.TITLE, size, size, align="center", colour=RED)
    drop = (largest - size) * 0.5
    return placed(set_paragraph([Span(name)], style, fonts, BLOCK_WIDTH + 1), x - 0.5, y + drop)


def _number(filler: Filler, fonts: FontBook, y: float, align: str) -> list[Mark]:
    style = replace(_NUMBER, align=align)
    return placed(set_paragraph(number_spans(filler), style, fonts, BLOCK_WIDTH), BLOCK_LEFT, y)


def _redhead_number(filler: Filler, fonts: FontBook) -> list[Mark]:
    """文号 in the middle; in an 上行文 at the left, with 签发人 at the right, each one character in.

    Where both are too long for one line, 签发人 stands on the line above, as the standard has it for several.
    """
    y = _redhead_number_y()
    if not filler.form.issuer:
        return _number(filler, fonts, y, "center")
    style = replace(_NUMBER, align="left")
    name = filler.text(filler.form.issuer)
    signer = [Span(name or "\u3000" * 4, filler.form.issuer, gap=not name)]
    signed = replace(_NUMBER, role=Role.KAITI, align="right")
    x = BLOCK_LEFT + BODY_SIZE
    width = BLOCK_WIDTH - 2 * BODY_SIZE
    marks = placed(set_paragraph(number_spans(filler), style, fonts, width), x, y)
    named, label = measure(signer, signed, fonts).width, [Span("签发人：")]
    taken = named + measure(label, style, fonts).width + measure(number_spans(filler), style, fonts).width
    above = y if taken + BODY_SIZE <= width else y - LINE
    marks += placed(set_paragraph(signer, signed, fonts, width), x, above)
    said = set_paragraph(label, replace(style, align="right"), fonts, width - named)
    return marks + placed(said, x, above)


def _letter_line_y() -> float:
    return _LETTER_MARK_Y + _MARK_SIZES[Layout.LETTER] + _BELOW_MARK


def letter_text_y() -> float:
    """Below the number of a 信函."""
    return _letter_number_y() + BODY_SIZE


def _letter_number_y() -> float:
    """7/8 of a character below the double line."""
    return _letter_line_y() + _THICK + _BETWEEN + _THIN + BODY_SIZE * 7 / 8


def _redhead_number_y() -> float:
    return _REDHEAD_MARK_Y + _MARK_SIZES[Layout.REDHEAD] + 2 * LINE


def redhead_text_y() -> float:
    """The red line of a 公文, below which its text begins."""
    return _redhead_number_y() + BODY_SIZE + _BELOW_MARK
