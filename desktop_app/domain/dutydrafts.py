"""What a person types for a duty between bureau and office, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.dutyrecords import AssignWay, SuperviseWay


@dataclass(frozen=True, kw_only=True)
class AssignmentDraft:
    """`letter_id`: an issued 交办函 or 转办函 of the matter, whose number and date hold.

    `number` keeps one given on paper. `with_files`: pages and attachments travel too. `request_id`: the
    office's request that this assignment grants, agreed to by `agreed_by` (empty: who types it).
    `with_step`: the bureau's own matter records it too.
    """

    matter_id: str
    to_node: str
    way: str = AssignWay.ASSIGN
    requirements: str = ""
    due_on: date | None = None
    report_wanted: bool = True
    with_files: bool = False
    letter_id: str = ""
    number: str = ""
    issued_on: date | None = None
    request_id: str = ""
    agreed_by: str = ""
    with_step: bool = False


@dataclass(frozen=True, kw_only=True)
class SupervisionDraft:
    """`due_on` is the date that was missed (or comes near), `new_due_on` the one demanded now."""

    matter_id: str
    way: str = SuperviseWay.REMIND
    assignment_id: str = ""
    problem: str = ""
    demand: str = ""
    due_on: date | None = None
    new_due_on: date | None = None
    letter_id: str = ""
    number: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class UrgentDraft:
    """重大信访信息 as typed (条例25): found when, reported when, to whom and how."""

    matter_id: str = ""
    discovered_at: datetime | None = None
    reported_at: datetime | None = None
    reported_to: str = ""
    way: str = ""
    place_code: str = ""
    people_count: int = 0
    content: str = ""
