"""Where the text of a form may stand on its page, by layout."""

from __future__ import annotations

from desktop_app.documents.cards import card_room
from desktop_app.documents.flow import Room
from desktop_app.documents.geometry import BLOCK_BOTTOM, BLOCK_TOP, MM, paper_of
from desktop_app.documents.heads import letter_text_y, redhead_text_y
from desktop_app.domain.forms import Form, Layout

_TOP, _WIDE_TOP = 26 * MM, 20 * MM
# Counted from the foot of the sheet, which may lie across.
_FOOT, _WIDE_FOOT = 25 * MM, 21 * MM
# Room above the foot for those who sign each page.
SIGNATURES = 13 * MM


def room_of(form: Form) -> Room:
    """It begins below the head on page 1."""
    layout = form.layout
    if layout in (Layout.RECORD, Layout.MINUTES):
        paper = paper_of(form)
        foot = record_foot(form) + (SIGNATURES if form.page_signers else 0.0)
        return Room(record_top(form), record_top(form), paper.height - foot, paper)
    if layout is Layout.CARD:
        return card_room(paper_of(form))
    if layout is Layout.LETTER:
        return Room(letter_text_y(), BLOCK_TOP, BLOCK_BOTTOM)
    if layout is Layout.REDHEAD:
        return Room(redhead_text_y(), BLOCK_TOP, BLOCK_BOTTOM)
    return Room(BLOCK_TOP, BLOCK_TOP, BLOCK_BOTTOM)


def record_top(form: Form) -> float:
    """From the upper edge of a record's sheet to its text, in points."""
    return _WIDE_TOP if form.landscape else _TOP


def record_foot(form: Form) -> float:
    """From a record's text, signatures left out, to the lower edge of its sheet."""
    return _WIDE_FOOT if form.landscape else _FOOT
