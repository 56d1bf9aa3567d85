"""The ledger page: search, quick views with counts, filters, and the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.ui.matters.columns import ledger_columns
from desktop_app.ui.matters.filters import LedgerFilters
from desktop_app.ui.matters.lines import LedgerLine, LedgerSource, filter_from
from desktop_app.ui.matters.views import ALL, CLOSED, LATE, NEAR, OPEN, view_filter
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.services.ledger import Ledger, StateCount
    from desktop_app.services.places import Places
    from desktop_app.ui.matters.choices import LedgerChoices
    from desktop_app.ui.qt.desk import Desk
    from desktop_app.ui.shared.doors import Doors

_VIEWS = (ALL, OPEN, LATE, NEAR, CLOSED)
_OF_VIEW = ("due", "closed", "states", "priority_first")


class MattersPage(Page):
    """`show_filter` is the door for others: a text, a quick view.

    A second one over another page, `back` by name, shows the matters behind a figure (`show_listed`).
    """

    kinds = ("matter", "step", "clock", "party", "matter_party")

    def __init__(
        self,
        desk: Desk,
        ledger: Ledger,
        places: Places,
        choices: LedgerChoices,
        doors: Doors,
        *,
        back: str = "",
    ) -> None:
        super().__init__(desk)
        self._ledger, self._doors, self._title = ledger, doors, self.tr("事项")
        self._source = LedgerSource(ledger, places, desk.clock.today, choices.flag_words)
        way_back = (back, doors.back) if back else None
        self._header = PageHeader(self._title, inline=True, back=way_back)
        self._search = SearchLine()
        self.filters = LedgerFilters(choices, places.search, desk.clock.today, desk.tasks)
        self.model = PagedTableModel(
            ledger_columns(), self._source.fetch, self._source.count, desk.tasks, self
        )
        self.table = TableView(self.tr("事项列表"))
        self._stack = QStackedLayout()
        self._owner, self._listed, self._kept = "", tuple[str, ...](), 0
        self.owner_chip = button("", self._all_offices, "chip", hint=self.tr("点一下看全部单位"))
        self._hidden = label("", "secondary", wrap=True)
        self._hidden.setVisible(False)
        self._build()
        if not back:
            self._header.set_primary(self.tr("登记事项  Ctrl+N"), doors.register)
        self._listen()

    def _build(self) -> None:
        self.owner_chip.setVisible(False)
        self._header.buttons.addWidget(self.owner_chip)
        self._header.buttons.addWidget(self._search)
        self._more = self._header.add_quiet(self.tr("表格…"), self._open_sheets)
        self.table.setModel(self.model)
        self.table.sort_by_header(0, Qt.SortOrder.DescendingOrder)
        card, holder = Card(flush=True), QWidget()
        set_role(holder, "clear")
        holder.setLayout(self._stack)  # first: a layout without a widget shows its first page as a window
        nothing = self.tr("还没有登记过事项。来信、来访、来电和纠纷都从这里登记，编号和期限由程序给出。")
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("empty-matters", nothing, self.tr("登记事项"), self._doors.register))
        missed = self.tr("没有符合条件的事项。可以换一个词，或清除筛选。")
        self._stack.addWidget(EmptyState("empty-search", missed, self.tr("清除筛选"), self._clear))
        card.body.addWidget(holder)
        self.column.addWidget(self._header)
        self.column.addWidget(self.filters)
        self.column.addWidget(card, 1)
        self.column.addWidget(self._hidden)

    def _open_sheets(self) -> None:
        detail = self.tr("信访、纠纷等旧台账，原编号和日期照旧；有错一次列出，可以整批撤销")
        shown = self.tr("按屏幕上的筛选、顺序和栏目")
        entries = [
            Entry(self.tr("导出 Excel…"), lambda: self._doors.export(self.table, self._title), shown),
            Entry(
                self.tr("导出国家系统录入表…"),
                self._export_national,
                self.tr("按屏幕上的筛选，用国家系统的字段名"),
            ),
            Entry(self.tr("导入旧台账…"), lambda: self._doors.imports(""), detail),
        ]
        MenuPanel(self.tr("表格"), entries, self).open_under(self._more)

    def _export_national(self) -> None:
        self._doors.export_national(filter_from(self._filter()))

    def _listen(self) -> None:
        self.filters.changed.connect(self._ask)
        self._search.paused.connect(lambda _text: self._ask())
        self._search.asked.connect(lambda _text: self._go_down())
        self.model.counted.connect(self._counted)
        self.table.opened.connect(self._open)

    def show_filter(
        self,
        *,
        text: str = "",
        due: str = "",
        closed: bool | None = None,
        owner: str = "",
        owner_name: str = "",
    ) -> None:
        """Lists what another page asked for; restrictions left from before are taken away."""
        self._show_owner(owner, owner_name)
        view = {"late": LATE, "near": NEAR}.get(due, ALL)
        if closed is not None:
            view = CLOSED if closed else OPEN
        self.filters.set_plain(view)
        self._search.setText(text)
        self._ask()

    def show_listed(self, title: str, matters: Sequence[str], hidden: int) -> None:
        """The matters behind a figure, under its title; `hidden` more are kept from this person.

        Items of one matter (two papers, two answers) stand in one line.
        """
        self._listed, self._kept, self._title = tuple(dict.fromkeys(matters)), hidden, title
        self._header.set_title(title)
        self.filters.set_plain(ALL)
        self._search.setText("")
        self._ask()
        self.table.arrive(self)

    def _show_owner(self, owner: str, name: str) -> None:
        self._owner = owner
        self.owner_chip.setText(self.tr("{name}　✕").format(name=name))
        self.owner_chip.setAccessibleName(self.tr("只看{name}，点一下看全部单位").format(name=name))
        self.owner_chip.setVisible(bool(owner))

    def _all_offices(self) -> None:
        self._show_owner("", "")
        self._ask()

    def _filter(self) -> dict[str, Any]:
        text = self._search.text().strip()
        extra = {"text": text, "owner": self._owner, "ids": self._listed}
        return {**self.filters.value(), **{name: value for name, value in extra.items() if value}}

    def _ask(self) -> None:
        wanted = self._filter()
        if wanted != self.model.filters:
            self.model.set_filters(wanted)
            self._ask_counts()

    def refresh(self) -> None:
        self.model.reload()
        self._ask_counts()

    def _ask_counts(self) -> None:
        """Counts of the quick views and states hold for the search text and the other filters."""
        base = {name: value for name, value in self._filter().items() if name not in _OF_VIEW}
        view = dict(view_filter(self.filters.view.value()))

        def work() -> tuple[dict[str, int], list[StateCount], int]:
            counts = {one: self._ledger.count(filter_from({**base, **view_filter(one)})) for one in _VIEWS}
            hidden = self._kept if self._listed else self._ledger.hidden(filter_from(base))
            return counts, self._ledger.states(filter_from({**base, **view})), hidden

        self.desk.tasks.run(work, self._show_counts, owner=self, key="counts")

    def _show_counts(self, found: tuple[dict[str, int], list[StateCount], int]) -> None:
        counts, states, hidden = found
        self.filters.show_counts(counts)
        self.filters.show_states(states)
        said = self.tr("另有 {count} 件保密事项，不列在这里，只有指定的人登录后能打开。")
        self._hidden.setText(said.format(count=hidden))
        self._hidden.setVisible(bool(hidden))

    def _counted(self, total: int) -> None:
        self._header.set_subtitle(self.tr("{count} 件").format(count=f"{total:,}"))
        anything = bool(self.model.filters)
        self._stack.setCurrentIndex(0 if total else 2 if anything else 1)

    def _clear(self) -> None:
        self._show_owner("", "")
        self._search.clear()
        self.filters.set_plain(ALL)
        self._ask()

    def _open(self, line: LedgerLine) -> None:
        self._doors.matter(line.row.id)

    def _go_down(self) -> None:
        """Enter in the search field: to the first hit, also when it is still on its way."""
        self._ask()
        self.table.arrive(self._search)

    def focus_search(self) -> bool:
        self._search.take_focus()
        return True
