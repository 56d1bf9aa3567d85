"""作废 on the copy of a paper: large and pale behind its text, framed in red at the head with the day.

The frozen file is never touched; this makes another one. The library that lays sheets over pages is read
at the first such copy, not when the program starts.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from itertools import pairwise
from typing import cast

from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import MM, RED, SMALL_SIZE, Paper
from desktop_app.documents.marks import Colour, Mark, Page, Rule
from desktop_app.documents.placing import words_at
from desktop_app.documents.setting import Style

_PALE: Colour = (1.0, 0.8, 0.8)
_WORDS, _LARGEST = "作\u3000废", 110.0
_TOP, _PAD = 6 * MM, 5.0
_FRAME_WIDTH = 1.2

Overlay = Callable[[bytes, Callable[[Paper], Page], Callable[[Paper], Page], FontBook], bytes]


def stamped(pdf: bytes, told: str, fonts: FontBook) -> bytes:
    """A copy of `pdf` with the mark on every page; `told` stands in the frame: 2026年3月5日作废.

    Same file, same words, same bytes. Raises `UserProblem` for a file that cannot be read. Any thread.
    """
    overlay = cast(Overlay, importlib.import_module("desktop_app.documents.overlaying").overlaid)
    return overlay(pdf, lambda paper: _behind(paper, fonts), lambda paper: _head(paper, told, fonts), fonts)


def _behind(paper: Paper, fonts: FontBook) -> Page:
    size = min(_LARGEST, paper.width / 5)
    style = Style(Role.HEITI, size, align="center", colour=_PALE)
    return Page(words_at(_WORDS, style, fonts, 0.0, (paper.height - size) / 2, paper.width), paper)


def _head(paper: Paper, told: str, fonts: FontBook) -> Page:
    style = Style(Role.HEITI, SMALL_SIZE, align="center", colour=RED)
    half = SMALL_SIZE * (len(told) / 2 + 1)
    left, right = paper.width / 2 - half, paper.width / 2 + half
    top, bottom = _TOP, _TOP + SMALL_SIZE + 2 * _PAD
    marks: list[Mark] = words_at(told, style, fonts, 0.0, top + _PAD, paper.width)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    for (x, y), (x2, y2) in pairwise(corners):
        marks.append(Rule(x, y, x2, y2, _FRAME_WIDTH, RED))
    return Page(marks, paper)
