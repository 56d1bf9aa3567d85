"""Tables: the rows of a record (登记表) and lists whose heads repeat on every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.documents.filling import Filler, Span
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import MM
from desktop_app.documents.marks import Strip
from desktop_app.documents.rows import DENSE, NORMAL, SMALL, Box, Type, row_strip, set_lines, text_box
from desktop_app.documents.tableheads import head_strip
from desktop_app.documents.values import BOX, TICKED, chosen
from desktop_app.domain.forms import Block, Cell, FieldType, FormField

_NUMBER_HEAD = "序号"
# Figures, rates and the like stand in the middle of their column.
_SHORT = 8


def grid_strips(block: Block, filler: Filler, fonts: FontBook) -> list[Strip]:
    """The rows of a GRID block."""
    widths = [width * MM for width in block.columns]
    kind = DENSE if block.small else NORMAL
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
    kind = SMALL if block.small else NORMAL
    counted = len(widths) == len(field.columns) + 1
    heads = [("", _NUMBER_HEAD)] * counted + [(column.group, column.label) for column in field.columns]
    head = head_strip(heads, widths, fonts, kind)
    entries = filler.rows(block.field)
    padding: list[Mapping[str, object]] = [{}] * max(0, block.lines - len(entries))
    strips = [head]
    for place, entry in enumerate([*entries, *padding]):
        strip = _entry(field, filler.with_row(field, entry, place), fonts, kind, widths)
        strips.append(replace(strip, head=head))
    head.keep = True
    return strips


def _entry(field: FormField, filler: Filler, fonts: FontBook, kind: Type, widths: Sequence[float]) -> Strip:
    counted = len(widths) > len(field.columns)
    texts = [str(filler.place + 1)] * counted + [filler.text(column.key) for column in field.columns]
    figures = [True] * counted + [_is_short(column) for column in field.columns]
    styles = [replace(kind.value, align="center") if figure else kind.value for figure in figures]
    parts = zip(texts, styles, widths, strict=True)
    least = 2 if filler.frame.blank and kind is SMALL and not field.preset else 1  # room for a hand
    boxes = [text_box(text, style, fonts, kind, width) for text, style, width in parts]
    return row_strip(boxes, least, kind)


def _is_short(column: FormField) -> bool:
    return column.type is FieldType.NUMBER or column.max_length <= _SHORT


def _box(cell: Cell, filler: Filler, fonts: FontBook, width: float, kind: Type) -> Box:
    align = "center" if cell.label else ("left" if cell.options else "justify")
    style = replace(kind.label if cell.label else kind.value, align=cell.align or align)
    room = width - 2 * kind.pad_x
    foot = set_lines([Span(cell.sign)], replace(kind.value, align="right"), fonts, room) if cell.sign else ()
    return Box(set_lines(_spans(cell, filler, room, kind), style, fonts, room), width, cell.label, foot)


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
