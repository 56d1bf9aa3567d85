"""县局来的 on 今日: what the bureau has given, asked or decided, each with what to do now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.duty_words import duty_button
from desktop_app.ui.today.presenter import GAP, NEAR_DAYS, Target

translate = QCoreApplication.translate


def duty_lines(
    rows: Iterable[DutyRow], open_matters: Collection[str], wanted: Mapping[str, str], today: date
) -> list[ActLine]:
    """What is ours to do now. An assignment being worked on is already there as a matter of ours.

    `wanted`: what each correction asks for, by id: nobody presses 照此更正 unseen.
    """
    return [
        _line(row, row.matter_id not in open_matters, wanted.get(row.id, ""), today)
        for row in rows
        if row.act != NextAct.WAIT and not (row.act == NextAct.REPORT and row.matter_id in open_matters)
    ]


def _line(row: DutyRow, over: bool, wanted: str, today: date) -> ActLine:
    parts = [row.number, wanted]
    if row.due_on:
        parts.append(translate("TodayDuties", "应于 {day}").format(day=spoken(row.due_on, today)))
    if row.days_unreceived:
        parts.append(translate("TodayDuties", "已过 {days} 天").format(days=row.days_unreceived))
    return ActLine(
        badge=_badge(row, today),
        what=core_text(row.way),
        whom=core_text(row.title),
        detail=GAP.join(part for part in parts if part),
        button=duty_button(row.act) or translate("TodayDuties", "打开"),
        key=Target(matter_id=row.matter_id, duty=row, duty_over=over),
    )


def _badge(row: DutyRow, today: date) -> BadgeCell:
    if row.days_late:
        days = translate("TodayDuties", "超期 {days} 天").format(days=row.days_late)
        return BadgeCell(days, "overdue")
    if row.kind in (DutyKind.YELLOW, DutyKind.CONTRADICTION):
        return BadgeCell(translate("TodayDuties", "请核对"), "overdue")
    left = (row.due_on - today).days if row.due_on else None
    if left is not None and left <= NEAR_DAYS:
        return BadgeCell(translate("TodayDuties", "还有 {days} 天").format(days=left), "near")
    words = {
        NextAct.SIGN: translate("TodayDuties", "未签收"),
        NextAct.ACKNOWLEDGE: translate("TodayDuties", "未签收"),
        NextAct.CARRY_OUT: translate("TodayDuties", "已批复"),
    }
    return BadgeCell(words.get(row.act, translate("TodayDuties", "待办")), "info")
