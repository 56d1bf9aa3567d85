"""Turns the service's view of today into lines of words; touches no widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import NextStep, StepKind
from desktop_app.services.today import TodayView, Todo, ToServe
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.due_words import due_badge

_GAP = "　·　"
_MOST_SHOWN = 40
_GOOD_RATE = 90


@dataclass(frozen=True)
class Line:
    """One row of 要做的事. Exactly one of `step` and `letter_id` is what the button does."""

    badge: BadgeCell
    what: str
    whom: str
    detail: str
    button: str
    matter_id: str
    step: NextStep | None = None
    letter_id: str = ""
    quiet: bool = False


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
    translate = QCoreApplication.translate
    kept = translate("TodayPresenter", "本年到期 {due} 个期限，按期 {kept} 个")
    return Figures(
        late=(str(view.late), _latest(view.todos)),
        near=(str(view.near), _nearest(view.todos, today)),
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
        return QCoreApplication.translate("TodayPresenter", "没有超过期限的事项")
    worst = max(late, key=lambda todo: todo.late_days)
    text = QCoreApplication.translate("TodayPresenter", "{number}：已超 {days} 天")
    return text.format(number=worst.matter.number, days=worst.late_days)


def _nearest(todos: Sequence[Todo], today: date) -> str:
    days = [todo.step.due_on for todo in todos if todo.step.due_on and todo.step.due_on >= today]
    if not days:
        return QCoreApplication.translate("TodayPresenter", "没有临近的期限")
    return QCoreApplication.translate("TodayPresenter", "最近：{day}").format(day=spoken(min(days), today))


def _first_letter(to_serve: Sequence[ToServe]) -> str:
    if not to_serve:
        return QCoreApplication.translate("TodayPresenter", "签发的文书都已送达")
    return " ".join(part for part in (to_serve[0].letter.title, to_serve[0].letter.number) if part)


def lines(view: TodayView, today: date) -> list[Line]:
    """To-dos by legal urgency; letters to serve come after the late and near ones; waiting ones last."""
    todos = [_todo_line(todo, today) for todo in view.todos]
    pressing = [line for line in todos if line.badge.kind in ("overdue", "near")]
    serving = [_serve_line(one, today) for one in view.to_serve]
    rest = [line for line in todos if line not in pressing]
    return [*pressing, *serving, *rest][:_MOST_SHOWN]


def _todo_line(todo: Todo, today: date) -> Line:
    step, waiting = todo.step, todo.step.kind == StepKind.WAIT
    badge = due_badge(step.due_on, step.late_after, today)
    translate = QCoreApplication.translate
    if not badge.text:
        badge = BadgeCell(
            translate("TodayPresenter", "等待") if waiting else translate("TodayPresenter", "待办")
        )
    return Line(
        badge=badge,
        what=step.title,
        whom=f"{core_text(todo.name)} {todo.matter.title}".strip(),
        detail=_GAP.join(_details(todo, today)),
        button=translate("TodayPresenter", "打开") if waiting else _short(step.title),
        matter_id=todo.matter.id,
        step=None if waiting else step,
        quiet=waiting,
    )


def _counted_from(step: NextStep, today: date) -> date | None:
    """Once late, the rolled date: the days in the badge are counted from it."""
    return step.late_after if step.late_after and step.late_after < today else None


def _details(todo: Todo, today: date) -> list[str]:
    translate = QCoreApplication.translate
    parts = [todo.matter.number]
    if todo.step.due_on:
        day = _counted_from(todo.step, today) or todo.step.due_on
        parts.append(translate("TodayPresenter", "应于 {day}").format(day=spoken(day, today)))
        parts.append(todo.step.limit)
    elif todo.step.clause:
        parts.append(todo.step.clause)
    if todo.priority:
        parts.append(translate("TodayPresenter", "三优先"))
    if todo.gaps:
        parts.append(translate("TodayPresenter", "还缺 {count} 项").format(count=todo.gaps))
    return [part for part in parts if part]


def _short(title: str) -> str:
    """A button holds eight characters; the whole stands in the row beside it."""
    return title if len(title) <= 8 else f"{title[:7]}…"


def _serve_line(one: ToServe, today: date) -> Line:
    translate = QCoreApplication.translate
    matter = one.matter
    parts = [one.letter.number, matter.number if matter else ""]
    if one.letter.dated_on:
        dated = translate("TodayPresenter", "{day} 签发").format(day=spoken(one.letter.dated_on, today))
        parts.append(dated)
    return Line(
        badge=BadgeCell(translate("TodayPresenter", "待送达"), "info"),
        what=translate("TodayPresenter", "送达 {title}").format(title=one.letter.title),
        whom=" ".join(part for part in (one.name, matter.title if matter else "") if part),
        detail=_GAP.join(part for part in parts if part),
        button=translate("TodayPresenter", "登记送达"),
        matter_id=matter.id if matter else "",
        letter_id=one.letter.id,
    )
