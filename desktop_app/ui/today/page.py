"""The page that the window opens on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.drafts import Drafts
from desktop_app.services.today import Today, TodayView
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken_full
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import hairline
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.number_card import NumberCard
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.parked_card import Parked, ParkedCard
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.section_title import SectionTitle
from desktop_app.ui.today.presenter import Figures, Line, figures, lines
from desktop_app.ui.today.todo_row import TodoRow

_MATTER_DRAFT = "matter"


class TodayPage(Page):
    """Four figures, parked drafts, and the list of what to do; each row opens its matter."""

    kinds = ("matter", "step", "clock", "letter", "party", "visit")

    def __init__(self, desk: Desk, today: Today, drafts: Drafts, doors: Doors) -> None:
        super().__init__(desk)
        self._today, self._drafts, self._doors = today, drafts, doors
        self._header, self._search = PageHeader("", inline=True), SearchLine()
        self._late = NumberCard(self.tr("件超期"), "overdue")
        self._near = NumberCard(self.tr("件 7 日内到期"), "near")
        self._serve = NumberCard(self.tr("份文书待送达"), "info")
        self._in_time = NumberCard(self.tr("按期办结率"), "done")
        self._parked = ParkedCard(self.tr("没有登记完"), doors.draft, self._drop_draft)
        self._list, self._scroll = Card(), ScrollColumn()
        self._build()

    def _build(self) -> None:
        self._header.set_title(self.tr("今日"))
        self._header.buttons.addWidget(self._search)
        self._header.set_primary(self.tr("登记事项  Ctrl+N"), self._doors.register)
        self._search.asked.connect(lambda text: self._doors.ledger(text=text))
        numbers = QHBoxLayout()
        numbers.setSpacing(GAP_PX)
        for card in (self._late, self._near, self._serve, self._in_time):
            numbers.addWidget(card, 1)
        self._late.clicked.connect(lambda: self._doors.ledger(due="late"))
        self._near.clicked.connect(lambda: self._doors.ledger(due="near"))
        self._serve.clicked.connect(self._doors.letters)
        self._in_time.clicked.connect(lambda: self._doors.ledger(closed=True))
        self.column.addWidget(self._header)
        self.column.addLayout(numbers)
        self.column.addWidget(self._scroll, 1)
        self._scroll.column.addWidget(self._parked)
        self._scroll.column.addWidget(self._list)
        self._scroll.column.addStretch(1)
        self._list.body.setSpacing(0)

    def refresh(self) -> None:
        self._header.set_subtitle(spoken_full(self.desk.clock.today()))
        self.desk.tasks.run(self._read, self._show, owner=self, key="today")

    def _read(self) -> tuple[TodayView, Sequence[Parked]]:
        return self._today.view(), self._drafts.parked(_MATTER_DRAFT)

    def _show(self, found: tuple[TodayView, Sequence[Parked]]) -> None:
        view, parked = found
        day = self.desk.clock.today()
        self._show_figures(figures(view, day))
        self._parked.show_drafts(parked)
        self._show_lines(lines(view, day), view.open_matters)

    def _show_figures(self, shown: Figures) -> None:
        self._late.show_number(*shown.late)
        self._near.show_number(*shown.near)
        self._serve.show_number(*shown.to_serve)
        self._in_time.show_number(*shown.in_time)

    def _show_lines(self, found: Sequence[Line], open_matters: int) -> None:
        empty(self._list.body)
        if not found:
            self._list.body.addWidget(self._nothing())
            return
        remark = self.tr("按法定期限排列，在办 {count} 件").format(count=open_matters)
        self._list.body.addWidget(SectionTitle(self.tr("要做的事"), remark))
        self._list.body.addSpacing(8)
        for line in found:
            self._list.body.addWidget(hairline())
            self._list.body.addWidget(self._row(line))

    def _row(self, line: Line) -> QWidget:
        row = TodoRow(line)
        row.opened.connect(self._open)
        row.acted.connect(self._act)
        return row

    def _nothing(self) -> QWidget:
        sentence = self.tr("没有要办的事。新的来信来访登记后，该做什么、哪天到期，都会排在这里。")
        return EmptyState("empty-today", sentence, self.tr("登记事项"), self._doors.register)

    def _open(self, line: Line) -> None:
        if line.matter_id:
            self._doors.matter(line.matter_id)

    def _act(self, line: Line) -> None:
        if line.letter_id:
            self._doors.serve(line.letter_id)
        elif line.step is not None:
            self._doors.step(line.matter_id, line.step)
        else:
            self._open(line)

    def _drop_draft(self, draft_id: str) -> None:
        self.desk.tasks.run(lambda: self._drafts.drop(draft_id), lambda _: self.refresh(), owner=self)

    def focus_search(self) -> bool:
        self._search.take_focus()
        return True
