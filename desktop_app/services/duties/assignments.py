"""Assignments (交办、转办、移交): issued by the bureau, received, taken up and reported on by an office."""

from __future__ import annotations

from datetime import date

from desktop_app.base.errors import NotAllowed, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import AnswerWay, Approval, Assignment, AssignWay, Request, RequestWay
from desktop_app.domain.records import Matter
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import (
    answer,
    answers_to,
    bureau_name,
    day_of,
    first_of,
    issued_letter,
    needed,
    only_bureau,
    only_office,
    refuse,
    way_of,
)
from desktop_app.services.duties.issuing import assignable, due_problems, new_record, tell_first_office
from desktop_app.services.duties.receiving import (
    WAYS,
    objection_to,
    objection_until,
    open_one,
    receipt_of,
    refuse_frozen,
    refuse_late_objection,
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
from desktop_app.services.duties.takeup import open_matter
from desktop_app.services.duties.views import AssignmentView, views_of
from desktop_app.services.steps import Steps
from desktop_app.store.transaction import Transaction

_CURRENT = """
  (withdrawn_on IS NULL AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.target_id = assignment.id AND a.way = 'report'))
  OR EXISTS (SELECT 1 FROM matter m WHERE m.id = assignment.matter_id AND m.closed_on IS NULL)
  OR EXISTS (SELECT 1 FROM matter m WHERE m.assignment_id = assignment.id AND m.assignment_id <> ''
    AND m.closed_on IS NULL)"""
_NEWEST = "issued_on DESC, rowid DESC"


class Assignments:
    """Any thread. The writing calls raise `NotAllowed` on the wrong side, `InputProblem` for their fields."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # --- the bureau's side

    def issue(self, draft: AssignmentDraft) -> Changes:
        """Gives a matter to an office, with its picture of now; `made` is the assignment."""
        return self._desk.store.change(lambda tx: tx.changes(self.issue_in(tx, draft)))

    def issue_in(self, tx: Transaction, draft: AssignmentDraft) -> RecordId:
        """`issue` inside an open transaction, for a whole list that came from above."""
        only_bureau(self._desk)
        way = way_of(self._desk, WAYS, draft.way)
        day = day_of(self._desk, draft.issued_on, "issued_on")
        refuse(due_problems(way, day, draft.due_on))
        matter = assignable(tx, draft.matter_id, draft.to_node, draft.way)
        one = new_record(tx, self._desk, matter, draft, way, day)
        tx.add(one, to=one.to_node)
        if one.way == AssignWay.HANDOVER:
            tell_first_office(tx, matter, one, draft.agreed_by)
        elif draft.with_step:
            told = {"to_organ": bureau_name(self._desk, one.to_node), "report_due": one.due_on}
            record_in(tx, self._desk, matter, one.way, one.issued_on or day, told)
        return one.id

    def problems(self, way: str, issued_on: date | None, due_on: date | None) -> list[Problem]:
        """What would keep an assignment from being issued with these days."""
        today = self._desk.clock.today()
        found = (
            [Problem("issued_on", "日期不能晚于今天，请核对。")] if issued_on and issued_on > today else []
        )
        return found + due_problems(way_of(self._desk, WAYS, way), issued_on or today, due_on)

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
            one = open_one(tx, assignment_id)
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
            one = open_one(tx, assignment_id)
            receipt_of(tx, self._desk, one, on)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def take_up(self, assignment_id: str, *, on: date | None = None, responsible: str = "") -> Changes:
        """Opens this office's own matter (`made`) and signs the receipt where there is none yet."""
        only_office(self._desk)
        refuse_frozen(self._desk)

        def work(tx: Transaction) -> Changes:
            one = open_one(tx, assignment_id)
            if tx.records.of(Matter, "assignment_id", one.id):
                raise NotAllowed("这件交办已经登记为本所的事项。", way_out="请在事项中继续办理。")
            objection = objection_to(tx, one)
            if objection and not tx.records.of(Approval, "target_id", objection.id):
                raise NotAllowed("已经提出异议，县局答复前不用登记。", way_out="请等县局答复。")
            arrived = receipt_of(tx, self._desk, one, on)
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
            one = open_one(tx, assignment_id)
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
        refuse_frozen(self._desk)

        def work(tx: Transaction) -> Changes:
            one = open_one(tx, assignment_id)
            if objection_to(tx, one) is not None:
                raise NotAllowed("已经提出过异议。", way_out="请看县局的答复。")
            received = receipt_of(tx, self._desk, one, None)
            day = day_of(self._desk, on, "on", not_before=received)
            refuse_late_objection(self._desk, one, received, day)
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
        return objection_until(self._desk, one, received_on)

    # --- both sides

    def current(self) -> list[AssignmentView]:
        """Those of this node's in which anything is still to be done or waited for, newest first."""
        node = self._desk.identity.node
        return self._views(f"(owner = ? OR to_node = ?) AND retired = '' AND ({_CURRENT})", node, node)

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
