"""重大信访信息报告 (条例25): when it was found, when it was told and to whom, when it was received."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from desktop_app.base.errors import NotAllowed, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutydrafts import UrgentDraft
from desktop_app.domain.dutyrecords import Answer, AnswerWay, UrgentReport
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import (
    answer,
    answers_to,
    first_of,
    missing,
    needed,
    only_bureau,
    refuse,
)
from desktop_app.services.duties.delivery import Delivery
from desktop_app.services.duties.requests import to_bureau
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class UrgentView:
    """One report. `took`: from discovery to report; `receipt` is the bureau's."""

    report: UrgentReport
    receipt: Answer | None
    took: timedelta | None
    delivery: Delivery

    @property
    def seen_by_other(self) -> bool:
        return self.delivery == Delivery.ARRIVED


class UrgentReports:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(self, draft: UrgentDraft) -> Changes:
        """Keeps a report that was made (by telephone first, as the law wants it in time). Raises `InputProblem`."""
        refuse(_problems(draft, self._desk.clock.now()))

        def work(tx: Transaction) -> Changes:
            record = tx.new_id()
            tx.add(UrgentReport(id=record, **{f.name: getattr(draft, f.name) for f in fields(draft)}))
            return tx.changes(record)

        return self._desk.store.change(work)

    def receive(self, report_id: str, text: str = "") -> Changes:
        """The bureau has it: the moment is kept, for the office to see."""
        only_bureau(self._desk)

        def work(tx: Transaction) -> Changes:
            one = tx.records.get(UrgentReport, report_id)
            if one is None:
                raise missing("报告")
            if answers_to(tx.records, [one.id]):
                raise NotAllowed("这份报告已经签收。")
            answer(tx, one, AnswerWay.RECEIPT, self._desk.clock.today(), text=text, matter=one.matter_id)
            return tx.changes(one.id)

        return self._desk.store.change(work)

    def all(self, *, open_only: bool = False) -> list[UrgentView]:
        """All reports here, newest first; `open_only`: those without receipt."""
        found = self._views("retired = ''")
        return [one for one in found if not open_only or one.receipt is None]

    def of_matter(self, matter_id: str) -> list[UrgentView]:
        return self._views("matter_id = ? AND retired = ''", matter_id)

    def _views(self, where: str, *params: str) -> list[UrgentView]:
        records = self._desk.store.read
        found = records.find(UrgentReport, where, params, "reported_at DESC, rowid DESC")
        answers = answers_to(records, [one.id for one in found])
        delivered = to_bureau(records, [one for one in found if one.owner == self._desk.identity.node])
        return [
            UrgentView(
                one,
                first_of(answers.get(one.id, []), AnswerWay.RECEIPT),
                one.reported_at - one.discovered_at if one.reported_at and one.discovered_at else None,
                delivered.get(one.id, Delivery.ARRIVED),
            )
            for one in found
        ]


def _problems(draft: UrgentDraft, now: datetime) -> list[Problem]:
    problems = needed("content", draft.content, "情况") + needed("reported_to", draft.reported_to, "报告给谁")
    if draft.discovered_at is None:
        problems.append(Problem("discovered_at", "请填写发现时间。"))
    if draft.reported_at is None:
        problems.append(Problem("reported_at", "请填写报告时间。"))
    if draft.reported_at and draft.reported_at > now:
        problems.append(Problem("reported_at", "报告时间不能晚于现在。"))
    if draft.discovered_at and draft.reported_at and draft.reported_at < draft.discovered_at:
        problems.append(Problem("reported_at", "报告时间不能早于发现时间。"))
    if draft.people_count < 0:
        problems.append(Problem("people_count", "人数不能为负数。"))
    return problems
