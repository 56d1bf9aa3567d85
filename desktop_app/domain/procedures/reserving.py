"""Another day of service (更正送达): which clocks count from it, which end on it, and what no longer fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.base.errors import Problem
from desktop_app.base.told import Told
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.clauses import with_clause
from desktop_app.domain.procedures.acts import ended_by
from desktop_app.domain.procedures.checks import View, as_date, holds
from desktop_app.domain.procedures.clocks import started_clocks
from desktop_app.domain.procedures.facts import ClockFact, MatterFacts, StartedClock
from desktop_app.domain.procedures.inputs import order_problems
from desktop_app.domain.procedures.model import Action, Procedure
from desktop_app.domain.reckoning import day_text

_BY_CLOCK = ("clock_in_time", "clock_over")


@dataclass(frozen=True)
class ServiceMends:
    """`restarted` get this reckoning where they were started by the step, `ended` end on its day."""

    restarted: tuple[StartedClock, ...]
    ended: frozenset[str]


def service_mends(
    procedure: Procedure, action: Action, before: MatterFacts, values: Mapping[str, object],
    day_key: str, calendar: Calendar,
) -> ServiceMends:  # fmt: skip
    """`before`: the facts when the step was done, `values`: its inputs as they should have been."""
    view = View(before, values, as_date(values.get(day_key)))
    by_day = tuple(start for start in action.starts if start.since == day_key)
    closes = bool(action.to_state) and procedure.state(action.to_state).closed
    return ServiceMends(
        started_clocks(procedure, dataclasses.replace(action, starts=by_day), view, calendar),
        ended_by(procedure, action, view, closes=closes),
    )


def service_problems(
    procedure: Procedure, action: Action, before: MatterFacts, values: Mapping[str, object],
    day_key: str, later: Iterable[tuple[str, Mapping[str, object]]],
) -> list[Problem]:  # fmt: skip
    """A service before its cause, or after what could only follow it. `later`: action and inputs of each step."""
    found = [
        one for one in order_problems(procedure, action.fields, View(before, values)) if one.field == day_key
    ]
    day = as_date(values.get(day_key))
    fields = (
        (asked, as_date(inputs.get(asked.key)))
        for name, inputs in later
        if name in procedure.actions
        for asked in procedure.actions[name].fields
        if day_key in asked.not_before
    )
    text = "之后的“{label}”是{day}，送达日期不能晚于这一天。"
    late = (
        Problem.of(day_key, text, label=asked.label, day=day_text(done))
        for asked, done in fields
        if day and done and done < day
    )
    return [*found, *late]


def no_longer_fits(
    procedure: Procedure, clocks: Mapping[str, ClockFact], later: Iterable[tuple[str, date | None]]
) -> tuple[str, ...]:
    """What was done inside, or after, a limit that ends on another day now: told, since it was done."""
    text = "按更正后的日期，“{step}”有疑问：{reason}"
    return tuple(
        Told.of(text, step=action.title, reason=with_clause(guard.text, guard.clause))
        for action, day in ((procedure.actions.get(name), day) for name, day in later)
        if action is not None
        for guard in action.guards
        if guard.check.name in _BY_CLOCK
        and guard.check.args.get("clock") in clocks
        and not holds(guard.check, View(MatterFacts(clocks=clocks), {}, day))
    )
