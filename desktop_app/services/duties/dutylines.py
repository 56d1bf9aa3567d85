"""The lines of the board, one function a kind of duty: what stands in each and whose name."""

from __future__ import annotations

from desktop_app.base.told import Told
from desktop_app.domain.dutyrecords import Assignment, Request
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import may_open
from desktop_app.services.desk import Desk
from desktop_app.services.duties.approvals import Approvals
from desktop_app.services.duties.approvaltargets import Target
from desktop_app.services.duties.basics import bureau_name, days_since
from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.services.duties.corrections import Corrections
from desktop_app.services.duties.requests import Requests
from desktop_app.services.duties.supervisions import Supervisions, SupervisionView
from desktop_app.services.duties.urgent import UrgentReports
from desktop_app.services.duties.views import AssignmentView


class DutyLines:
    """Makes the lines for one desk. Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def assignment(self, view: AssignmentView, act: NextAct) -> DutyRow:
        """Due and late by the bureau's date, not by a limit of law."""
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

    def supervision(self, view: SupervisionView, act: NextAct) -> DutyRow:
        """Due by the new date where one was set, late after that day rolled off rest days."""
        one = view.supervision
        office = self._desk.identity.node == one.to_node
        end = one.new_due_on or one.due_on
        last = self._desk.rules.calendar.next_working(end) if end else None
        late = max(0, (self._desk.clock.today() - last).days) if last else 0
        return DutyRow(
            kind=DutyKind.SUPERVISION,
            id=one.id,
            title=self._title(view.matter, self._given(one.assignment_id) or one.problem),
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

    def yellow(self) -> list[DutyRow]:
        """Cards that could be issued now; `id` is the supervision that was not kept."""
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

    def pending(self) -> list[DutyRow]:
        """What offices wait for, and what they have recorded as approved on paper."""
        return [
            DutyRow(
                kind=DutyKind.APPROVAL,
                id=one.target_id,
                title=self._title(one.matter, self._asked_about(one.target) or one.title),
                way=one.title,
                act=NextAct.CONFIRM if one.on_paper else NextAct.DECIDE,
                matter_id=one.matter.id if one.matter else "",
                number=one.matter.number if one.matter else "",
                other=one.office,
                other_name=self._name(one.office),
                days_unreceived=days_since(one.since, self._desk.clock.today()) if one.since else None,
            )
            for one in Approvals(self._desk).pending()
        ]

    def carried_out(self) -> list[DutyRow]:
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

    def corrections(self, act: NextAct) -> list[DutyRow]:
        """Requests that the office has not answered."""
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

    def requests(self, act: NextAct) -> list[DutyRow]:
        """This office's questions to the bureau that wait for an answer."""
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

    def urgent(self, act: NextAct) -> list[DutyRow]:
        """Reports without a receipt; days count from the report."""
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
                days_unreceived=days_since(view.report.reported_at.date(), today)
                if view.report.reported_at
                else None,
                delivery=view.delivery,
            )
            for view in UrgentReports(self._desk).all(open_only=True)
        ]

    def contradictions(self) -> list[DutyRow]:
        """Refusals of what stands as approved on paper; shown on both sides."""
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

    def _asked_about(self, target: Target) -> str:
        """The assignment that an objection is about: it names no matter of the office."""
        return self._given(target.assignment_id) if isinstance(target, Request) else ""

    def _given(self, assignment_id: str) -> str:
        """What the office was given: a matter of the bureau's own stays there, a bare card would name nothing."""
        found = self._desk.store.read.get(Assignment, assignment_id) if assignment_id else None
        return found.title if found else ""

    def _title(self, matter: Matter | None, otherwise: str) -> str:
        if matter is None:
            return otherwise
        return matter.title if may_open(self._desk, matter) else Told.of("保密事项")

    def _name(self, node: str) -> str:
        return bureau_name(self._desk, node)
