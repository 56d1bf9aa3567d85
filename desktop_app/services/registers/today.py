"""The registers' lines on 今日: what is due, late first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.services.desk import Desk
from desktop_app.services.registers.tasks import RegisterTasks
from desktop_app.services.todaytasks import Task

KIND = "register_entry"
_NEAR_DAYS = 3


class TodayRegisters:
    """A source of `services.today`: everything late, and what is due within three days."""

    def __init__(self, desk: Desk) -> None:
        self._tasks = RegisterTasks(desk)

    def tasks(self, today: date) -> Sequence[Task]:
        return [
            Task(
                kind=KIND,
                title=one.title,
                target=one.target,
                name=f"{one.register_title} {one.about}".strip(),
                due_on=one.due_on,
                late_days=one.late_days,
                left_days=one.left_days,
            )
            for one in self._tasks.due(_NEAR_DAYS)
        ]
