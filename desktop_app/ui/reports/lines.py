"""A listing (台账) as a table: one matter a line, which opens it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_app.services.statistics.views import Line, ReportView
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.columns import NUMBER, Column
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView

_SIGN_PX, _LEAST_PX, _MOST_PX = 14, 76, 240


class LineTable(Card):
    """`opened(matter id)`. All lines are in memory: a year has some hundreds."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(flush=True)
        self._desk = desk
        self._lines: Sequence[Line] = ()
        self.model: PagedTableModel | None = None
        self.table = TableView(self.tr("台账"))
        self._stack = QStackedWidget()
        set_role(self._stack, "clear")
        nothing = self.tr("这一期没有登记纠纷。在“登记”里登记的纠纷，按登记日期列在这里，可以打印成台账。")
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("empty-matters", nothing))
        self.body.addWidget(self._stack)
        self.table.opened.connect(lambda line: self.opened.emit(line.matter))

    def show_view(self, view: ReportView) -> None:
        """The lines with the columns of their report."""
        self._lines = view.lines
        columns = [
            self._column(view, one.key, one.group, one.label, number=one.number)
            for one in view.report.columns
        ]
        old = self.model
        self.model = PagedTableModel(columns, self._fetch, self._count, self._desk.tasks, self)
        self.table.setModel(self.model)
        if old is not None:
            old.deleteLater()
        self.model.reload()
        self._stack.setCurrentIndex(0 if view.lines else 1)

    def _column(self, view: ReportView, key: str, group: str, text: str, *, number: bool) -> Column:
        longest = max((len(line.texts.get(key, "")) for line in view.lines[:100]), default=0)
        title = f"{group} {text}" if group else text
        width = min(_MOST_PX, max(_LEAST_PX, _SIGN_PX * (max(longest, len(title)) + 2)))
        return Column(title, lambda line: line.texts.get(key, ""), width, "", NUMBER if number else "text")

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Any]:
        return self._lines[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._lines)
