"""明白卡, 指南卡: a frame of a thick and a thin line around the sheet, text in large type inside."""

from __future__ import annotations

from desktop_app.documents.flow import Room
from desktop_app.documents.geometry import MM, Paper
from desktop_app.documents.marks import Mark, Rule

# Above the frame there is room for the paper's code.
_TOP, _FOOT, _SIDE = 26 * MM, 18 * MM, 7 * MM
_PAD = 7 * MM
_THICK, _THIN, _BETWEEN = 1.8, 0.6, 3.0


def card_room(paper: Paper) -> Room:
    """Where the text stands inside the frame."""
    return Room(_TOP + _PAD, _TOP + _PAD, paper.height - _FOOT - _PAD, paper)


def card_marks(paper: Paper) -> list[Mark]:
    """The frame of one page."""
    marks: list[Mark] = []
    for inset, width in ((0.0, _THICK), (_BETWEEN, _THIN)):
        left, right = paper.left - _SIDE + inset, paper.left + paper.block + _SIDE - inset
        top, foot = _TOP + inset, paper.height - _FOOT - inset
        corners = ((left, top), (right, top), (right, foot), (left, foot))
        marks += [
            Rule(*one, *other, width) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True)
        ]
    return marks
