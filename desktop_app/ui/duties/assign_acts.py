"""交办 and what follows: handing a matter out and taking it back, receipt, own matter, report, objection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import AssignWay
from desktop_app.domain.records import Letter, Matter
from desktop_app.services.duties.views import AssignmentView
from desktop_app.services.house import Services
from desktop_app.ui.duties import assign_asked as asked
from desktop_app.ui.duties.offices import issued_options, office_options, serving_office, way_options
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.answered import day_of, text_of
from desktop_app.ui.shared.asked import Options
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.doors import Doors

translate = QCoreApplication.translate
_WAYS = "assignment_ways"


@dataclass(frozen=True)
class Assignable:
    """A matter that is to be handed to an office, with what may be chosen, and the office of its place."""

    matter: Matter
    mine: bool
    ways: Options
    offices: Options
    letters: Options
    serving: str


@dataclass(frozen=True)
class Given:
    """An assignment at the office, with the issued papers that may go with its answer."""

    view: AssignmentView
    letters: Options
    objection_until: str


@dataclass(frozen=True)
class Granted:
    """What an assignment grants: the office's request (or none), its way, and who agreed to it."""

    request_id: str
    way: str
    agreed_by: str


class AssignActs:
    """Each act reads what it needs on a worker, asks, and does it."""

    def __init__(self, desk: Desk, services: Services, asker: Asker, doors: Doors) -> None:
        self._desk, self._services, self._asker, self._doors = desk, services, asker, doors

    # -- the bureau ----------------------------------------------------------------------------

    def assign(self, matter_id: str, request_id: str = "", way: str = "", agreed_by: str = "") -> None:
        """Hands a matter to an office; one that another office has is a handover by default.

        With `request_id` it grants that request, which waits as before if the person turns back here.
        """
        asked_for = Granted(request_id, way, agreed_by)
        self._desk.tasks.run(
            lambda: self._assignable(matter_id), lambda found: self._ask_assign(found, asked_for)
        )

    def assign_anew(self, assignment_id: str) -> None:
        """What an office gave back, to another one."""
        get = self._services.assignments.get

        def matter() -> str:
            found = get(assignment_id)
            return found.assignment.matter_id if found else ""

        self._desk.tasks.run(matter, lambda found: self.assign(found) if found else None)

    def _assignable(self, matter_id: str) -> Assignable:
        page = self._services.matters.page(matter_id)
        matter = page.file.matter
        return Assignable(
            matter,
            page.mine,
            way_options(self._services, _WAYS),
            office_options(self._services, without=matter.owner),
            issued_options(page.file.letters) if page.mine else (),
            serving_office(self._services, matter),
        )

    def _ask_assign(self, found: Assignable, granted: Granted) -> None:
        if not found.offices:
            text = translate("Duties", "还没有所建立联系，不能交办。")
            self._desk.messages.info(
                text, action_text=translate("Duties", "去数据交换"), action=self._doors.exchange
            )
            return
        matter, assignments = found.matter, self._services.assignments

        def submit(values: dict[str, object]) -> Changes:
            return assignments.issue(
                AssignmentDraft(
                    matter_id=matter.id,
                    to_node=text_of(values, "to_node"),
                    way=text_of(values, "way"),
                    requirements=text_of(values, "requirements"),
                    due_on=day_of(values, "due_on"),
                    report_wanted=bool(values["report_wanted"]),
                    with_files=bool(values["with_files"]),
                    letter_id=text_of(values, "letter_id"),
                    number=text_of(values, "number"),
                    issued_on=day_of(values, "issued_on"),
                    request_id=granted.request_id,
                    agreed_by=granted.agreed_by,
                    with_step=True,
                )
            )

        usual = granted.way or (AssignWay.ASSIGN if found.mine else AssignWay.HANDOVER)
        today = self._desk.clock.today()
        self._asker.ask(
            translate("Duties", "交办：{title}").format(title=matter.title),
            asked.assign_asked(found.ways, found.offices, found.letters, usual, found.serving, today),
            submit,
            translate("Duties", "已发出，下次写U盘时带给对方"),
            intro=translate("Duties", "事项的内容、当事人和在走的期限随件带去；登记号由所里另给。"),
            ok_text=translate("Duties", "发出"),
        )

    def withdraw(self, assignment_id: str) -> None:
        assignments = self._services.assignments
        self._asker.ask(
            translate("Duties", "撤回交办"),
            asked.withdraw_asked(),
            lambda values: assignments.withdraw(assignment_id, text_of(values, "withdrawn_reason")),
            translate("Duties", "已撤回，下次写U盘时告诉对方"),
            ok_text=translate("Duties", "撤回"),
        )

    def receive_report(self, assignment_id: str) -> None:
        """收下办结报告: it is written into our own matter, which ends by it."""
        get = self._services.assignments.get

        def report() -> str:
            found = get(assignment_id)
            return found.report.text if found and found.report else ""

        self._desk.tasks.run(report, partial(self._ask_receive, assignment_id))

    def _ask_receive(self, assignment_id: str, report: str) -> None:
        assignments, today = self._services.assignments, self._desk.clock.today()
        ends = translate("Duties", "报告的内容写进本单位的事项，事项按程序办结。")
        self._asker.ask(
            translate("Duties", "收下办结报告"),
            asked.received_asked(today),
            lambda values: assignments.receive_report(assignment_id, day_of(values, "on")),
            translate("Duties", "报告已写进事项"),
            intro=f"{report}\n\n{ends}" if report else ends,
            ok_text=translate("Duties", "收下"),
        )

    # -- the office ----------------------------------------------------------------------------

    def sign(self, assignment_id: str) -> None:
        """签收: one key for a file that came today; the day can be put right in the dialog."""
        assignments, today = self._services.assignments, self._desk.clock.today()
        self._asker.ask(
            translate("Duties", "签收"),
            asked.sign_asked(today),
            lambda values: assignments.sign(assignment_id, day_of(values, "on")),
            translate("Duties", "已签收，下次写U盘时告诉县局"),
            ok_text=translate("Duties", "签收"),
        )

    def give_up(self, assignment_id: str) -> None:
        """Our matter of an assignment that was withdrawn goes back to the bureau."""
        assignments = self._services.assignments
        self._asker.ask(
            translate("Duties", "按撤回移交县局"),
            (),
            lambda _values: assignments.give_up(assignment_id),
            translate("Duties", "已移交县局，本所的事项到此办结"),
            intro=translate(
                "Duties", "县局已经撤回这件交办。本所登记的事项按移交县局办结，撤回的日期和原因一并写进去。"
            ),
            ok_text=translate("Duties", "移交"),
        )

    def take_up(self, assignment_id: str) -> None:
        """登记为本所事项; leads on to the matter."""
        self._with(assignment_id, self._ask_take_up)

    def _ask_take_up(self, given: Given) -> None:
        one, assignments, today = given.view.assignment, self._services.assignments, self._desk.clock.today()

        def submit(values: dict[str, object]) -> Changes:
            who = text_of(values, "responsible")
            return assignments.take_up(one.id, on=day_of(values, "on"), responsible=who)

        officer = self._services.settings.all().get("officer", "")
        self._asker.ask(
            translate("Duties", "登记办理：{title}").format(title=one.title),
            asked.take_up_asked(today, officer, signed=given.view.receipt is not None),
            submit,
            translate("Duties", "已登记为本所的事项"),
            intro=translate("Duties", "内容和当事人照县局带来的开立，原来在走的期限接着走。"),
            ok_text=translate("Duties", "登记"),
            then=lambda changes: self._doors.matter(str(changes.made)),
        )

    def report(self, assignment_id: str) -> None:
        """办结报告."""
        self._with(assignment_id, self._ask_report)

    def _ask_report(self, given: Given) -> None:
        one, assignments, today = given.view.assignment, self._services.assignments, self._desk.clock.today()

        def submit(values: dict[str, object]) -> Changes:
            letter = text_of(values, "letter_id")
            return assignments.report_back(
                one.id, text_of(values, "text"), on=day_of(values, "on"), letter_id=letter
            )

        self._asker.ask(
            translate("Duties", "报送办结报告：{title}").format(title=one.title),
            asked.report_asked(today, given.letters, ""),
            submit,
            translate("Duties", "已报送，下次写U盘时带给县局"),
            intro=one.requirements,
            ok_text=translate("Duties", "报送"),
        )

    def objects(self, assignment_id: str) -> None:
        """提出异议, while the law still allows it."""
        self._with(assignment_id, self._ask_object)

    def _ask_object(self, given: Given) -> None:
        one, assignments, today = given.view.assignment, self._services.assignments, self._desk.clock.today()

        def submit(values: dict[str, object]) -> Changes:
            letter = text_of(values, "letter_id")
            return assignments.object(
                one.id, text_of(values, "reason"), on=day_of(values, "on"), letter_id=letter
            )

        last = given.objection_until
        until = translate("Duties", "最迟到{day}，过了不能再提。").format(day=last) if last else ""
        self._asker.ask(
            translate("Duties", "提出异议：{title}").format(title=one.title),
            asked.object_asked(today, given.letters),
            submit,
            translate("Duties", "已提出，下次写U盘时带给县局"),
            intro=translate("Duties", "县局同意后退回，不同意的继续办理。") + until,
            ok_text=translate("Duties", "提出异议"),
        )

    def _with(self, assignment_id: str, ask: Callable[[Given], None]) -> None:
        self._desk.tasks.run(lambda: self._given(assignment_id), ask)

    def _given(self, assignment_id: str) -> Given:
        assignments, today = self._services.assignments, self._desk.clock.today()
        view = assignments.get(assignment_id)
        if view is None:
            raise UserProblem("没有这条交办。", way_out="请刷新页面。")
        letters: tuple[Letter, ...] = ()
        if view.matter is not None:
            letters = self._services.matters.page(view.matter.id).file.letters
        received = view.receipt.answered_on if view.receipt and view.receipt.answered_on else today
        last = assignments.objection_until(view.assignment, received)
        return Given(view, issued_options(letters), spoken(last, today) if last else "")
