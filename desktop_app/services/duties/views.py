"""An assignment as both sides see it: the record with its answers, the matter it became, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.dutyrecords import Answer, AnswerWay, Approval, Assignment, Request, RequestWay
from desktop_app.domain.records import Matter
from desktop_app.services.duties.basics import answers_to, days_since, first_of
from desktop_app.services.duties.delivery import Delivery, deliveries
from desktop_app.store.records import Records


class AssignStage(StrEnum):
    """Where an assignment stands, from issue to report."""

    UNRECEIVED = "unreceived"
    RECEIVED = "received"
    OBJECTED = "objected"
    TAKEN_UP = "taken_up"
    REPORTED = "reported"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class AssignmentView:
    """One assignment. `matter` is the office's own matter once it was taken up.

    `days_unreceived`: days since issue while there is no receipt, else None. `days_late`: days after the
    due date while there is no report. `delivery`: how far it has come to the office (at the bureau only).
    """

    assignment: Assignment
    stage: AssignStage
    receipt: Answer | None
    report: Answer | None
    objection: Request | None
    decision: Approval | None
    matter: Matter | None
    days_unreceived: int | None
    days_late: int
    delivery: Delivery

    @property
    def seen_by_other(self) -> bool:
        """Whether the office's acknowledgement covers it (已送达所)."""
        return self.delivery == Delivery.ARRIVED


def views_of(
    records: Records, found: Sequence[Assignment], own: str, today: date, calendar: Calendar
) -> list[AssignmentView]:
    """The views in the order of `found`; `own` is this node. Late is after the due date rolled off rest days."""
    ids: list[str] = [one.id for one in found]
    marks = ",".join("?" * len(ids))
    answers = answers_to(records, ids)
    where = f"assignment_id IN ({marks}) AND retired = ''"
    requests = {one.assignment_id: one for one in _objections(records, where, ids)}
    decisions = _decisions(records, requests)
    matters = {one.assignment_id: one for one in records.find(Matter, where, ids)}
    delivered: dict[str, Delivery] = {}
    for node in {one.to_node for one in found if one.owner == own}:
        delivered |= deliveries(records, node, [one for one in found if one.to_node == node])
    return [
        _view(
            one,
            answers.get(one.id, []),
            requests.get(one.id),
            decisions.get(one.id),
            matters.get(one.id),
            delivered.get(one.id, Delivery.ARRIVED),
            today,
            calendar,
        )
        for one in found
    ]


def _objections(records: Records, where: str, ids: list[str]) -> list[Request]:
    return [one for one in records.find(Request, where, ids, "rowid") if one.way == RequestWay.OBJECTION]


def _decisions(records: Records, requests: dict[str, Request]) -> dict[str, Approval]:
    """The bureau's word on the objection, by assignment."""
    by_request: dict[str, str] = {request.id: assignment for assignment, request in requests.items()}
    where = f"target_id IN ({','.join('?' * len(by_request))}) AND retired = ''"
    found = records.find(Approval, where, list(by_request), "rowid")
    return {by_request[one.target_id]: one for one in found}


def _view(
    one: Assignment,
    answers: list[Answer],
    objection: Request | None,
    decision: Approval | None,
    matter: Matter | None,
    delivery: Delivery,
    today: date,
    calendar: Calendar,
) -> AssignmentView:
    receipt, report = first_of(answers, AnswerWay.RECEIPT), first_of(answers, AnswerWay.REPORT)
    stage = _stage(one, receipt, report, objection if decision is None else None, matter)
    waits = stage == AssignStage.UNRECEIVED and one.issued_on is not None
    over = stage not in (AssignStage.REPORTED, AssignStage.WITHDRAWN) and one.due_on is not None
    last = calendar.next_working(one.due_on) if over and one.due_on else None
    return AssignmentView(
        assignment=one,
        stage=stage,
        receipt=receipt,
        report=report,
        objection=objection,
        decision=decision,
        matter=matter,
        days_unreceived=days_since(one.issued_on, today) if waits and one.issued_on else None,
        days_late=max(0, (today - last).days) if last else 0,
        delivery=delivery,
    )


def _stage(
    one: Assignment,
    receipt: Answer | None,
    report: Answer | None,
    objection: Request | None,
    matter: Matter | None,
) -> AssignStage:
    if one.withdrawn_on:
        return AssignStage.WITHDRAWN
    if report:
        return AssignStage.REPORTED
    if objection:
        return AssignStage.OBJECTED
    if matter:
        return AssignStage.TAKEN_UP
    return AssignStage.RECEIVED if receipt else AssignStage.UNRECEIVED
