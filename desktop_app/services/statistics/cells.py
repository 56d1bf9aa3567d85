"""Fills a table: one tally for each measure and span, from which every row takes its figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop_app.domain.reports import ReportColumn, ReportTable, RowsBy, Span, Subject
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.days import Days
from desktop_app.services.statistics.query import Number, Query, is_stock, number, tally
from desktop_app.services.statistics.ranking import ranked
from desktop_app.services.statistics.rows import KEYS, Slot, slots_of
from desktop_app.services.statistics.views import NOTHING, Cell, RowView, TableView

_NONE = Number(0, 0, 0, 0)
_SPANS_BY_MONTH = (Span.PERIOD, Span.LAST_YEAR)


@dataclass
class Cells:
    """The figures of one report. Tallies are kept, since columns ask for the same again; one thread."""

    desk: Desk
    days: Days
    base: Query
    _tallies: dict[tuple[Query, str], Mapping[str, Number]] = field(default_factory=dict)

    def table(self, table: ReportTable) -> TableView:
        """The table with its rows in order, the best first where they are ranked."""
        rows = [self._row(table, slot) for slot in slots_of(self.desk, table, self.days, self.base)]
        if any(column.derived for column in table.columns):
            rows = ranked(table, rows, self._unranked())
        return TableView(table, tuple(rows))

    def _unranked(self) -> str:
        """The bureau stands in the table but not in the ranking of its offices."""
        return self.desk.identity.node if self.desk.identity.is_bureau else ""

    def _row(self, table: ReportTable, slot: Slot) -> RowView:
        ahead = slot.days is not None and slot.days.first > self.desk.clock.today()
        cells = {
            column.key: self._cell(table, slot, column)
            if not ahead and (not slot.only or column.key in slot.only)
            else Cell()
            for column in table.columns
        }
        return RowView(slot.title, cells, slot.total, slot.key)

    def _cell(self, table: ReportTable, slot: Slot, column: ReportColumn) -> Cell:
        if column.derived:
            return Cell()
        query, found = self._ask(table, slot, column.measure, column.span)
        if column.is_rate:
            below, of = self._ask(table, slot, column.over, column.span)
            return Cell(rate_text(found.whole, of.whole), found.whole, query, found.hidden, of.whole, below)
        if column.compare is not None:
            below, of = self._ask(table, slot, column.measure, column.compare)
            text = change_text(found.whole, of.whole)
            return Cell(text, found.whole, query, found.hidden, of.whole, below)
        return Cell(str(found.whole), found.whole, query, found.hidden)

    def _ask(self, table: ReportTable, slot: Slot, measure: str, span: Span) -> tuple[Query, Number]:
        first, last = (slot.days or self.days).span(span)
        subject = self.desk.rules.reports.measures[measure].subject
        amount = slot.amount if subject is Subject.MATTER else ""
        base = replace(self.base, measure=measure, amount=amount)
        query = slot.narrow(replace(base, first=first, last=last))
        return query, self._number(table, slot, query, span)

    def _number(self, table: ReportTable, slot: Slot, query: Query, span: Span) -> Number:
        """By tally where the rows divide it; else by asking."""
        by = table.by
        stock = is_stock(self.desk.rules.reports.measures[query.measure])
        if slot.total and by in (RowsBy.OFFICE, RowsBy.WHOLE):
            return self._tally(query, "").get("", _NONE)
        if by is RowsBy.MONTH and (slot.total or stock or span not in _SPANS_BY_MONTH):
            return self._tally(query, "").get("", _NONE)
        first, last = self.days.span(span)
        whole = replace(self.base, measure=query.measure, amount=query.amount, first=first, last=last)
        if by is RowsBy.OFFICE:
            whole = replace(whole, copies=True)
        found = self._tally(whole, KEYS[by])
        if by is RowsBy.MONTH:
            return found.get(_month(query.first), _NONE)
        return summed(one for key, one in found.items() if slot.takes(key))

    def _tally(self, query: Query, key: str) -> Mapping[str, Number]:
        """By the key; without one the whole under the empty key."""
        if (query, key) not in self._tallies:
            whole = {"": number(self.desk, query)} if not key else tally(self.desk, query, key)
            self._tallies[query, key] = whole
        return self._tallies[query, key]


def summed(numbers: Iterable[Number]) -> Number:
    """Numbers of things that share nothing, added up."""
    total = _NONE
    for one in numbers:
        total = Number(
            total.whole + one.whole,
            total.hidden + one.hidden,
            total.items + one.items,
            total.hidden_items + one.hidden_items,
        )
    return total


def _month(day: date) -> str:
    return day.isoformat()[:7]


def rate_text(part: int, whole: int) -> str:
    """Per cent to a tenth; — for a zero denominator. Not all is never 100, not nothing never 0."""
    if not whole:
        return NOTHING
    tenths = (part * 2000 + whole) // (2 * whole)  # half up, in whole numbers
    if 0 < part < whole:
        tenths = min(max(tenths, 1), 999)
    return f"{tenths // 10}.{tenths % 10}%"


def change_text(now: int, then: int) -> str:
    """同比, 环比: the change in per cent of what it was; — where that was zero."""
    if not then:
        return NOTHING
    size = (abs(now - then) * 2000 + then) // (2 * then)
    sign = "-" if now < then else "+" if now > then else ""
    return f"{sign}{size // 10}.{size % 10}%"
