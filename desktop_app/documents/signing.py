"""Who signs: the organ's name with date and room for its seal, and lines for signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.documents.filling import Filler, Span
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import BLOCK_WIDTH
from desktop_app.documents.marks import Mark, Strip, moved
from desktop_app.documents.setting import Style, measure, set_paragraph
from desktop_app.domain.forms import Block

# 成文日期 stands four characters in from the right. A seal of 42 mm centred on name and date begins
# within one line of the text if two lines are left free above the name; one line still does.
_DATE_INDENT = 4
LINES_ABOVE_SEAL = 2
_BLANK_DATE = "\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"
_LEAST_GAP_CELLS = 4
_SIGN_DATE = "\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"


def seal_strips(block: Block, filler: Filler, fonts: FontBook, body: Style, lines_above: int) -> list[Strip]:
    """署名 centred over 成文日期; all strips tied together, so that they never part."""
    style = replace(body, indent=0, align="left")
    date = [Span(filler.text("dated_on") or _BLANK_DATE, "dated_on")]
    signer = block.field or filler.form.signed_by or "organ"
    name = [Span(filler.text(signer) or "\u3000" * 8, signer)]
    date_width, name_width = measure(date, style, fonts).width, measure(name, style, fonts).width
    date_x = BLOCK_WIDTH - _DATE_INDENT * style.size - date_width
    name_x = min(date_x + (date_width - name_width) / 2, BLOCK_WIDTH - name_width)
    strips = _at(name, max(name_x, 0.0), style, fonts) + _at(date, date_x, style, fonts)
    strips[0].gap = lines_above * body.line
    for strip in strips[:-1]:
        strip.keep = True
    return strips


def _at(spans: Sequence[Span], x: float, style: Style, fonts: FontBook) -> list[Strip]:
    strips = set_paragraph(spans, style, fonts, BLOCK_WIDTH - x + 1.0)
    return [replace(strip, marks=tuple(moved(mark, x, 0.0) for mark in strip.marks)) for strip in strips]


def page_sign_marks(signers: Sequence[str], style: Style, fonts: FontBook, width: float) -> list[Mark]:
    """One line for the foot of every page: each signer with a rule, in columns of equal width."""
    column = width / len(signers)
    marks: list[Mark] = []
    for place, signer in enumerate(signers):
        label = Span(f"{signer}：")
        room = column - style.size - measure([label], style, fonts).width
        cells = max(_LEAST_GAP_CELLS, int(room / style.size))
        spans = [label, Span("\u3000" * cells, gap=True, solid=True)]
        for strip in set_paragraph(spans, style, fonts, column):
            marks += [moved(mark, place * column, 0.0) for mark in strip.marks]
    return marks


def sign_strips(block: Block, fonts: FontBook, style: Style, width: float) -> list[Strip]:
    """One line per signer: the words, a rule to sign on, the date. Tied, so that none is left behind."""
    found: list[Strip] = []
    for place in block.places:
        label = Span(f"{place}：")
        fixed = measure([label, Span(_SIGN_DATE)], style, fonts).width
        cells = max(_LEAST_GAP_CELLS, int((width - fixed) / style.size))
        spans = [label, Span("\u3000" * cells, gap=True), Span(_SIGN_DATE)]
        found += set_paragraph(spans, replace(style, line=style.line * 1.25), fonts, width)
    if found:
        found[0].gap = style.line
    for strip in found[:-1]:
        strip.keep = True
    return found
