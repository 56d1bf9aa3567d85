"""A report as it is shown and printed: tables of cells, each with the query that opens its list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.reports import Report, ReportColumn, ReportTable
from desktop_app.services.statistics.days import Days
from desktop_app.services.statistics.query import Query

NOTHING = "—"
"""What stands for a figure that cannot be: a zero denominator, or last year's zero."""


@dataclass(frozen=True)
class Scope:
    """Whose figures: a node and a place (code prefix), a category, channel or work group; empty = all."""

    office: str = ""
    place: str = ""
    category: str = ""
    channel: str = ""
    group: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Cell:
    """One place of a table. `number` (of `over` for a rate or a change) is the figure behind `text`.

    `query` opens the list, `over_query` that of the denominator or of the period compared with;
    of the figure `hidden` are kept from this person. A cell without a query is no figure: empty,
    or reckoned from its row (`parts` says how). Of a closed period `fixed` and `over_fixed` are the
    matters counted then, one for each item, and `adjusted` is how much the number would differ by now.
    """

    text: str = ""
    number: int | None = None
    query: Query | None = None
    hidden: int = 0
    over: int | None = None
    over_query: Query | None = None
    parts: str = ""
    adjusted: int = 0
    fixed: tuple[str, ...] | None = None
    over_fixed: tuple[str, ...] | None = None

    @property
    def share(self) -> float | None:
        """For charts: per cent of a rate, else the number."""
        if self.over is not None:
            return self.number * 100 / self.over if self.over and self.number is not None else None
        return self.number


@dataclass(frozen=True)
class RowView:
    """One line of a table; `total` marks 合计, `key` names it for ever: a code, a node, a month."""

    title: str
    cells: Mapping[str, Cell]
    total: bool = False
    key: str = ""


@dataclass(frozen=True)
class TableView:
    """A table with its rows in order."""

    table: ReportTable
    rows: tuple[RowView, ...]

    def column(self, key: str) -> ReportColumn:
        return next(one for one in self.table.columns if one.key == key)


@dataclass(frozen=True)
class Note:
    """A remark below the tables; with a figure where it speaks of one."""

    text: str
    cell: Cell | None = None


@dataclass(frozen=True)
class Line:
    """One line of a listing: its texts by column, and the matter that it opens."""

    matter: str
    texts: Mapping[str, str]


@dataclass(frozen=True)
class ReportView:
    """A finished report. `frozen_on` is the day on which a closed month's figures were fixed."""

    report: Report
    days: Days
    scope: Scope
    unit: str
    made_on: date
    tables: tuple[TableView, ...] = ()
    lines: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    listing: Cell | None = None
    frozen_on: date | None = None

    def cells(self) -> Iterator[tuple[str, str, str, Cell]]:
        """(table, row, column, cell) of every place."""
        for one in self.tables:
            for row in one.rows:
                for key, cell in row.cells.items():
                    yield one.table.field, row.title, key, cell
