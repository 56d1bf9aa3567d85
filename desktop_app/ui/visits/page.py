"""The list of visits, newest first."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.parked_card import ParkedCard
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.table_view import TableView
from desktop_app.ui.visits.lines import VisitLine, VisitSource, visit_columns
from desktop_app.ui.visits.session import DRAFT_KIND

_HEADER = "visits-1"
_TABLE, _NONE, _MISSED = 0, 1, 2
_PURPOSE_PX = 220


class VisitsPage(Page):
    """`Doors.visit_draft` goes on with a parked sheet."""

    kinds = ("visit", "visit_matter", "attachment")

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self._header = PageHeader(self.tr("走访"), inline=True)
        self.search = SearchLine(self.tr("搜索情况、人名、地点（Ctrl+F）"))
        codes = services.desk.rules.codes["visit_purposes"]
        self.purpose = ChoiceBox([(one.code, one.title) for one in codes.items])
        self.purpose.setItemText(0, self.tr("全部目的"))
        self.purpose.setAccessibleName(self.tr("按目的筛选"))
        self._parked = ParkedCard(self.tr("没有写完的走访"), doors.visit_draft, self._drop)
        source = VisitSource(services.visit_list, services.places.name, codes.title_of)
        self.model = PagedTableModel(visit_columns(), source.fetch, source.count, desk.tasks, self)
        self.table = TableView(self.tr("走访列表"))
        self._stack = QStackedLayout()
        self._build()

    def _build(self) -> None:
        self._header.buttons.addWidget(self.search)
        export = self.tr("导出 Excel")
        self._header.add_quiet(export, lambda: self._doors.export(self.table, self.tr("走访")))
        self._header.set_primary(self.tr("新建走访"), self._new)
        self.table.setModel(self.model)
        self.desk.state.restore_header(_HEADER, self.table.horizontalHeader())
        nothing = self.tr("走访记录把到场的人、看到的情况和照片记在一起，回来就能写进意见书。")
        card, holder = Card(flush=True), QWidget()
        set_role(holder, "clear")
        holder.setLayout(self._stack)  # first: a layout without a widget shows its first page as a window
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("empty-visits", nothing, self.tr("新建走访"), self._new))
        missed = self.tr("没有符合条件的走访。")
        self._stack.addWidget(EmptyState("empty-search", missed, self.tr("看全部"), self._clear))
        card.body.addWidget(holder)
        filters = QHBoxLayout()
        self.purpose.setFixedWidth(current_look().px(_PURPOSE_PX))
        filters.addWidget(self.purpose)
        filters.addStretch(1)
        self.column.addWidget(self._header)
        self.column.addWidget(self._parked)
        self.column.addLayout(filters)
        self.column.addWidget(card, 1)
        self.purpose.picked.connect(lambda _code: self._ask())
        self.search.paused.connect(lambda _text: self._ask())
        self.search.asked.connect(lambda _text: self._go_down())
        self.model.counted.connect(self._counted)
        self.table.opened.connect(self._open)

    def refresh(self) -> None:
        self.model.set_filters(self._filters())
        self.model.reload()
        services = self._services
        self.desk.tasks.run(
            lambda: services.drafts.parked(DRAFT_KIND), self._parked.show_drafts, owner=self, key="parked"
        )

    def _filters(self) -> dict[str, str]:
        return {"text": self.search.value(), "purpose": self.purpose.code()}

    def _ask(self) -> None:
        if self._filters() != self.model.filters:
            self.model.set_filters(self._filters())

    def _clear(self) -> None:
        self.search.clear()
        self.purpose.set_code("")
        self._ask()

    def _counted(self, total: int) -> None:
        asked = any(self._filters().values())
        self._stack.setCurrentIndex(_TABLE if total else (_MISSED if asked else _NONE))
        self._header.set_subtitle(self.tr("共 {count} 次").format(count=total) if total else "")

    def _open(self, line: VisitLine) -> None:
        self._doors.visit(line.visit_id)

    def _new(self) -> None:
        self._doors.new_visit("")

    def _drop(self, draft_id: str) -> None:
        services = self._services
        self.desk.tasks.run(lambda: services.drafts.drop(draft_id), lambda _none: self.refresh(), owner=self)

    def _go_down(self) -> None:
        """Enter in the search field: to the first hit, also when it is still on its way."""
        self._ask()
        self.table.arrive(self.search)

    def focus_search(self) -> bool:
        self.search.take_focus()
        return True

    def leave(self) -> None:
        self.desk.state.keep_header(_HEADER, self.table.horizontalHeader())
