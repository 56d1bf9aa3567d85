"""Reports made of measures: read from data, filled from the store, each figure with its list."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.base.errors import UserProblem
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.reports import Measure, Report, RowsBy
from desktop_app.services import peers
from desktop_app.services.confidential import may_read
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.cells import Cells
from desktop_app.services.statistics.days import Days, days_of, read_days
from desktop_app.services.statistics.freezing import Freezing
from desktop_app.services.statistics.listing import lines_of
from desktop_app.services.statistics.naming import words_of
from desktop_app.services.statistics.query import Item, Number, Query, has_matters, items, number
from desktop_app.services.statistics.unheard import unheard
from desktop_app.services.statistics.usual import usual
from desktop_app.services.statistics.views import Cell, Note, ReportView, Scope

_MOST_NAMED = 5


class Reports:
    """Reading only; any thread. A month over 100,000 matters takes under two seconds, so not on the UI thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[Report]:
        """Every report in the order in which it is offered."""
        return list(self._desk.rules.reports.reports.values())

    def get(self, report_id: str) -> Report:
        """Raises `UserProblem` for a report that no file declares."""
        found = self._desk.rules.reports.reports.get(report_id)
        if found is None:
            known = ToldList.of(self._desk.rules.reports.reports)
            raise UserProblem(
                "没有这种报表：{report}", way_out="可用的有：{known}。", report=report_id, known=known
            )
        return found

    def measure(self, query: Query) -> Measure:
        """What a figure counts."""
        return self._desk.rules.reports.measures[query.measure]

    def current(self, report: Report) -> Days:
        """The period in which today lies, of the report's usual kind."""
        return days_of(report.periods[0], self._desk.clock.today())

    def usual(self, report: Report) -> Days:
        """The period that a person most likely wants to see first; never an empty one where another is not."""
        return usual(self._desk, report)

    def units(self) -> list[tuple[str, str]]:
        """(node, name) of the units that may be chosen; an office has only itself."""
        own = self._desk.identity
        others = peers.peers(self._desk.store.read) if own.is_bureau else []
        return [(own.node, own.name), *((one.node, one.name) for one in others)]

    def make(self, report_id: str, period: str, scope: Scope | None = None) -> ReportView:
        """The report of a period, counted now. Raises `UserProblem` for an unknown report or period."""
        report = self.get(report_id)
        days = read_days(period, report.periods)
        scope = self._at_home(scope or Scope())
        base = self._base(report, days, scope)
        cells = Cells(self._desk, days, base)
        view = ReportView(
            report=report,
            days=days,
            scope=scope,
            unit=self._unit(scope),
            made_on=self._desk.clock.today(),
            tables=tuple(cells.table(table) for table in report.tables),
            notes=(*self._missing(days, scope), *self._notes(report, base)),
        )
        if report.listing:
            return self._with_lines(view, base)
        return Freezing(self._desk).applied(view)

    def _at_home(self, scope: Scope) -> Scope:
        """An office speaks of itself whatever is asked."""
        own = self._desk.identity
        return scope if own.is_bureau else replace(scope, office=own.node)

    def _base(self, report: Report, days: Days, scope: Scope) -> Query:
        return Query(
            measure="",
            first=days.first,
            last=days.last,
            office=scope.office,
            place=scope.place,
            kinds=(scope.kind,) if scope.kind else report.kinds,
            channels=(scope.channel,) if scope.channel else (),
            categories=(scope.category,) if scope.category else (),
            group=scope.group,
        )

    def _unit(self, scope: Scope) -> str:
        return dict(self.units()).get(scope.office, self._desk.identity.name)

    def _missing(self, days: Days, scope: Scope) -> list[Note]:
        """Said first: whoever hands the figures on has to know that some are not here."""
        names = unheard(self._desk, days, scope.office)
        shown = ToldList.of(names[:_MOST_NAMED])
        if len(names) > _MOST_NAMED:
            text = "本期可能不全：{names}等 {count} 个单位最近一次来数据在期末以前。"
            return [Note(Told.of(text, names=shown, count=len(names)))]
        return (
            [Note(Told.of("本期可能不全：{names}最近一次来数据在期末以前。", names=shown))] if names else []
        )

    def _notes(self, report: Report, base: Query) -> list[Note]:
        notes = [Note(text) for text in report.notes]
        offices = next((one for one in report.tables if one.by is RowsBy.OFFICE), None)
        copies = replace(base, measure=_COPIES)
        if offices is None or base.office or _COPIES not in self._desk.rules.reports.measures:
            return notes
        found = number(self._desk, copies)
        if found.whole:
            text = "各单位相加比合计多{count}件：县局交给所的同一事项，合计只计一次。"
            cell = Cell(str(found.whole), found.whole, copies, found.hidden)
            notes.append(Note(Told.of(text, count=found.whole), cell))
        return notes

    def _with_lines(self, view: ReportView, base: Query) -> ReportView:
        query = replace(base, measure=view.report.listing)
        found = number(self._desk, query)
        cell = Cell(str(found.whole), found.whole, query, found.hidden)
        matters = [item.matter for item in items(self._desk, query)]
        return replace(view, listing=cell, lines=tuple(lines_of(self._desk, view.report, matters)))

    def behind(self, cell: Cell, *, over: bool = False) -> tuple[list[str], int]:
        """The matters behind a figure (with `over` its denominator), one for each item, and how many more
        are kept from this person. Of a closed period those that were counted then."""
        fixed, query = (cell.over_fixed, cell.over_query) if over else (cell.fixed, cell.query)
        if query is not None and not has_matters(self.measure(query)):
            return [], number(self._desk, query).hidden_items
        if fixed is None:
            found = number(self._desk, query) if query else None
            listed = [item.matter for item in items(self._desk, query)] if query else []
            return listed, found.hidden_items if found else 0
        seen = {matter for matter in set(fixed) if may_read(self._desk, matter)}
        return [matter for matter in fixed if matter in seen], sum(one not in seen for one in fixed)

    def other_items(self, query: Query) -> list[tuple[str, str, str]]:
        """(kind, id, words) of what a figure counted that is no matter: visits, entries, villages."""
        subject = self.measure(query).subject
        if has_matters(self.measure(query)):
            return []
        words = words_of(self._desk, subject, items(self._desk, query))
        return [(subject.value, one, text) for one, text in words]

    def number(self, query: Query) -> Number:
        """One figure, counted now."""
        return number(self._desk, query)

    def items(self, query: Query) -> list[Item]:
        """The list behind a figure: as long as the figure, but for what is kept from this person."""
        return items(self._desk, query)


_COPIES = "copies"
