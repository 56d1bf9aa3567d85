"""今日: what is late, near, to serve, to finish; each with the one thing to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.domain.procedures import NextStep, StepKind, gaps, next_step
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.services.desk import Desk
from desktop_app.services.facts import facts_of, open_file
from desktop_app.store.ledger import Due, LedgerFilter, count

_MOST = 60
NEAR_DAYS = 7


@dataclass(frozen=True)
class Todo:
    """One line of 要做的事. `late_days` > 0 counts from the rolled date, `left_days` to the plain one."""

    matter: Matter
    name: str
    step: NextStep
    late_days: int
    left_days: int | None
    gaps: int
    priority: bool


@dataclass(frozen=True)
class ToServe:
    """An issued letter whose service is not recorded yet."""

    letter: Letter
    matter: Matter | None


@dataclass(frozen=True)
class TodayView:
    """The four figures and the list behind them."""

    late: int
    near: int
    to_serve: tuple[ToServe, ...]
    open_matters: int
    closed_in_time: int
    closed_due: int
    todos: tuple[Todo, ...]


class Today:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self) -> TodayView:
        """All that the page shows, of this node's own matters."""
        records, today = self._desk.store.read, self._desk.clock.today()
        own = self._desk.identity.node
        in_time, due = self._on_time(today, own)
        return TodayView(
            late=count(records, LedgerFilter(owner=own, due=Due.LATE), today),
            near=count(records, LedgerFilter(owner=own, due=Due.NEAR, near_days=NEAR_DAYS), today),
            to_serve=tuple(self._to_serve(own)),
            open_matters=count(records, LedgerFilter(owner=own, closed=False), today),
            closed_in_time=in_time,
            closed_due=due,
            todos=tuple(self._todos(today, own)),
        )

    def _on_time(self, today: date, own: str) -> tuple[int, int]:
        """(kept, all) of this year's limits that ended: 按期办结率, domain.md §7."""
        sql = (
            "SELECT sum(stopped_on IS NOT NULL AND stopped_on <= rolled_on), count(*) FROM clock"
            " WHERE owner = ? AND counts_late = 1 AND retired = '' AND substr(rolled_on, 1, 4) = ?"
            " AND (stopped_on IS NOT NULL OR rolled_on < ?)"
        )
        row = self._desk.store.read.rows(sql, (own, str(today.year), today.isoformat()))[0]
        return int(str(row[0] or 0)), int(str(row[1]))

    def _to_serve(self, own: str) -> list[ToServe]:
        records = self._desk.store.read
        where = "owner = ? AND state = ? AND served_on IS NULL AND retired = ''"
        letters = records.find(Letter, where, (own, LetterState.ISSUED), "dated_on, id", _MOST)
        served = [letter for letter in letters if self._needs_service(letter.form)]
        matters = records.many(Matter, [letter.matter_id for letter in served])
        return [ToServe(letter, matters.get(letter.matter_id)) for letter in served]

    def _needs_service(self, form_id: str) -> bool:
        form = self._desk.rules.forms.get(form_id)
        return bool(form and form.service)

    def _todos(self, today: date, own: str) -> list[Todo]:
        where = (
            "owner = ? AND closed_on IS NULL AND retired = '' ORDER BY (SELECT min(rolled_on) FROM clock"
            " WHERE matter_id = matter.id AND stopped_on IS NULL AND counts_late = 1) IS NULL,"
            " (SELECT min(rolled_on) FROM clock WHERE matter_id = matter.id AND stopped_on IS NULL"
            " AND counts_late = 1), received_on"
        )
        rows = self._desk.store.read.rows(f"SELECT id FROM matter WHERE {where} LIMIT {_MOST}", (own,))  # noqa: S608
        todos = [todo for row in rows if (todo := self._todo(RecordId(str(row[0])), today))]
        return sorted(todos, key=_urgency)

    def _todo(self, matter_id: RecordId, today: date) -> Todo | None:
        records = self._desk.store.read
        matter = records.get(Matter, matter_id)
        if matter is None:
            return None
        file = open_file(records, matter)
        procedure = self._desk.rules.procedures.get(matter.procedure, matter.procedure_version)
        facts = facts_of(file)
        step = next_step(procedure, facts, today)
        if step.kind == StepKind.DONE:
            return None
        main = file.main_party
        return Todo(
            matter=matter,
            name="匿名" if main is None or main.anonymous else main.name,
            step=step,
            late_days=max(0, (today - step.late_after).days) if step.late_after else 0,
            left_days=(step.due_on - today).days if step.due_on else None,
            gaps=len(gaps(procedure, facts)),
            priority=bool(main and (main.elderly or main.disabled or main.low_income)),
        )


def _urgency(todo: Todo) -> tuple[int, int, int, str]:
    """Late first, then by days left; 三优先 people first among equals."""
    days = todo.left_days if todo.left_days is not None else 9999
    waiting = 1 if todo.step.kind == StepKind.WAIT else 0
    return (waiting, days, 0 if todo.priority else 1, todo.matter.number)
