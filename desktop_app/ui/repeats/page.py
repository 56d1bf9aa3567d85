"""跨所重复件: matters of the last days that another office may have had before; the bureau says which are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.repeatrecords import Likeness
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.repeats.lines import Pair, columns, pair_of, told
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.table_view import TableView
from desktop_app.ui.shared.undoing import tell_done

_SPANS = ("30", "90", "365")


class RepeatsPage(Page):
    """`pairs` are those still to be judged. Nothing is read again by itself: a person works down the list."""

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self.pairs: list[Pair] = []
        self.header = PageHeader(self.tr("跨所重复件"), back=(self.tr("返回"), doors.back))
        self.span = Segments([(days, self.tr("近 {days} 天").format(days=days)) for days in _SPANS])
        self.same = button(self.tr("同一件"), lambda: self.judge(same=True), hint=self.tr("Ctrl+Enter"))
        self.other = button(self.tr("不是同一件"), lambda: self.judge(same=False), hint=self.tr("Ctrl+D"))
        self.table = TableView(self.tr("跨所重复件"))
        self.model = PagedTableModel(columns(), self._fetch, self._count, desk.tasks, self, hides=False)
        sentence = self.tr("这段时间登记的事项里，没有看到别的所以前办过的。")
        self._nothing = EmptyState("empty-search", sentence)
        self.detail = label("", "secondary", wrap=True)
        self._stack = QStackedWidget()
        self._build()

    def _build(self) -> None:
        self.header.set_subtitle(self.tr("认定以后，下次交换时告诉后来登记的那个所。"))
        self.header.add_quiet(self.tr("重新比对"), self.refresh)
        self.span.set_value(_SPANS[0])
        self.span.setAccessibleName(self.tr("看多久以来登记的"))
        self.span.chosen.connect(lambda _days: self.refresh())
        self.table.setModel(self.model)
        self.table.opened.connect(lambda pair: self._doors.matter(pair.later.id))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.span)
        row.addStretch(1)
        for act in (self.same, self.other):
            row.addWidget(act)
        card = Card(flush=True)
        card.body.addWidget(self.table)
        set_role(self._stack, "clear")
        self._stack.addWidget(card)
        self._stack.addWidget(self._nothing)
        self.column.addWidget(self.header)
        self.column.addLayout(row)
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(self.detail)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        for keys, same in (("Ctrl+Return", True), ("Ctrl+D", False)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda same=same: self.judge(same=same))

    # -- reading -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Compares anew, with progress; may be stopped."""
        services, days = self._services, int(self.span.value())
        since = (self.desk.clock.today() - timedelta(days=days)).isoformat()

        def work(progress: Progress) -> list[Pair]:
            found = services.repeats.across(since, progress.report)
            return [pair_of(services, later, suspect) for later, suspect in found]

        self.desk.tasks.run_long(work, self.show_pairs, title=self.tr("正在比对各所的事项…"), owner=self)

    def heard(self, _changes: Changes) -> None:
        """A judgement takes its pair off the list; to compare all again each time would take the list from under
        the hand. 重新比对 does."""

    def show_pairs(self, pairs: list[Pair]) -> None:
        self.pairs = pairs
        self.detail.clear()
        self.model.reload()
        self._stack.setCurrentIndex(0 if pairs else 1)
        for act in (self.same, self.other):
            act.setVisible(bool(pairs))
        if pairs:
            self.table.setFocus()

    def _tell(self, index: QModelIndex) -> None:
        pair = index.data(PagedTableModel.ROW_ROLE) if index.isValid() else None
        self.detail.setText(told(pair) if isinstance(pair, Pair) else "")

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Pair]:
        return self.pairs[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self.pairs)

    # -- judging -------------------------------------------------------------------------------

    def judge(self, *, same: bool) -> None:
        """Says of the pair under the cursor what it is, and goes on to the next."""
        pair = self.table.currentIndex().data(PagedTableModel.ROW_ROLE)
        if not isinstance(pair, Pair):
            return
        repeats, later, earlier = self._services.repeats, pair.later.id, pair.earlier.id
        work: Callable[[], Changes] = (
            (lambda: repeats.confirm(later, earlier, pair.why))
            if same
            else (lambda: repeats.deny(Likeness.MATTER, later, earlier))
        )
        said = self.tr("已认定，下次交换时告知该所") if same else self.tr("已记下：不是同一件")

        def done(changes: Changes) -> None:
            tell_done(self.desk, self._services.undo, changes, said, self.tr("撤销"), self.tr("已撤销"))
            self.show_pairs([one for one in self.pairs if one != pair])

        self.desk.tasks.run(work, done, owner=self, key="judge")
