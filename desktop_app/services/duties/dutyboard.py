"""The board of duties, for each side: what it is, by when, what the other has seen, and what to do next."""

from __future__ import annotations

from datetime import date

from desktop_app.base.told import Told
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import may_open
from desktop_app.services.desk import Desk
from desktop_app.services.duties.approvals import Approvals
from desktop_app.services.duties.assignments import Assignments
from desktop_app.services.duties.basics import bureau_name
from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.services.duties.corrections import Corrections
from desktop_app.services.duties.requests import Requests
from desktop_app.services.duties.roles import REPORT_RECEIVED, action_for
from desktop_app.services.duties.supervisions import Supervisions, SupervisionView
from desktop_app.services.duties.urgent import UrgentReports
from desktop_app.services.duties.views import AssignmentView, AssignStage


class DutyBoard:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self) -> list[DutyRow]:
        """The board of this node's role."""
        return self.for_bureau() if self._desk.identity.is_bureau else self.for_office()

    def for_office(self) -> list[DutyRow]:
        """What the bureau wants of this office, and what this office waits for. The most urgent first."""
        desk = self._desk
        given = [(one, _office_step(one)) for one in Assignments(desk).current()]
        rows = [self._assignment(one, act) for one, act in given if act]
        rows += [self._supervision(one, _office_act(one)) for one in Supervisions(desk).all() if one.open]
        rows += self._corrections(NextAct.CORRECT)
        rows += self._carried_out()
        rows += self._requests(NextAct.WAIT)
        rows += self._urgent(NextAct.WAIT)
        return _sorted([*rows, *self._contradictions()])

    def for_bureau(self) -> list[DutyRow]:
        """What offices wait for, what is late with them, and what they have not received."""
        desk = self._desk
        given = [(one, self._bureau_step(one)) for one in Assignments(desk).current()]
        rows = [self._assignment(one, act) for one, act in given if act]
        rows += [self._supervision(one, NextAct.WAIT) for one in Supervisions(desk).all() if one.open]
        rows += (
            self._yellow() + self._pending() + self._corrections(NextAct.WAIT) + self._urgent(NextAct.RECEIVE)
        )
        return _sorted([*rows, *self._contradictions()])

    def _bureau_step(self, view: AssignmentView) -> NextAct | None:
        """None where nothing is left: an objection stands among the approvals."""
        if view.stage == AssignStage.REPORTED:
            return NextAct.SETTLE if self._told(view) else None
        if view.stage in (AssignStage.WITHDRAWN, AssignStage.OBJECTED) or _silent(view):
            return None
        return NextAct.SUPERVISE if view.days_late else NextAct.WAIT

    def _told(self, view: AssignmentView) -> bool:
        """Whether a report has come that the bureau's own matter waits for."""
        matter = self._desk.store.read.get(Matter, view.assignment.matter_id)
        if view.stage != AssignStage.REPORTED or matter is None or matter.owner != self._desk.identity.node:
            return False
        procedure = self._desk.rules.procedures.get(matter.procedure, matter.procedure_version)
        action = action_for(procedure, REPORT_RECEIVED)
        return action is not None and matter.state in action.from_states

    def _assignment(self, view: AssignmentView, act: NextAct) -> DutyRow:
        one = view.assignment
        office = self._desk.identity.node == one.to_node
        return DutyRow(
            kind=DutyKind.ASSIGNMENT,
            id=one.id,
            title=one.title,
            way=self._desk.rules.title(one.way, "assignment_ways"),
            act=act,
            matter_id=(view.matter.id if view.matter else "") if office else one.matter_id,
            number=one.number,
            other=one.owner if office else one.to_node,
            other_name=self._name(one.owner if office else one.to_node),
            due_on=one.due_on,
            days_late=view.days_late,
            days_unreceived=view.days_unreceived,
            delivery=None if office else view.delivery,
        )

    def _supervision(self, view: SupervisionView, act: NextAct) -> DutyRow:
        one = view.supervision
        office = self._desk.identity.node == one.to_node
        end = one.new_due_on or one.due_on
        last = self._desk.rules.calendar.next_working(end) if end else None
        late = max(0, (self._desk.clock.today() - last).days) if last else 0
        return DutyRow(
            kind=DutyKind.SUPERVISION,
            id=one.id,
            title=self._title(view.matter, one.problem),
            way=self._desk.rules.title(one.way, "supervision_ways"),
            act=act,
            matter_id=one.matter_id,
            number=one.number,
            other=one.owner if office else one.to_node,
            other_name=self._name(one.owner if office else one.to_node),
            due_on=end,
            days_late=late,
            days_unreceived=view.days_open,
            delivery=None if office else view.delivery,
        )

    def _yellow(self) -> list[DutyRow]:
        return [
            DutyRow(
                kind=DutyKind.YELLOW,
                id=one.supervision.id,
                title=one.title,
                way=Told.of("第{n}次黄牌", n=one.ordinal),
                act=NextAct.ISSUE_YELLOW,
                matter_id=one.supervision.matter_id,
                number=one.supervision.number,
                other=one.to_node,
                other_name=self._name(one.to_node),
                due_on=one.due_on,
                days_late=one.days_overdue,
            )
            for one in Supervisions(self._desk).yellow_due()
        ]

    def _pending(self) -> list[DutyRow]:
        return [
            DutyRow(
                kind=DutyKind.APPROVAL,
                id=one.target_id,
                title=self._title(one.matter, one.title),
                way=one.title,
                act=NextAct.CONFIRM if one.on_paper else NextAct.DECIDE,
                matter_id=one.matter.id if one.matter else "",
                number=one.matter.number if one.matter else "",
                other=one.office,
                other_name=self._name(one.office),
                days_unreceived=(self._desk.clock.today() - one.since).days if one.since else None,
            )
            for one in Approvals(self._desk).pending()
        ]

    def _carried_out(self) -> list[DutyRow]:
        """Approvals that have come and wait for one press."""
        records = self._desk.store.read
        return [
            DutyRow(
                kind=DutyKind.APPROVAL,
                id=one.id,
                title=self._title(records.get(Matter, one.matter_id), one.text),
                way=Told.of("县局已同意"),
                act=NextAct.CARRY_OUT,
                matter_id=one.matter_id,
                other=one.owner,
                other_name=self._name(one.owner),
            )
            for one in Approvals(self._desk).arrived()
        ]

    def _corrections(self, act: NextAct) -> list[DutyRow]:
        office = not self._desk.identity.is_bureau
        rows = []
        for view in Corrections(self._desk).all(open_only=True):
            one = view.request
            other = one.owner if office else one.to_node
            row = DutyRow(
                kind=DutyKind.CORRECTION,
                id=one.id,
                title=self._title(view.matter, one.reason),
                way=Told.of("请更正"),
                act=act,
                matter_id=one.matter_id,
                other=other,
                other_name=self._name(other),
                days_unreceived=view.days_open,
                delivery=None if office else view.delivery,
            )
            rows.append(row)
        return rows

    def _requests(self, act: NextAct) -> list[DutyRow]:
        return [
            DutyRow(
                kind=DutyKind.REQUEST,
                id=view.request.id,
                title=self._title(
                    view.matter, view.assignment.title if view.assignment else view.request.reason
                ),
                way=self._desk.rules.title(view.request.way, "request_ways"),
                act=act,
                matter_id=view.request.matter_id,
                days_unreceived=view.days_open,
                delivery=view.delivery,
            )
            for view in Requests(self._desk).all(open_only=True)
        ]

    def _urgent(self, act: NextAct) -> list[DutyRow]:
        today = self._desk.clock.today()
        return [
            DutyRow(
                kind=DutyKind.URGENT,
                id=view.report.id,
                title=view.report.content,
                way=Told.of("重大信访信息"),
                act=act,
                matter_id=view.report.matter_id,
                other=view.report.owner,
                other_name=self._name(view.report.owner),
                days_unreceived=(today - view.report.reported_at.date()).days
                if view.report.reported_at
                else None,
                delivery=view.delivery,
            )
            for view in UrgentReports(self._desk).all(open_only=True)
        ]

    def _contradictions(self) -> list[DutyRow]:
        records = self._desk.store.read
        return [
            DutyRow(
                kind=DutyKind.CONTRADICTION,
                id=one.id,
                title=self._title(records.get(Matter, one.matter_id), one.text),
                way=Told.of("与县局记录不一致"),
                act=NextAct.SETTLE,
                matter_id=one.matter_id,
                other=one.to_node,
                other_name=self._name(one.to_node),
            )
            for one in Approvals(self._desk).contradictions()
        ]

    def _title(self, matter: Matter | None, otherwise: str) -> str:
        if matter is None:
            return otherwise
        return matter.title if may_open(self._desk, matter) else Told.of("保密事项")

    def _name(self, node: str) -> str:
        return bureau_name(self._desk, node)


