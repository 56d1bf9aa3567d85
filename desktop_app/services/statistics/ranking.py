"""Score and rank of the rows of a table: weighted rates, of which the weights stand in the report's file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.reports import ReportColumn, ReportTable
from desktop_app.services.statistics.views import NOTHING, Cell, RowView

_SCORE, _RANK = "score", "rank"


def ranked(table: ReportTable, rows: Sequence[RowView], unranked: str = "") -> list[RowView]:
    """The rows with score and rank, the best first; 合计 and the row of `unranked` take no rank.

    A rate with a zero denominator is left out, and its weight with it; equal scores share a rank.
    """
    scores = {row.key: _score(table, row) for row in rows}
    taking = [row for row in rows if not row.total and row.key != unranked and scores[row.key] is not None]
    order = sorted({_tenths(scores[row.key]) for row in taking}, reverse=True)
    places = {
        row.key: 1 + sum(_tenths(scores[one.key]) > _tenths(scores[row.key]) for one in taking)
        for row in taking
    }
    made = [_with(table, row, scores[row.key], places.get(row.key)) for row in rows]
    last = len(order) + len(rows)
    return sorted(made, key=lambda row: (row.total, places.get(row.key, last)))


def _with(table: ReportTable, row: RowView, score: float | None, place: int | None) -> RowView:
    cells = dict(row.cells)
    for column in table.columns:
        if column.derived == _SCORE:
            text = NOTHING if score is None else f"{_tenths(score) // 10}.{_tenths(score) % 10}"
            cells[column.key] = Cell(text, parts=_told(table, row))
        elif column.derived == _RANK:
            cells[column.key] = Cell(str(place) if place else NOTHING, parts=_told(table, row))
    return replace(row, cells=cells)


def _score(table: ReportTable, row: RowView) -> float | None:
    """Of 100; None where nothing of it can be reckoned."""
    weighed = [(column.weight, _share(table, row, column.key)) for column in table.columns if column.weight]
    known = [(weight, share) for weight, share in weighed if share is not None]
    whole = sum(weight for weight, _share in known)
    return sum(weight * share for weight, share in known) / whole if whole else None


def _share(table: ReportTable, row: RowView, key: str) -> float | None:
    column = next(one for one in table.columns if one.key == key)
    share = row.cells[key].share
    return None if share is None else 100 - share if column.less else share


def _tenths(score: float | None) -> int:
    return int((score or 0.0) * 10 + 0.5)


def _told(table: ReportTable, row: RowView) -> str:
    """How it was reckoned, for the side panel."""
    return ToldList.of(
        [_weighed(column, row.cells[column.key].text) for column in table.columns if column.weight], "；"
    )


def _weighed(column: ReportColumn, text: str) -> Told:
    told = {"label": column.label, "text": text, "weight": column.weight}
    if column.less:
        return Told.of("{label} {text}（权重{weight}，越低越好）", **told)
    return Told.of("{label} {text}（权重{weight}）", **told)
