"""Cells with borders: the rows of a record (登记表) and lists whose heads repeat on every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.documents.filling import Filler, Span, split_paragraphs
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, RECORD_LINE, RECORD_SIZE
from desktop_app.documents.marks import Mark, Rule, Strip, moved
from desktop_app.documents.setting import Style, set_paragraph, set_title
from desktop_app.documents.values import BOX, TICKED, chosen
from desktop_app.domain.forms import Block, Cell, FieldType, FormField

VALUE = Style(Role.FANGSONG, RECORD_SIZE, RECORD_LINE, hang=False, keep_solid=True)
LABEL = Style(Role.SONGTI, RECORD_SIZE, RECORD_LINE, align="center", hang=False)
_BORDER = 0.6
# A row is cut at the foot of a page only if at least this many lines stay there, and only if it
# has more than _WHOLE_LINES of them; shorter rows go to the next page whole.
_LEAST_LINES = 3
_WHOLE_LINES = 12
_NUMBER_HEAD = "序号"


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


_NORMAL = Type()
# A ledger of some thirty columns across the sheet: 六号.
_SMALL = Type(7.5, 10.0, 1.2, 1.7)
# A record of twenty rows and more that must stay on one sheet: 五号.
_DENSE = Type(10.5, 14.0, 2.5, 2.8)


@dataclass(frozen=True)
class Box:
    """One cell ready to be put: its lines, its width in points, the line at its foot, if any."""

    lines: tuple[Strip, ...]
    width: float
    label: bool = False
    foot: tuple[Strip, ...] = ()


def grid_strips(block: Block, filler: Filler, fonts: FontBook) -> list[Strip]:
    """The rows of a GRID block."""
    widths = [width * MM for width in block.columns]
    kind = _DENSE if block.small else _NORMAL
    strips: list[Strip] = []
    for row in block.rows:
        boxes, place, least = [], 0, 1
        for cell in row:
            width = sum(widths[place : place + cell.span])
            boxes.append(_box(cell, filler, fonts, width, kind))
            least = max(least, cell.lines)
            place += cell.span
        strips.append(row_strip(boxes, least, kind))
    return strips


def table_strips(block: Block, filler: Filler, fonts: FontBook) -> list[Strip]:
    """A list with one row per entry, padded to `block.lines` rows; its heads repeat on each page.

    One column more than the field has columns means that the first one counts the rows.
    """
    field = filler.form.field(block.field)
    if field is None:
        return []
    widths = [width * MM for width in block.columns]
    kind = _SMALL if block.small else _NORMAL
    counted = len(widths) == len(field.columns) + 1
    heads = [("", _NUMBER_HEAD)] * counted + [(column.group, column.label) for column in field.columns]
    head = _head(heads, widths, fonts, kind)
    entries = filler.rows(block.field)
    padding: list[Mapping[str, object]] = [{}] * max(0, block.lines - len(entries))
    strips = [head]
    for place, entry in enumerate([*entries, *padding]):
        strip = _entry(field, filler.with_row(field, entry, place), fonts, kind, widths)
        strips.append(replace(strip, head=head))
    head.keep = True
    return strips


def _head(heads: Sequence[tuple[str, str]], widths: Sequence[float], fonts: FontBook, kind: Type) -> Strip:
    """The heads of a table, (group, label) by column; neighbours of one group stand below its name."""
    upper: list[Box] = []
    lower: list[list[Box]] = []
    place = 0
    for group, members in groupby(heads, key=lambda head: head[0]):
        labels = [label for _, label in members]
        own = widths[place : place + len(labels)]
        boxes = [
            _text_box(one, kind.label, fonts, kind, width) for one, width in zip(labels, own, strict=True)
        ]
        place += len(labels)
        upper += [_text_box(group, kind.label, fonts, kind, sum(own))] if group else boxes
        lower += [boxes] if group else [[]] * len(boxes)
    if not any(lower):
        return row_strip(upper, 1, kind)
    over = _height([box for box, boxes in zip(upper, lower, strict=True) if boxes], kind)
    under = _height([box for boxes in lower for box in boxes], kind)
    under = max(
        under, _height([box for box, boxes in zip(upper, lower, strict=True) if not boxes], kind) - over
    )
    marks: list[Mark] = []
    x = 0.0
    for box, boxes in zip(upper, lower, strict=True):
        marks += [moved(mark, x, 0.0) for mark in _row_marks([box], over if boxes else over + under, kind)]
        marks += [moved(mark, x, over) for mark in _row_marks(boxes, under, kind)] if boxes else []
        x += box.width
    return Strip(over + under, tuple(marks))


def _height(boxes: Sequence[Box], kind: Type) -> float:
    return max((len(box.lines) for box in boxes), default=0) * kind.line + 2 * kind.pad_y


def _entry(field: FormField, filler: Filler, fonts: FontBook, kind: Type, widths: Sequence[float]) -> Strip:
    counted = len(widths) > len(field.columns)
    texts = [str(filler.place + 1)] * counted + [filler.text(column.key) for column in field.columns]
    figures = [True] * counted + [column.type is FieldType.NUMBER for column in field.columns]
    styles = [replace(kind.value, align="center") if figure else kind.value for figure in figures]
    parts = zip(texts, styles, widths, strict=True)
    least = 2 if filler.frame.blank and kind is _SMALL and not field.preset else 1  # room for a hand
    boxes = [_text_box(text, style, fonts, kind, width) for text, style, width in parts]
    return row_strip(boxes, least, kind)


def _text_box(text: str, style: Style, fonts: FontBook, kind: Type, width: float) -> Box:
    lines = _lines([Span(text)], style, fonts, width - 2 * kind.pad_x)
    return Box(lines, width, label=style.align == "center")


def _lines(spans: Sequence[Span], style: Style, fonts: FontBook, room: float) -> tuple[Strip, ...]:
    """Typed text line by line; labels in lines of nearly equal length."""
    set_one = set_title if style.align == "center" else set_paragraph
    return tuple(line for part in split_paragraphs(spans) for line in set_one(part, style, fonts, room))


def _box(cell: Cell, filler: Filler, fonts: FontBook, width: float, kind: Type) -> Box:
    align = "center" if cell.label else ("left" if cell.options else "justify")
    style = replace(kind.label if cell.label else kind.value, align=cell.align or align)
    room = width - 2 * kind.pad_x
    foot = _lines([Span(cell.sign)], replace(kind.value, align="right"), fonts, room) if cell.sign else ()
    return Box(_lines(_spans(cell, filler, room, kind), style, fonts, room), width, cell.label, foot)


def _spans(cell: Cell, filler: Filler, room: float, kind: Type) -> list[Span]:
    if not cell.field:
        return filler.spans(cell.text)
    field = filler.field(cell.field)
    if cell.options and field is not None:
        return _ticked(field, filler)
    text = filler.text(cell.field)
    if not text and field is not None and field.type in (FieldType.DATE, FieldType.MOMENT):
        return [Span(_date_gap(room / kind.size, field.type), cell.field, solid=True)]
    return [Span(text, cell.field)]


def _date_gap(room: float, kind: FieldType) -> str:
    """年 月 日 (时 分) with as much room between as the cell has; `room` counts characters."""
    signs = "年月日时分" if kind is FieldType.MOMENT else "年月日"
    gap = "\u3000" * min(2, max(1, (int(room) - len(signs)) // len(signs)))
    return "".join(f"{gap}{sign}" for sign in signs)


def _ticked(field: FormField, filler: Filler) -> list[Span]:
    """Every option with its box, none torn apart: `□直接　☑留置`. A flag is one box of its own."""
    value = filler.value(field.key)
    if field.type is FieldType.FLAG:
        return [Span(f"{TICKED if value else BOX}是")]
    ticked = chosen(field, value)
    marks = [(TICKED if option.key in ticked else BOX, option.title) for option in field.choices]
    return [part for mark, title in marks for part in (Span(f"{mark}{title}", solid=True), Span(" "))]


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

    return Strip(height, tuple(_row_marks(boxes, height, kind)), split=split)


def _row_marks(boxes: Sequence[Box], height: float, kind: Type) -> list[Mark]:
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
