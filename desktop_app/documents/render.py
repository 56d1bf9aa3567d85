"""A form, its values and its frame become a PDF. The same input gives the same bytes, always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop_app.base.errors import InputProblem
from desktop_app.documents.blocks import Setter
from desktop_app.documents.charts import Chart, chart_pages
from desktop_app.documents.checks import check_frame, check_glyphs, check_pictures
from desktop_app.documents.filling import Filler
from desktop_app.documents.flow import Flow, Room, paginate
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import BLOCK_BOTTOM, LINE
from desktop_app.documents.heads import head_marks
from desktop_app.documents.marks import Page, Strip
from desktop_app.documents.pagemarks import page_marks
from desktop_app.documents.rooms import room_of
from desktop_app.documents.sheet import About, draw
from desktop_app.documents.slips import slip_room, slip_sheets
from desktop_app.domain.forms import BlockKind, Form, Frame, Layout

_NEARLY_EMPTY = 10 * LINE
_SLACK = 1.0
_NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class Rendered:
    """A finished print."""

    pdf: bytes
    pages: int


def render(
    form: Form,
    values: Mapping[str, object],
    frame: Frame,
    fonts: FontBook,
    pictures: Mapping[str, bytes] = _NO_PICTURES,
    charts: Sequence[Chart] = (),
) -> Rendered:
    """Prints the form. May run on any thread; takes the font book's lock.

    `pictures` holds the photos that values name, by SHA-256; `charts` follow on sheets of their own.
    A draft or a blank is always printed (a character that no font has shows as 〓). Otherwise such a
    character, or a photo that is not there, raises `InputProblem` naming it: never a blank where a
    name should stand.
    """
    with fonts.lock:
        if not frame.draft and not frame.blank:
            problems = check_frame(frame, fonts) + check_glyphs(form, values, fonts)
            problems += check_pictures(form, values, pictures)
            if problems:
                raise InputProblem(problems)
        drawn = chart_pages(charts, fonts) if charts else []
        pages = lay_out(Filler(form, values, frame, pictures=pictures), fonts, drawn)
        about = About(title=form.title, author=frame.organ or frame.office, subject=frame.number)
        return Rendered(draw(pages, fonts, about), len(pages))


def lay_out(filler: Filler, fonts: FontBook, more: Sequence[Page] = ()) -> list[Page]:
    """The pages before they become a PDF, `more` behind them counted along. Hold `fonts.lock`."""
    form = filler.form
    setter = Setter(filler, fonts)
    if form.layout is Layout.SLIP:
        return slip_sheets(paginate(setter.strips(form.blocks), slip_room(filler)).pages, filler, fonts)
    room = room_of(form)
    flow = paginate(setter.strips(form.blocks), room)
    if len(flow.pages) > 1 and _may_shrink(form, flow, room):
        flow = _tighter(flow, replace(setter, lines_above_seal=1), room)
    _put_foot(flow, setter.foot(form.blocks), room)
    flow.pages[0].marks[:0] = head_marks(filler, fonts)
    pages = [*flow.pages, *more]
    page_marks(pages, filler, fonts)
    return pages


def _may_shrink(form: Form, flow: Flow, room: Room) -> bool:
    """Whether a line less could save the last page: what it holds would then fit on the one before."""
    if any(block.kind is BlockKind.PAGE for block in form.blocks):
        return True
    held = flow.y - room.top
    return held < _NEARLY_EMPTY and held - LINE <= room.bottom - flow.ends[-1] + _SLACK


def _tighter(flow: Flow, setter: Setter, room: Room) -> Flow:
    """One line less above the seal, if that saves a page that would hold hardly more than the seal."""
    tried = paginate(setter.strips(setter.filler.form.blocks), room)
    return tried if len(tried.pages) < len(flow.pages) else flow


def _put_foot(flow: Flow, strips: list[Strip], room: Room) -> None:
    """版记 ends on the last line of the block; without room there, on a page of its own."""
    height = sum(strip.height for strip in strips)
    if strips and flow.y + height > room.bottom:
        flow.pages.append(Page(paper=room.paper))
    y = BLOCK_BOTTOM - height
    for strip in strips:
        flow.pages[-1].put(strip, room.paper.left, y)
        y += strip.height
