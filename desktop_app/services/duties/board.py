"""A line of the board of duties: what it is, by when, what the other side has seen, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.services.duties.delivery import Delivery


class DutyKind(StrEnum):
    """What a row of the board is about; the window opens the page of that kind."""

    ASSIGNMENT = "assignment"
    SUPERVISION = "supervision"
    YELLOW = "yellow"
    APPROVAL = "approval"
    REQUEST = "request"
    CORRECTION = "correction"
    URGENT = "urgent"
    CONTRADICTION = "contradiction"


class NextAct(StrEnum):
    """The one thing to do next on a row; WAIT means that the other side has the next word."""

    SIGN = "sign"
    TAKE_UP = "take_up"
    REPORT = "report"
    ACKNOWLEDGE = "acknowledge"
    REPLY = "reply"
    DECIDE = "decide"
    CONFIRM = "confirm"
    CARRY_OUT = "carry_out"
    CORRECT = "correct"
    RECEIVE = "receive"
    SUPERVISE = "supervise"
    ASSIGN = "assign"
    TAKE_IN = "take_in"
    ISSUE_YELLOW = "issue_yellow"
    SETTLE = "settle"
    WAIT = "wait"


@dataclass(frozen=True)
class DutyRow:
    """One line. `id` is the record's, `matter_id` the matter to open, `other` the node across (empty: the bureau).

    `way` is a word to show (交办, 黄牌 …). `days_unreceived`: days since it was sent while the other side has
    not answered, else None. `delivery`: how far our record came; None where the record is the other's.
    """

    kind: DutyKind
    id: str
    title: str
    way: str
    act: NextAct
    matter_id: str = ""
    number: str = ""
    other: str = ""
    other_name: str = ""
    due_on: date | None = None
    days_late: int = 0
    days_unreceived: int | None = None
    delivery: Delivery | None = None

    @property
    def seen_by_other(self) -> bool:
        return self.delivery is None or self.delivery == Delivery.ARRIVED
