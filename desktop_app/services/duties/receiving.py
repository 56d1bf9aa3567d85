"""An assignment that has come: whether it is still open, the day of its receipt, and the objection to it (条例23¶3)."""

from __future__ import annotations

from datetime import date

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.clauses import cite
from desktop_app.domain.deadlines import Limit, Unit, due
from desktop_app.domain.dutyrecords import AnswerWay, Assignment, Request, RequestWay
from desktop_app.domain.reckoning import day_text
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import answer, answers_to, day_of, first_of, missing, way_of
from desktop_app.services.freezing import is_frozen
from desktop_app.store.transaction import Transaction

WAYS = "assignment_ways"


def open_one(tx: Transaction, assignment_id: str) -> Assignment:
    """Ours to act on: we issued it, or it is addressed to us; not withdrawn, not reported."""
    one = tx.records.get(Assignment, assignment_id)
    if one is None or tx.node not in (one.owner, one.to_node):
        raise missing("交办")
    if one.withdrawn_on:
        raise NotAllowed("这件交办已经撤回：{reason}", way_out="不用再办。", reason=one.withdrawn_reason)
    if first_of(answers_to(tx.records, [one.id]).get(one.id, []), AnswerWay.REPORT):
        raise NotAllowed("这件交办已经报送办结报告。", way_out="需要补充的，请与县局联系。")
    return one


def refuse_frozen(desk: Desk) -> None:
    """Raises `NotAllowed` after a restore, as long as the bureau may hold what was written here about it before."""
    if is_frozen(desk):
        raise NotAllowed(
            "数据刚恢复过，这件交办可能已经办理过，只是还没有从县局取回。",
            way_out="请先导出数据包交给县局，导入县局的数据包以后再办。",
        )


def receipt_of(tx: Transaction, desk: Desk, one: Assignment, on: date | None) -> date:
    """The day of the receipt, which is written if there is none."""
    present = first_of(answers_to(tx.records, [one.id]).get(one.id, []), AnswerWay.RECEIPT)
    if present and present.answered_on:
        return present.answered_on
    day = day_of(desk, on, "on", not_before=one.issued_on)
    answer(tx, one, AnswerWay.RECEIPT, day)
    return day


def objection_to(tx: Transaction, one: Assignment) -> Request | None:
    """The objection that was raised, if there is one."""
    found = tx.records.of(Request, "assignment_id", one.id)
    return next((request for request in found if request.way == RequestWay.OBJECTION), None)


def objection_until(desk: Desk, one: Assignment, received_on: date) -> date | None:
    """The last day for an objection; None where the way allows none."""
    way = way_of(desk, WAYS, one.way)
    days = way.attribute("objection_days")
    if not days:
        return None
    return due(received_on, Limit(int(days), Unit.WORKING_DAYS), desk.rules.calendar).rolled


def refuse_late_objection(desk: Desk, one: Assignment, received: date, day: date) -> None:
    """Raises `NotAllowed` with the article after the last day."""
    last = objection_until(desk, one, received)
    if last is None:
        raise NotAllowed("移交的事项不能提异议。", way_out="请与县局联系。")
    if day > last:
        clause = cite(way_of(desk, WAYS, one.way).attribute("objection_clause"))
        raise NotAllowed(
            "提出异议的期限到{last}为止（{clause}），已经过了。",
            way_out="确实不属于本所的，请与县局联系退回。",
            last=day_text(last),
            clause=clause,
        )
