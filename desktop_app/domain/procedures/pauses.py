"""Days that do not count (不计入期限的时间): hearings by law, others only on a ground that is written down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.told import Told
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.clauses import cite
from desktop_app.domain.deadlines import Unit, lengthened
from desktop_app.domain.procedures.checks import View, as_date
from desktop_app.domain.procedures.facts import ClockFact, MatterFacts, PausedClock, ResumedClock
from desktop_app.domain.procedures.model import Action, ClockRule, Pause, Procedure
from desktop_app.domain.reckoning import day_text, days_text, say


def is_paused(procedure: Procedure, facts: MatterFacts, clock_id: str) -> bool:
    """True between the step that stopped the counting and the one that let it go on."""
    clock = facts.clocks.get(clock_id)
    if clock is None or clock.stopped_on is None:
        return False
    for name in reversed(facts.done):
        action = procedure.actions.get(name)
        if action is None:
            continue
        if action.pauses and action.pauses.clock == clock_id:
            return not action.pauses.until
        if clock_id in action.stops or any(start.clock == clock_id for start in action.starts):
            return False
    return False


def was_paused(procedure: Procedure, facts: MatterFacts, clock_id: str) -> bool:
    """Whether any step has left out days of this clock: its end is no longer start plus limit."""
    done = (procedure.actions.get(name) for name in facts.done)
    return any(action and action.pauses and action.pauses.clock == clock_id for action in done)


def pause_reason(procedure: Procedure, facts: MatterFacts, action: Action) -> str:
    """Why a pausing or resuming action is of no use now; `""` if it is. The words of a grey button."""
    pause = action.pauses
    if pause is None:
        return ""
    title = procedure.clocks[pause.clock].title
    clock = facts.clocks.get(pause.clock)
    if pause.since and (clock is None or clock.stopped_on is not None):
        return Told.of("“{clock}”没有在计时，不用扣除。", clock=title)
    if not pause.since and not is_paused(procedure, facts, pause.clock):
        return Told.of("“{clock}”没有停止计算，不用恢复。", clock=title)
    return ""


def paused_clock(procedure: Procedure, action: Action, view: View) -> tuple[PausedClock, ...]:
    """The clock that stops being counted, else nothing. Raises `InputProblem` for a day outside its run."""
    pause = action.pauses
    if pause is None or pause.until:
        return ()
    _refuse_idle(procedure, view, action)
    clock = view.facts.clocks[pause.clock]
    since = _day(view, pause.since, clock)
    rule = procedure.clocks[pause.clock]
    _refuse_outside(rule, clock, since, pause.since)
    _refuse_twice(left_out(procedure, view.facts, rule.id), rule, (since,), pause.since)
    return (PausedClock(pause.clock, since),)


def resumed_clock(
    procedure: Procedure, action: Action, view: View, calendar: Calendar
) -> tuple[ResumedClock, ...]:
    """The clock that goes on with the left-out days added, and those that go on unchanged.

    Raises `InputProblem` for an end before its beginning, `NotAllowed` for a clock that was not stopped.
    """
    stopped = (view.facts.clocks.get(name) for name in action.continues)
    found = [ResumedClock(clock.id) for clock in stopped if clock and clock.stopped_on is not None]
    pause = action.pauses
    if pause is not None and pause.until:
        _refuse_idle(procedure, view, action)
        found.append(_resumed(procedure, pause, view, calendar))
    return tuple(found)


def _resumed(procedure: Procedure, pause: Pause, view: View, calendar: Calendar) -> ResumedClock:
    rule, clock = procedure.clocks[pause.clock], view.facts.clocks[pause.clock]
    since = _day(view, pause.since, clock) if pause.since else (clock.stopped_on or clock.started_on)
    until = _day(view, pause.until, clock)
    _refuse_outside(rule, clock, since, pause.since or pause.until)
    if until < since:
        text = "不计入期限的时间到{until}为止，早于起始日{since}，请改正。"
        raise InputProblem([Problem.of(pause.until, text, until=day_text(until), since=day_text(since))])
    days = [since + timedelta(n) for n in range((until - since).days + 1)]
    if pause.since:
        _refuse_twice(left_out(procedure, view.facts, rule.id), rule, days, pause.since)
    basis = cite(rule.pause or str(view.inputs.get(pause.basis, "")))
    unit = rule.limit.unit if rule.limit else Unit.DAYS
    note = say("left_out", since=day_text(since), until=day_text(until), count=len(days), clause=basis)
    return ResumedClock(rule.id, lengthened(clock.plain_on, days, unit, calendar, clock.why, note))


def left_out(procedure: Procedure, facts: MatterFacts, clock_id: str) -> frozenset[date]:
    """The days that earlier steps took out of this clock; one that only began counts with its first day."""
    days: set[date] = set()
    begun: date | None = None
    for name, inputs in facts.steps:
        pause = procedure.actions[name].pauses if name in procedure.actions else None
        if pause is None or pause.clock != clock_id:
            continue
        begun = as_date(inputs.get(pause.since)) if pause.since else begun
        end = as_date(inputs.get(pause.until)) if pause.until else begun
        if begun and end:
            days |= {begun + timedelta(n) for n in range((end - begun).days + 1)}
    return frozenset(days)


def _refuse_twice(known: frozenset[date], rule: ClockRule, days: Iterable[date], key: str) -> None:
    """One day can be taken out of a limit only once."""
    if twice := sorted(known.intersection(days)):
        text = "{days}已经从“{clock}”中扣除过，同一天不能扣除两次，请改日期。"
        raise InputProblem([Problem.of(key, text, days=days_text(twice), clock=rule.title)])


def _day(view: View, key: str, clock: ClockFact) -> date:
    return view.date_of(key) or clock.started_on


def _refuse_idle(procedure: Procedure, view: View, action: Action) -> None:
    if reason := pause_reason(procedure, view.facts, action):
        raise NotAllowed(reason)


def _refuse_outside(rule: ClockRule, clock: ClockFact, since: date, key: str) -> None:
    if clock.started_on <= since <= clock.rolled_on:
        return
    raise InputProblem(
        [
            Problem.of(
                key,
                "“{clock}”从{start}到{end}，不计入的时间应从这段期间之内开始。",
                clock=rule.title,
                start=day_text(clock.started_on),
                end=day_text(clock.rolled_on),
            )
        ]
    )
