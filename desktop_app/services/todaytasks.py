"""What was promised for a day: to call back, visit again, follow up, report. Limits that a file marks as a `task`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop_app.domain.procedures import Procedure
from desktop_app.domain.records import Clock, Matter
from desktop_app.services.confidential import shown
from desktop_app.services.desk import Desk
from desktop_app.services.facts import main_name, open_files

_MOST = 200


@dataclass(frozen=True)
class Task:
    """One line. `kind`: call, visit, follow, send, or a source's own word. `target` is the record to open.

    `action_id` is the step that does it, empty where the source has a page of its own. `late_days` counts from
    the rolled date, `left_days` to the plain one.
    """

    kind: str
    title: str
    target: str
    matter: Matter | None = None
    name: str = ""
    action_id: str = ""
    due_on: date | None = None
    late_days: int = 0
    left_days: int | None = None
    clause: str = ""


class TaskSource(Protocol):
    """Another part that knows of things to do: asked each time 今日 is read, on the reader's thread."""

    def tasks(self, today: date) -> Sequence[Task]:
        """Its lines, the most urgent first."""


def promised(desk: Desk, today: date) -> list[Task]:
    """This node's running tasks of matters, the nearest first; none of a matter kept from this person."""
    records, nobody = desk.store.read, desk.rules.procedures.nobody
    clocks = sorted((*_running(desk, 0), *_running(desk, 1)), key=lambda one: (str(one.rolled_on), one.id))
    matters = records.many(Matter, [clock.matter_id for clock in clocks])
    people = {
        file.matter.id: main_name(file, nobody(file.matter.procedure))
        for file in open_files(records, list(matters.values()))
    }
    found = []
    for clock in clocks:
        matter = matters.get(clock.matter_id)
        if matter is None or matter.retired:
            continue
        procedure = desk.rules.procedures.find(matter.procedure, matter.procedure_version)
        if procedure is not None:
            found += _task(procedure, clock, matter, people.get(matter.id, ""), today)
    return found


def _running(desk: Desk, late: int) -> list[Clock]:
    """Running task limits, those that count as late or those that do not: each has an index of its own."""
    rules = (rule for p in desk.rules.procedures.every() for rule in p.clocks.values())
    names = {rule.id for rule in rules if rule.task and rule.counts_late == bool(late)}
    condition, values = shown(desk, "matter_id")
    where = (
        f"stopped_on IS NULL AND counts_late = {late} AND retired = '' AND owner = ?"
        f" AND clock IN ({','.join('?' * len(names))}) AND {condition}"
    )
    return desk.store.read.find(Clock, where, (desk.identity.node, *names, *values), "rolled_on, id", _MOST)


def _task(procedure: Procedure, clock: Clock, matter: Matter, name: str, today: date) -> list[Task]:
    rule = procedure.clocks.get(clock.clock)
    if rule is None or not rule.task or clock.rolled_on is None or clock.plain_on is None:
        return []
    ending = (
        a for a in procedure.actions.values() if clock.clock in a.stops and matter.state in a.from_states
    )
    action = next(ending, None)
    return [
        Task(
            kind=rule.task,
            title=clock.title,
            target=matter.id,
            matter=matter,
            name=name,
            action_id=action.id if action else "",
            due_on=clock.plain_on,
            late_days=max(0, (today - clock.rolled_on).days),
            left_days=(clock.plain_on - today).days,
            clause=clock.clause,
        )
    ]
