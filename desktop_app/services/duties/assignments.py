"""Assignments (交办、转办、移交): issued by the bureau, received, taken up and reported on by an office."""

from __future__ import annotations

from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.clauses import cite
from desktop_app.domain.codes import Code
from desktop_app.domain.deadlines import Limit, Unit, due
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import AnswerWay, Approval, Assignment, AssignWay, Request, RequestWay
from desktop_app.domain.reckoning import day_text
from desktop_app.domain.records import TABLE_OF, Matter
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import (
    answer,
    answers_to,
    bureau_name,
    day_of,
    first_of,
    issued_letter,
    missing,
    needed,
    office_peer,
    only_bureau,
    only_office,
    refuse,
    take_number,
    way_of,
)
from desktop_app.services.duties.requests import approved
from desktop_app.services.duties.roles import (
    HANDOVER,
    REASON,
    REPORT,
    REPORT_RECEIVED,
    TO_ORGAN,
    action_for,
    record_in,
)
from desktop_app.services.duties.snapshot import take
from desktop_app.services.duties.takeup import open_matter
from desktop_app.services.duties.views import AssignmentView, views_of
from desktop_app.services.facts import open_file
from desktop_app.services.steps import Steps
from desktop_app.store.transaction import Transaction

WAYS = "assignment_ways"
_HANDOVER_ONLY = "这个事项由别的所办理，只能移交。"
_OWN_ONLY = "移交用于两个所之间；本局自己的事项请用交办或转办。"
_NEWEST = "issued_on DESC, rowid DESC"


