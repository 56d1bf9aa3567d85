"""The lists of 今日 in their order: what the law makes urgent first, what waits last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.today.duty_lines import duty_lines
from desktop_app.ui.today.presenter import NEAR_DAYS, SOON_DAYS, Target, serve_line, target_of, todo_line
from desktop_app.ui.today.task_lines import send_line, task_line

if TYPE_CHECKING:
    from desktop_app.services.duties.board import DutyRow
    from desktop_app.services.today import TodayView
    from desktop_app.ui.shared.act_row import ActLine

translate = QCoreApplication.translate

LATE, SOON, BUREAU, NEAR, SERVE, REST = "late", "soon", "bureau", "near", "serve", "rest"
CALL, VISIT, FOLLOW, SEND, OTHER = "call", "visit", "follow", "send", "other"
_MOST_SHOWN = 40


@dataclass(frozen=True)
class Section:
    """One list under its heading; `more` lines are left out."""

    name: str
    title: str
    lines: tuple[ActLine, ...] = field(default=())
    more: int = 0


def sections(
    view: TodayView, duties: Sequence[DutyRow], today: date, wanted: Mapping[str, str] = MappingProxyType({})
) -> list[Section]:
    """Only lists that have a line. Within each, the order of the service stands. `wanted`: see `duty_lines`."""
    todos = [todo_line(todo, today) for todo in view.todos]
    open_matters = {todo.matter.id for todo in view.todos}
    found = {
        LATE: [line for line in todos if _of(line).late],
        SOON: [line for line in todos if not _of(line).late and _left(line) <= SOON_DAYS],
        BUREAU: duty_lines(duties, open_matters, wanted, today),
        NEAR: [line for line in todos if not _of(line).late and SOON_DAYS < _left(line) <= NEAR_DAYS],
        SERVE: [serve_line(one, today) for one in view.to_serve],
        **_tasks(view, today),
        REST: [line for line in todos if not _of(line).late and _left(line) > NEAR_DAYS],
    }
    titles = _titles()
    return [
        Section(name, titles[name], tuple(lines[:_MOST_SHOWN]), max(0, len(lines) - _MOST_SHOWN))
        for name, lines in found.items()
        if lines
    ]


def _tasks(view: TodayView, today: date) -> dict[str, list[ActLine]]:
    """What was promised for a day, by what has to be done; papers to be sent stand with the reports."""
    found: dict[str, list[ActLine]] = {CALL: [], VISIT: [], SEND: [], FOLLOW: [], OTHER: []}
    for task in view.tasks:
        found[task.kind if task.kind in found else OTHER].append(task_line(task, today))
    found[SEND] += [send_line(one, today) for one in view.to_send]
    return found


def _titles() -> dict[str, str]:
    return {
        LATE: translate("TodaySections", "已经超期"),
        SOON: translate("TodaySections", "3 日内到期"),
        BUREAU: translate("TodaySections", "县局来的"),
        NEAR: translate("TodaySections", "7 日内到期"),
        SERVE: translate("TodaySections", "要送达"),
        CALL: translate("TodaySections", "要回电"),
        VISIT: translate("TodaySections", "要上门"),
        SEND: translate("TodaySections", "要报送"),
        FOLLOW: translate("TodaySections", "要跟踪"),
        OTHER: translate("TodaySections", "台账提醒"),
        REST: translate("TodaySections", "其他在办"),
    }


def _of(line: ActLine) -> Target:
    return target_of(line)


def _left(line: ActLine) -> int:
    """Days to the plain date; a line that waits, or without a limit, counts as far away."""
    left = _of(line).left_days
    return 9999 if left is None or line.quiet else left
