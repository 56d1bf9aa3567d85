"""The page: four figures over all offices, and below them the offices or the overdue matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop_app.services.house import Services
from desktop_app.ui.overview import columns
from desktop_app.ui.overview.key_reminder import KeyReminder
from desktop_app.ui.overview.late_board import LateBoard
from desktop_app.ui.overview.office_table import OfficeTable
from desktop_app.ui.overview.pressing import pressed_badges
from desktop_app.ui.overview.reading import Board, OfficeLine, offices_of, read_board
from desktop_app.ui.overview.words import (
    hidden_words,
    near_words,
    silent_offices,
    silent_words,
    worst_words,
    yearly_words,
)
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.number_card import NumberCard
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.segments import Segments

OFFICES, LATE = "offices", "late"


class OverviewPage(Page):
    """Two views of the same table room: the offices, and what is overdue anywhere."""

    kinds = ("matter", "clock", "step", "letter", "assignment", "answer", "supervision")

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self._header, self._search = PageHeader("", inline=True), SearchLine()
        self._received = NumberCard(self.tr("件本年收到"), "info")
        self._open = NumberCard(self.tr("件在办"), "info")
        self._late = NumberCard(self.tr("件超期"), "overdue")
        self._silent = NumberCard(self.tr("个所没有来数据"), "near")
        self.view = Segments([(OFFICES, self.tr("各所情况")), (LATE, self.tr("超期事项"))])
        self._remark = label("", "secondary")
        self.owner_chip = button("", self._all_offices, "chip", hint=self.tr("点一下看全部单位"))
        self.press = button(self.tr("督办这件…"), self._press, hint=self.tr("Ctrl+D"))
        self.offices, self.late = OfficeTable(desk), LateBoard(desk, services, self._pressed)
        sentence = self.tr("还没有所建立联系。在“数据交换”里做一份邀请，用U盘带给各所。")
        self._nothing = EmptyState("empty-exchange", sentence, self.tr("去数据交换"), doors.exchange)
        self.reminder = KeyReminder(desk, services.desk, doors)
        self._stack, self._hidden = QStackedWidget(), 0
        self._build()
        self._listen()

    def _build(self) -> None:
        self._header.set_title(self.tr("总览"))
        self._header.buttons.addWidget(self._search)
        self._header.set_primary(self.tr("从U盘导入"), self._doors.exchange)
        numbers = QHBoxLayout()
        numbers.setSpacing(GAP_PX)
        for card in (self._received, self._open, self._late, self._silent):
            numbers.addWidget(card, 1)
        views = QHBoxLayout()
        views.setSpacing(10)
        views.addWidget(self.view)
        views.addWidget(self.owner_chip)
        views.addStretch(1)
        views.addWidget(self._remark)
        views.addWidget(self.press)
        self.view.setAccessibleName(self.tr("看哪一张表"))
        self.owner_chip.setVisible(False)
        for part in (self.offices, self.late, self._nothing):
            self._stack.addWidget(part)
        self.column.addWidget(self._header)
        self.column.addWidget(self.reminder)
        self.column.addLayout(numbers)
        self.column.addLayout(views)
        self.column.addWidget(self._stack, 1)
        self._show_view(OFFICES)

    def _listen(self) -> None:
        self._search.asked.connect(lambda text: self._doors.ledger(text=text))
        self._received.clicked.connect(self._all_matters)
        self._open.clicked.connect(lambda: self._doors.ledger(closed=False))
        self._late.clicked.connect(self._all_late)
        self._silent.clicked.connect(self._show_silent)
        self.view.chosen.connect(self._show_view)
        self.offices.table.opened.connect(self._open_office)
        self.offices.table.door_opened.connect(self._open_door)
        self.late.opened.connect(self._doors.matter)
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self._press)

    def _all_matters(self) -> None:
        self._doors.ledger()

    # -- the two views -------------------------------------------------------------------------

    def _show_view(self, view: str) -> None:
        self.view.set_value(view)
        late = view == LATE
        self._stack.setCurrentWidget(self.late if late else self.offices)
        self._show_remark()
        self.press.setVisible(late)

    def _show_remark(self) -> None:
        """How the list is read, and how many matters are only counted here."""
        late = self.view.value() == LATE
        remark = self.tr("最久的排在前面") if late else self.tr("点一行看这个所，点数字看清单")
        self._remark.setText("　·　".join(part for part in (hidden_words(self._hidden), remark) if part))

    def _all_late(self) -> None:
        self._all_offices()
        self._show_view(LATE)
        self.late.table.setFocus()

    def _show_silent(self) -> None:
        self._show_view(OFFICES)
        self.offices.silent_first()

    def _all_offices(self) -> None:
        self.owner_chip.setVisible(False)
        self.late.show_owner("")

    def show_late_of(self, node: str, name: str) -> None:
        """The board with one office's overdue matters."""
        self.owner_chip.setText(self.tr("{name}　✕").format(name=name))
        self.owner_chip.setAccessibleName(self.tr("只看{name}，点一下看全部单位").format(name=name))
        self.owner_chip.setVisible(True)
        self.late.show_owner(node)
        self._show_view(LATE)
        self.late.table.setFocus()

    def _open_office(self, line: OfficeLine) -> None:
        self._doors.ledger(owner=line.node, owner_name=line.row.name)

    def _open_door(self, line: OfficeLine, what: str) -> None:
        if what == columns.LATE:
            self.show_late_of(line.node, line.row.name)
        elif what == columns.NEAR:
            self._doors.ledger(due="near", owner=line.node, owner_name=line.row.name)
        else:
            self._doors.duties(node=line.node, name=line.row.name)

    def _press(self) -> None:
        """Ctrl+D presses for the matter under the keyboard; without one, for none."""
        row = self.late.current() if self.view.value() == LATE else None
        if row is not None:
            self._doors.supervise(row.id)

    # -- reading and showing -------------------------------------------------------------------

    def refresh(self) -> None:
        self.reminder.refresh()
        day = self.desk.clock.today()
        self._header.set_subtitle(spoken(day, day))
        self.desk.tasks.run(lambda: read_board(self._services), self._show, owner=self, key="overview")
        self.late.model.reload()

    def _show(self, board: Board) -> None:
        view, offices = board.view, offices_of(board.lines)
        self.offices.show_lines(board.lines)
        self._hidden = board.hidden
        for part in (self.view, self._remark):
            part.setVisible(bool(offices))
        if not offices:
            self._stack.setCurrentWidget(self._nothing)
            self.press.setVisible(False)
        elif self._stack.currentWidget() is self._nothing:
            self._show_view(OFFICES)
        self._show_remark()
        self._received.show_number(str(view.total("received")), yearly_words(view))
        self._open.show_number(str(view.total("open")), near_words(view))
        self._late.show_number(str(view.total("late")), worst_words(board.lines))
        silent = silent_offices(board.lines, view.day)
        self._silent.show_number(str(len(silent)), silent_words(board.lines, view.day))
        self.view.set_options(
            [
                (OFFICES, self.tr("各所情况")),
                (LATE, self.tr("超期事项 {count}").format(count=view.total("late"))),
            ]
        )

    def _pressed(self, ids: Sequence[str]) -> Mapping[str, BadgeCell]:
        """On a worker."""
        return pressed_badges(self._services, ids)

    def focus_search(self) -> bool:
        self._search.take_focus()
        return True
