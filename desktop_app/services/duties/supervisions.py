"""提醒、督办、黄牌: the bureau presses, the office acknowledges and answers (domain.md F8, 条例40)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutydrafts import SupervisionDraft
from desktop_app.domain.dutyrecords import AnswerWay, Assignment, SuperviseWay, Supervision
from desktop_app.domain.records import Matter
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
from desktop_app.services.duties.pressing import SupervisionView, supervision_views
from desktop_app.services.duties.roles import PRESS, PRESS_REPLY, record_in
from desktop_app.services.duties.yellow import YellowDue, cards_due
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

__all__ = ["SupervisionView", "Supervisions", "YellowDue"]

WAYS = "supervision_ways"


class Supervisions:
    """Any thread. The writing calls raise `NotAllowed` on the wrong side, `InputProblem` for their fields."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def remind(self, draft: SupervisionDraft) -> Changes:
        """提醒: no number; says what comes near or is missing."""
        return self._issue(replace(draft, way=SuperviseWay.REMIND))

    def supervise(self, draft: SupervisionDraft) -> Changes:
        """督办, with a new date. `letter_id` an issued 督办函: its number and date hold."""
        if draft.new_due_on is None:
            raise InputProblem([Problem("new_due_on", "请填写督办后的办结期限。")])
        return self._issue(replace(draft, way=SuperviseWay.SUPERVISE))

    def _issue(self, draft: SupervisionDraft) -> Changes:
        only_bureau(self._desk)
        refuse([*needed("problem", draft.problem, "存在的问题"), *needed("demand", draft.demand, "要求")])
        day = day_of(self._desk, draft.issued_on, "issued_on")
        if draft.new_due_on and draft.new_due_on < day:
            raise InputProblem([Problem("new_due_on", "新的期限不能早于发出的日期。")])

        def work(tx: Transaction) -> Changes:
            record = self._write(tx, draft, day, 0)
            return tx.changes(record.id)

        return self._desk.store.change(work)

    def _write(self, tx: Transaction, draft: SupervisionDraft, day: date, ordinal: int) -> Supervision:
        to_node, own = self._addressee(tx.records, draft)
        record = tx.new_id()
        letter = issued_letter(tx, draft.letter_id, draft.matter_id) if draft.letter_id else None
        way = way_of(self._desk, WAYS, draft.way)
        number = letter.number if letter else take_number(tx, self._desk, way, day, record, draft.number)
        overdue = (day - self._rolled(draft.due_on)).days if draft.due_on else 0
        one = Supervision(
            id=record,
            to_node=to_node,
            matter_id=draft.matter_id,
            assignment_id=draft.assignment_id,
            way=draft.way,
            number=number,
            ordinal=ordinal,
            issued_on=(letter.dated_on if letter else None) or day,
            due_on=draft.due_on,
            days_overdue=max(0, overdue),
            problem=draft.problem.strip(),
            demand=draft.demand.strip(),
            new_due_on=draft.new_due_on,
            letter_id=draft.letter_id,
        )
        tx.add(one, to=to_node)
        if own is not None and draft.way != SuperviseWay.REMIND:
            tx.set(Matter, own.id, supervised=True)
        return one

    def _addressee(self, records: Records, draft: SupervisionDraft) -> tuple[str, Matter | None]:
        """The office that handles the matter, and the matter if it is the bureau's own."""
        matter = records.get(Matter, draft.matter_id)
        if matter is None or matter.retired:
            raise missing("事项")
        if matter.confidential:
            raise NotAllowed("保密事项不随数据包督办。", way_out="请用密封件。")
        if matter.owner != self._desk.identity.node:
            return office_peer(records, matter.owner).node, None
        given = records.get(Assignment, draft.assignment_id) if draft.assignment_id else None
        if given is None or given.matter_id != matter.id or given.withdrawn_on:
            raise InputProblem([Problem("assignment_id", "这个事项由本局办理；要督办的，请先交办给所。")])
        return given.to_node, matter

    def _rolled(self, day: date) -> date:
        return self._desk.rules.calendar.next_working(day)

    def yellow_due(self, today: date | None = None) -> list[YellowDue]:
        """The supervised matters past their date that have had no card for that date, the longest overdue first."""
        on, records = today or self._desk.clock.today(), self._desk.store.read
        return self._due(records, on)

    def _due(self, records: Records, today: date) -> list[YellowDue]:
        return cards_due(records, self._desk.identity.node, self._desk.rules.calendar, today)

    def issue_yellow(
        self,
        supervision_ids: Sequence[str] = (),
        *,
        demand: str = "",
        new_due_on: date | None = None,
        on: date | None = None,
    ) -> Changes:
        """Issues the cards that are due now, all or the chosen ones, each with its number and ordinal.

        The card states the dates only; what else it says is `demand`, typed by a person.
        """
        only_bureau(self._desk)
        day = day_of(self._desk, on, "on")
        if new_due_on and new_due_on < day:
            raise InputProblem([Problem("new_due_on", "新的期限不能早于发出的日期。")])

        def work(tx: Transaction) -> Changes:
            due = [
                one
                for one in self._due(tx.records, day)
                if not supervision_ids or one.supervision.id in supervision_ids
            ]
            if not due:
                raise NotAllowed("现在没有到期应发的黄牌。", way_out="请刷新页面。")
            made = [self._write(tx, _card(one, demand, new_due_on), day, one.ordinal) for one in due]
            return tx.changes(made[0].id)

        return self._desk.store.change(work)

    def lift(self, supervision_id: str, on: date | None = None) -> Changes:
        """解除督办: no card will follow."""
        only_bureau(self._desk)

        def work(tx: Transaction) -> Changes:
            one = self._one(tx, supervision_id)
            day = day_of(self._desk, on, "on", not_before=one.issued_on)
            tx.set(Supervision, one.id, to=one.to_node, lifted_on=day)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def acknowledge(self, supervision_id: str, *, warned: str = "", on: date | None = None) -> Changes:
        """The office has read it; `warned` signs a yellow card (empty: the person at the desk)."""
        only_office(self._desk)

        def work(tx: Transaction) -> Changes:
            one = self._one(tx, supervision_id)
            self._acknowledge(tx, one, on, warned)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def reply(
        self, supervision_id: str, text: str, *, on: date | None = None, letter_id: str = ""
    ) -> Changes:
        """The office's answer; acknowledges it too. Both stand in the matter's own course as well."""
        only_office(self._desk)
        refuse(needed("text", text, "回复内容"))

        def work(tx: Transaction) -> Changes:
            one = self._one(tx, supervision_id)
            self._acknowledge(tx, one, None, "")
            day = day_of(self._desk, on, "on", not_before=one.issued_on)
            answer(tx, one, AnswerWay.REPLY, day, text=text, matter=one.matter_id, letter=letter_id)
            for matter in _own_matters(tx, one):
                record_in(tx, self._desk, matter, PRESS_REPLY, day, {"press_reply": text.strip()})
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def _acknowledge(self, tx: Transaction, one: Supervision, on: date | None, warned: str) -> None:
        if first_of(answers_to(tx.records, [one.id]).get(one.id, []), AnswerWay.ACKNOWLEDGE):
            return
        day = day_of(self._desk, on, "on", not_before=one.issued_on)
        answer(tx, one, AnswerWay.ACKNOWLEDGE, day, text=warned or tx.by, matter=one.matter_id)
        if one.way == SuperviseWay.REMIND:
            return
        told = {
            "pressed_by": bureau_name(self._desk, one.owner),
            "press_number": one.number,
            "press_problem": one.problem or one.demand or way_of(self._desk, WAYS, one.way).title,
            "press_due": one.new_due_on if one.new_due_on and one.new_due_on >= day else None,
        }
        for matter in _own_matters(tx, one):
            tx.set(Matter, matter.id, supervised=True)
            record_in(tx, self._desk, matter, PRESS, day, told)

    def _one(self, tx: Transaction, supervision_id: str) -> Supervision:
        one = tx.records.get(Supervision, supervision_id)
        if one is None or one.retired or tx.node not in (one.owner, one.to_node):
            raise missing("督办")
        return one

    def all(self) -> list[SupervisionView]:
        """At the bureau all that it issued, at an office all that were addressed to it; newest first."""
        node = self._desk.identity.node
        return self._views("(owner = ? OR to_node = ?) AND retired = ''", node, node)

    def of_matter(self, matter_id: str) -> list[SupervisionView]:
        """Those about a matter, or about the assignment it came from."""
        matter = self._desk.store.read.get(Matter, matter_id)
        came_from = matter.assignment_id if matter else ""
        where = "(matter_id = ? OR (? <> '' AND assignment_id = ?)) AND retired = ''"
        return self._views(where, matter_id, came_from, came_from)

    def _views(self, where: str, *params: str) -> list[SupervisionView]:
        records = self._desk.store.read
        found = records.find(Supervision, where, params, "issued_on DESC, rowid DESC")
        return supervision_views(records, found, self._desk.identity.node, self._desk.clock.today())


def _own_matters(tx: Transaction, one: Supervision) -> list[Matter]:
    """This office's matters that a supervision is about: named itself, or by the assignment they came from."""
    named = [tx.records.get(Matter, one.matter_id)]
    given = tx.records.of(Matter, "assignment_id", one.assignment_id) if one.assignment_id else []
    return [matter for matter in (*named, *given) if matter is not None and matter.owner == tx.node]


def _card(one: YellowDue, demand: str, new_due_on: date | None) -> SupervisionDraft:
    return SupervisionDraft(
        matter_id=one.supervision.matter_id,
        way=SuperviseWay.YELLOW,
        assignment_id=one.supervision.assignment_id,
        demand=demand,
        due_on=one.due_on,
        new_due_on=new_due_on,
    )
