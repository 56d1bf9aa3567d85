"""The bureau asks an office to correct a record of the office, which accepts with one call or declines."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.dutyrecords import Answer, AnswerWay, CorrectionRequest
from desktop_app.domain.records import TABLE_OF, Matter, MatterParty, Party
from desktop_app.services.confidential import may_see, shown
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import (
    answer,
    answers_to,
    day_of,
    days_since,
    first_of,
    missing,
    needed,
    only_bureau,
    only_office,
    refuse,
)
from desktop_app.services.duties.correctionvalues import PARTY_FIELDS, text_of, value_of
from desktop_app.services.duties.delivery import Delivery, deliveries
from desktop_app.services.matters import Matters
from desktop_app.services.parties import Parties
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

__all__ = ["CorrectionView", "Corrections", "text_of"]


@dataclass(frozen=True)
class CorrectionView:
    """One request. `answer` accepts or declines it; `days_open` counts while there is none."""

    request: CorrectionRequest
    matter: Matter | None
    answer: Answer | None
    days_open: int | None
    delivery: Delivery

    @property
    def accepted(self) -> bool:
        return self.answer is not None and self.answer.way == AnswerWay.ACCEPT

    @property
    def seen_by_other(self) -> bool:
        return self.delivery == Delivery.ARRIVED


class Corrections:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, target_type: str, target_id: str, field: str, wanted: str, reason: str) -> Changes:
        """The bureau asks for `field` of a matter or person of an office; `made` is the request.

        `wanted` is text: a day as 2026-03-02, several values with 、 between. Raises `InputProblem`.
        """
        only_bureau(self._desk)
        refuse(needed("reason", reason, "更正理由"))
        seen = may_see(self._desk, target_id)

        def work(tx: Transaction) -> Changes:
            target = _target(tx.records, target_type, target_id)
            if not seen:
                raise NotAllowed("这是保密事项，只有指定的人可以办理。")
            if target.owner == tx.node:
                raise NotAllowed("这条记录是本局自己的，请直接更正。")
            value_of(target, field, wanted)
            record = tx.new_id()
            tx.add(
                CorrectionRequest(
                    id=record,
                    to_node=target.owner,
                    target_type=target_type,
                    target_id=target.id,
                    matter_id=_matter_id(tx.records, target),
                    field=field,
                    was=text_of(getattr(target, field)),
                    wanted=wanted.strip(),
                    reason=reason.strip(),
                    asked_on=self._desk.clock.today(),
                ),
                to=target.owner,
            )
            return tx.changes(record)

        return self._desk.store.change(work)

    def accept(self, request_id: str) -> Changes:
        """The office corrects its own record by the usual path, with the bureau's reason in the history.

        Raises what that path raises; nothing is answered then.
        """
        only_office(self._desk)

        def work(tx: Transaction) -> Changes:
            one = _open_request(tx, request_id)
            target = _target(tx.records, one.target_type, one.target_id)
            value = value_of(target, one.field, one.wanted)
            if isinstance(target, Matter):
                Matters(self._desk).correct_in(tx, target.id, {one.field: value}, one.reason)
            else:
                draft = PartyDraft(
                    **{**{name: getattr(target, name) for name in PARTY_FIELDS}, one.field: value}
                )
                Parties(self._desk).correct_in(tx, target.id, draft, one.reason)
            return self._answer(tx, one, AnswerWay.ACCEPT, "")

        return self._desk.store.change(work)

    def decline(self, request_id: str, reason: str) -> Changes:
        """The office does not correct, and says why. Raises `InputProblem` without a reason."""
        only_office(self._desk)
        refuse(needed("text", reason, "不更正的理由"))
        return self._desk.store.change(
            lambda tx: self._answer(tx, _open_request(tx, request_id), AnswerWay.DECLINE, reason)
        )

    def _answer(self, tx: Transaction, one: CorrectionRequest, way: AnswerWay, text: str) -> Changes:
        answer(tx, one, way, day_of(self._desk, None, "on"), text=text, matter=one.matter_id)
        return tx.changes(one.id)

    def all(self, *, open_only: bool = False) -> list[CorrectionView]:
        """All requests here, newest first."""
        found = self._views("retired = ''")
        return [one for one in found if not open_only or one.answer is None]

    def of_matter(self, matter_id: str) -> list[CorrectionView]:
        """Those about a matter and its people."""
        return self._views("matter_id = ? AND retired = ''", matter_id)

    def _views(self, where: str, *params: str) -> list[CorrectionView]:
        records, today = self._desk.store.read, self._desk.clock.today()
        seen, values = shown(self._desk, "matter_id")
        order = "asked_on DESC, rowid DESC"
        found = records.find(CorrectionRequest, f"{where} AND {seen}", (*params, *values), order)
        answers = answers_to(records, [one.id for one in found])
        matters = records.many(Matter, [one.matter_id for one in found])
        delivered: dict[str, Delivery] = {}
        for node in {one.to_node for one in found if one.owner == self._desk.identity.node}:
            delivered |= deliveries(records, node, [one for one in found if one.to_node == node])
        views = []
        for one in found:
            replied = first_of(answers.get(one.id, []), AnswerWay.ACCEPT, AnswerWay.DECLINE)
            days = days_since(one.asked_on, today) if one.asked_on and replied is None else None
            matter = matters.get(RecordId(one.matter_id))
            views.append(CorrectionView(one, matter, replied, days, delivered.get(one.id, Delivery.ARRIVED)))
        return views


def _open_request(tx: Transaction, request_id: str) -> CorrectionRequest:
    """Addressed to us and not answered. Raises `NotAllowed`, `UserProblem`."""
    one = tx.records.get(CorrectionRequest, request_id)
    if one is None or one.to_node != tx.node:
        raise missing("更正请求")
    if answers_to(tx.records, [one.id]):
        raise NotAllowed("这件更正请求已经答复。")
    return one


def _target(records: Records, target_type: str, target_id: str) -> Matter | Party:
    kinds: dict[str, type[Matter] | type[Party]] = {TABLE_OF[Matter]: Matter, TABLE_OF[Party]: Party}
    kind = kinds.get(target_type)
    found = records.get(kind, target_id) if kind else None
    if found is None or found.retired:
        raise InputProblem(
            [Problem("target_id", "只能请所里更正事项和当事人的内容；文书有误的，请作废后另出。")]
        )
    return found


def _matter_id(records: Records, target: Matter | Party) -> str:
    if isinstance(target, Matter):
        return target.id
    links = records.of(MatterParty, "party_id", target.id, "rowid")
    return links[-1].matter_id if links else ""
