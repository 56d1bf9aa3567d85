"""Clocks of a matter: started, waived, owed after all, prolonged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.clauses import cite
from desktop_app.domain.deadlines import Due, Limit, Unit, due, lengthened, set_due
from desktop_app.domain.procedures.checks import View, all_hold, as_date, holds
from desktop_app.domain.procedures.facts import ClockFact, ExtendedClock, MatterFacts, StartedClock
from desktop_app.domain.procedures.model import Action, ClockRule, ClockStart, Extension, Procedure
from desktop_app.domain.procedures.pauses import was_paused
from desktop_app.domain.reckoning import day_text, say


def waived_reason(rule: ClockRule, facts: MatterFacts) -> str:
    """Why a clock is not owed for these facts; `""` if it is."""
    waived = any(holds(check, View(facts)) for check in rule.waived_when)
    return rule.waived_text if waived else ""


def started_clocks(
    procedure: Procedure, action: Action, view: View, calendar: Calendar
) -> tuple[StartedClock, ...]:
    """The clocks that `action` starts for these facts and inputs; waived ones are left out.

    Raises `InputProblem` if a set date lies before its start.
    """
    found = (_start(procedure, action, start, view, calendar) for start in action.starts)
    return tuple(clock for clock in found if clock is not None)


def typed_with_step(procedure: Procedure, action: Action, start: ClockStart) -> bool:
    """True for an end that only this step asked for (下次跟踪日期): no later correction of the matter touches it."""
    return bool(start.until) and _asks(action, start.until) and start.until not in procedure.labels


def new_clocks(
    procedure: Procedure, action: Action, view: View, calendar: Calendar
) -> tuple[StartedClock, ...]:
    """The same without those that run already: a limit counts from its first day, whatever happens later.

    One whose end is set by hand takes the new date, for that is what was typed.
    """
    started = started_clocks(procedure, action, view, calendar)
    by_hand = {start.clock for start in action.starts if _until(action, start, view)}
    running = {clock.id for clock in view.facts.clocks.values() if clock.stopped_on is None}
    kept = running - set(action.stops) - by_hand
    return tuple(clock for clock in started if clock.id not in kept)


def _asks(action: Action, key: str) -> bool:
    return any(asked.key == key for asked in action.fields)


def _until(action: Action, start: ClockStart, view: View) -> date | None:
    """The set end. While the step is being done, a field of its own left empty means none: not the last step's."""
    if not start.until:
        return None
    if view.day is not None and _asks(action, start.until):
        return as_date(view.inputs.get(start.until))
    return view.date_of(start.until)


def clocks_owed(procedure: Procedure, facts: MatterFacts, calendar: Calendar) -> tuple[StartedClock, ...]:
    """Clocks that were waived and are owed after all, e.g. since the address has become known.

    To be called after a change of the matter or its parties; they count from their first day.
    """
    if procedure.state(facts.state).closed:
        return ()
    done = [procedure.actions[name] for name in facts.done if name in procedure.actions]
    stopped = {clock for action in done for clock in action.stops}
    started = (clock for action in done for clock in lasting_clocks(procedure, action, facts, calendar))
    missing = {c.id: c for c in started if c.id not in facts.clocks and c.id not in stopped}
    return tuple(missing.values())


def lasting_clocks(
    procedure: Procedure, action: Action, facts: MatterFacts, calendar: Calendar
) -> tuple[StartedClock, ...]:
    """What a step done before starts by the facts of today, but for ends that were typed with the step."""
    starts = tuple(start for start in action.starts if not typed_with_step(procedure, action, start))
    found = (_start(procedure, action, start, View(facts), calendar) for start in starts)
    return tuple(clock for clock in found if clock is not None)


