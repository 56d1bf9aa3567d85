"""封存: a closed month keeps its figures and lists; what was corrected later shows beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.changes import Changes
from desktop_app.domain.reckoning import day_text
from desktop_app.domain.reportrecord import ReportMonth
from desktop_app.domain.reports import ReportTable
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.cells import change_text, rate_text
from desktop_app.services.statistics.query import Query, items
from desktop_app.services.statistics.views import Cell, Note, ReportView, RowView, TableView
from desktop_app.store.transaction import Transaction

_ALL = "all"
# A journal line may hold a mebibyte; a month with longer lists keeps its numbers alone.
_MOST_CHARACTERS = 700_000
_MOST_TOLD = 6


class Freezing:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def may_freeze(self, view: ReportView) -> bool:
        """Whether this report can be closed here: a period that is over, the unit's whole figures, not yet done."""
        plain = replace(view.scope, office="") == type(view.scope)()
        mine = view.scope.office in ("", self._desk.identity.node) or not self._desk.identity.is_bureau
        over = view.days.last < self._desk.clock.today()
        return view.report.freezes and plain and mine and over and view.frozen_on is None

    def may_open(self, view: ReportView) -> bool:
        """Whether this report was closed by this unit itself."""
        found = self._found(view) if view.frozen_on else None
        return found is not None and found.owner == self._desk.identity.node

    def freeze(self, view: ReportView) -> Changes:
        """Keeps the figures of a period that is over. Raises `NotAllowed` where `may_freeze` is false."""
        if not self.may_freeze(view):
            raise NotAllowed(
                "这份报表现在不能封存。", way_out="期间过完以后，不加筛选地打开本单位的报表再封存。"
            )
        figures = self._figures(view)

        def work(tx: Transaction) -> Changes:
            made = tx.new_id()
            tx.add(
                ReportMonth(
                    id=made, report=view.report.id, period=view.days.key, scope=self._scope(view),
                    frozen_on=self._desk.clock.today(), by=tx.by, figures=figures,
                )
            )  # fmt: skip
            return tx.changes(made)

        return self._desk.store.change(work)

    def open_again(self, view: ReportView, reason: str) -> Changes:
        """Takes back the closing of a period, with a reason. Raises `InputProblem` without one, `NotAllowed`."""
        found = self._found(view)
        if found is None or not self.may_open(view):
            raise NotAllowed("这一期没有由本单位封存。")
        if not reason.strip():
            raise InputProblem([Problem("reason", "请写明原因。")])

        def work(tx: Transaction) -> Changes:
            tx.retire(ReportMonth, found.id, reason)
            return tx.changes()

        return self._desk.store.change(work)

    def _scope(self, view: ReportView) -> str:
        return _ALL if self._desk.identity.is_bureau and not view.scope.office else ""

    def _found(self, view: ReportView) -> ReportMonth | None:
        owner = view.scope.office or self._desk.identity.node
        where = "report = ? AND period = ? AND scope = ? AND owner = ? AND retired = ''"
        values = (view.report.id, view.days.key, self._scope(view), owner)
        found = self._desk.store.read.find(ReportMonth, where, values, "frozen_on, id")
        return found[-1] if found else None

    def _figures(self, view: ReportView) -> Mapping[str, object]:
        places: dict[str, int] = {}
        cells: dict[str, dict[str, object]] = {}
        for one in view.tables:
            for row in one.rows:
                for key, cell in row.cells.items():
                    if cell.query is not None and cell.number is not None:
                        cells[_name(one, row, key)] = self._kept(cell, cell.query, cell.number, places)
        figures = {"matters": list(places), "cells": cells}
        if len(json.dumps(figures, ensure_ascii=False)) > _MOST_CHARACTERS:
            plain = {
                key: {name: one[name] for name in ("n", "o") if name in one} for key, one in cells.items()
            }
            return {"cells": plain}
        return figures

    def _kept(self, cell: Cell, query: Query, number: int, places: dict[str, int]) -> dict[str, object]:
        kept: dict[str, object] = {"n": number, "m": self._places(query, places)}
        if cell.over_query is not None and cell.over is not None:
            kept |= {"o": cell.over, "om": self._places(cell.over_query, places)}
        return kept

    def _places(self, query: Query, places: dict[str, int]) -> list[int]:
        """One place for each item, those among them that are kept from the person at the desk too."""
        found = items(self._desk, query, everybody=True)
        return [places.setdefault(item.matter, len(places)) for item in found]

    def applied(self, view: ReportView) -> ReportView:
        """The report with the figures that were fixed, and what has changed since; as it is where none were."""
        whole = replace(view.scope, office="")
        found = self._found(view) if view.report.freezes and whole == type(whole)() else None
        if found is None:
            return view
        figures: dict[str, Any] = dict(found.figures)
        cells, matters = figures.get("cells", {}), figures.get("matters", [])
        tables = tuple(_fixed(one, cells, matters) for one in view.tables)
        notes = (Note(_words(found)), *_adjustments(tables), *view.notes)
        return replace(view, tables=tables, notes=notes, frozen_on=found.frozen_on)


def _words(found: ReportMonth) -> str:
    day = found.frozen_on
    return Told.of("本期数字已于{day}封存。", day=day_text(day) if day else "")


def _name(one: TableView, row: RowView, column: str) -> str:
    """What a cell is called in the record: the bureau may change words, not these."""
    return f"{one.table.field}/{row.key}/{column}"


def _fixed(one: TableView, cells: Mapping[str, Any], matters: list[str]) -> TableView:
    rows = tuple(
        replace(
            row,
            cells={
                key: _cell(one.table, key, cell, cells.get(_name(one, row, key)), matters)
                for key, cell in row.cells.items()
            },
        )
        for row in one.rows
    )
    return replace(one, rows=rows)


def _cell(
    table: ReportTable, key: str, cell: Cell, kept: Mapping[str, Any] | None, matters: list[str]
) -> Cell:
    if kept is None or cell.number is None:
        return cell
    column = next(one for one in table.columns if one.key == key)
    number, over = int(kept["n"]), kept.get("o")
    text = str(number)
    if over is not None:
        text = rate_text(number, over) if column.is_rate else change_text(number, over)
    lists = {
        name: tuple(matters[place] for place in kept[source])
        for name, source in (("fixed", "m"), ("over_fixed", "om"))
        if matters and source in kept
    }
    return replace(cell, text=text, number=number, over=over, adjusted=cell.number - number, **lists)  # type: ignore[arg-type]


def _adjustments(tables: tuple[TableView, ...]) -> list[Note]:
    """What 合计 of each table would be by now, where it differs; figures that are counts."""
    told = []
    for one in tables:
        for row in [row for row in one.rows if row.total]:
            told += [f"{one.table.title}{row.title}{text}" for text in _changed(one, row)]
    if not told:
        return []
    listed = ToldList.of(told[:_MOST_TOLD], "；")
    if len(told) > _MOST_TOLD:
        return [Note(Told.of("封存后的更正：{listed}等{count}处。", listed=listed, count=len(told)))]
    return [Note(Told.of("封存后的更正：{listed}。", listed=listed))]


def _changed(one: TableView, row: RowView) -> list[str]:
    labels = {column.key: f"{column.group}{column.label}" for column in one.table.columns}
    return [
        f"{labels[key]}{cell.adjusted:+d}"
        for key, cell in row.cells.items()
        if cell.adjusted and cell.over is None
    ]
