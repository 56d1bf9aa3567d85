"""The journalled records of the duties between bureau and offices (sync.md §1): what was asked, and the answers.

Each is written by one side only; the other side answers with an `Answer` of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.recordbase import Record


class AssignWay(StrEnum):
    """How the bureau hands a matter to an office; titles, numbers and papers are in `assignment_ways.toml`."""

    ASSIGN = "assign"
    FORWARD = "forward"
    HANDOVER = "handover"


class SuperviseWay(StrEnum):
    """How hard the bureau presses: 提醒, 督办, 黄牌 (domain.md F8)."""

    REMIND = "remind"
    SUPERVISE = "supervise"
    YELLOW = "yellow"


class RequestWay(StrEnum):
    """What an office asks of the bureau."""

    APPROVAL = "approval"
    EXTENSION = "extension"
    OBJECTION = "objection"
    RETURN = "return"
    HANDOVER = "handover"


class AnswerWay(StrEnum):
    """How a record of the other side was answered."""

    RECEIPT = "receipt"
    REPORT = "report"
    ACKNOWLEDGE = "acknowledge"
    REPLY = "reply"
    ACCEPT = "accept"
    DECLINE = "decline"


@dataclass(frozen=True, kw_only=True)
class Assignment(Record):
    """A matter given to an office (交办、转办、移交), with all it needs to know in `snapshot`.

    `matter_id` is the matter at the assigner (for a handover that of the first office), `origin` the
    first matter of all. `number` is that of the letter where one was made.
    """

    to_node: str = ""
    way: str = ""
    number: str = ""
    matter_id: str = ""
    origin: str = ""
    title: str = ""
    requirements: str = ""
    issued_on: date | None = None
    due_on: date | None = None
    report_wanted: bool = True
    snapshot: Mapping[str, object] = field(default_factory=dict)
    letter_id: str = ""
    issued_by: str = ""
    request_id: str = ""
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Supervision(Record):
    """A reminder, a supervision letter or a yellow card. `ordinal` counts the cards of one office in one year."""

    to_node: str = ""
    matter_id: str = ""
    assignment_id: str = ""
    way: str = ""
    number: str = ""
    ordinal: int = 0
    issued_on: date | None = None
    due_on: date | None = None
    days_overdue: int = 0
    problem: str = ""
    demand: str = ""
    new_due_on: date | None = None
    warned: str = ""
    letter_id: str = ""
    lifted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Approval(Record):
    """The bureau's word on a letter, a step or a request of an office; confirms what came on paper before.

    `content` marks the wording that was agreed to (a letter's content mark): it holds for no other.
    """

    to_node: str = ""
    target_type: str = ""
    target_id: str = ""
    matter_id: str = ""
    agreed: bool = False
    approved_by: str = ""
    approved_on: date | None = None
    text: str = ""
    content: str = ""


@dataclass(frozen=True, kw_only=True)
class CorrectionRequest(Record):
    """The bureau asks an office to correct one field of a record of the office."""

    to_node: str = ""
    target_type: str = ""
    target_id: str = ""
    matter_id: str = ""
    field: str = ""
    was: str = ""
    wanted: str = ""
    reason: str = ""
    asked_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AuthorityRule(Record):
    """Who may do an action by its own right, as the bureau decides; its id is `<procedure>.<action>`."""

    roles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Request(Record):
    """An office asks the bureau for something (延期、审批、异议、退回、移交)."""

    matter_id: str = ""
    assignment_id: str = ""
    way: str = ""
    action: str = ""
    inputs: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""
    requested_on: date | None = None
    letter_id: str = ""


@dataclass(frozen=True, kw_only=True)
class UrgentReport(Record):
    """重大信访信息报告 (条例25): when it was found, when and to whom it was told."""

    matter_id: str = ""
    discovered_at: datetime | None = None
    reported_at: datetime | None = None
    reported_to: str = ""
    way: str = ""
    place_code: str = ""
    people_count: int = 0
    content: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """The reply of one side to a record of the other; never changed, a second answer is a second record."""

    target_type: str = ""
    target_id: str = ""
    way: str = ""
    answered_on: date | None = None
    answered_at: datetime | None = None
    text: str = ""
    matter_id: str = ""
    letter_id: str = ""
    by: str = ""


@dataclass(frozen=True, kw_only=True)
class Viewing(Record):
    """One opening of a confidential matter: who, when, what for."""

    matter_id: str = ""
    person: str = ""
    opened_at: datetime | None = None
    why: str = ""


DUTY_TYPES: dict[str, type[Record]] = {
    "assignment": Assignment,
    "supervision": Supervision,
    "approval": Approval,
    "correction_request": CorrectionRequest,
    "authority": AuthorityRule,
    "request": Request,
    "urgent_report": UrgentReport,
    "answer": Answer,
    "viewing": Viewing,
}
