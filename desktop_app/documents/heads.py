"""What stands outside the text's flow: the organ's red mark, red lines, page numbers, 草稿."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.documents.cards import card_marks, card_room
from desktop_app.documents.corners import corner_marks
from desktop_app.documents.filling import Filler, Span
from desktop_app.documents.flow import Room
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import (
    BLOCK_BOTTOM,
    BLOCK_LEFT,
    BLOCK_RIGHT,
    BLOCK_TOP,
    BLOCK_WIDTH,
    BODY_SIZE,
    GREY,
    LINE,
    MM,
    NOTE_SIZE,
    PAGE_HEIGHT,
    PAGE_NUMBER_Y,
    PAGE_WIDTH,
    RECORD_SIZE,
    RED,
    SMALL_SIZE,
    Paper,
    paper_of,
)
from desktop_app.documents.marks import Mark, Page, Rule, Strip, moved
from desktop_app.documents.setting import Style, measure, set_paragraph, text_width
from desktop_app.documents.signing import page_sign_marks
from desktop_app.domain.forms import BlockKind, Form, Layout

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
_RECORD_TOP = 26 * MM
# Counted from the foot of the sheet, which may lie across.
_RECORD_FOOT = 25 * MM
_WIDE_TOP, _WIDE_FOOT = 20 * MM, 21 * MM
_ABOVE_FOOT = 7 * MM
_SIGNATURES = 13 * MM
_SIGNED = Style(Role.SONGTI, RECORD_SIZE, align="left")
_NUMBER = Style(Role.FANGSONG)
_WATERMARK, _WATERMARK_SIZE = "草\u3000稿", 110.0


def room_of(form: Form) -> Room:
    """Where the text of a form may stand; it begins below the head on page 1."""
    layout = form.layout
    if layout in (Layout.RECORD, Layout.MINUTES):
        paper = paper_of(form)
        foot = _record_foot(form) + (_SIGNATURES if form.page_signers else 0.0)
        return Room(_record_top(form), _record_top(form), paper.height - foot, paper)
    if layout is Layout.CARD:
        return card_room(paper_of(form))
    if layout is Layout.LETTER:
        return Room(_letter_number_y() + BODY_SIZE, BLOCK_TOP, BLOCK_BOTTOM)
    if layout is Layout.REDHEAD:
        return Room(_redhead_line_y(), BLOCK_TOP, BLOCK_BOTTOM)
    return Room(BLOCK_TOP, BLOCK_TOP, BLOCK_BOTTOM)


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
        marks.append(Rule(BLOCK_LEFT, _redhead_line_y(), BLOCK_RIGHT, _redhead_line_y(), _RED_LINE, RED))
        return marks + _redhead_number(filler, fonts)
    return []


def _record_top(form: Form) -> float:
    return _WIDE_TOP if form.landscape else _RECORD_TOP


def _record_foot(form: Form) -> float:
    return _WIDE_FOOT if form.landscape else _RECORD_FOOT


def number_spans(filler: Filler) -> list[Span]:
    """文号, or room for it on a blank and on a draft that has none yet."""
    number = filler.text(filler.form.number or "number")
    return [Span(number, "number")] if number else [Span(_NUMBER_GAP, "number")]


def double_line(y: float, *, thick_first: bool) -> list[Mark]:
    """武文线: a thick and a thin red line, 170 mm long, centred on the page; `y` is the upper edge."""
    left = (PAGE_WIDTH - _LETTER_LINE_WIDTH) / 2
    right = left + _LETTER_LINE_WIDTH
    first, second = (_THICK, _THIN) if thick_first else (_THIN, _THICK)
    upper, lower = y + first / 2, y + first + _BETWEEN + second / 2
    return [Rule(left, upper, right, upper, first, RED), Rule(left, lower, right, lower, second, RED)]


def page_marks(pages: Sequence[Page], filler: Filler, fonts: FontBook) -> None:
    """Adds page numbers, the corners' marks, and 草稿 under the text of a draft."""
    for place, page in enumerate(pages, start=1):
        page.marks += corner_marks(filler.frame, page.paper, fonts)
        if filler.form.layout is Layout.CARD:
            page.marks += card_marks(page.paper)
        elif filler.form.layout in (Layout.RECORD, Layout.MINUTES):
            page.marks += _record_marks(filler, place, len(pages), fonts)
        else:
            page.marks += _page_number(filler.form.layout, place, fonts)
        if filler.frame.draft:
            page.marks[:0] = watermark(fonts, page.paper)


