"""The page of one duty: what was asked, how far it has come on both sides, and the next act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.services.duties.board import DutyKind, NextAct
from desktop_app.services.house import Services
from desktop_app.ui.duties.acts import DutyActs
from desktop_app.ui.duties.picture_card import Facts, PictureCard, picture_facts
from desktop_app.ui.duties.sheet import DutySheet
from desktop_app.ui.duties.sheet_reading import read_sheet
from desktop_app.ui.duties.words import act_words
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.fact_rows import FactRows
from desktop_app.ui.shared.focusing import take_focus
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides
from desktop_app.ui.shared.timeline import Timeline

_BESIDE_PX = 620
_GAP = "　·　"


class DutyPage(Page):
    """`kind` and `record` as the board names them. Ctrl+Enter does the next act."""

    kinds = (
        "assignment",
        "supervision",
        "approval",
        "correction_request",
        "request",
        "urgent_report",
        "answer",
        "matter",
    )

    def __init__(
        self, desk: Desk, services: Services, doors: Doors, acts: DutyActs, kind: str, record: str
    ) -> None:
        super().__init__(desk)
        self._services, self._doors, self.acts = services, doors, acts
        self._kind, self._record = kind, record
        self.sheet: DutySheet | None = None
        bureau = services.desk.identity.is_bureau
        back = self.tr("督办交办") if bureau else self.tr("往来")
        self._header = PageHeader("", back=(back, doors.back))
        self.primary = self._header.set_primary("", self._next)
        self._quiet: list[QPushButton] = []
        self._facts, self._story, self._picture = FactRows(), Timeline(), PictureCard()
        self._scroll = ScrollColumn()
        self._build()
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.press_primary)

    def _build(self) -> None:
        asked, story = Card(self.tr("内容")), Card(self.tr("经过"))
        asked.body.addWidget(self._facts)
        story.body.addWidget(self._story)
        left, right = clear_widget(), clear_widget()
        for side, cards in ((left, (asked, self._picture)), (right, (story,))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP_PX)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._scroll.column.addWidget(Sides(left, right, (3, 2), gap_px=GAP_PX, least_px=_BESIDE_PX))
        self._scroll.column.addStretch(1)
        self._picture.setVisible(False)
        self._scroll.setVisible(False)
        self.column.addWidget(self._header)
        self.column.addWidget(self._scroll, 1)

    # -- reading and showing -------------------------------------------------------------------

    def refresh(self) -> None:
        self.desk.tasks.run(self._read, self._show, owner=self, key="duty")

    def _read(self) -> tuple[DutySheet, Facts, bool]:
        """The sheet, the picture in words, and whether the matter that was taken up is closed."""
        sheet = read_sheet(self._services, self._kind, self._record)
        facts: Facts = []
        if sheet.picture is not None:
            facts = picture_facts(self._services, sheet.picture, self._services.desk.clock.today())
        matter = self._services.matters.get(sheet.matter_id) if sheet.matter_id else None
        return sheet, facts, bool(matter and matter.closed_on)

    def _show(self, found: tuple[DutySheet, Facts, bool]) -> None:
        sheet, facts, self._closed = found
        self.sheet = sheet
        self._header.set_title(core_text(sheet.title))
        parts = (core_text(sheet.what), sheet.number, sheet.other_name)
        self._header.set_subtitle(_GAP.join(part for part in parts if part))
        self._header.set_badges([(sheet.badge.text, sheet.badge.kind)])
        self._facts.show_facts(sheet.facts)
        self._story.show_happenings(sheet.story)
        self._picture.show_facts(facts)
        self._show_buttons(sheet)
        self._scroll.setVisible(True)

    def _show_buttons(self, sheet: DutySheet) -> None:
        for old in self._quiet:
            self._header.buttons.removeWidget(old)
            old.deleteLater()
        self._quiet = []
        if sheet.matter_id:
            self._add_quiet(self.tr("看事项"), lambda: self._doors.matter(sheet.matter_id))
        if sheet.letter_id:
            self._add_quiet(self.tr("看文书"), lambda: self._doors.letter(sheet.letter_id))
        for also in sheet.also:
            self._add_quiet(also.text, self._also(also.name, sheet))
        act = sheet.row.act if sheet.row else NextAct.WAIT
        text = "" if act == NextAct.SETTLE else act_words(act, closed=self._closed)
        self.primary = self._header.set_primary(text, self._next, hint=self.tr("Ctrl+Enter"))
        target = self.primary if text or not self._quiet else self._quiet[0]
        take_focus(self, target)

    def _add_quiet(self, text: str, act: Callable[[], object]) -> None:
        self._quiet.append(self._header.add_quiet(text, act))

    # -- acting --------------------------------------------------------------------------------

    def press_primary(self) -> None:
        if self.primary.isVisible():
            self.primary.click()

    def _next(self) -> None:
        if self.sheet is not None and self.sheet.row is not None:
            self.acts.do(self.sheet.row, closed=self._closed)

    def _also(self, name: str, sheet: DutySheet) -> Callable[[], object]:
        acts = self.acts
        return {
            "press": lambda: acts.pressing.press(sheet.matter_id),
            "print": lambda: self._print(sheet),
            "withdraw": lambda: acts.assigning.withdraw(sheet.id),
            "receive_report": lambda: acts.assigning.receive_report(sheet.id),
            "give_up": lambda: acts.assigning.give_up(sheet.id),
            "take_up": lambda: acts.assigning.take_up(sheet.id),
            "object": lambda: acts.assigning.objects(sheet.id),
            "lift": lambda: acts.pressing.lift(sheet.id),
            "take_back": lambda: acts.requests.withdraw(sheet.id),
            "decline": lambda: acts.words.decline(sheet.id),
        }[name]

    def _print(self, sheet: DutySheet) -> None:
        papers = self._services.duty_papers
        draw = papers.assignment if sheet.kind == DutyKind.ASSIGNMENT else papers.supervision
        self.desk.tasks.run(
            lambda: draw(sheet.id), self._doors.print_pdf, owner=self, title=self.tr("正在排版")
        )

    def print_page(self) -> bool:
        """Ctrl+P prints the paper of the duty where there is one."""
        sheet = self.sheet
        if sheet is None or not any(also.name == "print" for also in sheet.also):
            return False
        self._print(sheet)
        return True
