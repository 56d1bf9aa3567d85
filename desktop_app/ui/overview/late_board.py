"""The board of overdue matters over all offices: the worst first, each under its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.services.house import Services
from desktop_app.services.ledger import Due, LedgerFilter, LedgerRow
from desktop_app.ui.overview.late_columns import late_columns
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView

Pressed = Callable[[Sequence[str]], Mapping[str, BadgeCell]]


class LateBoard(Card):
    """`opened(matter id)`. `pressed(ids)` reads on a worker what was done about each matter so far."""

    opened = Signal(str)

    def __init__(self, desk: Desk, services: Services, pressed: Pressed) -> None:
        super().__init__(flush=True)
        self._services, self._pressed = services, pressed
        self._done: dict[str, BadgeCell] = {}
        self._names: dict[str, str] = {}
        columns = late_columns(desk.clock.today(), self._name, lambda one: self._done.get(one, BadgeCell("")))
        self.model = PagedTableModel(columns, self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.tr("超期事项"))
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        set_role(holder, "clear")
        self._stack = QStackedLayout(holder)
        self.table.setModel(self.model)
        self.table.sort_by_header(0, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        nothing = self.tr("没有超期的事项。哪个所的事项过了顺延后的末日，就按超期天数排在这里。")
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("empty-today", nothing))
        self.body.addWidget(holder)
        self.model.counted.connect(lambda total: self._stack.setCurrentIndex(0 if total else 1))

    def show_owner(self, owner: str) -> None:
        """Only this node's matters; empty shows all."""
        self.model.set_filters({"owner": owner} if owner else {})

    def current(self) -> LedgerRow | None:
        """The row that the keyboard is on."""
        index = self.table.currentIndex()
        row = index.data(PagedTableModel.ROW_ROLE) if index.isValid() else None
        return row if isinstance(row, LedgerRow) else None

    def _fetch(self, offset: int, limit: int, sort: Sort, filters: Filters) -> Sequence[Any]:
        """Runs on a worker; what was done about the matters is read with their page."""
        rows = self._services.ledger.page(
            _wanted(filters), sort=sort.key or "due", descending=sort.descending, offset=offset, limit=limit
        )
        self._done.update(self._pressed([row.id for row in rows]))
        for owner in {row.owner for row in rows}:
            self._names[owner] = self._services.overview.name_of(owner)
        return rows

    def _count(self, filters: Filters) -> int:
        return self._services.ledger.count(_wanted(filters))

    def _name(self, owner: str) -> str:
        return self._names.get(owner, owner)


def _wanted(filters: Filters) -> LedgerFilter:
    return LedgerFilter(owner=str(filters.get("owner", "")), due=Due.LATE)