def extended_clock(
    procedure: Procedure, action: Action, view: View, calendar: Calendar
) -> tuple[ExtendedClock, ...]:
    """The prolonged clock of an extending action, else nothing.

    Raises `NotAllowed` for a clock not running or prolonged before, an approval after its end,
    `InputProblem` for more than the law allows.
    """
    if not action.extends:
        return ()
    rule = procedure.clocks[action.extends.clock]
    extension, clock = rule.extension, view.facts.clocks.get(rule.id)
    if extension is None or clock is None or clock.stopped_on is not None:
        raise NotAllowed("“{clock}”没有在计时，无从延长。", clock=rule.title)
    if clock.extended:
        clause = cite(extension.clause)
        raise NotAllowed("“{clock}”已经延长过一次，不能再延长（{clause}）。", clock=rule.title, clause=clause)
    _refuse_late_approval(
        rule, extension, clock, view.date_of(action.extends.approved), action.extends.approved
    )
    amount = view.inputs.get(action.extends.amount)
    if not isinstance(amount, int) or not 1 <= amount <= extension.most.amount:
        most, clause = extension.most.text, cite(extension.clause)
        problem = Problem.of(
            action.extends.amount, "延长不得超过{most}（{clause}）。", most=most, clause=clause
        )
        raise InputProblem([problem])
    paused = was_paused(procedure, view.facts, rule.id)
    return (ExtendedClock(rule.id, _prolonged(rule, extension, clock, amount, calendar, paused=paused)),)


def extensions(procedure: Procedure, steps: Iterable[tuple[str, Mapping[str, object]]]) -> dict[str, int]:
    """By clock how many days its last extension added; one that is counted in months or working days is not told."""
    found: dict[str, int] = {}
    for name, inputs in steps:
        extends = procedure.actions[name].extends if name in procedure.actions else None
        extension = procedure.clocks[extends.clock].extension if extends else None
        amount = inputs.get(extends.amount) if extends else None
        if extends and extension and extension.most.unit is Unit.DAYS and isinstance(amount, int):
            found[extends.clock] = amount
    return found


def _refuse_late_approval(
    rule: ClockRule, extension: Extension, clock: ClockFact, approved_on: date | None, key: str
) -> None:
    if approved_on is None or approved_on <= clock.rolled_on:
        return
    raise NotAllowed(
        "“{clock}”到{end}届满，延期须在届满前批准（{clause}）；批准日期{approved}已经晚了。",
        way_out="请尽快出具意见；已经超期的，如实记录。",
        field=key,
        clock=rule.title,
        end=day_text(clock.rolled_on),
        clause=cite(extension.clause),
        approved=day_text(approved_on),
    )


def _prolonged(
    rule: ClockRule, extension: Extension, clock: ClockFact, amount: int, calendar: Calendar, *, paused: bool
) -> Due:
    """Counted on from the plain end, so that 60 and 30 days make 90 whatever the holidays between."""
    limit = Limit(amount, extension.most.unit)
    if paused:
        days = [clock.plain_on + timedelta(n) for n in range(1, amount + 1)]
        note = say("prolonged", clause=cite(extension.clause), limit=limit.text)
        return lengthened(clock.plain_on, days, limit.unit, calendar, clock.why, note)
    if rule.limit and rule.limit.unit is limit.unit is Unit.DAYS:
        whole = Limit((clock.plain_on - clock.started_on).days + amount)
        words = say("longer_clause", clause=cite(rule.clause), limit=limit.text)
        return due(clock.started_on, whole, calendar, words)
    return due(clock.plain_on, limit, calendar, say("longer_alone", clause=cite(extension.clause)))


def _start(
    procedure: Procedure, action: Action, start: ClockStart, view: View, calendar: Calendar
) -> StartedClock | None:
    rule = procedure.clocks[start.clock]
    since = view.date_of(start.since)
    merged = MatterFacts(values={**view.facts.values, **view.inputs})
    if since is None or not all_hold(start.when, view) or waived_reason(rule, merged):
        return None
    end = _until(action, start, view)
    if end is None and rule.limit is None:
        return None
    if end is not None and end < since:
        since = _first_receipt(since, view)
    clause = cite(rule.clause)
    if end is None and rule.limit is not None:
        reckoned = due(since, rule.limit, calendar, clause)
    else:
        reckoned = _set_due(since, end or since, calendar, clause, start.until)
    return StartedClock(rule.id, rule.title, since, reckoned, clause, rule.counts_late)


def _first_receipt(since: date, view: View) -> date:
    """A matter that comes here after the date set for it: the limit counts from its first receipt, and is late."""
    first = view.date_of("received_on")
    return min(since, first) if first else since


def _set_due(since: date, end: date, calendar: Calendar, clause: str, key: str) -> Due:
    if end < since:
        text = "期限{end}早于{since}，请改期限日期。"
        raise InputProblem([Problem.of(key, text, end=day_text(end), since=day_text(since))])
    return set_due(since, end, calendar, clause)