def _record_marks(filler: Filler, number: int, total: int, fonts: FontBook) -> list[Mark]:
    """第 页 共 页; who signs each page; from page 2 on what the sheet belongs to, if it comes apart."""
    paper = paper_of(filler.form)
    style = Style(Role.SONGTI, NOTE_SIZE, align="center")
    y = paper.height - (_record_foot(filler.form) - _ABOVE_FOOT)
    marks = _at(f"第{number}页\u3000共{total}页", style, fonts, paper.left, y, paper.block)
    if filler.form.page_signers:
        y = paper.height - _record_foot(filler.form) - _SIGNATURES / 2
        signs = page_sign_marks(filler.form.page_signers, _SIGNED, fonts, paper.block)
        marks += [moved(mark, paper.left, y) for mark in signs]
    if number > 1:
        y = _record_top(filler.form) - 2 * NOTE_SIZE
        marks += _at(f"{_title(filler)}（续）", style, fonts, paper.left, y, paper.block)
    return marks


def _page_number(layout: Layout, number: int, fonts: FontBook) -> list[Mark]:
    if layout is Layout.LETTER and number == 1:
        return []
    style = Style(Role.SONGTI, SMALL_SIZE, align="right" if number % 2 else "left")
    y = PAGE_NUMBER_Y - SMALL_SIZE / 2
    return _at(f"— {number} —", style, fonts, BLOCK_LEFT + SMALL_SIZE, y, BLOCK_WIDTH - 2 * SMALL_SIZE)


def _title(filler: Filler) -> str:
    title = next(
        (block.text for block in filler.form.blocks if block.kind is BlockKind.TITLE), filler.form.title
    )
    return "".join(span.text for span in filler.spans(title)).strip("\u3000")


def watermark(fonts: FontBook, paper: Paper) -> list[Mark]:
    style = Style(Role.HEITI, _WATERMARK_SIZE, align="center", colour=GREY)
    return _at(_WATERMARK, style, fonts, 0.0, paper.height / 2 - _WATERMARK_SIZE / 2, paper.width)


def _at(text: str, style: Style, fonts: FontBook, x: float, y: float, width: float) -> list[Mark]:
    return _placed(set_paragraph([Span(text)], style, fonts, width), x, y)


def _placed(strips: Sequence[Strip], x: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for strip in strips:
        marks += [moved(mark, x, y) for mark in strip.marks]
        y += strip.height
    return marks


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
    return _placed(set_paragraph([Span(name)], style, fonts, BLOCK_WIDTH + 1), x - 0.5, y + drop)


def _number(filler: Filler, fonts: FontBook, y: float, align: str) -> list[Mark]:
    style = replace(_NUMBER, align=align)
    return _placed(set_paragraph(number_spans(filler), style, fonts, BLOCK_WIDTH), BLOCK_LEFT, y)


def _redhead_number(filler: Filler, fonts: FontBook) -> list[Mark]:
    """文号 in the middle; in an 上行文 at the left, with 签发人 at the right, each one character in."""
    y = _redhead_number_y()
    if not filler.form.issuer:
        return _number(filler, fonts, y, "center")
    style = replace(_NUMBER, align="left")
    name = filler.text(filler.form.issuer)
    signer = [Span(name or "\u3000" * 4, filler.form.issuer, gap=not name)]
    signed = replace(_NUMBER, role=Role.KAITI, align="right")
    x = BLOCK_LEFT + BODY_SIZE
    width = BLOCK_WIDTH - 2 * BODY_SIZE
    marks = _placed(set_paragraph(number_spans(filler), style, fonts, width), x, y)
    marks += _placed(set_paragraph(signer, signed, fonts, width), x, y)
    label_width = width - measure(signer, signed, fonts).width
    label = set_paragraph([Span("签发人：")], replace(style, align="right"), fonts, label_width)
    return marks + _placed(label, x, y)


def _letter_line_y() -> float:
    return _LETTER_MARK_Y + _MARK_SIZES[Layout.LETTER] + _BELOW_MARK


def _letter_number_y() -> float:
    """7/8 of a character below the double line."""
    return _letter_line_y() + _THICK + _BETWEEN + _THIN + BODY_SIZE * 7 / 8


def _redhead_number_y() -> float:
    return _REDHEAD_MARK_Y + _MARK_SIZES[Layout.REDHEAD] + 2 * LINE


def _redhead_line_y() -> float:
    return _redhead_number_y() + BODY_SIZE + _BELOW_MARK


def record_number(filler: Filler, fonts: FontBook) -> list[Strip]:
    """编号 at the right above a record's table."""
    text = filler.text("number")
    spans = [Span("编号："), Span(text, "number") if text else Span("\u3000" * 8, "number", gap=True)]
    style = Style(Role.SONGTI, RECORD_SIZE, RECORD_SIZE * 1.4, align="right")
    width = paper_of(filler.form).block
    return [replace(strip, keep=True) for strip in set_paragraph(spans, style, fonts, width)]
