"""Turns each block of a form into strips, in the look of the form's layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.documents.filling import Filler, Span, split_paragraphs
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.foot import foot_strips
from desktop_app.documents.geometry import (
    BLOCK_WIDTH,
    LINE,
    MM,
    NOTE_LINE,
    NOTE_SIZE,
    RECORD_LINE,
    RECORD_SIZE,
    SMALL_SIZE,
    TITLE_LINE,
    TITLE_SIZE,
    paper_of,
)
from desktop_app.documents.heads import number_spans, record_number
from desktop_app.documents.marks import Strip, moved
from desktop_app.documents.photosheet import photo_strips
from desktop_app.documents.setting import Style, set_paragraph, set_title, text_width
from desktop_app.documents.signing import LINES_ABOVE_SEAL, seal_strips, sign_strips
from desktop_app.documents.sketch import sketch_strips
from desktop_app.documents.tables import grid_strips, table_strips
from desktop_app.domain.forms import Block, BlockKind, Layout

# Room for a hand between the lines: 笔录 are often written on the spot.
_MINUTES_LINE = 26.0
_LETTER_BODY = Style(indent=2)
_RECORD_BODY = Style(size=RECORD_SIZE, line=RECORD_LINE, indent=2)
_MINUTES_BODY = Style(size=SMALL_SIZE, line=_MINUTES_LINE, indent=2)
_CARD_BODY = Style(size=15.0, line=26.0, indent=2)
_BODIES = {
    Layout.RECORD: _RECORD_BODY,
    Layout.MINUTES: _MINUTES_BODY,
    Layout.SLIP: _RECORD_BODY,
    Layout.CARD: _CARD_BODY,
}
_SHEETS = frozenset({Layout.RECORD, Layout.MINUTES, Layout.SLIP})
_TITLE = Style(Role.TITLE, TITLE_SIZE, TITLE_LINE, align="center")
_TITLES = {
    Layout.SLIP: replace(_TITLE, size=18.0, line=26.0),
    Layout.CARD: replace(_TITLE, size=26.0, line=42.0),
}
_NOTE = Style(Role.KAITI, NOTE_SIZE, NOTE_LINE, indent=2)
# At least this much, and on to the next line of the grid.
_BELOW_TITLE = 0.55 * LINE
_BELOW_CARD_TITLE = 8.0
# White between the last rule of a table and the text that goes on below it.
_RULED = frozenset({BlockKind.GRID, BlockKind.TABLE, BlockKind.SKETCH, BlockKind.PHOTOS})
_FOOT = frozenset({BlockKind.COPIES, BlockKind.IMPRINT})
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.EACH, BlockKind.SKETCH})
_BELOW_TABLE = 6.0
_HEADING_ROLES = {1: Role.HEITI, 2: Role.KAITI}
# How many lines of text go with the seal when it must move to the next page.
_LINES_WITH_SEAL = 2

# A table's last row up to this height goes with the note below it to the next page.
_LOW_ROW = 70 * MM


@dataclass(frozen=True)
class Setter:
    """Sets the blocks of one print."""

    filler: Filler
    fonts: FontBook
    lines_above_seal: int = LINES_ABOVE_SEAL

    @property
    def body(self) -> Style:
        return _BODIES.get(self.filler.form.layout, _LETTER_BODY)

    @property
    def width(self) -> float:
        """Width of the text in points."""
        return paper_of(self.filler.form).block

    def strips(self, blocks: Sequence[Block]) -> list[Strip]:
        """All strips of the blocks whose condition holds, 版记 left out (see `foot`)."""
        found: list[Strip] = []
        before: BlockKind | None = None
        for block in blocks:
            if block.kind not in _FOOT and self._wanted(block):
                made = _MAKERS[block.kind](self, block)
                if block.kind in (BlockKind.SEAL, BlockKind.SIGN):
                    _tie(found)
                elif found and _belongs(found[-1], before, block.kind):
                    found[-1].keep = True
                if before in _RULED and block.kind in _TEXT and made:
                    made[0].gap, made[0].snap = _BELOW_TABLE, self.body.line == LINE
                found += made
                before = block.kind
        return found

    def foot(self, blocks: Sequence[Block]) -> list[Strip]:
        """版记, which stands at the foot of the last page."""
        wanted = [block for block in blocks if block.kind in _FOOT and self._wanted(block)]
        return foot_strips(wanted, self.filler, self.fonts)

    def title(self, block: Block) -> list[Strip]:
        """标题 with the space the layout asks for around it; a plain paper's number stands below."""
        layout = self.filler.form.layout
        style = _TITLES.get(layout, _TITLE)
        strips = set_title(self.filler.spans(block.text), style, self.fonts, self.width)
        strips = [replace(strip, keep=True) for strip in strips]
        if layout in (Layout.LETTER, Layout.REDHEAD):
            strips[0].gap = 2 * LINE
        elif layout is Layout.PLAIN and self.filler.form.numbering:
            strips += self._set(number_spans(self.filler), Style(align="right"), BLOCK_WIDTH)
        elif layout in _SHEETS and self.filler.form.numbering:
            strips += record_number(self.filler, self.fonts)
        if layout is Layout.CARD:
            strips.append(Strip(_BELOW_CARD_TITLE, keep=True))
        elif layout not in _SHEETS:
            strips.append(Strip(_BELOW_TITLE, keep=True))
            strips.append(Strip(0.0, snap=True, keep=True))
        return strips

    def addressee(self, block: Block) -> list[Strip]:
        return self._paragraphs(block.text, replace(self.body, indent=0))

    def paragraph(self, block: Block) -> list[Strip]:
        style = self.body if block.indent else replace(self.body, indent=0)
        return self._paragraphs(block.text, replace(style, align=block.align or style.align))

    def heading(self, block: Block) -> list[Strip]:
        role = _HEADING_ROLES.get(block.level, Role.FANGSONG)
        return [
            replace(strip, keep=True) for strip in self._paragraphs(block.text, replace(self.body, role=role))
        ]

    def each(self, block: Block) -> list[Strip]:
        """The inner blocks once per row; a blank or an unfilled draft shows `lines` empty rows."""
        field = self.filler.form.field(block.field)
        if field is None:
            return []
        empty: list[Mapping[str, object]] = [{}] * block.lines
        found: list[Strip] = []
        for place, row in enumerate(self.filler.rows(block.field) or empty):
            inner = Setter(self.filler.with_row(field, row, place), self.fonts)
            found += inner.strips(block.blocks)
        return found

    def attachments(self, block: Block) -> list[Strip]:
        """附件说明: one line below the text; several are numbered, and long names hang."""
        names = split_paragraphs([Span(self.filler.text(block.field), block.field)])
        found: list[Strip] = []
        for place, spans in enumerate(names):
            label = f"{place + 1}." if len(names) > 1 else ""
            found += self._attachment("附件：" if place == 0 else "", label, spans)
        if found:
            found[0].gap = self.body.line
        return found

    def seal(self, block: Block) -> list[Strip]:
        return seal_strips(block, self.filler, self.fonts, self.body, self.lines_above_seal)

    def contact(self, block: Block) -> list[Strip]:
        """附注: in brackets, two characters in, below the date."""
        return self._paragraphs(block.text, self.body)

    def sign(self, block: Block) -> list[Strip]:
        return sign_strips(block, self.fonts, replace(self.body, indent=0), self.width)

    def grid(self, block: Block) -> list[Strip]:
        return grid_strips(block, self.filler, self.fonts)

    def table(self, block: Block) -> list[Strip]:
        return table_strips(block, self.filler, self.fonts)

    def sketch(self, block: Block) -> list[Strip]:
        return sketch_strips(block, self.fonts, self.width)

    def photos(self, block: Block) -> list[Strip]:
        return photo_strips(block, self.filler, self.fonts, self.width)

    def note(self, block: Block) -> list[Strip]:
        strips = self._paragraphs(block.text, _NOTE)
        strips[0].gap = 6.0
        return strips

    def page(self, _block: Block) -> list[Strip]:
        """What follows begins on a page of its own: a reply sheet to tear off."""
        return [Strip(0.0, turn=True)]

    def space(self, block: Block) -> list[Strip]:
        return [Strip(self.body.line * block.lines)]

    def _wanted(self, block: Block) -> bool:
        if self.filler.frame.blank and block.on_blank is not None:
            return block.on_blank
        return self.filler.holds(block.when)

    def _paragraphs(self, text: str, style: Style) -> list[Strip]:
        found: list[Strip] = []
        for spans in split_paragraphs(self.filler.spans(text)):
            found += self._set(spans, style, self.width)
        return found

    def _set(self, spans: Sequence[Span], style: Style, width: float) -> list[Strip]:
        return set_paragraph(spans, style, self.fonts, width)

    def _attachment(self, lead: str, label: str, spans: Sequence[Span]) -> list[Strip]:
        cell = self.body.size
        chain = self.fonts.chain(Role.FANGSONG)
        number_x = 5 * cell
        name_x = number_x + text_width(label, chain, cell)
        style = replace(self.body, indent=0)
        lines = [_shifted(one, name_x) for one in self._set(spans, style, BLOCK_WIDTH - name_x)]
        heads = [(lead, 2 * cell), (label, number_x)]
        for text, x in heads:
            for strip in self._set([Span(text)], style, BLOCK_WIDTH) if text else []:
                lines[0].marks = (*_shifted(strip, x).marks, *lines[0].marks)
        return lines