_OFFICE_ACTS = {
    AssignStage.UNRECEIVED: NextAct.SIGN,
    AssignStage.RECEIVED: NextAct.TAKE_UP,
    AssignStage.OBJECTED: NextAct.WAIT,
    AssignStage.TAKEN_UP: NextAct.REPORT,
}
_FIRST = (DutyKind.URGENT, DutyKind.CONTRADICTION, DutyKind.YELLOW)


def _silent(view: AssignmentView) -> bool:
    """Taken up, and no report is wanted."""
    return view.stage == AssignStage.TAKEN_UP and not view.assignment.report_wanted


def _office_step(view: AssignmentView) -> NextAct | None:
    """None where nothing is left for the office; one that was withdrawn from under its matter is to be settled."""
    if view.stage == AssignStage.WITHDRAWN and view.matter and not view.matter.closed_on:
        return NextAct.SETTLE
    return None if _silent(view) else _OFFICE_ACTS.get(view.stage)


def _office_act(view: SupervisionView) -> NextAct:
    return NextAct.REPLY if view.acknowledged else NextAct.ACKNOWLEDGE


def _sorted(rows: list[DutyRow]) -> list[DutyRow]:
    """Urgent reports and contradictions first, then what is ours to do by date, then what we wait for."""
    return sorted(
        rows,
        key=lambda row: (row.kind not in _FIRST, row.act == NextAct.WAIT, row.due_on or date.max, row.id),
    )
