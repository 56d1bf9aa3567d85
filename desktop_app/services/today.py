"""今日: what is late, near, to serve, to finish; each with the one thing to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.base.ids import RecordId
from desktop_app.domain.procedures import Authority, NextStep, StepKind, gaps, next_step
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.services.confidential import shown, viewer_of
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, facts_of, main_name, open_files
from desktop_app.services.todaytasks import Task, TaskSource, promised
from desktop_app.store.ledger import EVERYBODY, Due, LedgerFilter, count, hidden

_MOST = 60
_MOST_LETTERS = 500
_CLOSED_LATELY = timedelta(days=60)
_OPEN_FIRST = """
SELECT m.id FROM matter m LEFT JOIN (SELECT matter_id, min(rolled_on) AS due FROM clock INDEXED BY clock_running
  WHERE stopped_on IS NULL AND counts_late = 1 AND retired = '' GROUP BY 1) e ON e.matter_id = m.id
WHERE m.owner = ? AND m.closed_on IS NULL AND m.retired = '' AND {shown}
ORDER BY e.due IS NULL, e.due, m.received_on, m.id LIMIT ?
"""
_CLOSED_SINCE = """
SELECT id FROM matter WHERE closed_on >= ? AND +owner = ? AND retired = '' AND {shown}
ORDER BY closed_on DESC, id LIMIT ?
"""
NEAR_DAYS, SOON_DAYS = 7, 3


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
    name: str = ""


@dataclass(frozen=True)
class TodayView:
    """The four figures and the list behind them; `hidden` confidential matters are in the figures alone.

    `soon` of the `near` ones end within three days. `to_send` are papers for other organs whose sending is not
    recorded. `tasks` are promises for a day (回电, 回访, 跟踪, 报送), then what other parts have to say.
    """

    late: int
    near: int
    to_serve: tuple[ToServe, ...]
    open_matters: int
    closed_in_time: int
    closed_due: int
    todos: tuple[Todo, ...]
    hidden: int = 0
    soon: int = 0
    to_send: tuple[ToServe, ...] = ()
    tasks: tuple[Task, ...] = ()


class Today:
    """Reading only; any thread."""

    def __init__(self, desk: Desk, sources: Sequence[TaskSource] = ()) -> None:
        self._desk, self._sources = desk, sources

    def view(self) -> TodayView:
        """All that the page shows, of this node's own matters."""
        records, today = self._desk.store.read, self._desk.clock.today()
        own = self._desk.identity.node
        in_time, due = self._on_time(today, own)
        return TodayView(
            late=count(records, LedgerFilter(owner=own, due=Due.LATE, viewer=EVERYBODY), today),
            near=count(
                records, LedgerFilter(owner=own, due=Due.NEAR, near_days=NEAR_DAYS, viewer=EVERYBODY), today
            ),
            soon=count(
                records, LedgerFilter(owner=own, due=Due.NEAR, near_days=SOON_DAYS, viewer=EVERYBODY), today
            ),
            to_serve=tuple(self._unserved(own, self._served_forms())),
            to_send=tuple(self._unserved(own, self._sent_forms())),
            tasks=(*promised(self._desk, today), *(t for one in self._sources for t in one.tasks(today))),
            open_matters=count(records, LedgerFilter(owner=own, closed=False, viewer=EVERYBODY), today),
            closed_in_time=in_time,
            closed_due=due,
            todos=tuple(self._todos(today, own)),
            hidden=hidden(records, viewer_of(self._desk), own, own),
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

    def _served_forms(self) -> list[str]:
        """Only forms that are served at all: a heap of printed 登记表 must not push the others out."""
        return [form.id for form in self._desk.rules.forms.values() if form.service]

    def _sent_forms(self) -> list[str]:
        """Papers that go to other organs, by the procedures."""
        every = self._desk.rules.procedures.every()
        papers = (paper for p in every for action in p.actions.values() for paper in action.papers)
        return sorted({paper.form for paper in papers if paper.sent} - set(self._served_forms()))

    def _unserved(self, own: str, forms: Sequence[str]) -> list[ToServe]:
        where = (
            f"form IN ({','.join('?' * len(forms))}) AND state = '{LetterState.ISSUED}' AND served_on IS NULL"
            " AND retired = '' AND owner = ?"
        )
        records, nobody = self._desk.store.read, self._desk.rules.procedures.nobody
        condition, values = shown(self._desk, "matter_id")
        where = f"{where} AND {condition}"
        letters = records.find(Letter, where, (*forms, own, *values), "dated_on, id", _MOST_LETTERS)
        matters = records.many(Matter, [letter.matter_id for letter in letters])
        names = {
            file.matter.id: main_name(file, nobody(file.matter.procedure))
            for file in open_files(records, list(matters.values()))
        }
        return [
            ToServe(letter, matters.get(letter.matter_id), names.get(letter.matter_id, ""))
            for letter in letters
        ]

    def _todos(self, today: date, own: str) -> list[Todo]:
        """Open matters, those whose limit ends first before the others; and closed ones that owe a paper."""
        records = self._desk.store.read
        condition, values = shown(self._desk, "m.id")
        ids = [
            str(row[0]) for row in records.rows(_OPEN_FIRST.format(shown=condition), (own, *values, _MOST))
        ]
        since = (today - _CLOSED_LATELY).isoformat()
        condition, values = shown(self._desk, "id")
        sql = _CLOSED_SINCE.format(shown=condition)
        closed = [str(row[0]) for row in records.rows(sql, (since, own, *values, _MOST))]
        found = records.many(Matter, ids + closed)
        files = open_files(records, [found[RecordId(one)] for one in ids + closed])
        todos = [todo for file in files if (todo := self._todo(file, today))]
        return sorted(todos, key=_urgency)

    def _todo(self, file: MatterFile, today: date) -> Todo | None:
        matter = file.matter
        procedure = self._desk.rules.procedures.find(matter.procedure, matter.procedure_version)
        if procedure is None:
            return None
        facts = facts_of(file)
        acting = Authority.BUREAU if self._desk.identity.is_bureau else Authority.OFFICE
        step = next_step(procedure, facts, today, acting)
        if step.kind == StepKind.DONE:
            return None
        main = file.main_party
        return Todo(
            matter=matter,
            name=main_name(file, self._desk.rules.procedures.nobody(matter.procedure)),
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
