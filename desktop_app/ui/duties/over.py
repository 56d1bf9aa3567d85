"""What both sides are done with: how it ended, and when. Read on a worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.services.duties.board import DutyKind
from desktop_app.services.duties.views import AssignmentView, AssignStage
from desktop_app.services.house import Services

_MOST = 200


@dataclass(frozen=True)
class Over:
    """`other` is the node across. `result` is one word, `good` colours it."""

    kind: DutyKind
    id: str
    what: str
    title: str
    other: str
    on: date | None
    result: str
    good: bool = True
    text: str = ""
    other_name: str = ""


def read_over(services: Services) -> list[Over]:
    """The newest first."""
    found = [*_assignments(services), *_supervisions(services), *_requests(services)]
    found += [*_corrections(services), *_urgent(services)]
    found.sort(key=lambda one: one.on or date.min, reverse=True)
    return found[:_MOST]


def _assignments(services: Services) -> Iterator[Over]:
    bureau = services.desk.identity.is_bureau
    for view in services.assignments.outbox() if bureau else services.assignments.inbox():
        if view.stage in (AssignStage.REPORTED, AssignStage.WITHDRAWN):
            yield _assignment(services, view, bureau=bureau)


def _assignment(services: Services, view: AssignmentView, *, bureau: bool) -> Over:
    one, report = view.assignment, view.report
    what = services.desk.rules.title(one.way, "assignment_ways")
    other = one.to_node if bureau else one.owner
    if view.stage == AssignStage.REPORTED and report:
        end = (report.answered_on, "reported", True, report.text)
    else:
        end = (one.withdrawn_on, "withdrawn", False, one.withdrawn_reason)
    return Over(DutyKind.ASSIGNMENT, one.id, what, one.title, other, *end, services.overview.name_of(other))


def _supervisions(services: Services) -> Iterator[Over]:
    for view in services.supervisions.all():
        one, reply = view.supervision, view.reply
        if reply is not None:
            what = services.desk.rules.title(one.way, "supervision_ways")
            title = view.matter.title if view.matter else one.problem
            other, name = _across(services, one.to_node, one.owner)
            end = (reply.answered_on, "replied", True, reply.text, name)
            yield Over(DutyKind.SUPERVISION, one.id, what, title, other, *end)


def _requests(services: Services) -> Iterator[Over]:
    for view in services.requests.all():
        one, decision = view.request, view.decision
        if decision is not None:
            what = services.desk.rules.title(one.way, "request_ways")
            about = view.matter or view.assignment
            title, name = about.title if about else one.reason, services.overview.name_of(one.owner)
            result = "agreed" if decision.agreed else "refused"
            end = (decision.approved_on, result, decision.agreed, decision.text, name)
            yield Over(DutyKind.REQUEST, one.id, what, title, one.owner, *end)


def _corrections(services: Services) -> Iterator[Over]:
    for view in services.corrections.all():
        one, answer = view.request, view.answer
        if answer is not None:
            title = view.matter.title if view.matter else one.reason
            other, name = _across(services, one.to_node, one.owner)
            result = "accepted" if view.accepted else "declined"
            end = (answer.answered_on, result, view.accepted, answer.text or one.reason, name)
            yield Over(DutyKind.CORRECTION, one.id, "", title, other, *end)


def _urgent(services: Services) -> Iterator[Over]:
    for view in services.urgent_reports.all():
        one, receipt = view.report, view.receipt
        if receipt is not None:
            end = (receipt.answered_on, "received", True, "", services.overview.name_of(one.owner))
            yield Over(DutyKind.URGENT, one.id, "", one.content, one.owner, *end)


def _across(services: Services, office: str, bureau: str) -> tuple[str, str]:
    """The node of the other side of a record of the bureau, with its name."""
    other = office if services.desk.identity.is_bureau else bureau
    return other, services.overview.name_of(other)
