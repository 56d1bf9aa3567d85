"""Cells with borders: the rows of a record (登记表) and lists whose heads repeat on every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.documents.filling import Filler, Span, split_paragraphs
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, RECORD_LINE, RECORD_SIZE
from desktop_app.documents.marks import Mark, Rule, Strip, moved
from desktop_app.documents.setting import Style, set_paragraph, set_title
from desktop_app.documents.values import BOX, TICKED, chosen
from desktop_app.domain.forms import Block, Cell, FieldType, FormField

VALUE = Style(Role.FANGSONG, RECORD_SIZE, RECORD_LINE, hang=False, keep_solid=True)
LABEL = Style(Role.SONGTI, RECORD_SIZE, RECORD_LINE, align="center", hang=False)
_FIGURE = replace(VALUE, align="center")
_PAD_X = 3.0
_PAD_Y = 3.5
_BORDER = 0.6
# A row is cut at the foot of a page only if at least this many lines stay there, and only if it
# has more than _WHOLE_LINES of them; shorter rows go to the next page whole.
_LEAST_LINES = 3
_WHOLE_LINES = 12
_NUMBER_HEAD = "序号"


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
    strips: list[Strip] = []
    for row in block.rows:
        boxes, place, least = [], 0, 1
        for cell in row:
            width = sum(widths[place : place + cell.span])
            boxes.append(_box(cell, filler, fonts, width))
            least = max(least, cell.lines)
            place += cell.span
        strips.append(row_strip(boxes, least))
    return strips


def table_strips(block: Block, filler: Filler, fonts: FontBook) -> list[Strip]:
    """A list with one row per entry, padded to `block.lines` rows; its heads repeat on each page.

    One column more than the field has columns means that the first one counts the rows.
    """
    field = filler.form.field(block.field)
    if field is None:
        return []
    widths = [width * MM for width in block.columns]
    counted = len(widths) == len(field.columns) + 1
    names = [_NUMBER_HEAD] * counted + [column.label for column in field.columns]
    head = row_strip(
        [_text_box(name, LABEL, fonts, width) for name, width in zip(names, widths, strict=True)], 1
    )
    entries = filler.rows(block.field)
    padding: list[Mapping[str, object]] = [{}] * max(0, block.lines - len(entries))
    strips = [head]
    for place, entry in enumerate([*entries, *padding]):
        strip = _entry(field, filler.with_row(field, entry, place), fonts, widths, counted=counted)
        strips.append(replace(strip, head=head))
    head.keep = True
    return strips


def _entry(
    field: FormField, filler: Filler, fonts: FontBook, widths: Sequence[float], *, counted: bool
) -> Strip:
    texts = [str(filler.place + 1)] * counted + [filler.text(column.key) for column in field.columns]
    figures = [True] * counted + [column.type is FieldType.NUMBER for column in field.columns]
    styles = [_FIGURE if figure else VALUE for figure in figures]
    parts = zip(texts, styles, widths, strict=True)
    return row_strip([_text_box(text, style, fonts, width) for text, style, width in parts], 1)


def _text_box(text: str, style: Style, fonts: FontBook, width: float) -> Box:
    lines = _lines([Span(text)], style, fonts, width)
    return Box(lines, width, label=style.align == "center")


def _lines(spans: Sequence[Span], style: Style, fonts: FontBook, width: float) -> tuple[Strip, ...]:
    """Typed text line by line; labels in lines of nearly equal length."""
    set_one = set_title if style.align == "center" else set_paragraph
    room = width - 2 * _PAD_X
    return tuple(line for part in split_paragraphs(spans) for line in set_one(part, style, fonts, room))


def _box(cell: Cell, filler: Filler, fonts: FontBook, width: float) -> Box:
    align = "center" if cell.label else ("left" if cell.options else "justify")
    style = replace(LABEL if cell.label else VALUE, align=cell.align or align)
    foot = _lines([Span(cell.sign)], replace(VALUE, align="right"), fonts, width) if cell.sign else ()
    return Box(_lines(_spans(cell, filler, width), style, fonts, width), width, cell.label, foot)


def _spans(cell: Cell, filler: Filler, width: float) -> list[Span]:
    if not cell.field:
        return filler.spans(cell.text)
    field = filler.field(cell.field)
    if cell.options and field is not None:
        return _ticked(field, filler)
    text = filler.text(cell.field)
    if not text and field is not None and field.type in (FieldType.DATE, FieldType.MOMENT):
        return [Span(_date_gap(width, field.type), cell.field, solid=True)]
    return [Span(text, cell.field)]


def _date_gap(width: float, kind: FieldType) -> str:
    """年 月 日 (时 分) with as much room between as the cell has."""
    signs = "年月日时分" if kind is FieldType.MOMENT else "年月日"
    cells = int((width - 2 * _PAD_X) / RECORD_SIZE)
    gap = "\u3000" * min(2, max(1, (cells - len(signs)) // len(signs)))
    return "".join(f"{gap}{sign}" for sign in signs)


def _ticked(field: FormField, filler: Filler) -> list[Span]:
    """Every option with its box, none torn apart: `□直接　☑留置`. A flag is one box of its own."""
    value = filler.value(field.key)
    if field.type is FieldType.FLAG:
        return [Span(f"{TICKED if value else BOX}是")]
    ticked = chosen(field, value)
    marks = [(TICKED if option.key in ticked else BOX, option.title) for option in field.choices]
    return [part for mark, title in marks for part in (Span(f"{mark}{title}", solid=True), Span(" "))]


def row_strip(boxes: Sequence[Box], least: int) -> Strip:
    """A bordered row as high as its fullest cell; it splits between lines at the foot of a page."""
    most = max(len(box.lines) + len(box.foot) for box in boxes)
    height = max(most, least) * RECORD_LINE + 2 * _PAD_Y

    def split(room: float) -> tuple[Strip, Strip] | None:
        fitting = int((room - 2 * _PAD_Y) / RECORD_LINE)
        if most <= max(fitting, _WHOLE_LINES) or fitting < _LEAST_LINES:
            return None
        heads = [replace(box, lines=box.lines[:fitting], foot=()) for box in boxes]
        tails = [box if box.label else replace(box, lines=box.lines[fitting:]) for box in boxes]
        return row_strip(heads, fitting), row_strip(tails, 1)

    return Strip(height, tuple(_row_marks(boxes, height)), split=split)


def _row_marks(boxes: Sequence[Box], height: float) -> list[Mark]:
    marks: list[Mark] = [_rule(0.0, 0.0, 0.0, height)]
    x = 0.0
    for box in boxes:
        right = x + box.width
        marks += [
            _rule(x, 0.0, right, 0.0),
            _rule(x, height, right, height),
            _rule(right, 0.0, right, height),
        ]
        marks += _inside(box, x + _PAD_X, height)
        x = right
    return marks


def _rule(x: float, y: float, x2: float, y2: float) -> Rule:
    return Rule(x, y, x2, y2, _BORDER)


def _inside(box: Box, x: float, height: float) -> list[Mark]:
    """Short texts stand in the middle of their cell, long ones and those above a signature at its top."""
    text_height = len(box.lines) * RECORD_LINE
    lead = (RECORD_LINE - RECORD_SIZE) / 2
    middle = box.label or (len(box.lines) <= _LEAST_LINES and not box.foot)
    y = (height - text_height) / 2 if middle else _PAD_Y
    foot_y = height - _PAD_Y - len(box.foot) * RECORD_LINE
    placed = [(line, y + place * RECORD_LINE) for place, line in enumerate(box.lines)]
    placed += [(line, foot_y + place * RECORD_LINE) for place, line in enumerate(box.foot)]
    return [moved(mark, x, top + lead) for line, top in placed for mark in line.marks]
