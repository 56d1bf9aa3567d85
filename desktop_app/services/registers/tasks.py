"""What the registers ask for: entries of a period, patrols of a plan, what is due, what a meeting decided."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import may_see
from desktop_app.services.registers.duelines import DueLines
from desktop_app.services.registers.periods import Periods
from desktop_app.services.registers.plans import Plans
from desktop_app.services.registers.taskline import RegisterTask

NEAR_DAYS = 7
_MOST = 200


class RegisterTasks:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._periods, self._plans, self._lines = Periods(desk), Plans(desk), DueLines(desk)

    def due(self, near_days: int = NEAR_DAYS) -> list[RegisterTask]:
        """All that is late or due within so many days, the latest first."""
        today, role = self._desk.clock.today(), self._desk.identity.role
        last = today + timedelta(days=near_days)
        found: list[RegisterTask] = []
        for register in self._desk.rules.registers.values():
            if not register.keeps(role) or not may_see(self._desk, register):
                continue
            if self._desk.identity.is_bureau:
                found += self._periods.missing(register, today)
            else:
                found += self._periods.due(register, today, last)
            for source in (self._plans.due, self._lines.entries, self._lines.rows):
                found += source(register, today, last)
        return sorted(found, key=lambda one: (one.due_on, one.title))[:_MOST]
