"""按属地分的所: rows that name no office, each with the one proposed; another is chosen for a row, or for a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from desktop_app.domain.imports.proposals import OF_PLACE, OF_ROW, Proposal
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.menu_panel import Entry, Heading, MenuPanel
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView


class ProposedTable(TableView):
    """`answered(field, text, node)` as in the list of faults. Enter or a double click offers the offices."""

    answered = Signal(str, str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("按属地分的所"))
        self._shown: Sequence[Proposal] = ()
        self._same: Counter[str] = Counter()
        columns = [
            Column(self.tr("行"), lambda one: str(one.row), 64, shape=NUMBER),
            Column(self.tr("哪一件"), lambda one: one.whom, 0),
            Column(self.tr("属地"), lambda one: one.place, 180),
            Column(self.tr("交给"), lambda one: one.office, 200, strong=True),
            Column("", self._badge, 110, shape=BADGE, spare=True),
        ]
        self.proposals = PagedTableModel(columns, self._fetch, self._count, desk.tasks, self, hides=False)
        self.setModel(self.proposals)
        self._row = 0
        self.opened.connect(self.offer)
        self.proposals.counted.connect(self._stay)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """On the row where the keyboard was before, if the list is still so long."""
        self._row, self._shown = max(0, self.currentIndex().row()), proposals
        self._same = Counter(one.place for one in proposals if one.place)
        self.proposals.reload()

    def _stay(self, total: int) -> None:
        if total:
            self.selectRow(min(self._row, total - 1))

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Proposal]:
        return self._shown[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._shown)

    def _badge(self, one: Proposal) -> BadgeCell:
        return BadgeCell(self.tr("您选的"), "done") if one.chosen else BadgeCell(self.tr("按属地"), "near")

    def offer(self, one: Proposal) -> MenuPanel:
        """The offices for this row, and once more for all rows of its place."""
        entries = self._offices(self.tr("第{row}行交给：").format(row=one.row), OF_ROW, one.row_key, one)
        count = self._same[one.place]
        if count > 1:
            title = fill_counted(self.tr("“{place}”的 {count} 行都交给："), place=one.place, count=count)
            entries += self._offices(title, OF_PLACE, one.place, one)
        panel = MenuPanel(self.tr("选一个所"), entries, self)
        panel.open_under(self)
        return panel

    def _offices(self, title: str, field: str, text: str, one: Proposal) -> list[Entry | Heading]:
        return [
            Heading(title),
            *(Entry(name, partial(self.answered.emit, field, text, node)) for node, name in one.choices),
        ]
