"""Sheets of what is told: corrections that are wanted, urgent reports."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyRow
from desktop_app.services.duties.corrections import CorrectionView
from desktop_app.services.duties.urgent import UrgentView
from desktop_app.services.house import Services
from desktop_app.ui.duties.field_words import field_words, value_words
from desktop_app.ui.duties.sheet import Also, DutySheet, day_words, facts_of, sent, under_way
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.timeline import Happening

translate = QCoreApplication.translate


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
