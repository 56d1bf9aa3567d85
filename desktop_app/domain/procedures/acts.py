"""What may be done now, and doing it: pure, so that a refused action has changed nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.base.errors import NotAllowed
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.clauses import cite, with_clause
from desktop_app.domain.procedures.checks import View, all_hold, as_date, holds
from desktop_app.domain.procedures.clocks import extended_clock, new_clocks
from desktop_app.domain.procedures.facts import ActionOption, MatterFacts, Outcome
from desktop_app.domain.procedures.inputs import clean_inputs
from desktop_app.domain.procedures.model import Action, Authority, Guard, Procedure
from desktop_app.domain.procedures.pauses import pause_reason, paused_clock, resumed_clock
from desktop_app.domain.reckoning import day_text

_ANYWHERE = {"*": "在办事项", "closed": "已结事项", "any": "已登记的事项"}
_OFF = "本单位没有启用这一步；需要时由县局在设置中启用，并写明依据。"


def options(
    procedure: Procedure, facts: MatterFacts, today: date | None = None, acting: Authority = Authority.OFFICE
) -> tuple[ActionOption, ...]:
    """Every action but the opening one, in the file's order: those of the present state first.

    A forbidden one is there too, with the reason for its grey button. Without `today`, conditions on
    the day are left to `perform`.
    """
    found = [
        _option(procedure, facts, action, View(facts, {}, today), acting)
        for action in procedure.actions.values()
        if action.from_states
    ]
    return tuple(sorted(found, key=lambda option: not option.here))


def offered(
    procedure: Procedure, facts: MatterFacts, action: Action, today: date, acting: Authority
) -> ActionOption:
    """The same of one action alone, for lists that show one step of many matters."""
    return _option(procedure, facts, action, View(facts, {}, today), acting)


def perform(
    procedure: Procedure,
    facts: MatterFacts,
    action_id: str,
    inputs: Mapping[str, object],
    on: date,
    calendar: Calendar,
    *,
    acting: Authority = Authority.OFFICE,
) -> Outcome:
    """Does `action_id` on a matter and says what follows; nothing is stored here.

    `on` is today by the injected clock: missing date inputs default to it and none may lie after it.
    `inputs` by field key; dates as `date` or ISO text. To open a matter, pass `procedure.opening`
    with `facts.state == ""`. If `acting` has no authority of its own, the approval fields are required.

    Raises `NotAllowed` (state or law forbids it, the article in the text) and `InputProblem`
    (every faulty field at once).
    """
    action = procedure.action(action_id)
    _refuse_wrong_state(procedure, facts, action)
    values = clean_inputs(procedure, facts, action_id, inputs, on, acting)
    done_on = as_date(values.get(action.date_key)) or on
    view = View(facts, values, done_on)
    failed = [guard for guard in action.guards if not holds(guard.check, view)]
    for guard in failed:
        if not guard.warns:
            raise NotAllowed(_guard_text(guard), field=guard.field)
    values.update(action.sets)
    if any(guard.remark for guard in action.guards):
        values["remark"] = "".join(guard.remark for guard in failed)
    to_state = action.to_state or facts.state
    closes = procedure.state(to_state).closed
    return Outcome(
        to_state=to_state,
        done_on=done_on,
        values=values,
        clocks_started=new_clocks(procedure, action, view, calendar),
        clocks_stopped=_stopped(procedure, action, view, closes=closes),
        clocks_extended=extended_clock(procedure, action, view, calendar),
        clocks_paused=paused_clock(procedure, action, view),
        clocks_resumed=resumed_clock(procedure, action, view, calendar),
        papers=tuple(paper.form for paper in action.papers if all_hold(paper.when, view)),
        closes=closes,
        warnings=tuple(_guard_text(guard) for guard in failed),
    )


def _option(
    procedure: Procedure, facts: MatterFacts, action: Action, view: View, acting: Authority
) -> ActionOption:
    approval = action.needs_approval(acting)
    if facts.state not in action.from_states:
        where = _where(procedure, action)
        now = procedure.state(facts.state).title
        told = Told.of("目前是“{state}”，这一步在“{where}”时进行。", state=now, where=where)
        return ActionOption(action, False, told, here=False, approval=approval)
    if action.off:
        return ActionOption(action, False, Told.of(_OFF), approval=approval)
    failed = [guard for guard in action.guards if not _passes_now(guard, action, view)]
    stopping = [guard for guard in failed if not guard.warns]
    warnings = tuple(_guard_text(guard) for guard in failed if guard.warns)
    reason = _guard_text(stopping[0]) if stopping else _extension_reason(procedure, action, view)
    reason = reason or pause_reason(procedure, facts, action)
    late = "" if reason else _extension_warning(action, view)
    return ActionOption(
        action, not reason, reason, warnings=warnings + ((late,) if late else ()), approval=approval
    )


def _where(procedure: Procedure, action: Action) -> str:
    """The states an action belongs to, in words; a step of all open or closed ones is not spelled out."""
    if action.anywhere:
        return _ANYWHERE[action.anywhere]
    return ToldList.of(procedure.state(state).title for state in action.from_states)


def _passes_now(guard: Guard, action: Action, view: View) -> bool:
    """Guards on the action's own inputs cannot be judged before they are typed."""
    own = {asked.key for asked in action.fields}
    keys = guard.check.args.get("keys", ())
    named = {guard.check.args.get("key"), *(keys if isinstance(keys, tuple) else ())}
    return bool(named & own) or holds(guard.check, view)


