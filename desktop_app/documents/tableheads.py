"""The heads of a table: one level, or labels below the names of their groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.marks import Mark, Strip, moved
from desktop_app.documents.rows import Box, Type, row_marks, row_strip, text_box


def head_strip(
    heads: Sequence[tuple[str, str]], widths: Sequence[float], fonts: FontBook, kind: Type
) -> Strip:
    """(group, label) by column; neighbours of one group stand below its name, others take both levels."""
    pairs = _boxes(heads, widths, fonts, kind)
    if not any(below for _, below in pairs):
        return row_strip([box for box, _ in pairs], 1, kind)
    over = _height([box for box, below in pairs if below], kind)
    under = _height([one for _, below in pairs for one in below], kind)
    under = max(under, _height([box for box, below in pairs if not below], kind) - over)
    marks: list[Mark] = []
    x = 0.0
    for box, below in pairs:
        marks += [moved(mark, x, 0.0) for mark in row_marks([box], over if below else over + under, kind)]
        marks += [moved(mark, x, over) for mark in row_marks(below, under, kind)] if below else []
        x += box.width
    return Strip(over + under, tuple(marks))


def _boxes(
    heads: Sequence[tuple[str, str]], widths: Sequence[float], fonts: FontBook, kind: Type
) -> list[tuple[Box, list[Box]]]:
    """Each cell of the upper level with the cells below it; a column without a group has none."""
    found: list[tuple[Box, list[Box]]] = []
    for group, members in groupby(zip(heads, widths, strict=True), key=lambda member: member[0][0]):
        below = [text_box(label, kind.label, fonts, kind, width) for (_, label), width in members]
        if group:
            whole = text_box(group, kind.label, fonts, kind, sum(box.width for box in below))
            found.append((whole, below))
        else:
            found += [(box, []) for box in below]
    return found


def _height(boxes: Sequence[Box], kind: Type) -> float:
    return max((len(box.lines) for box in boxes), default=0) * kind.line + 2 * kind.pad_y
