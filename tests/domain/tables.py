"""Drives any procedure from its own data: what to type, how to get to a state, what has to follow from an act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.base.errors import NotAllowed
from desktop_app.base.paths import resource
from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.procedures import (
    Action,
    Authority,
    Check,
    ClockFact,
    ClockStart,
    Field,
    FieldType,
    Guard,
    Outcome,
    Procedure,
    options,
)
from desktop_app.domain.procedures.checks import View, all_hold, as_date
from desktop_app.rules.articles import load_articles
from desktop_app.rules.procedures import load_procedures
from tests.domain.cases import CALENDAR, CODES, FORMS, NAMED, Life

DAY = date(2026, 3, 2)
ARTICLES = load_articles([resource("law")])
BOOK = load_procedures([resource("procedures")], FORMS, CODES, ARTICLES)
KINDS = ("dispute", "ownership", "contract", "violation", "taking")
ALL = tuple(BOOK.of_kind(kind) for kind in KINDS)
_LATER = timedelta(days=25)


def typed(asked: Field, today: date, *, full: bool) -> object:
    """What a person would type; "" leaves an optional field empty unless all are to be filled."""
    if not (asked.required or full):
        return ""
    if asked.type is FieldType.DATE:
        return today + _LATER if asked.future else today
    if asked.type is FieldType.CHOICE:
        return asked.default or asked.options[0].code
    if asked.type is FieldType.INTEGER:
        return max(asked.least, 1)
    return True if asked.type is FieldType.FLAG else "孙立、周平"


def inputs_of(
    procedure: Procedure,
    action: Action,
    today: date,
    *,
    full: bool = False,
    acting: Authority = Authority.BUREAU,
) -> dict[str, object]:
    """Inputs for all fields of an action on `today`, those of an approval too where one is needed."""
    fields = procedure.fields_of(action.id, acting)
    return {asked.key: typed(asked, today, full=full) for asked in fields}


def fork(life: Life) -> Life:
    """Another life with the same past."""
    return replace(
        life,
        values=dict(life.values),
        clocks=dict(life.clocks),
        papers=dict(life.papers),
        done=list(life.done),
    )


def ready(life: Life, action: Action) -> tuple[Life, date]:
    """A copy of the life in which nothing stands in the way, and the first day on which it may be done."""
    life, day = fork(life), life.last + timedelta(days=1)
    for guard in action.guards:
        if guard.check.name == "done" and guard.check.args["action"] not in life.done and not guard.warns:
            needed = life.procedure.actions[str(guard.check.args["action"])]
            life = act(life, needed)[0]
            day = life.last + timedelta(days=1)
        if guard.check.name == "is" and _asked_before(life.procedure, action, str(guard.check.args["key"])):
            life.values[str(guard.check.args["key"])] = guard.check.args["value"]
        clock = life.clocks.get(str(guard.check.args.get("clock", "")))
        if guard.check.name == "clock_over" and clock is not None:
            day = max(day, clock.rolled_on + timedelta(days=1))
    if action.extends and not runs(life, action.extends.clock):
        life = act(life, _starter(life, action.extends.clock))[0]
        day = life.last + timedelta(days=1)
    return life, day


def _asked_before(procedure: Procedure, action: Action, key: str) -> bool:
    """Whether a value comes from another step, so that it may be chosen there as this one needs it."""
    asked = {one.id: {field.key for field in one.fields} for one in procedure.actions.values()}
    return key not in asked[action.id] and any(key in keys for keys in asked.values())


def runs(life: Life, clock: str) -> bool:
    return clock in life.clocks and life.clocks[clock].stopped_on is None


def _starter(life: Life, clock: str) -> Action:
    """A step of the present state that starts a clock and leaves the state as it is."""
    for action in steps_from(life.procedure, life.state):
        if not action.to_state and clock in {start.clock for start in action.starts}:
            return action
    raise NotAllowed("没有可以延长的期限。")


def act(life: Life, action: Action, *, full: bool = False, **more: object) -> tuple[Life, Outcome]:
    """Does the action in a copy of `life`, with all papers of it issued."""
    life, day = ready(life, action)
    inputs = {**inputs_of(life.procedure, action, day, full=full), **more}
    outcome = life.do(action.id, day, inputs)
    life.issue(*outcome.papers)
    return life, outcome


def lives(procedure: Procedure) -> dict[str, Life]:
    """A life in every state that can be reached, by the shortest way."""
    life = Life(procedure, dict(NAMED))
    life.open(DAY)
    found, front = {life.state: life}, [life]
    while front:
        here = front.pop(0)
        for action in steps_from(procedure, here.state):
            if action.to_state and action.to_state not in found:
                after, _ = act(here, action)
                found[after.state] = after
                front.append(after)
    return found


def steps_from(procedure: Procedure, state: str) -> list[Action]:
    """Actions of a state that are in use."""
    return [a for a in procedure.actions.values() if state in a.from_states and not a.off]


def allowed_at(life: Life, on: date, acting: Authority = Authority.OFFICE) -> set[str]:
    """Ids of the procedure's own actions that may be done now, the shared ones left out."""
    found = options(life.procedure, life.facts, on, acting)
    return {one.action.id for one in found if one.allowed and not one.action.part}


