"""局所往来 of one matter in words: assignments, supervision, requests, corrections, urgent reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import SuperviseWay
from desktop_app.services.duties.approvals import Standing
from desktop_app.services.duties.board import DutyKind
from desktop_app.services.duties.supervisions import SupervisionView
from desktop_app.services.duties.views import AssignmentView, AssignStage
from desktop_app.ui.matter.duties_reading import DutyFile
from desktop_app.ui.matter.duty_asked_words import correction_line, request_line
from desktop_app.ui.matter.urgent_words import report_line
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.duty_words import duty_button

translate = QCoreApplication.translate

_GAP = "　·　"
_OVER = (AssignStage.REPORTED, AssignStage.WITHDRAWN)


def duty_lines(duties: DutyFile, today: date) -> list[ActLine]:
    """What is to be done first; `key` is (kind, id) of the record behind the line."""
    lines = [
        *(correction_line(one, duties) for one in duties.corrections if one.answer is None),
        *(_supervision(one, duties, today) for one in duties.supervisions),
        *(_assignment(one, duties, today) for one in duties.assignments),
        *(request_line(one, duties, today) for one in duties.requests),
        *(report_line(one, today) for one in duties.reports),
        *(correction_line(one, duties) for one in duties.corrections if one.answer is not None),
    ]
    return sorted((_with_button(line, duties) for line in lines), key=lambda line: line.quiet)


def _with_button(line: ActLine, duties: DutyFile) -> ActLine:
    """The act that waits for this side; the bureau's own acts stand in its menu and on its board."""
    _kind, record = cast(tuple[DutyKind, str], line.key)
    row = duties.rows.get(record)
    if row is None or duties.bureau:
        return line
    return replace(line, button=duty_button(row.act), quiet=False)


def standing_words(standing: Standing | None) -> str:
    """What the bureau has said to a paper or step; empty where it has said nothing."""
    if standing in (Standing.AGREED, Standing.CONFIRMED):
        return translate("MatterDuties", "县局已确认批准")
    if standing == Standing.REFUSED:
        return translate("MatterDuties", "县局不同意")
    if standing == Standing.CONTRADICTED:
        return translate("MatterDuties", "县局记录为不同意，与纸上批准不一致")
    return ""


def _assignment(view: AssignmentView, duties: DutyFile, today: date) -> ActLine:
    one = view.assignment
    way = duties.ways.get(one.way, one.way)
    badge = BadgeCell(way, "plain" if view.stage in _OVER else "info")
    if view.days_late:
        badge = BadgeCell(translate("MatterDuties", "{way} 超期").format(way=way), "overdue")
    details = [_stages()[view.stage]]
    if one.due_on:
        details.append(translate("MatterDuties", "限 {day}").format(day=spoken(one.due_on, today)))
    if duties.bureau and not view.seen_by_other:
        details.append(translate("MatterDuties", "所里还没有收到数据包"))
    return ActLine(
        badge=badge,
        what=" ".join(part for part in (way, one.number) if part),
        whom=one.requirements,
        detail=_GAP.join(details),
        key=(DutyKind.ASSIGNMENT, one.id),
        quiet=view.stage in _OVER,
    )


def _stages() -> dict[AssignStage, str]:
    return {
        AssignStage.UNRECEIVED: translate("MatterDuties", "未签收"),
        AssignStage.RECEIVED: translate("MatterDuties", "已签收"),
        AssignStage.OBJECTED: translate("MatterDuties", "已提出异议"),
        AssignStage.TAKEN_UP: translate("MatterDuties", "办理中"),
        AssignStage.REPORTED: translate("MatterDuties", "已报办结"),
        AssignStage.WITHDRAWN: translate("MatterDuties", "已撤回"),
    }


def _supervision(view: SupervisionView, duties: DutyFile, today: date) -> ActLine:
    one = view.supervision
    way = duties.ways.get(one.way, one.way)
    answered, lifted = view.reply is not None, one.lifted_on is not None
    kind = "overdue" if one.way == SuperviseWay.YELLOW else "near"
    details = []
    if one.new_due_on or one.due_on:
        day = spoken(one.new_due_on or one.due_on or today, today)
        details.append(translate("MatterDuties", "限 {day}").format(day=day))
    if answered:
        details.append(translate("MatterDuties", "已答复"))
    elif view.acknowledged:
        details.append(translate("MatterDuties", "已签收，待答复"))
    elif view.days_open is not None:
        details.append(translate("MatterDuties", "未签收 {days} 天").format(days=view.days_open))
    if lifted:
        details.append(translate("MatterDuties", "已解除"))
    return ActLine(
        badge=BadgeCell(way, "plain" if answered or lifted else kind),
        what=" ".join(part for part in (way, one.number) if part),
        whom=one.demand or one.problem,
        detail=_GAP.join(details),
        key=(DutyKind.SUPERVISION, one.id),
        quiet=answered or lifted,
    )


def acts_of(duties: DutyFile) -> Iterator[tuple[str, str]]:
    """(door, words) of what this side may start about the matter."""
    if duties.bureau:
        yield "assign", translate("MatterDuties", "交办、转办、移交…")
        yield "supervise", translate("MatterDuties", "提醒、督办…")
        yield "ask_correction", translate("MatterDuties", "请所里更正…")
    else:
        yield "ask_bureau", translate("MatterDuties", "请示县局：延期、批准、退回…")
        yield "urgent", translate("MatterDuties", "重大信访信息报告…")
