"""The bureau's word on a letter, a step or a request: it confirms what came on paper, or openly contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutyrecords import Approval, Assignment, Request, RequestWay
from desktop_app.domain.records import TABLE_OF, Letter, LetterState, Matter, Step
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk
from desktop_app.services.duties.approvaltargets import Standing, Target, last_word, on_paper, read_target
from desktop_app.services.duties.basics import day_of, missing, only_bureau, only_office
from desktop_app.services.duties.carryout import carry_out, waits
from desktop_app.services.lettercode import content_mark
from desktop_app.store.transaction import Transaction

__all__ = ["Approvals", "PendingApproval", "Standing"]

_UNDECIDED = "id NOT IN (SELECT target_id FROM approval WHERE retired = '')"
# An index of schema step 2 answers this.
_STEP_ON_PAPER = "instr(inputs, '\"approved_by\"') > 0"


@dataclass(frozen=True)
class PendingApproval:
    """Something of an office that waits for the bureau. `on_paper`: the office has recorded an approval already."""

    target_type: str
    target_id: str
    title: str
    matter: Matter | None
    office: str
    since: date | None
    on_paper: bool
    target: Target


class Approvals:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def pending(self) -> list[PendingApproval]:
        """At the bureau: submitted letters and open requests of the offices, then approvals on paper to confirm."""
        records, own = self._desk.store.read, self._desk.identity.node
        seen, values = shown(self._desk, "matter_id")
        theirs = f"owner <> ? AND retired = '' AND {seen}"
        undecided = f"{_UNDECIDED} AND {theirs}"
        letters = records.find(Letter, f"approved_on IS NOT NULL AND {undecided}", (own, *values), "rowid")
        submitted = (LetterState.SUBMITTED, own, *values)
        letters += [
            one
            for one in records.find(Letter, f"state = ? AND {theirs}", submitted, "rowid")
            if last_word(records, one) is None
        ]
        steps = records.find(Step, f"{_STEP_ON_PAPER} AND {undecided}", (own, *values), "rowid")
        asked = records.find(Request, undecided, (own, *values), "requested_on, rowid")
        found: list[Target] = [one for one in letters if one.state != LetterState.VOID]
        found += [one for one in steps if last_word(records, one) is None]
        found += asked
        matters = records.many(Matter, [one.matter_id for one in found])
        rows = [self._pending(one, matters.get(RecordId(one.matter_id))) for one in found]
        return sorted(rows, key=lambda one: (one.on_paper, str(one.since), one.target_id))

    def _pending(self, one: Target, matter: Matter | None) -> PendingApproval:
        if isinstance(one, Letter):
            title, since = one.title, one.approved_on
        elif isinstance(one, Step):
            title, since = one.title, one.done_on
        else:
            title, since = self._desk.rules.title(one.way, "request_ways"), one.requested_on
        kind = TABLE_OF[type(one)]
        return PendingApproval(kind, one.id, title, matter, one.owner, since, on_paper(one), one)

    def decide(
        self,
        target_type: str,
        target_id: str,
        agreed: bool,
        *,
        by: str = "",
        on: date | None = None,
        text: str = "",
    ) -> Changes:
        """The bureau agrees or refuses; `made` is the approval. Agreeing to an objection takes the assignment back.

        A refusal may be taken back by agreeing later. Raises `NotAllowed` for what was decided already.
        """
        only_bureau(self._desk)
        day = day_of(self._desk, on, "approved_on")

        def work(tx: Transaction) -> Changes:
            target = self._target(tx, target_type, target_id)
            said = last_word(tx.records, target)
            if said and (said.agreed == agreed or said.agreed):
                raise NotAllowed("县局已经答复过。", way_out="请刷新页面。")
            return tx.changes(_decide(tx, target, agreed, by, day, text))

        return self._desk.store.change(work)

    def confirm(self, targets: Sequence[tuple[str, str]], *, by: str = "", on: date | None = None) -> Changes:
        """Confirms in one go what offices have recorded as approved on paper: (target_type, target_id) each."""
        only_bureau(self._desk)
        day = day_of(self._desk, on, "approved_on")

        def work(tx: Transaction) -> Changes:
            for target_type, target_id in targets:
                target = self._target(tx, target_type, target_id)
                if on_paper(target) and last_word(tx.records, target) is None:
                    _decide(tx, target, True, by, day, "")
            return tx.changes()

        return self._desk.store.change(work)

    def _target(self, tx: Transaction, target_type: str, target_id: str) -> Target:
        found = read_target(tx.records, target_type, target_id)
        if found is None or found.retired or found.owner == tx.node:
            raise missing("请示")
        if found.sealed:
            raise NotAllowed(
                "内容已加密，现在打不开，不能批。", way_out="请由保密人员用自己的口令登录后办理。"
            )
        return found

    def of(self, target_id: str) -> list[Approval]:
        """The bureau's words on one target, in the order in which they came."""
        where = "target_id = ? AND retired = ''"
        return self._desk.store.read.find(Approval, where, (target_id,), "rowid")

    def standing(self, target: Target) -> Standing:
        """How the office's own record and the bureau's word agree: 县局已确认, or a contradiction to be shown."""
        said = last_word(self._desk.store.read, target)
        paper = on_paper(target)
        if said is None:
            return Standing.PAPER if paper else Standing.NONE
        if said.agreed:
            return Standing.CONFIRMED if paper else Standing.AGREED
        return Standing.CONTRADICTED if paper else Standing.REFUSED

    def contradictions(self) -> list[Approval]:
        """Refusals of what an office has recorded as approved on paper. Both sides see them until one gives way."""
        records = self._desk.store.read
        last: dict[str, Approval] = {}
        for one in records.find(Approval, "retired = ''", order="rowid"):
            last[one.target_id] = one
        found = []
        for one in last.values():
            target = None if one.agreed else read_target(records, one.target_type, one.target_id)
            if isinstance(target, Letter | Step) and not target.retired and on_paper(target):
                found.append(one)
        return found

    def arrived(self) -> list[Approval]:
        """At an office: approvals that have come and are not yet carried out (`take`)."""
        own = self._desk.identity.node
        found = self._desk.store.read.find(
            Approval, "to_node = ? AND agreed = 1 AND retired = ''", (own,), "rowid"
        )
        return [one for one in found if waits(self._desk, one)]

    def take(self, approval_id: str) -> Changes:
        """The office carries out what was agreed: approves the letter, does the step, closes what it hands over.

        Raises like the letter's approval and the step itself.
        """
        only_office(self._desk)
        return carry_out(self._desk, approval_id)


def _decide(tx: Transaction, target: Target, agreed: bool, by: str, day: date, text: str) -> RecordId:
    record = tx.new_id()
    tx.add(
        Approval(
            id=record,
            to_node=target.owner,
            target_type=TABLE_OF[type(target)],
            target_id=target.id,
            matter_id=target.matter_id,
            agreed=agreed,
            approved_by=by.strip() or tx.by,
            approved_on=day,
            text=text.strip(),
            content=content_mark(target) if isinstance(target, Letter) else "",
        ),
        to=target.owner,
    )
    if agreed and isinstance(target, Request):
        _take_back(tx, target, day, text)
    return record


def _take_back(tx: Transaction, request: Request, day: date, text: str) -> None:
    """条例23¶3: with the sender's consent the papers go back."""
    if request.way not in (RequestWay.OBJECTION, RequestWay.RETURN) or not request.assignment_id:
        return
    one = tx.records.get(Assignment, request.assignment_id)
    if one is not None and one.owner == tx.node and one.withdrawn_on is None:
        reason = text.strip() or "同意退回"
        tx.set(Assignment, one.id, to=one.to_node, withdrawn_on=day, withdrawn_reason=reason)
