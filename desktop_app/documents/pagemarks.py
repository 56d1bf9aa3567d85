"""What every page carries outside its text: numbers, signatures at the foot, corners, 草稿."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.cards import card_marks
from desktop_app.documents.corners import corner_marks
from desktop_app.documents.filling import Filler
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import (
    BLOCK_LEFT,
    BLOCK_WIDTH,
    GREY,
    MM,
    NOTE_SIZE,
    PAGE_NUMBER_Y,
    RECORD_SIZE,
    SMALL_SIZE,
    Paper,
    paper_of,
)
from desktop_app.documents.marks import Mark, Page, moved
from desktop_app.documents.placing import words_at
from desktop_app.documents.rooms import SIGNATURES, record_foot, record_top
from desktop_app.documents.setting import Style
from desktop_app.documents.signing import page_sign_marks
from desktop_app.domain.forms import BlockKind, Layout

_ABOVE_FOOT = 7 * MM
_SIGNED = Style(Role.SONGTI, RECORD_SIZE, align="left")
_WATERMARK, _WATERMARK_SIZE = "草\u3000稿", 110.0


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
    y = paper.height - (record_foot(filler.form) - _ABOVE_FOOT)
    marks = words_at(f"第{number}页\u3000共{total}页", style, fonts, paper.left, y, paper.block)
    if filler.form.page_signers:
        y = paper.height - record_foot(filler.form) - SIGNATURES / 2
        signs = page_sign_marks(filler.form.page_signers, _SIGNED, fonts, paper.block)
        marks += [moved(mark, paper.left, y) for mark in signs]
    if number > 1:
        y = record_top(filler.form) - 2 * NOTE_SIZE
        marks += words_at(f"{_title(filler)}（续）", style, fonts, paper.left, y, paper.block)
    return marks


def _page_number(layout: Layout, number: int, fonts: FontBook) -> list[Mark]:
    if layout is Layout.LETTER and number == 1:
        return []
    style = Style(Role.SONGTI, SMALL_SIZE, align="right" if number % 2 else "left")
    y = PAGE_NUMBER_Y - SMALL_SIZE / 2
    return words_at(f"— {number} —", style, fonts, BLOCK_LEFT + SMALL_SIZE, y, BLOCK_WIDTH - 2 * SMALL_SIZE)


def _title(filler: Filler) -> str:
    title = next(
        (block.text for block in filler.form.blocks if block.kind is BlockKind.TITLE), filler.form.title
    )
    return "".join(span.text for span in filler.spans(title)).strip("\u3000")


def watermark(fonts: FontBook, paper: Paper) -> list[Mark]:
    """草稿 in grey across the middle of a sheet."""
    style = Style(Role.HEITI, _WATERMARK_SIZE, align="center", colour=GREY)
    return words_at(_WATERMARK, style, fonts, 0.0, paper.height / 2 - _WATERMARK_SIZE / 2, paper.width)
