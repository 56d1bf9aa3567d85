"""Giving a matter to an office: what may be given, the record with its picture, and who else has to know."""

from __future__ import annotations

from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.codes import Code
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import Approval, Assignment, AssignWay, Request
from desktop_app.domain.records import TABLE_OF, Matter
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import issued_letter, missing, office_peer, take_number
from desktop_app.services.duties.snapshot import take
from desktop_app.services.facts import open_file
from desktop_app.store.transaction import Transaction

_HANDOVER_ONLY = "这个事项由别的所办理，只能移交。"
_OWN_ONLY = "移交用于两个所之间；本局自己的事项请用交办或转办。"


def assignable(tx: Transaction, matter_id: str, to_node: str, way: str) -> Matter:
    """The matter, if it may be given to that office in that way. Raises `InputProblem`, `NotAllowed`."""
    matter = tx.records.get(Matter, matter_id)
    if matter is None or matter.retired:
        raise missing("事项")
    office = office_peer(tx.records, to_node)
    if matter.owner == to_node:
        raise InputProblem([Problem.of("to_node", "这个事项本来就由{office}办理。", office=office.name)])
    by_office = matter.owner != tx.node
    if by_office != (way == AssignWay.HANDOVER):
        raise InputProblem([Problem("way", _HANDOVER_ONLY if by_office else _OWN_ONLY)])
    if matter.confidential:
        raise NotAllowed(
            "保密事项不随数据包交给所里（条例第三十条）。",
            way_out="需要移送的，请用密封件，并记入事项经过。",
        )
    for one in tx.records.of(Assignment, "matter_id", matter.id):
        if one.to_node == to_node and one.withdrawn_on is None:
            raise NotAllowed(
                "这个事项已经交给该所（{number}）。",
                way_out="需要重新交办时，请先撤回前一件。",
                number=one.number,
            )
    return matter


def new_record(
    tx: Transaction, desk: Desk, matter: Matter, draft: AssignmentDraft, way: Code, day: date
) -> Assignment:
    """The record, with the letter's number or the next of its series. Inside an open transaction."""
    record = tx.new_id()
    letter = issued_letter(tx, draft.letter_id, matter.id) if draft.letter_id else None
    number = letter.number if letter else take_number(tx, desk, way, day, record, draft.number)
    return Assignment(
        id=record,
        to_node=draft.to_node,
        way=draft.way,
        number=number,
        matter_id=matter.id,
        origin=matter.origin or matter.id,
        title=matter.title,
        requirements=draft.requirements.strip(),
        issued_on=(letter.dated_on if letter else None) or day,
        due_on=draft.due_on,
        report_wanted=draft.report_wanted and not way.attribute("silent"),
        snapshot=take(tx.records, open_file(tx.records, matter), with_files=draft.with_files),
        letter_id=draft.letter_id,
        issued_by=tx.by,
        request_id=draft.request_id,
    )


def tell_first_office(tx: Transaction, matter: Matter, one: Assignment, agreed_by: str) -> None:
    """The office that handles it now learns who takes over, and may close its own matter."""
    name = office_peer(tx.records, one.to_node).name
    target = (TABLE_OF[Request], one.request_id) if one.request_id else (TABLE_OF[Matter], matter.id)
    tx.add(
        Approval(
            id=tx.new_id(),
            to_node=matter.owner,
            target_type=target[0],
            target_id=target[1],
            matter_id=matter.id,
            agreed=True,
            approved_by=agreed_by.strip() or tx.by,
            approved_on=one.issued_on,
            text=f"{name}（{one.number}）" if one.number else name,
        ),
        to=matter.owner,
    )


def due_problems(way: Code, day: date, due_on: date | None) -> list[Problem]:
    """What is wrong with the date by which the office shall be done."""
    if due_on is None:
        return [Problem("due_on", "请填写办结期限。")] if way.attribute("due") else []
    return [Problem("due_on", "办结期限不能早于交办日期。")] if due_on < day else []
