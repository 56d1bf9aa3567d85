"""What stands in the upper corners of every page, above the text: the paper's code and the copy's mark."""

from __future__ import annotations

from desktop_app.documents.codes import code_mark
from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, SMALL_SIZE, Paper
from desktop_app.documents.marks import Mark, moved
from desktop_app.documents.setting import Style, set_paragraph
from desktop_app.documents.text import clean
from desktop_app.domain.forms import Frame

# A dot of the code: four pixels of a scan at 200 dpi, three where the margin is low.
_MODULE, _SMALL_MODULE = 0.5 * MM, 0.42 * MM
_TOP, _LOW_TOP = 7 * MM, 4.5 * MM
# The number of the page in its case file stands above the mark (`casefile`).
_COPY_TOP = 15 * MM
_COPY = Style(Role.HEITI, SMALL_SIZE, SMALL_SIZE, align="right")


def corner_marks(frame: Frame, paper: Paper, fonts: FontBook) -> list[Mark]:
    """The code at the left, four white dots from everything else; 存根 or 副本 at the right."""
    marks: list[Mark] = []
    if frame.code:
        low = paper.width > paper.height
        marks.append(
            code_mark(frame.code, paper.left, _LOW_TOP if low else _TOP, _SMALL_MODULE if low else _MODULE)
        )
    if frame.copy:
        spans = [Span(f"（{clean(frame.copy)}）", "copy")]
        for strip in set_paragraph(spans, _COPY, fonts, paper.block):
            marks += [moved(mark, paper.left, _COPY_TOP - SMALL_SIZE) for mark in strip.marks]
    return marks
