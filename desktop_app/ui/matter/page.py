"""The page of one matter: limits, what happened, the people, the request, the papers, the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

from desktop_app.base.errors import UserProblem
from desktop_app.domain.procedures import NextStep, StepKind
from desktop_app.services.duties.board import DutyKind
from desktop_app.services.house import Services
from desktop_app.services.servicing import known_service, service_step
from desktop_app.ui.matter.acts import MatterActs
from desktop_app.ui.matter.case_view import CaseView
from desktop_app.ui.matter.head_words import Head, head_of
from desktop_app.ui.matter.history_dialog import HistoryDialog
from desktop_app.ui.matter.history_reading import read_history
from desktop_app.ui.matter.history_words import Turn
from desktop_app.ui.matter.menus import (
    duty_entries,
    national_entries,
    service_entries,
    step_entries,
    version_entries,
)
from desktop_app.ui.matter.paper_menu import letter_of_form, paper_entries
from desktop_app.ui.matter.papers_card import PapersCard
from desktop_app.ui.matter.reading import CaseFile, CaseReader
from desktop_app.ui.matter.repeats_card import RepeatsCard
from desktop_app.ui.matter.story_card import StoryCard
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import problem_words
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.attachments_panel import AttachmentsPanel
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.focusing import take_focus
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.menu_panel import MenuPanel
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.register_card import RegisterCard

_PARTY_FIELDS = frozenset({"name", "address", "parties"})


class MatterPage(Page):
    """Reads as a case file. `do_step` is the door for others: it waits until the file is read."""

    kinds = (
        "matter",
        "step",
        "clock",
        "party",
        "matter_party",
        "letter",
        "visit",
        "visit_matter",
        "attachment",
        "register_entry",
        "assignment",
        "supervision",
        "approval",
        "correction_request",
        "request",
        "urgent_report",
        "answer",
        "not_same",
        "repeat_hint",
        "same_as",
    )

    def __init__(self, desk: Desk, services: Services, doors: Doors, matter_id: str) -> None:
        super().__init__(desk)
        self._services, self._doors, self.matter_id = services, doors, matter_id
        self._reader = CaseReader(services)
        self.acts = MatterActs(desk, services, self)
        self.case: CaseFile | None = None
        self._wanted: NextStep | None = None
        self._wanted_service = ""
        self._header = PageHeader("", back=(self.tr("事项"), self._back))
        self._waiting = label("", "secondary", wrap=True)
        panel = AttachmentsPanel(desk, services.filing, "matter")
        self.view = CaseView(
            StoryCard(self._new_visit, self.open_history),
            PapersCard(doors, self.serve, panel),
            panel,
            RegisterCard(desk, services.registers, doors, services.desk.identity.role),
            RepeatsCard(desk, services, doors),
        )
        self.more = self._quiet(self.tr("更多步骤"), self._open_steps, self.tr("Ctrl+M"))
        self.printing = self._quiet(self.tr("打印…"), self._open_papers, self.tr("Ctrl+P"))
        self.primary = self._header.set_primary("", self._next)
        self._build()
        self._listen()

    def _quiet(self, text: str, act: Callable[[], object], hint: str = "") -> QPushButton:
        return self._header.add_quiet(text, act, hint=hint)

    def _build(self) -> None:
        self.column.addWidget(self._header)
        self.column.addWidget(self._waiting)
        self.column.addWidget(self.view, 1)
        for one in (self.view, self.more, self.printing, self._waiting):
            one.setVisible(False)

    def _listen(self) -> None:
        for keys, act in (("Ctrl+Return", self.press_primary), ("Ctrl+M", self.press_more)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        view, people = self.view, self.acts.people
        view.gaps.asked.connect(self.fill_gap)
        view.request.corrected.connect(lambda: self._with(self.acts.correct_facts))
        view.people.added.connect(lambda: self._with(people.add))
        view.people.corrected.connect(lambda party: self._with(people.correct, party))
        view.people.removed.connect(people.remove)
        view.people.opened.connect(self._doors.matter)
        view.duties.opened.connect(lambda line: self._doors.duty(*line.key))
        view.duties.acted.connect(self._do_duty)

    def _do_duty(self, line: ActLine) -> None:
        """A correction is accepted here and now; other acts ask over whatever page they start from."""
        kind, record = cast(tuple[DutyKind, str], line.key)
        row = self.case.duties.rows.get(record) if self.case is not None else None
        if kind == DutyKind.CORRECTION:
            self.acts.accept_correction(record)
        elif row is not None:
            self._doors.do_duty(row)

    def _with(self, act: Callable[..., object], *extra: str) -> None:
        if self.case is not None:
            act(self.case, *extra)

    # -- reading and showing -------------------------------------------------------------------

    def refresh(self) -> None:
        self.desk.tasks.run(
            lambda: self._reader.read(self.matter_id),
            self._show,
            failed=self._shut_out,
            owner=self,
            key="case",
        )

    def _shut_out(self, problem: UserProblem) -> None:
        """A confidential matter of somebody else's, or one that is gone: the page says so and shows nothing."""
        self._header.set_title(self.tr("打不开"))
        self._waiting.setText(problem_words(problem))
        self._waiting.setVisible(True)
        for one in (self.view, self.more, self.printing, self.primary):
            one.setVisible(False)

    def _show(self, case: CaseFile) -> None:
        self.case = case
        mine = case.page.mine
        self._show_head(head_of(case))
        self.view.show_case(case)
        self.more.setText(self.tr("更多步骤") if mine else self.tr("交办、督办…"))
        self.more.setVisible(mine or bool(duty_entries(case, self._doors)))
        self.printing.setVisible(bool(paper_entries(case, self._doors)))
        self.view.setVisible(True)
        self._do_wanted()

    def _show_head(self, head: Head) -> None:
        self._header.set_title(head.title)
        self._header.set_subtitle(head.subtitle)
        self._header.set_badges(head.badges)
        self.primary = self._header.set_primary(head.button, self._next, hint=head.hint)
        take_focus(self, self.primary)
        self._waiting.setText(head.waiting)
        self._waiting.setVisible(bool(head.waiting))

    # -- acting --------------------------------------------------------------------------------

    def press_primary(self) -> None:
        """Ctrl+Enter, wherever the cursor is."""
        if self.primary.isVisible():
            self.primary.click()

    def press_more(self) -> None:
        """Ctrl+M: all other steps."""
        if self.more.isVisible():
            self.more.click()

    def do_step(self, step: NextStep) -> None:
        """Does a step that another page named (今日), once the file has been read."""
        self._wanted = step
        self._do_wanted()

    def _do_wanted(self) -> None:
        step, letter = self._wanted, self._wanted_service
        if self.case is None:
            return
        self._wanted, self._wanted_service = None, ""
        if step is not None:
            self._act(self.case, step)
        elif letter:
            self.serve(letter)

    def _next(self) -> None:
        if self.case is not None:
            self._act(self.case, self.case.page.next_step)

    def _act(self, case: CaseFile, step: NextStep) -> None:
        if step.kind == StepKind.ACT and step.action_id:
            self._step(step.action_id)
        elif step.kind == StepKind.PAPER and step.form_id:
            letter = letter_of_form(case, step.form_id)
            if letter is None:
                self._doors.new_letter(case.matter.id, step.form_id)
            else:
                self._doors.letter(letter.id)

    def _step(self, action_id: str) -> None:
        if self.case is not None:
            page = self.case.page
            self.acts.step(self.case, action_id, known_service(page.procedure, page.file, action_id))

    def serve(self, letter_id: str) -> None:
        """Records service: by the matter's own step where that is what comes next, else on the letter."""
        if self.case is None:
            self._wanted_service = letter_id
            return
        page = self.case.page
        step = service_step(page.procedure, page.file, page.options, letter_id)
        if step is not None:
            self._act(self.case, step)
        else:
            self._doors.serve(letter_id)

    def fill_gap(self, field: str) -> None:
        """Opens the dialog that holds the missing field, with the cursor in it."""
        case = self.case
        if case is None:
            return
        if field == "parties" or not case.people:
            self.acts.people.add(case)
        elif field == "representatives":
            self.view.people.focus_last()
        elif field in _PARTY_FIELDS:
            wanted = "place_code" if field == "address" else field
            self.acts.people.correct(case, case.people[0].card.id, wanted)
        else:
            self.acts.correct_facts(case, field)

    def _open_steps(self) -> None:
        case = self.case
        if case is not None:
            steps = step_entries(case, self._step) if case.page.mine else []
            wrong = service_entries(case, lambda: self._with(self.acts.correct_service))
            newer = version_entries(case, lambda: self._with(self.acts.move_version))
            national = self._services.national.covers(str(case.matter.kind))
            entries = [
                *steps,
                *(wrong if case.page.mine else []),
                *newer,
                *duty_entries(case, self._doors),
                *national_entries(case, self._doors, national),
            ]
            self.steps_panel = MenuPanel(self.tr("更多步骤"), entries, self.more)
            self.steps_panel.open_under(self.more)

    def _open_papers(self) -> None:
        if self.case is not None:
            panel = MenuPanel(self.tr("打印"), paper_entries(self.case, self._doors), self.printing)
            panel.open_under(self.printing)

    def _new_visit(self) -> None:
        self._doors.new_visit(self.matter_id)

    def open_history(self) -> None:
        """Reads the history and shows it in a dialog."""
        services, matter = self._services, self.matter_id
        self.desk.tasks.run(lambda: read_history(services, matter), self._show_history, owner=self)

    def _show_history(self, found: Sequence[Turn]) -> None:
        title = self.tr("改动历史")
        HistoryDialog(title, found, self).open()

    def _back(self) -> None:
        self._doors.back()

    def print_page(self) -> bool:
        self._open_papers()
        return True
