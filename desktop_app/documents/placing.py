"""Puts set lines at a place on the page, outside the text's flow."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.marks import Mark, Strip, moved
from desktop_app.documents.setting import Style, set_paragraph


def placed(strips: Sequence[Strip], x: float, y: float) -> list[Mark]:
    """The marks of the strips below one another, the first with its upper left corner at (x, y)."""
    marks: list[Mark] = []
    for strip in strips:
        marks += [moved(mark, x, y) for mark in strip.marks]
        y += strip.height
    return marks


def words_at(text: str, style: Style, fonts: FontBook, x: float, y: float, width: float) -> list[Mark]:
    """A text in a strip of the page `width` points wide."""
    return placed(set_paragraph([Span(text)], style, fonts, width), x, y)