def _shifted(strip: Strip, x: float) -> Strip:
    return replace(strip, marks=tuple(moved(mark, x, 0.0) for mark in strip.marks))


def _belongs(last: Strip, before: BlockKind | None, kind: BlockKind) -> bool:
    """Whether what stood last goes to the next page with the block: a table's caption, the row above a note."""
    if kind is BlockKind.NOTE:
        return last.height < _LOW_ROW
    pairs = ((BlockKind.SEAL, BlockKind.CONTACT), (BlockKind.PARAGRAPH, BlockKind.TABLE))
    return (before, kind) in pairs


def _tie(strips: Sequence[Strip]) -> None:
    """The last lines of text follow the seal to the next page: it never stands there alone."""
    for strip in strips[-_LINES_WITH_SEAL:]:
        strip.keep = True


_MAKERS: Mapping[BlockKind, Callable[[Setter, Block], list[Strip]]] = {
    BlockKind.TITLE: Setter.title,
    BlockKind.ADDRESSEE: Setter.addressee,
    BlockKind.PARAGRAPH: Setter.paragraph,
    BlockKind.HEADING: Setter.heading,
    BlockKind.EACH: Setter.each,
    BlockKind.ATTACHMENTS: Setter.attachments,
    BlockKind.SEAL: Setter.seal,
    BlockKind.CONTACT: Setter.contact,
    BlockKind.SIGN: Setter.sign,
    BlockKind.GRID: Setter.grid,
    BlockKind.TABLE: Setter.table,
    BlockKind.NOTE: Setter.note,
    BlockKind.SKETCH: Setter.sketch,
    BlockKind.PHOTOS: Setter.photos,
    BlockKind.PAGE: Setter.page,
    BlockKind.SPACE: Setter.space,
}
