"""What an office asks of the bureau (延期、审批、退回、移交) and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutyrecords import Approval, Assignment, Request, RequestWay
from desktop_app.domain.procedures import Authority, Procedure, perform
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import shown
from desktop_app.services.desk import BUREAU_ROLE, Desk
from desktop_app.services.duties.basics import (
    day_of,
    days_since,
    missing,
    needed,
    only_office,
    refuse,
    way_of,
)
from desktop_app.services.duties.delivery import Delivery, deliveries
from desktop_app.services.duties.receiving import receipt_of, refuse_late_objection
from desktop_app.services.facts import facts_of, open_file
from desktop_app.services.own import own_matter
from desktop_app.services.peers import peers
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

WAYS = "request_ways"


@dataclass(frozen=True)
class RequestView:
    """One request with the bureau's word, if it has come. `days_open`: days without an answer, else None."""

    request: Request
    matter: Matter | None
    assignment: Assignment | None
    decision: Approval | None
    days_open: int | None
    delivery: Delivery

    @property
    def seen_by_other(self) -> bool:
        return self.delivery == Delivery.ARRIVED


class Requests:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(
        self,
        matter_id: str,
        way: str,
        reason: str,
        *,
        action: str = "",
        inputs: Mapping[str, object] | None = None,
        on: date | None = None,
        letter_id: str = "",
    ) -> Changes:
        """Asks the bureau; `made` is the request.

        With an `action` (an extension for example) its inputs are tried on the matter now, so that what
        the law forbids is refused here with the article. Raises `NotAllowed`, `InputProblem`.
        """
        only_office(self._desk)
        way_of(self._desk, WAYS, way)
        refuse(needed("reason", reason, "理由"))
        day = day_of(self._desk, on, "on")

        def work(tx: Transaction) -> Changes:
            matter = own_matter(tx, matter_id)
            self._refuse_second(tx, matter.id, way, action)
            if way == RequestWay.OBJECTION:
                self._refuse_objection(tx, matter, day)
            values = dict(inputs or {})
            if action:
                self._try(tx, matter, action, values)
            record = tx.new_id()
            tx.add(
                Request(
                    id=record,
                    matter_id=matter.id,
                    assignment_id=matter.assignment_id,
                    way=way,
                    action=action,
                    inputs={key: plain(value) for key, value in values.items()},
                    reason=reason.strip(),
                    requested_on=day,
                    letter_id=letter_id,
                )
            )
            return tx.changes(record)

        return self._desk.store.change(work)

    def _refuse_second(self, tx: Transaction, matter_id: str, way: str, action: str) -> None:
        open_ones = [
            one
            for one in tx.records.of(Request, "matter_id", matter_id)
            if (one.way, one.action) == (way, action) and not tx.records.of(Approval, "target_id", one.id)
        ]
        if open_ones:
            raise NotAllowed("已经向县局请示过，还没有答复。", way_out="需要改的，请先撤回前一次请示。")

    def _refuse_objection(self, tx: Transaction, matter: Matter, day: date) -> None:
        """As `Assignments.object`: only to what was assigned, and in time."""
        one = tx.records.get(Assignment, matter.assignment_id) if matter.assignment_id else None
        if one is None:
            raise NotAllowed("只有县局交办、转办的事项可以提出异议。", way_out="需要移交的，请用“申请移交”。")
        refuse_late_objection(self._desk, one, receipt_of(tx, self._desk, one, None), day)

    def _try(self, tx: Transaction, matter: Matter, action: str, values: Mapping[str, object]) -> None:
        """Does the action in thought, as if the bureau had agreed today."""
        rules, today = self._desk.rules, self._desk.clock.today()
        procedure = rules.procedures.get(matter.procedure, matter.procedure_version)
        file = open_file(tx.records, matter)
        thought = {**approved(procedure, action, self._desk.identity.name, today), **values}
        perform(procedure, facts_of(file), action, thought, today, rules.calendar, acting=Authority.OFFICE)

    def withdraw(self, request_id: str, reason: str) -> Changes:
        """Takes a request back that the bureau has not answered. Raises `NotAllowed` after the answer."""

        def work(tx: Transaction) -> Changes:
            one = tx.records.get(Request, request_id)
            if one is None or one.owner != tx.node:
                raise missing("请示")
            if tx.records.of(Approval, "target_id", one.id):
                raise NotAllowed("县局已经答复，不能撤回。")
            tx.retire(Request, one.id, reason)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def of_matter(self, matter_id: str) -> list[RequestView]:
        """The requests about a matter, newest first."""
        return self._views("matter_id = ? AND retired = ''", matter_id)

    def all(self, *, open_only: bool = False) -> list[RequestView]:
        """All requests here, newest first; at the bureau those of every office."""
        found = self._views("retired = ''")
        return [one for one in found if not open_only or one.decision is None]

    def _views(self, where: str, *params: str) -> list[RequestView]:
        records, today = self._desk.store.read, self._desk.clock.today()
        seen, values = shown(self._desk, "matter_id")
        order = "requested_on DESC, rowid DESC"
        found = records.find(Request, f"{where} AND {seen}", (*params, *values), order)
        ids = [one.id for one in found]
        decided = f"target_id IN ({','.join('?' * len(ids))}) AND retired = ''"
        decisions = {one.target_id: one for one in records.find(Approval, decided, ids, "rowid")}
        matters = records.many(Matter, [one.matter_id for one in found])
        given = records.many(Assignment, [one.assignment_id for one in found])
        delivered = to_bureau(records, [one for one in found if one.owner == self._desk.identity.node])
        return [
            RequestView(
                request=one,
                matter=matters.get(RecordId(one.matter_id)),
                assignment=given.get(RecordId(one.assignment_id)),
                decision=decisions.get(one.id),
                days_open=days_since(one.requested_on, today)
                if one.id not in decisions and one.requested_on
                else None,
                delivery=delivered.get(one.id, Delivery.ARRIVED),
            )
            for one in found
        ]


def approved(procedure: Procedure, action: str, by: str, on: date) -> dict[str, object]:
    """The approval fields that an action asks for, filled; empty where it asks for none."""
    keys = {field.key for field in procedure.fields_of(action, Authority.OFFICE)}
    given: dict[str, object] = {"approved_by": by, "approved_on": on}
    return {key: value for key, value in given.items() if key in keys}


def to_bureau(records: Records, ours: Sequence[Record]) -> dict[str, Delivery]:
    """How far records of an office have come to its bureau."""
    bureau = next((peer.node for peer in peers(records) if peer.role == BUREAU_ROLE), "")
    return deliveries(records, bureau, ours)


def plain(value: object) -> object:
    """As the journal keeps it: days as ISO text."""
    return value.isoformat() if isinstance(value, date) else value
