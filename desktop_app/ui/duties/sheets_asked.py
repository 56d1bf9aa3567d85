"""Sheets of what is asked for and decided: requests, letters to approve, the bureau's word."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import Approval
from desktop_app.domain.records import Letter
from desktop_app.services.duties.approvals import PendingApproval
from desktop_app.services.duties.board import DutyRow
from desktop_app.services.duties.delivery import Delivery
from desktop_app.services.duties.requests import RequestView
from desktop_app.services.house import Services
from desktop_app.ui.duties.request_words import input_words
from desktop_app.ui.duties.sheet import Also, DutySheet, day_words, facts_of, sent, under_way
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.timeline import Happening

translate = QCoreApplication.translate


def request_sheet(services: Services, view: RequestView, row: DutyRow | None) -> DutySheet:
    one, today, bureau = view.request, services.desk.clock.today(), services.desk.identity.is_bureau
    title = view.matter.title if view.matter else view.assignment.title if view.assignment else one.reason
    bureaus = "" if view.matter is None else str(view.matter.id)
    waits = not bureau and view.decision is None
    return DutySheet(
        kind="request",
        id=one.id,
        title=title,
        what=services.desk.rules.title(one.way, "request_ways"),
        number=view.matter.number if view.matter else "",
        other_name=services.overview.name_of(one.owner) if bureau else translate("DutySheet", "县局"),
        badge=_decided(view.decision),
        facts=facts_of(
            (translate("DutySheet", "理由"), one.reason),
            *input_words(services, one, view.matter),
            (translate("DutySheet", "请示日期"), day_words(one.requested_on, today)),
        ),
        story=_request_story(view.decision, one.requested_on, today, None if bureau else view.delivery),
        row=row,
        matter_id=bureaus,
        letter_id=one.letter_id,
        also=(Also("take_back", translate("DutySheet", "撤回请示")),) if waits else (),
    )


def _decided(decision: Approval | None) -> BadgeCell:
    if decision is None:
        return BadgeCell(translate("DutySheet", "等批复"), "near")
    agreed = BadgeCell(translate("DutySheet", "已同意"), "done")
    return agreed if decision.agreed else BadgeCell(translate("DutySheet", "未同意"), "plain")


def _request_story(
    decision: Approval | None, asked_on: date | None, today: date, delivery: Delivery | None
) -> tuple[Happening, ...]:
    happened = [sent(asked_on, "", today)]
    if decision is None:
        happened += under_way(delivery)
    else:
        title = translate("DutySheet", "同意") if decision.agreed else translate("DutySheet", "不同意")
        detail = " ".join(part for part in (decision.approved_by, decision.text) if part)
        kind = "done" if decision.agreed else "plain"
        happened.append(Happening(day_words(decision.approved_on, today), title, detail, kind))
    return tuple(reversed(happened))


def letter_sheet(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    """A paper or a step of an office that waits for the bureau's word."""
    pending: list[PendingApproval] = services.approvals.pending()
    found = next((one for one in pending if one.target_id == record), None)
    if found is None:
        return None
    today = services.desk.clock.today()
    paper = translate("DutySheet", "纸上已批，等县局确认") if found.on_paper else ""
    return DutySheet(
        kind="approval",
        id=record,
        title=found.matter.title if found.matter else found.title,
        what=found.title,
        number=found.matter.number if found.matter else "",
        other_name=services.overview.name_of(found.office),
        badge=_decided(None),
        facts=facts_of((_step_or_letter(found), found.title), (translate("DutySheet", "情况"), paper)),
        story=(sent(found.since, "", today),),
        row=row,
        matter_id=str(found.matter.id) if found.matter else "",
        letter_id=record if isinstance(found.target, Letter) else "",
    )


def _step_or_letter(found: PendingApproval) -> str:
    letter = isinstance(found.target, Letter)
    return translate("DutySheet", "文书") if letter else translate("DutySheet", "步骤")


def approval_sheet(services: Services, one: Approval, row: DutyRow | None) -> DutySheet:
    """The bureau's word as it came: on a paper or a step of the office."""
    today, matter = services.desk.clock.today(), services.matters.get(one.matter_id)
    letter = one.target_id if one.target_type == "letter" else ""
    return DutySheet(
        kind="approval",
        id=one.id,
        title=matter.title if matter else one.text,
        what=translate("DutySheet", "县局的批复"),
        number=matter.number if matter else "",
        other_name=services.overview.name_of(one.owner),
        badge=_decided(one),
        facts=facts_of(
            (translate("DutySheet", "批准人"), one.approved_by),
            (translate("DutySheet", "批准日期"), day_words(one.approved_on, today)),
            (translate("DutySheet", "批复意见"), one.text),
        ),
        story=_request_story(one, None, today, None),
        row=row,
        matter_id=one.matter_id,
        letter_id=letter,
    )