class Assignments:
    """Any thread. The writing calls raise `NotAllowed` on the wrong side, `InputProblem` for their fields."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # --- the bureau's side

    def issue(self, draft: AssignmentDraft) -> Changes:
        """Gives a matter to an office, with its picture of now; `made` is the assignment."""
        only_bureau(self._desk)
        way = way_of(self._desk, WAYS, draft.way)
        day = day_of(self._desk, draft.issued_on, "issued_on")
        refuse(_due_problems(way, day, draft.due_on))

        def work(tx: Transaction) -> Changes:
            matter = self._assignable(tx, draft.matter_id, draft.to_node, draft.way)
            one = self._record(tx, matter, draft, way, day)
            tx.add(one, to=one.to_node)
            if one.way == AssignWay.HANDOVER:
                self._tell_first_office(tx, matter, one)
            elif draft.with_step:
                told = {"to_organ": bureau_name(self._desk, one.to_node), "report_due": one.due_on}
                record_in(tx, self._desk, matter, one.way, one.issued_on or day, told)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def _record(
        self, tx: Transaction, matter: Matter, draft: AssignmentDraft, way: Code, day: date
    ) -> Assignment:
        record = tx.new_id()
        letter = issued_letter(tx, draft.letter_id, matter.id) if draft.letter_id else None
        number = letter.number if letter else take_number(tx, self._desk, way, day, record, draft.number)
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
            report_wanted=draft.report_wanted,
            snapshot=take(tx.records, open_file(tx.records, matter), with_files=draft.with_files),
            letter_id=draft.letter_id,
            issued_by=tx.by,
            request_id=draft.request_id,
        )

    def _assignable(self, tx: Transaction, matter_id: str, to_node: str, way: str) -> Matter:
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

    def _tell_first_office(self, tx: Transaction, matter: Matter, one: Assignment) -> None:
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
                approved_by=tx.by,
                approved_on=one.issued_on,
                text=f"{name}（{one.number}）" if one.number else name,
            ),
            to=matter.owner,
        )

    def receive_report(self, assignment_id: str, on: date | None = None) -> Changes:
        """Writes the office's report into the bureau's own matter, which ends there as its procedure says.

        Raises `NotAllowed` where no report has come or the matter has no such step now.
        """
        only_bureau(self._desk)

        def work(tx: Transaction) -> Changes:
            one = tx.records.get(Assignment, assignment_id)
            report = first_of(
                answers_to(tx.records, [assignment_id]).get(assignment_id, []), AnswerWay.REPORT
            )
            matter = tx.records.get(Matter, one.matter_id) if one else None
            if report is None or matter is None:
                raise NotAllowed("还没有收到办结报告。", way_out="请等所里的数据包。")
            day = day_of(self._desk, on, "on", not_before=report.answered_on)
            if not record_in(tx, self._desk, matter, REPORT_RECEIVED, day, {"report_text": report.text}):
                raise NotAllowed("这个事项现在没有“收到报告”这一步。", way_out="请在事项中办理。")
            return tx.changes(matter.id)

        return self._desk.store.change(work)

    def withdraw(self, assignment_id: str, reason: str, on: date | None = None) -> Changes:
        """Takes an assignment back, with the reason. Raises `NotAllowed` after the report."""
        only_bureau(self._desk)
        refuse(needed("withdrawn_reason", reason, "撤回原因"))

        def work(tx: Transaction) -> Changes:
            one = self._open_one(tx, assignment_id)
            day = day_of(self._desk, on, "withdrawn_on", not_before=one.issued_on)
            tx.set(Assignment, one.id, to=one.to_node, withdrawn_on=day, withdrawn_reason=reason.strip())
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def outbox(self) -> list[AssignmentView]:
        """All that this bureau gave out, newest first."""
        return self._views("owner = ? AND retired = ''", self._desk.identity.node)

    # --- the office's side

    def inbox(self) -> list[AssignmentView]:
        """All that was given to this office, newest first."""
        return self._views("to_node = ? AND retired = ''", self._desk.identity.node)

    def sign(self, assignment_id: str, on: date | None = None) -> Changes:
        """签收. A day before today is the one on which the paper came. Twice is once."""
        only_office(self._desk)

        def work(tx: Transaction) -> Changes:
            one = self._open_one(tx, assignment_id)
            self._receipt(tx, one, on)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def take_up(self, assignment_id: str, *, on: date | None = None, responsible: str = "") -> Changes:
        """Opens this office's own matter (`made`) and signs the receipt where there is none yet."""
        only_office(self._desk)

        def work(tx: Transaction) -> Changes:
            one = self._open_one(tx, assignment_id)
            if tx.records.of(Matter, "assignment_id", one.id):
                raise NotAllowed("这件交办已经登记为本所的事项。", way_out="请在事项中继续办理。")
            objection = self._objection(tx, one)
            if objection and not tx.records.of(Approval, "target_id", objection.id):
                raise NotAllowed("已经提出异议，县局答复前不用登记。", way_out="请等县局答复。")
            arrived = self._receipt(tx, one, on)
            way = way_of(self._desk, WAYS, one.way)
            source = bureau_name(self._desk, one.owner)
            return tx.changes(open_matter(tx, self._desk, one, way, source, arrived, responsible))

        return self._desk.store.change(work)

    def give_up(self, assignment_id: str) -> Changes:
        """Closes our own matter of an assignment that the bureau has withdrawn, as handed back to it.

        Raises `NotAllowed` where there is none, or where its procedure has no such step.
        """
        only_office(self._desk)

        def work(tx: Transaction) -> Changes:
            one = tx.records.get(Assignment, assignment_id)
            own = tx.records.of(Matter, "assignment_id", assignment_id)
            if one is None or not one.withdrawn_on or not own:
                raise NotAllowed("这件交办没有撤回，或者本所没有登记。", way_out="请刷新页面。")
            procedure = self._desk.rules.procedures.get(own[0].procedure, own[0].procedure_version)
            action = action_for(procedure, HANDOVER)
            if action is None:
                raise NotAllowed("这个事项的程序没有移交这一步。", way_out="请按程序办结。")
            values = approved(procedure, action.id, one.issued_by, one.withdrawn_on)
            values |= {TO_ORGAN: bureau_name(self._desk, one.owner), REASON: one.withdrawn_reason}
            return Steps(self._desk).act_in(tx, own[0].id, action.id, values)

        return self._desk.store.change(work)

    def report_back(
        self, assignment_id: str, text: str, *, on: date | None = None, letter_id: str = ""
    ) -> Changes:
        """办结报告: what was found and done; `letter_id` an issued paper of our matter that says it.

        The matter's own step of reporting is written along, so that its limit ends.
        """
        only_office(self._desk)
        refuse(needed("text", text, "办结报告内容"))

        def work(tx: Transaction) -> Changes:
            one = self._open_one(tx, assignment_id)
            matter = next(iter(tx.records.of(Matter, "assignment_id", one.id)), None)
            if matter is None:
                raise NotAllowed("这件交办还没有登记为本所的事项。", way_out="请先签收并登记办理。")
            if letter_id:
                issued_letter(tx, letter_id, matter.id)
            day = day_of(self._desk, on, "on", not_before=matter.arrived_on)
            answer(tx, one, AnswerWay.REPORT, day, text=text, matter=matter.id, letter=letter_id)
            record_in(tx, self._desk, matter, REPORT, day, {"report_note": text.strip()})
            return tx.changes(matter.id)

        return self._desk.store.change(work)

    def object(
        self, assignment_id: str, reason: str, *, on: date | None = None, letter_id: str = ""
    ) -> Changes:
        """Objects that the matter is not ours, in detail and in time (条例23¶3: 5个工作日); `made` is the request."""
        only_office(self._desk)
        refuse(needed("reason", reason, "异议理由"))

        def work(tx: Transaction) -> Changes:
            one = self._open_one(tx, assignment_id)
            if self._objection(tx, one) is not None:
                raise NotAllowed("已经提出过异议。", way_out="请看县局的答复。")
            received = self._receipt(tx, one, None)
            day = day_of(self._desk, on, "on", not_before=received)
            self._refuse_late_objection(one, received, day)
            record = tx.new_id()
            tx.add(
                Request(
                    id=record,
                    matter_id=next((own.id for own in tx.records.of(Matter, "assignment_id", one.id)), ""),
                    assignment_id=one.id,
                    way=RequestWay.OBJECTION,
                    reason=reason.strip(),
                    requested_on=day,
                    letter_id=letter_id,
                )
            )
            return tx.changes(record)

        return self._desk.store.change(work)

    def objection_until(self, one: Assignment, received_on: date) -> date | None:
        """The last day for an objection; None where the way allows none."""
        way = way_of(self._desk, WAYS, one.way)
        days = way.attribute("objection_days")
        if not days:
            return None
        return due(received_on, Limit(int(days), Unit.WORKING_DAYS), self._desk.rules.calendar).rolled

    def _refuse_late_objection(self, one: Assignment, received: date, day: date) -> None:
        last = self.objection_until(one, received)
        if last is None:
            raise NotAllowed("移交的事项不能提异议。", way_out="请与县局联系。")
        if day > last:
            clause = cite(way_of(self._desk, WAYS, one.way).attribute("objection_clause"))
            raise NotAllowed(
                "提出异议的期限到{last}为止（{clause}），已经过了。",
                way_out="确实不属于本所的，请与县局联系退回。",
                last=day_text(last),
                clause=clause,
            )

    # --- both sides

    def get(self, assignment_id: str) -> AssignmentView | None:
        """One assignment with its answers; None if it is not here."""
        return next(iter(self._views("id = ?", assignment_id)), None)

    def of_matter(self, matter_id: str) -> list[AssignmentView]:
        """The assignments of a matter: those it was given out by, and the one it came from."""
        matter = self._desk.store.read.get(Matter, matter_id)
        came_from = matter.assignment_id if matter else ""
        return self._views("(matter_id = ? OR id = ?) AND retired = ''", matter_id, came_from)

    def _views(self, where: str, *params: str) -> list[AssignmentView]:
        records = self._desk.store.read
        found = records.find(Assignment, where, params, _NEWEST)
        today, calendar = self._desk.clock.today(), self._desk.rules.calendar
        return views_of(records, found, self._desk.identity.node, today, calendar)

    def _open_one(self, tx: Transaction, assignment_id: str) -> Assignment:
        """Ours to act on: we issued it, or it is addressed to us; not withdrawn, not reported."""
        one = tx.records.get(Assignment, assignment_id)
        if one is None or tx.node not in (one.owner, one.to_node):
            raise missing("交办")
        if one.withdrawn_on:
            raise NotAllowed("这件交办已经撤回：{reason}", way_out="不用再办。", reason=one.withdrawn_reason)
        if first_of(answers_to(tx.records, [one.id]).get(one.id, []), AnswerWay.REPORT):
            raise NotAllowed("这件交办已经报送办结报告。", way_out="需要补充的，请与县局联系。")
        return one

    def _receipt(self, tx: Transaction, one: Assignment, on: date | None) -> date:
        """The day of the receipt, which is written if there is none."""
        present = first_of(answers_to(tx.records, [one.id]).get(one.id, []), AnswerWay.RECEIPT)
        if present and present.answered_on:
            return present.answered_on
        day = day_of(self._desk, on, "on", not_before=one.issued_on)
        answer(tx, one, AnswerWay.RECEIPT, day)
        return day

    def _objection(self, tx: Transaction, one: Assignment) -> Request | None:
        found = tx.records.of(Request, "assignment_id", one.id)
        return next((request for request in found if request.way == RequestWay.OBJECTION), None)


def _due_problems(way: Code, day: date, due_on: date | None) -> list[Problem]:
    if due_on is None:
        return [Problem("due_on", "请填写办结期限。")] if way.attribute("due") else []
    return [Problem("due_on", "办结期限不能早于交办日期。")] if due_on < day else []
