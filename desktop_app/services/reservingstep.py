"""更正送达 in the matter: the step that recorded the service, the clocks that it started or ended, its closing day."""

from __future__ import annotations

import dataclasses
from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.procedures import (
    ClockFact,
    Procedure,
    StartedClock,
    as_date,
    no_longer_fits,
    service_mends,
    service_problems,
    was_paused,
)
from desktop_app.domain.reckoning import with_correction
from desktop_app.domain.records import Clock, Letter, Matter, Step
from desktop_app.services.clocks import mend_clocks, reckoned_columns
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, facts_of, open_file
from desktop_app.services.servicing import RECEIVER, SERVED_ON, asks_service
from desktop_app.services.servingsteps import day_now, paper_step, step_of
from desktop_app.store.transaction import Transaction


@dataclasses.dataclass(frozen=True)
class _Moved:
    """The step at `place` of the file goes from one day to another."""

    procedure: Procedure
    file: MatterFile
    place: int
    was: date
    now: date
    reason: str

    @property
    def step(self) -> Step:
        return self.file.steps[self.place]


def correct_step(
    desk: Desk, tx: Transaction, matter: Matter, letter: Letter, on: date, to: str, reason: str
) -> tuple[str, ...]:
    """Nothing where no step recorded the service of this letter. Raises `InputProblem` for a day that the
    steps before or after it do not allow; returns what fits no longer."""
    file = open_file(tx.records, matter)
    procedure = desk.rules.procedures.get(matter.procedure, matter.procedure_version)
    found = step_of(procedure, file, letter)
    if found is None or letter.served_on is None:
        return ()
    place, forms = found
    step = file.steps[place]
    was = as_date(step.inputs[SERVED_ON]) or letter.served_on
    moved = _Moved(procedure, file, place, was, day_now(file, letter, forms, was, on), reason)
    said = {RECEIVER: to} if step.inputs.get(RECEIVER) == letter.served_to else {}
    return _move(desk, tx, moved, {**step.inputs, SERVED_ON: moved.now.isoformat(), **said})


def correct_paper_step(
    desk: Desk, tx: Transaction, matter: Matter, on: date, to: str, reason: str
) -> tuple[str, ...]:
    """The same of a paper that was written elsewhere: only the step knows of its service.

    Raises `NotAllowed` where no step does, or a letter of this program was served with it.
    """
    file = open_file(tx.records, matter)
    procedure = desk.rules.procedures.get(matter.procedure, matter.procedure_version)
    place = paper_step(procedure, file)
    if place is None:
        raise NotAllowed("这个事项没有只记在步骤里的送达。", way_out="文书已登记送达的，请在文书上更正。")
    step = file.steps[place]
    was = as_date(step.inputs[SERVED_ON]) or on
    moved = _Moved(procedure, file, place, was, on, reason)
    return _move(desk, tx, moved, {**step.inputs, SERVED_ON: on.isoformat(), RECEIVER: to})


def _move(desk: Desk, tx: Transaction, moved: _Moved, inputs: dict[str, object]) -> tuple[str, ...]:
    procedure, file, step = moved.procedure, moved.file, moved.step
    action = procedure.actions[step.action]
    before = facts_of(dataclasses.replace(file, steps=file.steps[: moved.place]))
    later = _until_next_service(procedure, file.steps[moved.place + 1 :])
    after = [(one.action, one.inputs) for one in later]
    if problems := service_problems(procedure, action, before, inputs, SERVED_ON, after):
        raise InputProblem(problems)
    mends = service_mends(procedure, action, before, inputs, SERVED_ON, desk.rules.calendar)
    done_on = moved.now if action.date_key == SERVED_ON else step.done_on
    tx.set(Step, step.id, reason=moved.reason, inputs=inputs, done_on=done_on)
    restarted = {one.id: fact for one in mends.restarted if (fact := _restart(tx, moved, one))}
    _end(tx, moved, mends.ended)
    mend_clocks(tx, desk.rules, file.matter.id)
    return no_longer_fits(procedure, restarted, [(one.action, one.done_on) for one in later])


def _until_next_service(procedure: Procedure, steps: tuple[Step, ...]) -> list[Step]:
    found = []
    for step in steps:
        if asks_service(procedure, step.action):
            break
        found.append(step)
    return found


def _restart(tx: Transaction, moved: _Moved, now: StartedClock) -> ClockFact | None:
    """The clock that the step started counts from the other day, ended or not; a prolonged one stays."""
    started = [one for one in moved.file.clocks if one.clock == now.id and one.started_on == moved.was]
    if not started or started[-1].extended or was_paused(moved.procedure, facts_of(moved.file), now.id):
        return None
    clock = started[-1]
    columns = reckoned_columns(now.due)
    if moved.was != moved.now:
        columns["why"] = with_correction(now.due.why, moved.was, moved.now)
        tx.set(Clock, clock.id, reason=moved.reason, started_on=now.started_on, **columns)
    due = now.due
    return ClockFact(now.id, now.started_on, due.plain, due.rolled, clock.stopped_on, why=columns["why"])


def _end(tx: Transaction, moved: _Moved, ended: frozenset[str]) -> None:
    for clock in moved.file.clocks:
        if clock.clock in ended and clock.stopped_on == moved.was:
            tx.set(Clock, clock.id, reason=moved.reason, stopped_on=moved.now)
    matter, closed = moved.file.matter, moved.procedure.state(moved.step.to_state).closed
    if closed and matter.state == moved.step.to_state and matter.closed_on == moved.was:
        tx.set(Matter, matter.id, reason=moved.reason, closed_on=moved.now)
