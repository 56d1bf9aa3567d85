"""Every figure of the reports by an id, for forms that somebody else has made."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.base.errors import UserProblem
from desktop_app.domain.reports import Report
from desktop_app.services.desk import Desk
from desktop_app.services.figuresource import Figure, FigureName
from desktop_app.services.statistics.days import read_days
from desktop_app.services.statistics.reports import Reports
from desktop_app.services.statistics.views import NOTHING, Cell, ReportView


class ReportFigures:
    """The reports' own cells. Keeps each report that it has made: one object for one filling. One thread."""

    def __init__(self, desk: Desk) -> None:
        self._reports = Reports(desk)
        self._cells: dict[str, dict[str, tuple[str, Cell]]] = {}

    def names(self, period: str) -> list[FigureName]:
        return [FigureName(key, title) for key, (title, _cell) in self._of(period).items()]

    def figure(self, figure_id: str, period: str) -> Figure | None:
        found = self._of(period).get(figure_id)
        return _plain(found[1]) if found else None

    def _of(self, period: str) -> dict[str, tuple[str, Cell]]:
        if period not in self._cells:
            fitting = [one for one in self._reports.all() if not one.listing and _fits(one, period)]
            views = [self._reports.make(one.id, period) for one in fitting]
            self._cells[period] = {key: value for view in views for key, value in _cells(view)}
        return self._cells[period]


def _fits(report: Report, period: str) -> bool:
    """Whether the report is made for periods of this kind: a month is written otherwise than a year."""
    try:
        read_days(period, report.periods)
    except UserProblem:
        return False
    return True


def _cells(view: ReportView) -> Iterator[tuple[str, tuple[str, Cell]]]:
    for one in view.tables:
        for row in one.rows:
            for column in one.table.columns:
                cell = row.cells.get(column.key)
                if cell is not None and (cell.query or cell.text):
                    key = f"{view.report.id}.{one.table.field}.{row.key or row.title}.{column.key}"
                    label = f"{column.group}·{column.label}" if column.group else column.label
                    yield key, (f"{view.report.title}　{row.title}　{label}", cell)


def _plain(cell: Cell) -> Figure:
    """A count as a number, a rate as it is printed."""
    if cell.over is None and cell.number is not None:
        return cell.number
    return cell.text or NOTHING
