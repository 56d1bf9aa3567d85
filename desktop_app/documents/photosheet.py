"""照片页: each photo in a frame of its own with its caption below, two on a page; or frames to glue into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.base.errors import UserProblem
from desktop_app.documents.filling import Filler, Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, RECORD_LINE, RECORD_SIZE
from desktop_app.documents.marks import Mark, Picture, Rule, Strip, moved
from desktop_app.documents.photos import printable, size_px
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.documents.tables import grid_strips
from desktop_app.domain.forms import Block, FieldType, FormField

# Two of them with their captions fill the first page below title and head.
_HEIGHT = 68 * MM
_PAD = 2 * MM
_BETWEEN = 5 * MM
_WORDS = Style(Role.SONGTI, RECORD_SIZE, RECORD_LINE, align="center")
_GLUE, _BROKEN = "（照片粘贴处）", "（照片打不开）"


def photo_strips(block: Block, filler: Filler, fonts: FontBook, width: float) -> list[Strip]:
    """Every entry of the block's field: frame and caption, which is the block's grid; never parted.

    Without entries, `block.lines` empty frames.
    """
    field = filler.form.field(block.field)
    if field is None:
        return []
    empty: list[Mapping[str, object]] = [{}] * block.lines
    found: list[Strip] = []
    for place, row in enumerate(filler.rows(block.field) or empty):
        inner = filler.with_row(field, row, place)
        unit = [Strip(_HEIGHT, tuple(_framed(field, inner, fonts, width))), *grid_strips(block, inner, fonts)]
        found += [replace(strip, keep=strip is not unit[-1], split=None) for strip in unit]
        found[-len(unit)].gap = _BETWEEN
    return found


def _framed(field: FormField, filler: Filler, fonts: FontBook, width: float) -> list[Mark]:
    corners = ((0.0, 0.0), (width, 0.0), (width, _HEIGHT), (0.0, _HEIGHT))
    frame: list[Mark] = [
        Rule(*one, *other) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True)
    ]
    column = next((one for one in field.columns if one.type is FieldType.PHOTO), None)
    content = filler.pictures.get(str(filler.value(column.key) or "")) if column else None
    return frame + (_words(_GLUE, fonts, width) if content is None else _picture(content, fonts, width))


def _picture(content: bytes, fonts: FontBook, width: float) -> list[Mark]:
    """The photo as large as the frame allows, in its middle."""
    try:
        jpeg = printable(content)
    except UserProblem:
        return _words(_BROKEN, fonts, width)
    across, down = size_px(jpeg)
    scale = min((width - 2 * _PAD) / across, (_HEIGHT - 2 * _PAD) / down)
    drawn_x, drawn_y = across * scale, down * scale
    return [Picture((width - drawn_x) / 2, (_HEIGHT - drawn_y) / 2, drawn_x, drawn_y, jpeg)]


def _words(text: str, fonts: FontBook, width: float) -> list[Mark]:
    strips = set_paragraph([Span(text)], _WORDS, fonts, width)
    return [moved(mark, 0.0, (_HEIGHT - RECORD_LINE) / 2) for strip in strips for mark in strip.marks]