def expected_starts(procedure: Procedure, action: Action, view: View) -> dict[str, ClockStart]:
    """The clocks an act starts, by the words of the file: all of `when`, a first day, and an end set by hand."""
    found = {}
    for start in action.starts:
        asked = start.until in {one.key for one in action.fields}
        end = as_date(view.inputs.get(start.until)) if asked else view.date_of(start.until)
        known = view.date_of(start.since) and (end or procedure.clocks[start.clock].limit is not None)
        if known and all_hold(start.when, view):
            found[start.clock] = start
    return found


def slow_end(start: date, limit: Limit) -> tuple[date, date]:
    """(plain, rolled), counted day by day: another way than the engine's."""
    day = start
    if limit.unit is Unit.MONTHS:
        year, month = start.year, start.month
        for _ in range(limit.amount):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        day = min(start.day, _days_in(year, month)) * timedelta(days=1) + date(year, month, 1) - timedelta(1)
    left = limit.amount if limit.unit is not Unit.MONTHS else 0
    while left:
        day += timedelta(days=1)
        left -= 1 if limit.unit is Unit.DAYS or CALENDAR.is_working(day) else 0
    rolled = day
    while not CALENDAR.is_working(rolled):
        rolled += timedelta(days=1)
    return day, rolled


def _days_in(year: int, month: int) -> int:
    first = date(year, month, 1)
    return next(n for n in (31, 30, 29, 28) if (first + timedelta(days=n - 1)).month == month)


def break_guard(life: Life, action: Action, guard: Guard, inputs: dict[str, object], on: date) -> None:
    """Changes the life or the inputs in place so that this condition, and no other, fails."""
    args, name = guard.check.args, guard.check.name
    if name in ("done", "not_done"):
        assert name == "done"
        life.done = [one for one in life.done if one != args["action"]]
    elif name == "issued":
        life.papers.pop(str(args["form"]), None)
    elif name.startswith("clock_"):
        _break_clock(life, guard.check, on)
    else:
        target = inputs if args["key"] in inputs else life.values
        asked = next((one for one in action.fields if one.key == args["key"]), None)
        other = [one.code for one in asked.options if one.code != args.get("value")] if asked else []
        target[str(args["key"])] = other[0] if other and name == "is" else _BAD[name](guard.check)


def _break_clock(life: Life, check: Check, on: date) -> None:
    clock = str(check.args["clock"])
    end = on - timedelta(days=1) if check.name == "clock_in_time" else on
    fact = life.clocks.get(clock) or ClockFact(clock, DAY, end, end)
    life.clocks[clock] = replace(fact, plain_on=end, rolled_on=end, stopped_on=None)


_BAD: dict[str, Callable[[Check], object]] = {
    "known": lambda check: "",
    "is": lambda check: False if check.args["value"] is True else "别的",
    "is_not": lambda check: check.args["value"],
    "at_least": lambda check: int(str(check.args["value"])) - 1,
    "names_at_least": lambda check: "孙立",
}
