"""Turns the service's view of today into figures and lines of words; touches no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import NextStep, StepKind
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.due_words import due_badge

if TYPE_CHECKING:
    from desktop_app.services.duties.board import DutyRow
    from desktop_app.services.today import TodayView, Todo, ToServe
    from desktop_app.services.todaytasks import Task

translate = QCoreApplication.translate

GAP = "　·　"
SOON_DAYS, NEAR_DAYS = 3, 7
_GOOD_RATE = 90
_SHORT_CHARS = 8


@dataclass(frozen=True)
class Target:
    """What stands behind a line. Exactly one of `step`, `letter_id`, `duty` and `task` is what its button does.

    `left_days` to the plain date sorts it into its section; None where no limit runs.
    """

    matter_id: str
    step: NextStep | None = None
    letter_id: str = ""
    duty: DutyRow | None = None
    task: Task | None = None
    duty_over: bool = True
    left_days: int | None = None
    late: bool = False


def target_of(line: ActLine) -> Target:
    """What a line of this page was made for."""
    return cast(Target, line.key)


@dataclass(frozen=True)
class Figures:
    """Number and detail of each card; the rate has its colour kind with it."""

    late: tuple[str, str]
    near: tuple[str, str]
    to_serve: tuple[str, str]
    in_time: tuple[str, str, str]


def figures(view: TodayView, today: date) -> Figures:
    """The rate is rounded down: 99.6 % must not read as 100 %."""
    rate = f"{view.closed_in_time * 100 // view.closed_due}%" if view.closed_due else "–"
    good = view.closed_in_time * 100 >= view.closed_due * _GOOD_RATE
    kept = translate("TodayPresenter", "本年到期 {due} 个期限，按期 {kept} 个")
    return Figures(
        late=(str(view.late), _latest(view.todos)),
        near=(str(view.near), _nearest(view, today)),
        to_serve=(str(len(view.to_serve)), _first_letter(view.to_serve)),
        in_time=(
            rate,
            kept.format(due=view.closed_due, kept=view.closed_in_time),
            "done" if good else "plain",
        ),
    )


def _latest(todos: Sequence[Todo]) -> str:
    late = [todo for todo in todos if todo.late_days]
    if not late:
        return translate("TodayPresenter", "没有超过期限的事项")
    worst = max(late, key=lambda todo: todo.late_days)
    text = translate("TodayPresenter", "{number}：已超 {days} 天")
    return text.format(number=worst.matter.number, days=worst.late_days)


def _nearest(view: TodayView, today: date) -> str:
    days = [todo.step.due_on for todo in view.todos if todo.step.due_on and todo.step.due_on >= today]
    if not days:
        return translate("TodayPresenter", "没有临近的期限")
    nearest = translate("TodayPresenter", "最近：{day}").format(day=spoken(min(days), today))
    soon = translate("TodayPresenter", "3 日内 {count} 件").format(count=view.soon)
    counted = soon if view.soon else ""
    return GAP.join(part for part in (nearest, counted) if part)


def _first_letter(to_serve: Sequence[ToServe]) -> str:
    if not to_serve:
        return translate("TodayPresenter", "签发的文书都已送达")
    return " ".join(part for part in (to_serve[0].letter.title, to_serve[0].letter.number) if part)


def todo_line(todo: Todo, today: date) -> ActLine:
    """A matter with its next step; one that waits for somebody else is quiet."""
    step, waiting = todo.step, todo.step.kind == StepKind.WAIT
    badge = due_badge(step.due_on, step.late_after, today)
    if not badge.text:
        badge = BadgeCell(
            translate("TodayPresenter", "等待") if waiting else translate("TodayPresenter", "待办")
        )
    return ActLine(
        badge=badge,
        what=core_text(step.title),
        whom=f"{core_text(todo.name)} {todo.matter.title}".strip(),
        detail=GAP.join(_details(todo, today)),
        button=translate("TodayPresenter", "打开") if waiting else short(core_text(step.title)),
        key=Target(
            matter_id=todo.matter.id,
            step=None if waiting else step,
            left_days=todo.left_days,
            late=badge.kind == "overdue",
        ),
        quiet=waiting,
    )


def _counted_from(step: NextStep, today: date) -> date | None:
    """Once late, the rolled date: the days in the badge are counted from it."""
    return step.late_after if step.late_after and step.late_after < today else None


def _details(todo: Todo, today: date) -> list[str]:
    parts = [todo.matter.number]
    if todo.step.due_on:
        day = _counted_from(todo.step, today) or todo.step.due_on
        parts.append(translate("TodayPresenter", "应于 {day}").format(day=spoken(day, today)))
        parts.append(core_text(todo.step.limit))
    elif todo.step.clause:
        parts.append(todo.step.clause)
    if todo.priority:
        parts.append(translate("TodayPresenter", "三优先"))
    if todo.matter.supervised:
        parts.append(translate("TodayPresenter", "督办"))
    if todo.gaps:
        parts.append(translate("TodayPresenter", "还缺 {count} 项").format(count=todo.gaps))
    return [part for part in parts if part]


def short(title: str) -> str:
    """A button holds eight characters; the whole stands in the row beside it."""
    return title if len(title) <= _SHORT_CHARS else f"{title[: _SHORT_CHARS - 1]}…"


def serve_line(one: ToServe, today: date) -> ActLine:
    """An issued letter whose service is not recorded."""
    matter = one.matter
    parts = [one.letter.number, matter.number if matter else ""]
    if one.letter.dated_on:
        dated = translate("TodayPresenter", "{day} 签发").format(day=spoken(one.letter.dated_on, today))
        parts.append(dated)
    return ActLine(
        badge=BadgeCell(translate("TodayPresenter", "待送达"), "info"),
        what=translate("TodayPresenter", "送达 {title}").format(title=one.letter.title),
        whom=" ".join(part for part in (core_text(one.name), matter.title if matter else "") if part),
        detail=GAP.join(part for part in parts if part),
        button=translate("TodayPresenter", "登记送达"),
        key=Target(matter_id=matter.id if matter else "", letter_id=one.letter.id),
    )
