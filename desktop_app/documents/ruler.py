"""A sheet with millimetre scales along both axes: laid against a real ruler it proves 100 %."""

from __future__ import annotations

from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, UPRIGHT, Paper
from desktop_app.documents.marks import Mark, Page, Rule, moved
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.documents.sheet import About, draw

_EDGE = 10  # mm kept free at every edge: no printer reaches it
_LENGTHS = {0: 5.0, 5: 3.5}
_SHORT = 2.0
_FIGURE = Style(Role.SONGTI, 8.0, 10.0, align="left")
_WORDS = Style(Role.FANGSONG, 12.0, 18.0, align="center")
_SQUARE = 100.0
_TEXT = (
    "打印比例检查页（A4）",
    "打印时选“实际大小”或者100%，不要选“适合页面”。",
    "用直尺量：横尺、竖尺每小格1毫米，每大格10毫米；方框边长100毫米。相差超过0.5毫米的，请检查打印设置。",
)


def ruler_page(fonts: FontBook) -> bytes:
    """The PDF: figures count mm from the edges of the sheet, so that a shift shows as well as a scale."""
    with fonts.lock:
        page = Page()
        page.marks += _scale(fonts, UPRIGHT, across=True)
        page.marks += _scale(fonts, UPRIGHT, across=False)
        page.marks += _square(UPRIGHT)
        y = 40 * MM
        for text in _TEXT:
            for strip in set_paragraph([Span(text)], _WORDS, fonts, 150 * MM):
                page.marks += [moved(mark, 30 * MM, y) for mark in strip.marks]
                y += strip.height
        return draw([page], fonts, About(title=_TEXT[0], author=""))


def _scale(fonts: FontBook, paper: Paper, *, across: bool) -> list[Mark]:
    """One ruler from edge to edge: ticks every mm, a figure every 10 mm."""
    length = round((paper.width if across else paper.height) / MM)
    base = 20 * MM
    marks: list[Mark] = [_line(_EDGE * MM, base, (length - _EDGE) * MM, base, across=across)]
    for place in range(_EDGE, length - _EDGE + 1):
        at, tick = place * MM, _LENGTHS.get(place % 10, _SHORT) * MM
        marks.append(_line(at, base, at, base + tick, across=across))
        if place % 10 == 0:
            marks += _figure(str(place), at, base, fonts, across=across)
    return marks


def _line(x: float, y: float, x2: float, y2: float, *, across: bool) -> Rule:
    return Rule(x, y, x2, y2, 0.3) if across else Rule(y, x, y2, x2, 0.3)


def _figure(text: str, at: float, base: float, fonts: FontBook, *, across: bool) -> list[Mark]:
    x, y = (at - 4.0, base - 12.0) if across else (base - 16.0, at - 4.0)
    strips = set_paragraph([Span(text)], _FIGURE, fonts, 30.0)
    return [moved(mark, x, y) for strip in strips for mark in strip.marks]


def _square(paper: Paper) -> list[Mark]:
    side = _SQUARE * MM
    left, top = (paper.width - side) / 2, (paper.height - side) / 2
    corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
    return [Rule(*one, *other, 0.3) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True)]
