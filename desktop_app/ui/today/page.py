"""The page that the window opens on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.services.keyring.today import HELD
from desktop_app.services.keyring.today import KIND as KEYS
from desktop_app.ui.shared.act_list import ActList
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken_full
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import clear_widget, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.number_card import NumberCard
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.parked_card import ParkedCard
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.today.presenter import Figures, figures, target_of
from desktop_app.ui.today.reading import Found, TodayServices, read_today
from desktop_app.ui.today.sections import Section, sections

if TYPE_CHECKING:
    from desktop_app.services.today import TodayView
    from desktop_app.services.todaytasks import Task
    from desktop_app.ui.qt.desk import Desk
    from desktop_app.ui.shared.act_row import ActLine
    from desktop_app.ui.shared.doors import Doors


class TodayPage(Page):
    """Four figures, parked drafts, and lists of what to do; each row opens its matter."""

    kinds = (
        *("matter", "step", "clock", "letter", "party", "visit"),
        *("assignment", "supervision", "approval", "correction_request", "request", "answer"),
    )

    def __init__(self, desk: Desk, services: TodayServices, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._drafts, self._doors = services, services.drafts, doors
        self._header, self._search = PageHeader("", inline=True), SearchLine()
        self._late = NumberCard(self.tr("件超期"), "overdue")
        self._near = NumberCard(self.tr("件 7 日内到期"), "near")
        self._serve = NumberCard(self.tr("份文书待送达"), "info")
        self._in_time = NumberCard(self.tr("按期办结率"), "done")
        self._parked = ParkedCard(self.tr("没有登记完"), doors.draft, self._drop_draft)
        self._lists, self._scroll = QVBoxLayout(), ScrollColumn()
        self.shown: dict[str, ActList] = {}
        self._names: list[str] | None = None
        self._foot = label("", "secondary", wrap=True)
        self._build()

    def _build(self) -> None:
        self._header.set_title(self.tr("今日"))
        self._header.buttons.addWidget(self._search)
        hint = self.tr("去哪里、什么时候回来、打哪个电话：填好就打印，贴在门上")
        self._header.add_quiet(self.tr("外出告示"), self._doors.leaving, hint=hint)
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
        host = clear_widget()
        host.setLayout(self._lists)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setSpacing(GAP_PX)
        self.column.addWidget(self._header)
        self.column.addLayout(numbers)
        self.column.addWidget(self._scroll, 1)
        self._scroll.column.addWidget(self._parked)
        self._scroll.column.addWidget(host)
        self._scroll.column.addWidget(self._foot)
        self._scroll.column.addStretch(1)

    def refresh(self) -> None:
        self._header.set_subtitle(spoken_full(self.desk.clock.today()))
        used = self._services
        self.desk.tasks.run(lambda: read_today(used), self._show, owner=self, key="today")

    def _show(self, found: Found) -> None:
        day = self.desk.clock.today()
        self._show_figures(figures(found.view, day))
        self._parked.show_drafts(found.parked)
        self._show_sections(sections(found.view, found.duties, day, found.wanted), found.view)

    def _show_figures(self, shown: Figures) -> None:
        self._late.show_number(*shown.late)
        self._near.show_number(*shown.near)
        self._serve.show_number(*shown.to_serve)
        self._in_time.show_number(*shown.in_time)

    def _show_sections(self, found: Sequence[Section], view: TodayView) -> None:
        """A list that stays keeps its place and its keyboard; those without lines are hidden."""
        names = [section.name for section in found]
        if names != self._names:
            self._names = names
            empty(self._lists)
            self.shown = {section.name: self._list(section) for section in found}
            if not found:
                self._lists.addWidget(self._nothing())
        self._show_foot(view)
        for section in found:
            shown = self.shown[section.name]
            count = self.tr("{count} 件").format(count=len(section.lines) + section.more)
            shown.title.set_remark(count)
            shown.show_lines(section.lines)

    def _list(self, section: Section) -> ActList:
        made = ActList(section.title)
        made.opened.connect(self._open)
        made.acted.connect(self._act)
        self._lists.addWidget(made)
        return made

    def _show_foot(self, view: TodayView) -> None:
        """How the lists are ordered, and what is not in them."""
        said = self.tr("按法定期限排列，三优先的在前；在办 {count} 件。").format(count=view.open_matters)
        if view.hidden:
            said += self.tr("另有 {count} 件保密事项不列在这里。").format(count=view.hidden)
        self._foot.setText(said)

    def _nothing(self) -> Card:
        card = Card()
        sentence = self.tr("没有要办的事。新的来信来访登记后，该做什么、哪天到期，都会排在这里。")
        card.body.addWidget(EmptyState("empty-today", sentence, self.tr("登记事项"), self._doors.register))
        return card

    def _open(self, line: ActLine) -> None:
        target = target_of(line)
        if target.duty is not None:
            self._doors.duty(target.duty.kind, target.duty.id)
        elif target.task is not None:
            self._open_task(target.task)
        elif target.matter_id:
            self._doors.matter(target.matter_id)

    def _open_task(self, task: Task) -> None:
        """A register's entry, or the page where keys are decided about."""
        if task.kind != KEYS:
            self._doors.entry(task.target)
        elif task.target == HELD:
            self._doors.exchange()
        else:
            self._doors.keys(task.target)

    def _act(self, line: ActLine) -> None:
        target = target_of(line)
        if target.duty is not None:
            self._doors.do_duty(target.duty, closed=target.duty_over)
        elif target.letter_id:
            self._doors.serve(target.letter_id)
        elif target.step is not None:
            self._doors.step(target.matter_id, target.step)
        else:
            self._open(line)

    def _drop_draft(self, draft_id: str) -> None:
        self.desk.tasks.run(lambda: self._drafts.drop(draft_id), lambda _: self.refresh(), owner=self)

    def focus_search(self) -> bool:
        self._search.take_focus()
        return True
