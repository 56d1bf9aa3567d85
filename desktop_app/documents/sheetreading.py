"""Reads a table of ours (xlsx) cell by cell as text; a number that may have lost digits is told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.base.errors import UserProblem
from desktop_app.documents.bombs import not_a_sheet
from desktop_app.documents.workbook import read_book
from desktop_app.domain.imports.raw import CellKind, RawCell

_DIGITS_KEPT = 15
_PACKED = b"PK"


@dataclass(frozen=True)
class SheetRead:
    """The first sheet of a file: the row of heads (from 1) and the rows below it, all as text.

    `doubtful` are the places (row from 1, column from 0) of numbers longer than a spreadsheet keeps.
    """

    head_row: int
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    doubtful: frozenset[tuple[int, int]]


def read_sheet(content: bytes, wanted: Sequence[str]) -> SheetRead:
    """The first sheet. Its head row is the one with most of the `wanted` titles among the first 30.

    Raises `DamagedFile` for what is no spreadsheet, `UserProblem` for one with none of the titles.
    """
    rows = _rows_of(content)
    heads = [sum(text in wanted for text, _ in row) for row in rows[:30]]
    if not heads or not max(heads):
        raise UserProblem("表里没有找到台账的栏名。", way_out="请用本程序导出的表来填，不要改动栏名。")
    at = heads.index(max(heads))
    width = len(rows[at])
    body = [(at + 2 + place, row) for place, row in enumerate(rows[at + 1 :]) if any(text for text, _ in row)]
    doubtful = {
        (number, place) for number, row in body for place, (_, doubt) in enumerate(row[:width]) if doubt
    }
    return SheetRead(
        head_row=at + 1,
        heads=tuple(text for text, _ in rows[at]),
        rows=tuple((number, tuple(text for text, _ in _padded(row, width))[:width]) for number, row in body),
        doubtful=frozenset(doubtful),
    )


def _padded(row: list[tuple[str, bool]], width: int) -> list[tuple[str, bool]]:
    return row + [("", False)] * (width - len(row))


def _rows_of(content: bytes) -> list[list[tuple[str, bool]]]:
    """Text and doubt of every cell; a table of ours is a workbook, whatever else can be read elsewhere."""
    if not content.startswith(_PACKED):
        raise not_a_sheet()
    return [[(cell.text, _may_have_lost(cell)) for cell in row] for row in read_book(content).sheets[0].rows]


def _may_have_lost(cell: RawCell) -> bool:
    """A spreadsheet keeps fifteen digits of a number."""
    return (
        cell.kind is CellKind.NUMBER
        and cell.number.is_integer()
        and len(cell.text.lstrip("-")) > _DIGITS_KEPT
    )
