"""要回电、要上门、要跟踪、要报送 on 今日: what was promised for a day, each with the step that does it."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import NextStep
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.today.presenter import GAP, NEAR_DAYS, Target, serve_line

if TYPE_CHECKING:
    from desktop_app.services.today import ToServe
    from desktop_app.services.todaytasks import Task

translate = QCoreApplication.translate


def task_line(task: Task, today: date) -> ActLine:
    """A promise that is overdue is no failure by law: it reads 已过, not 超期."""
    matter = task.matter
    parts = [matter.number if matter else ""]
    if task.due_on:
        parts.append(translate("TodayTasks", "约定 {day}").format(day=spoken(task.due_on, today)))
    parts.append(task.clause)
    step = NextStep(task.action_id, core_text(task.title)) if task.action_id and matter else None
    return ActLine(
        badge=_badge(task),
        what=core_text(task.title),
        whom=" ".join(part for part in (core_text(task.name), matter.title if matter else "") if part),
        detail=GAP.join(part for part in parts if part),
        button=_acts().get(task.kind, "") if step else translate("TodayTasks", "打开"),
        key=Target(matter_id=matter.id if matter else "", step=step, task=None if matter else task),
    )


def send_line(one: ToServe, today: date) -> ActLine:
    """A paper for another organ: its sending is recorded as service is."""
    line = serve_line(one, today)
    return dataclasses.replace(
        line,
        badge=BadgeCell(translate("TodayTasks", "待寄送"), "info"),
        what=translate("TodayTasks", "报送 {title}").format(title=one.letter.title),
        button=translate("TodayTasks", "登记寄送"),
    )


def _badge(task: Task) -> BadgeCell:
    if task.late_days:
        return BadgeCell(translate("TodayTasks", "已过 {days} 天").format(days=task.late_days), "near")
    if task.left_days is None:
        return BadgeCell(translate("TodayTasks", "待办"))
    if task.left_days <= 0:
        return BadgeCell(translate("TodayTasks", "今天"), "near")
    kind = "near" if task.left_days <= NEAR_DAYS else "plain"
    return BadgeCell(translate("TodayTasks", "还有 {days} 天").format(days=task.left_days), kind)


def _acts() -> dict[str, str]:
    return {
        "call": translate("TodayTasks", "登记回电"),
        "visit": translate("TodayTasks", "登记回访"),
        "follow": translate("TodayTasks", "记录跟踪"),
        "send": translate("TodayTasks", "登记报送"),
    }
