"""The page: four figures over all offices, and the table whose rows open an office's matters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.services.overview import OfficeRow, Overview, OverviewView
from desktop_app.ui.overview.columns import office_columns
from desktop_app.ui.overview.rate_painter import RatePainter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.number_card import NumberCard
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.section_title import SectionTitle
from desktop_app.ui.shared.table_view import TableView


class OverviewPage(Page):
    """Late offices stand first until a header is clicked."""

    kinds = ("matter", "clock", "step", "letter")

    def __init__(self, desk: Desk, overview: Overview, doors: Doors) -> None:
        super().__init__(desk)
        self._overview, self._doors = overview, doors
        self._header, self._search = PageHeader("", inline=True), SearchLine()
        self._received = NumberCard(self.tr("件本年收到"), "info")
        self._open = NumberCard(self.tr("件在办"), "info")
        self._late = NumberCard(self.tr("件超期"), "overdue")
        self._silent = NumberCard(self.tr("个所没有来数据"), "near")
        self._rows: Sequence[OfficeRow] = ()
        columns = office_columns(desk.clock.today())
        self.model = PagedTableModel(columns, self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.tr("各所情况"))
        self._title = SectionTitle(self.tr("各所情况"), self.tr("点一行看这个所的事项"))
        sentence = self.tr("还没有所建立联系。在“数据交换”里做一份邀请，用U盘带给各所。")
        self._card = Card(flush=True)
        self._nothing = EmptyState("empty-exchange", sentence, self.tr("去数据交换"), doors.exchange)
        self._build()

    def _build(self) -> None:
        self._header.set_title(self.tr("总览"))
        self._header.buttons.addWidget(self._search)
        self._header.set_primary(self.tr("读入U盘"), self._doors.exchange)
        self._search.asked.connect(lambda text: self._doors.ledger(text=text))
        numbers = QHBoxLayout()
        numbers.setSpacing(GAP_PX)
        for card in (self._received, self._open, self._late, self._silent):
            numbers.addWidget(card, 1)
        self._received.clicked.connect(self._show_all)
        self._open.clicked.connect(lambda: self._doors.ledger(closed=False))
        self._late.clicked.connect(lambda: self._doors.ledger(due="late"))
        self._silent.clicked.connect(self._doors.exchange)
        self.table.setItemDelegate(RatePainter(self.table))
        self.table.setModel(self.model)
        self.table.sort_by_header(3, Qt.SortOrder.DescendingOrder)
        self.table.opened.connect(lambda row: self._doors.ledger(owner=row.node, owner_name=row.name))
        self._card.body.addWidget(self.table)
        self.column.addWidget(self._header)
        self.column.addLayout(numbers)
        self.column.addWidget(self._title)
        self.column.addWidget(self._card, 1)
        self.column.addWidget(self._nothing, 1)
        self._nothing.setVisible(False)

    def _show_all(self) -> None:
        self._doors.ledger()

    def refresh(self) -> None:
        day = self.desk.clock.today()
        self._header.set_subtitle(spoken(day, day))
        self.desk.tasks.run(self._overview.view, self._show, owner=self, key="overview")

    def _show(self, view: OverviewView) -> None:
        self._rows = view.rows
        offices = [row for row in view.rows if not row.own]
        for part in (self._card, self._title):
            part.setVisible(bool(offices))
        self._nothing.setVisible(not offices)
        self._received.show_number(str(view.total("received")), self._yearly(view))
        self._open.show_number(str(view.total("open")), self._near(view))
        self._late.show_number(str(view.total("late")), _worst(offices, self.tr("{name} {count} 件")))
        self._show_silent(offices, view.day)
        self.model.reload()

    def _yearly(self, view: OverviewView) -> str:
        due, kept = view.total("due"), view.total("kept")
        text = self.tr("到期 {due} 个期限，按期 {kept} 个")
        return text.format(due=due, kept=kept) if due else self.tr("还没有到期的期限")

    def _near(self, view: OverviewView) -> str:
        return self.tr("7 日内到期 {count} 件").format(count=view.total("near"))

    def _show_silent(self, offices: Sequence[OfficeRow], day: date) -> None:
        silent = [row for row in offices if row.silent_days(day)]
        detail = "、".join(row.name for row in silent) or self.tr("7 天内都有数据来")
        self._silent.show_number(str(len(silent)), detail)

    def _fetch(self, offset: int, limit: int, sort: Sort, _filters: Filters) -> Sequence[Any]:
        rows = sorted(self._rows, key=lambda row: _key(row, sort.key), reverse=sort.descending)
        rows.sort(key=lambda row: row.own)  # the bureau's own line stays last
        return rows[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._rows)

    def focus_search(self) -> bool:
        self._search.take_focus()
        return True


def _worst(offices: Sequence[OfficeRow], text: str) -> str:
    worst = max(offices, key=lambda row: row.late, default=None)
    return text.format(name=worst.name, count=worst.late) if worst and worst.late else ""


def _key(row: OfficeRow, name: str) -> tuple[Any, str]:
    """Equal ones stay in the order of places."""
    if name == "name":
        return row.place_code, ""
    if name == "rate":
        return (row.rate if row.rate is not None else -1), row.place_code
    if name == "heard":
        return (row.heard_on or date.min), row.place_code
    return getattr(row, name or "late"), row.place_code
