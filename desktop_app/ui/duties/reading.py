"""Reads all that the page shows: the board, what corrections say, and what is over. Runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.services.duties.views import AssignStage
from desktop_app.services.house import Services
from desktop_app.ui.duties.remarks import remarks_of

_MOST_OVER = 200


@dataclass(frozen=True)
class Over:
    """Something that both sides are done with. `result` is one word, `good` colours it."""

    kind: DutyKind
    id: str
    what: str
    title: str
    other: str
    other_name: str
    on: date | None
    result: str
    good: bool
    text: str = ""


@dataclass(frozen=True)
class DutyBook:
    """`rows` in the order of the board; `closed` are ids of matters that are closed; `remarks` by record id.

    `bureau`: these are the rows of the bureau's side.
    """

    rows: tuple[DutyRow, ...]
    closed: frozenset[str]
    remarks: Mapping[str, str]
    over: tuple[Over, ...]
    bureau: bool = False

    def ours(self) -> list[DutyRow]:
        """Where we have the next word."""
        return [row for row in self.rows if row.act != NextAct.WAIT]

    def theirs(self) -> list[DutyRow]:
        """Where we wait for the other side."""
        return [row for row in self.rows if row.act == NextAct.WAIT]


def read_book(services: Services) -> DutyBook:
    rows = tuple(services.duty_board.rows())
    taken = {row.matter_id for row in rows if row.act == NextAct.REPORT and row.matter_id}
    matters = [services.matters.get(one) for one in taken]
    closed = frozenset(str(one.id) for one in matters if one is not None and one.closed_on)
    bureau = services.desk.identity.is_bureau
    return DutyBook(rows, closed, remarks_of(services, rows), tuple(_over(services)), bureau)


def _over(services: Services) -> list[Over]:
    """The newest first."""
    found = [*_assignments(services), *_supervisions(services), *_requests(services)]
    found += [*_corrections(services), *_urgent(services)]
    found.sort(key=lambda one: one.on or date.min, reverse=True)
    return found[:_MOST_OVER]


def _assignments(services: Services) -> list[Over]:
    bureau = services.desk.identity.is_bureau
    views = services.assignments.outbox() if bureau else services.assignments.inbox()
    found = []
    for view in views:
        one = view.assignment
        if view.stage not in (AssignStage.REPORTED, AssignStage.WITHDRAWN):
            continue
        reported = view.stage == AssignStage.REPORTED
        other = one.to_node if bureau else one.owner
        found.append(
            Over(
                DutyKind.ASSIGNMENT,
                one.id,
                services.desk.rules.title(one.way, "assignment_ways"),
                one.title,
                other,
                services.overview.name_of(other),
                view.report.answered_on if view.report else one.withdrawn_on,
                "reported" if reported else "withdrawn",
                reported,
                view.report.text if view.report else one.withdrawn_reason,
            )
        )
    return found


def _supervisions(services: Services) -> list[Over]:
    bureau, found = services.desk.identity.is_bureau, []
    for view in services.supervisions.all():
        one = view.supervision
        if view.reply is None:
            continue
        other = one.to_node if bureau else one.owner
        found.append(
            Over(
                DutyKind.SUPERVISION,
                one.id,
                services.desk.rules.title(one.way, "supervision_ways"),
                view.matter.title if view.matter else one.problem,
                other,
                services.overview.name_of(other),
                view.reply.answered_on,
                "replied",
                True,
                view.reply.text,
            )
        )
    return found


def _requests(services: Services) -> list[Over]:
    found = []
    for view in services.requests.all():
        one, decision = view.request, view.decision
        if decision is None:
            continue
        title = view.matter.title if view.matter else view.assignment.title if view.assignment else one.reason
        found.append(
            Over(
                DutyKind.REQUEST,
                one.id,
                services.desk.rules.title(one.way, "request_ways"),
                title,
                one.owner,
                services.overview.name_of(one.owner),
                decision.approved_on,
                "agreed" if decision.agreed else "refused",
                decision.agreed,
                decision.text,
            )
        )
    return found


def _corrections(services: Services) -> list[Over]:
    bureau, found = services.desk.identity.is_bureau, []
    for view in services.corrections.all():
        one, answer = view.request, view.answer
        if answer is None:
            continue
        other = one.to_node if bureau else one.owner
        found.append(
            Over(
                DutyKind.CORRECTION,
                one.id,
                "correction",
                view.matter.title if view.matter else one.reason,
                other,
                services.overview.name_of(other),
                answer.answered_on,
                "accepted" if view.accepted else "declined",
                view.accepted,
                answer.text or one.reason,
            )
        )
    return found


def _urgent(services: Services) -> list[Over]:
    return [
        Over(
            DutyKind.URGENT,
            view.report.id,
            "urgent",
            view.report.content,
            view.report.owner,
            services.overview.name_of(view.report.owner),
            view.receipt.answered_on,
            "received",
            True,
            "",
        )
        for view in services.urgent_reports.all()
        if view.receipt is not None
    ]


def of_office(rows: Sequence[DutyRow], node: str) -> list[DutyRow]:
    """Only what lies between us and one office; all for an empty node."""
    return [row for row in rows if not node or row.other == node]
