"""What a picture of a report shows: the same data on the screen and on paper."""

from __future__ import annotations

from desktop_app.documents.charts import Chart, Series, rounded_up
from desktop_app.domain.reports import ReportChart
from desktop_app.services.statistics.views import ReportView, RowView, TableView

__all__ = ["Drawn", "chart_of", "rounded_up", "rows_of", "table_of"]

Drawn = Chart
"""A finished picture: labels, and series of values with the texts beside them."""
_MOST_BARS = 40


def table_of(view: ReportView, chart: ReportChart) -> TableView:
    """The table that the picture is of."""
    return next(table for table in view.tables if table.table.field == chart.table)


def chart_of(view: ReportView, chart: ReportChart) -> Drawn:
    """The picture's data: the rows of its table without 合计."""
    one = table_of(view, chart)
    rows = rows_of(one)
    series = [
        Series(
            _legend(one, key),
            tuple(row.cells[key].share for row in rows),
            tuple(row.cells[key].text for row in rows),
        )
        for key in chart.columns
    ]
    return Drawn(
        chart.title, tuple(row.title for row in rows), tuple(series), line=chart.line, percent=chart.percent
    )


def rows_of(one: TableView) -> list[RowView]:
    """The rows that a picture shows: neither 合计 nor those that count something else."""
    amounts = {row.title for row in one.table.rows if row.amount}
    return [row for row in one.rows if not row.total and row.title not in amounts][:_MOST_BARS]


def _legend(one: TableView, key: str) -> str:
    column = one.column(key)
    return f"{column.group}{column.label}" if column.group else column.label
