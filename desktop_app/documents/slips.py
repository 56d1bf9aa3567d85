"""回执 and its 存根: the same text on both halves of a sheet, with a line to cut along between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.documents.corners import corner_marks
from desktop_app.documents.filling import Filler
from desktop_app.documents.flow import Room
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.geometry import MM, PAGE_HEIGHT, PAGE_WIDTH, UPRIGHT, Paper
from desktop_app.documents.marks import Page, Rule, moved
from desktop_app.documents.pagemarks import watermark

HALF = Paper(PAGE_WIDTH, PAGE_HEIGHT / 2, UPRIGHT.left, UPRIGHT.block)
_TOP, _TOP_WITH_CODE, _FOOT = 14 * MM, 20 * MM, 10 * MM
_CUT = (3.0, 3.0)


def slip_room(filler: Filler) -> Room:
    """Half a sheet, lower where a code stands above the text."""
    top = _TOP_WITH_CODE if filler.frame.code else _TOP
    return Room(top, _TOP_WITH_CODE, HALF.height - _FOOT, HALF)


def slip_sheets(halves: Sequence[Page], filler: Filler, fonts: FontBook) -> list[Page]:
    """Two halves to a sheet. A text of one half is printed once per copy, each half with its mark.

    A frame that names its copy, and a form with fewer than two, print one.
    """
    copies = (filler.frame.copy,) if filler.frame.copy else filler.form.copies[:2] or ("",)
    if len(copies) == 1 and not filler.frame.copy:
        copies = ("",)
    placed = [
        _half(half, replace(filler, frame=replace(filler.frame, copy=copy)), fonts)
        for copy in copies
        for half in halves
    ]
    sheets = []
    for start in range(0, len(placed), 2):
        sheet = Page(placed[start].marks)
        sheet.marks.append(Rule(0.0, HALF.height, HALF.width, HALF.height, 0.5, dashes=_CUT))
        for other in placed[start + 1 : start + 2]:
            sheet.marks += [moved(mark, 0.0, HALF.height) for mark in other.marks]
        sheets.append(sheet)
    return sheets


def _half(half: Page, filler: Filler, fonts: FontBook) -> Page:
    under = watermark(fonts, HALF) if filler.frame.draft else []
    return Page([*under, *half.marks, *corner_marks(filler.frame, HALF, fonts)], HALF)
