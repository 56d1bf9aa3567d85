"""Sheets of what is asked and said: requests, letters to approve, corrections, urgent reports."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import Approval
from desktop_app.services.duties.approvals import PendingApproval
from desktop_app.services.duties.board import DutyRow
from desktop_app.services.duties.corrections import CorrectionView
from desktop_app.services.duties.delivery import Delivery
from desktop_app.services.duties.requests import RequestView
from desktop_app.services.duties.urgent import UrgentView
from desktop_app.services.house import Services
from desktop_app.ui.duties.field_words import field_words, value_words
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
            *_inputs(services, view),
            (translate("DutySheet", "请示日期"), day_words(one.requested_on, today)),
        ),
        story=_request_story(view.decision, one.requested_on, today, None if bureau else view.delivery),
        row=row,
        matter_id=bureaus,
        letter_id=one.letter_id,
        also=(Also("take_back", translate("DutySheet", "撤回请示")),) if waits else (),
    )


def _inputs(services: Services, view: RequestView) -> tuple[tuple[str, str], ...]:
    """What the step would be told, under the procedure's own labels."""
    one, matter = view.request, view.matter
    if matter is None or not one.action:
        return ()
    procedure = services.desk.rules.procedures.get(matter.procedure, matter.procedure_version)
    fields = {field.key: field.label for field in procedure.fields_of(one.action)}
    return tuple((fields.get(key, key), str(value)) for key, value in one.inputs.items())


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
    """A paper of an office that waits for the bureau's word."""
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
        facts=facts_of(
            (translate("DutySheet", "文书"), found.title), (translate("DutySheet", "情况"), paper)
        ),
        story=(sent(found.since, "", today),),
        row=row,
        matter_id=str(found.matter.id) if found.matter else "",
        letter_id=record,
    )


def correction_sheet(services: Services, view: CorrectionView, row: DutyRow | None) -> DutySheet:
    one, today, bureau = view.request, services.desk.clock.today(), services.desk.identity.is_bureau
    open_here = not bureau and view.answer is None
    return DutySheet(
        kind="correction",
        id=one.id,
        title=view.matter.title if view.matter else one.reason,
        what=translate("DutySheet", "更正请求"),
        number=view.matter.number if view.matter else "",
        other_name=services.overview.name_of(one.to_node if bureau else one.owner),
        badge=_corrected(view),
        facts=facts_of(
            (translate("DutySheet", "哪一项"), field_words(one.field)),
            (translate("DutySheet", "现在是"), value_words(services, one.field, one.was)),
            (translate("DutySheet", "应改为"), value_words(services, one.field, one.wanted)),
            (translate("DutySheet", "理由"), one.reason),
        ),
        story=_correction_story(view, today, bureau=bureau),
        row=row,
        matter_id=one.matter_id,
        also=(Also("decline", translate("DutySheet", "不更正…")),) if open_here else (),
    )


def _corrected(view: CorrectionView) -> BadgeCell:
    if view.answer is None:
        return BadgeCell(translate("DutySheet", "等答复"), "near")
    done = BadgeCell(translate("DutySheet", "已更正"), "done")
    return done if view.accepted else BadgeCell(translate("DutySheet", "未更正"), "plain")


def _correction_story(view: CorrectionView, today: date, *, bureau: bool) -> tuple[Happening, ...]:
    happened = [sent(view.request.asked_on, "", today)]
    if view.answer:
        title = translate("DutySheet", "照此更正") if view.accepted else translate("DutySheet", "不更正")
        detail = " ".join(part for part in (view.answer.by, view.answer.text) if part)
        happened.append(Happening(day_words(view.answer.answered_on, today), title, detail, "done"))
    elif bureau:
        happened += under_way(view.delivery)
    return tuple(reversed(happened))


def urgent_sheet(services: Services, view: UrgentView, row: DutyRow | None) -> DutySheet:
    """Discovered, reported, received: the three times that the rule asks for."""
    one, bureau = view.report, services.desk.identity.is_bureau
    people = translate("DutySheet", "{count} 人").format(count=one.people_count) if one.people_count else ""
    story = [Happening(_moment(one.discovered_at), translate("DutySheet", "发现"))]
    story.append(Happening(_moment(one.reported_at), translate("DutySheet", "报告"), one.reported_to))
    if view.receipt:
        title = translate("DutySheet", "县局签收")
        detail = " ".join(part for part in (view.receipt.by, view.receipt.text) if part)
        story.append(Happening(_moment(view.receipt.answered_at), title, detail, "done"))
    elif not bureau:
        story += under_way(view.delivery)
    received = BadgeCell(translate("DutySheet", "已签收"), "done")
    return DutySheet(
        kind="urgent",
        id=one.id,
        title=translate("DutySheet", "重大信访信息报告"),
        what=translate("DutySheet", "重大信访信息"),
        number="",
        other_name=services.overview.name_of(one.owner),
        badge=received if view.receipt else BadgeCell(translate("DutySheet", "未签收"), "near"),
        facts=facts_of(
            (translate("DutySheet", "情况"), one.content),
            (translate("DutySheet", "地点"), services.places.full_name(one.place_code)),
            (translate("DutySheet", "涉及人数"), people),
            (translate("DutySheet", "报告方式"), services.desk.rules.title(one.way, "report_ways")),
            (translate("DutySheet", "发现到报告"), _took(view)),
        ),
        story=tuple(reversed(story)),
        row=row,
        matter_id=one.matter_id,
    )


def _moment(moment: datetime | None) -> str:
    return moment.strftime("%m-%d %H:%M") if moment else ""


def _took(view: UrgentView) -> str:
    if view.took is None:
        return ""
    minutes = int(view.took.total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    if hours:
        return translate("DutySheet", "{hours} 小时 {minutes} 分").format(hours=hours, minutes=rest)
    return translate("DutySheet", "{minutes} 分钟").format(minutes=minutes)
