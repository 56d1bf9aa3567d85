"""One line of what the registers ask for, and how far its day is away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.registers import Register

NEW = "new"


class TaskKind(StrEnum):
    """Why a line stands there: a span without its entry, an office that has not sent one (at the bureau), a plan
    whose day has come, a due entry, a decision."""

    PERIOD = "period"
    MISSING = "missing"
    PLAN = "plan"
    DUE = "due"
    ROW = "row"


@dataclass(frozen=True)
class RegisterTask:
    """One line of 今日. `title` is what to do, `about` what it belongs to; late after `due_on`.

    `entry_id` opens an entry; where it is empty, a new one begins with the values in `given`.
    """

    kind: TaskKind
    register_id: str
    register_title: str
    title: str
    about: str
    due_on: date
    late_days: int
    left_days: int
    person: str = ""
    entry_id: str = ""
    given: Mapping[str, object] = field(default_factory=dict)

    @property
    def target(self) -> str:
        """What opens it: the entry's id, or `new/<register>` and the given values as `/field/value`."""
        if self.entry_id:
            return self.entry_id
        given = (f"{key}/{value}" for key, value in self.given.items())
        return "/".join((NEW, self.register_id, *given))


def line_of(
    kind: TaskKind, register: Register, title: str, due_on: date, today: date, **more: object
) -> RegisterTask:
    """A line with its days reckoned from today; `more` are its other fields."""
    days = (due_on - today).days
    return RegisterTask(
        kind=kind,
        register_id=register.id,
        register_title=register.title,
        title=title,
        about=str(more.pop("about", "")),
        due_on=due_on,
        late_days=max(0, -days),
        left_days=max(0, days),
        **more,  # type: ignore[arg-type]
    )


def span_text(span: tuple[date, date]) -> str:
    """2026-03-02, or 2026-03-02—2026-03-08."""
    first, last = span
    return first.isoformat() if first == last else f"{first.isoformat()}—{last.isoformat()}"
