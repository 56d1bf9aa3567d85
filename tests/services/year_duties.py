"""The duties between the bureau and its office in the year's script: assignments, supervision, their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft
from desktop_app.services.duties.views import AssignStage
from desktop_app.services.ledger import Due, LedgerFilter
from tests.services.desk_work import VILLAGE


@dataclass
class Duties:
    """What the bureau gave and the office answered. `given`: assignment → the bureau's matter."""

    office: Core
    bureau: Core
    given: dict[str, str] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)
    received: set[str] = field(default_factory=set)
    pressed: set[str] = field(default_factory=set)

    def give(self, day: date) -> str:
        """The bureau registers a petition, assigns it, and has that in the matter's course; returns the matter."""
        people = (PartyDraft(name="段丽华", place_code=VILLAGE, role="R01"),)
        draft = MatterDraft(parties=people, title=f"{day.month}月交办件", purpose="M36", request="请求核实",
                            facts="如下", place_code=VILLAGE, received_on=day)  # fmt: skip
        matter = str(self.bureau.services.matters.register(draft).made)
        due = day + timedelta(days=45)
        to = self.office.identity.node
        values = AssignmentDraft(
            matter_id=matter, to_node=to, due_on=due, requirements="依法处理并报告", with_step=True
        )
        self.given[str(self.bureau.services.assignments.issue(values).made)] = matter
        return matter

    def take_up(self) -> list[str]:
        """After the stick has come: the office opens its own matter for each that is new."""
        new = [one for one in self.office.services.assignments.inbox() if one.stage == AssignStage.UNRECEIVED]
        made = []
        for view in new:
            own = str(self.office.services.assignments.take_up(view.assignment.id).made)
            self.taken[view.assignment.id] = own
            made.append(own)
        return made

    def report(self, assignment: str) -> None:
        """The office's 办结报告, once."""
        if assignment not in self.reported:
            self.office.services.assignments.report_back(assignment, "已经查清并答复。")
            self.reported.add(assignment)

    def press(self, day: date) -> None:
        """The bureau presses the office on the matter that has been late longest, if there is one."""
        own = self.office.identity.node
        rows = self.bureau.services.ledger.page(LedgerFilter(owner=own, due=Due.LATE))
        late = [row for row in rows if row.id not in self.pressed]
        if late:
            draft = SupervisionDraft(matter_id=late[0].id, problem="超过期限没有办结", demand="限期办结并书面回复",
                                     due_on=late[0].rolled_on, new_due_on=day + timedelta(days=20))  # fmt: skip
            self.bureau.services.supervisions.supervise(draft)
            self.pressed.add(late[0].id)

    def answer_pressure(self) -> None:
        for view in self.office.services.supervisions.all():
            if view.reply is None:
                self.office.services.supervisions.reply(view.supervision.id, "已经抓紧办理。")

    def receive_reports(self) -> list[str]:
        """The bureau takes each report into its own matter, which ends by it; returns these matters."""
        outbox = self.bureau.services.assignments.outbox()
        came = [one for one in outbox if one.stage == AssignStage.REPORTED]
        new = [one.assignment for one in came if one.assignment.id not in self.received]
        for one in new:
            self.bureau.services.assignments.receive_report(one.id)
            self.received.add(one.id)
        return [one.matter_id for one in new]
