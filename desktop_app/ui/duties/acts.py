"""All acts on duties, from whatever page: the shell makes one of these over its window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dutyrecords import RequestWay, SuperviseWay
from desktop_app.services.duties.board import DutyRow, NextAct
from desktop_app.services.duties.supervisions import YellowDue
from desktop_app.services.house import Services
from desktop_app.ui.duties.assign_acts import AssignActs
from desktop_app.ui.duties.handover_acts import HandoverActs
from desktop_app.ui.duties.paper_acts import PaperActs
from desktop_app.ui.duties.press_acts import PressActs
from desktop_app.ui.duties.request_acts import RequestActs, Target, waiting_target
from desktop_app.ui.duties.word_acts import WordActs
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.editors import Tools


class DutyActs(QObject):
    """Dialogs open over `window` and return at once."""

    def __init__(self, desk: Desk, services: Services, window: QWidget, doors: Doors) -> None:
        super().__init__(window)
        self._desk, self._services, self._doors = desk, services, doors
        places: dict[str, str] = {}
        tools = Tools(
            desk.tasks, desk.clock.today, services.places.search, lambda code: places.get(code, code)
        )
        asker = Asker(desk, services.undo, tools, window)
        self.assigning = AssignActs(desk, services, asker, doors)
        self.pressing = PressActs(desk, services, asker)
        self.requests = RequestActs(desk, services, asker, doors)
        self.handing = HandoverActs(desk, services, asker)
        self.papers = PaperActs(desk, services, asker)
        self.words = WordActs(desk, services, asker, places)

    def do(self, row: DutyRow, *, closed: bool = True) -> None:
        """The next act on a row of the board. `closed`: the matter of a taken-up assignment is closed."""
        if row.act == NextAct.REPORT and not closed:
            self._doors.matter(row.matter_id)
            return
        acts: dict[NextAct, Callable[[], object]] = {
            NextAct.SIGN: lambda: self.assigning.sign(row.id),
            NextAct.TAKE_UP: lambda: self.assigning.take_up(row.id),
            NextAct.REPORT: lambda: self.assigning.report(row.id),
            NextAct.ACKNOWLEDGE: lambda: self.acknowledge(row.id),
            NextAct.REPLY: lambda: self.reply(row.id),
            NextAct.DECIDE: lambda: self.decide(row),
            NextAct.CONFIRM: lambda: self.decide(row),
            NextAct.CARRY_OUT: lambda: self.requests.take(row.id, row.matter_id),
            NextAct.CORRECT: lambda: self.words.accept(row.id),
            NextAct.RECEIVE: lambda: self.words.receive(row.id),
            NextAct.TAKE_IN: lambda: self.assigning.receive_report(row.id),
            NextAct.ASSIGN: lambda: self.assigning.assign(row.matter_id),
            NextAct.SUPERVISE: lambda: self.pressing.press(row.matter_id),
            NextAct.ISSUE_YELLOW: lambda: self.issue_cards(row.id),
            NextAct.SETTLE: lambda: self._doors.matter(row.matter_id),
        }
        if row.act in acts:
            acts[row.act]()

    def assign(self, matter_id: str) -> None:
        """交办 from any page."""
        self.assigning.assign(matter_id)

    def supervise(self, matter_id: str) -> None:
        """提醒 or 督办 from any page."""
        self.pressing.press(matter_id)

    def ask_bureau(self, matter_id: str) -> None:
        """请示 from any page."""
        self.requests.ask(matter_id)

    def urgent(self, matter_id: str) -> None:
        """重大信访信息 from any page; the matter may be empty."""
        self.words.urgent(matter_id)

    def acknowledge(self, supervision_id: str) -> None:
        """签收 of a reminder, a supervision or a card; only a card asks who signs."""
        find = self._services.supervisions.all

        def found() -> bool:
            return any(
                one.supervision.id == supervision_id and one.supervision.way == SuperviseWay.YELLOW
                for one in find()
            )

        self._desk.tasks.run(found, lambda card: self.pressing.acknowledge(supervision_id, card=card))

    def reply(self, supervision_id: str) -> None:
        """回复, with what was demanded above the field."""
        find = self._services.supervisions.all

        def demand() -> str:
            found = (one.supervision for one in find() if one.supervision.id == supervision_id)
            return next((one.demand or one.problem for one in found), "")

        self._desk.tasks.run(demand, lambda text: self.pressing.reply(supervision_id, text))

    def decide(self, row: DutyRow) -> None:
        """批复 on a request, a letter or a step. The assignment that hands a matter over is the consent to it."""
        title = f"{core_text(row.way)} {core_text(row.title)}"
        find = partial(waiting_target, self._services, row.id, title)
        self._desk.tasks.run(find, self._decide)

    def _decide(self, target: Target) -> None:
        found = target.request
        if found is None:
            self.requests.decide(target)
            return
        if found.way == RequestWay.HANDOVER and found.matter_id:
            hand_over = partial(self.assigning.assign, found.matter_id, found.id, found.way)
            self.handing.decide(target, hand_over)
            return
        again = partial(self.assigning.assign_anew, found.assignment_id)
        self.requests.decide(target, again if found.assignment_id else None)

    def confirm_papers(self, ids: Sequence[str]) -> None:
        """Confirms in one go what offices have recorded as approved on paper."""
        self.papers.confirm(ids)

    def issue_cards(self, *supervision_ids: str) -> None:
        """The cards that are due now: these, or all of them."""

        def due() -> tuple[YellowDue, ...]:
            found = self._services.supervisions.yellow_due()
            return tuple(one for one in found if not supervision_ids or one.supervision.id in supervision_ids)

        self._desk.tasks.run(due, self._ask_cards)

    def _ask_cards(self, due: tuple[YellowDue, ...]) -> None:
        if due:
            self.pressing.issue_cards(due)