def _extension_reason(procedure: Procedure, action: Action, view: View) -> str:
    if not action.extends:
        return ""
    clock = view.facts.clocks.get(action.extends.clock)
    rule = procedure.clocks[action.extends.clock]
    if clock is None or clock.stopped_on is not None:
        return Told.of("“{clock}”没有在计时，无从延长。", clock=rule.title)
    if clock.extended:
        clause = cite(rule.extension.clause) if rule.extension else ""
        return Told.of("“{clock}”已经延长过一次，不能再延长（{clause}）。", clock=rule.title, clause=clause)
    return ""


def _extension_warning(action: Action, view: View) -> str:
    if not action.extends or view.day is None:
        return ""
    clock = view.facts.clocks[action.extends.clock]
    if view.day <= clock.rolled_on:
        return ""
    return Told.of("期限已于{day}届满：只有批准日期不晚于该日的延期才能补记。", day=day_text(clock.rolled_on))


def _refuse_wrong_state(procedure: Procedure, facts: MatterFacts, action: Action) -> None:
    if action.off:
        raise NotAllowed(_OFF)
    if facts.state in action.from_states or (not facts.state and action.id == procedure.opening):
        return
    raise NotAllowed(
        "目前是“{state}”，不能“{action}”。",
        way_out="请先刷新页面，看看现在该做哪一步。",
        state=procedure.state(facts.state).title if facts.state else "未登记",
        action=action.title,
    )


def _stopped(procedure: Procedure, action: Action, view: View, *, closes: bool) -> tuple[str, ...]:
    """Those the action names; on closing also all that could still become late.

    A limit that is kept by telling the party in writing runs on until that paper is out.
    """
    running = [clock.id for clock in view.facts.clocks.values() if clock.stopped_on is None]
    ending = ended_by(procedure, action, view, closes=closes)
    return tuple(clock for clock in running if clock in ending)


def ended_by(procedure: Procedure, action: Action, view: View, *, closes: bool) -> frozenset[str]:
    """The clocks that an action ends where they run."""
    ours = {rule.id for rule in procedure.clocks.values() if rule.counts_late}
    owed = [paper for paper in action.papers if all_hold(paper.when, view)]
    awaited = {clock for paper in owed for clock in paper.stops}
    return frozenset({*action.stops, *(ours if closes else ())} - awaited)


def _guard_text(guard: Guard) -> str:
    return with_clause(guard.text, guard.clause)
