"""The petition procedure against its table: every state, action, guard, paper and clock of the designed rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.domain.deadlines import Unit
from desktop_app.domain.procedures import (
    Action,
    Authority,
    ClockFact,
    Guard,
    StepKind,
    next_step,
    options,
    perform,
)
from desktop_app.domain.procedures.checks import View, all_hold
from tests.domain.cases import ANONYMOUS, CALENDAR, NAMED, PETITION, Life
from tests.domain.tables import act, allowed_at, break_guard, fork, inputs_of, ready, runs, steps_from
from tests.domain.test_tables import _check_clocks, _expect

DAY = date(2026, 3, 2)
VARIANTS: tuple[dict[str, object], ...] = (
    NAMED,
    *({**NAMED, "purpose": purpose} for purpose in ("M1", "M2", "M31", "M35", "M4")),
    {**NAMED, "channel": "L08"},
    {**NAMED, "channel": "L09", "source_due_on": date(2026, 4, 30)},
    {**NAMED, "channel": "L06"},
    dict(ANONYMOUS),
)

# The articles' way, domain by domain: state → what an office may do there by its own procedure.
TABLE: dict[str, set[str]] = {
    "registered": {
        "accept", "simple", "route", "duty", "study", "move", "answer", "object", "inform", "refuse",
        "refuse_for_good", "transfer", "assign", "link_repeat", "cannot_inform", "withdraw",
    },
    "objecting": {"objection_agreed", "objection_refused", "withdraw"},
    "simple": {"simple_reply", "to_ordinary", "withdraw"},
    "accepted": {"start", "withdraw"},
    "handling": {"extend", "leave_out", "call_hearing", "hearing", "mediate", "conclude", "withdraw"},
    "concluded": {"serve", "close_unserved"},
    "served": {"carry_out", "close", "close_agreed", "ask_review"},
    "carrying": {"carried", "ask_review"},
    "carried": {"close", "close_agreed", "ask_review"},
    "reviewing": {"review_served", "review_redo", "review_dropped"},
    "reviewed": {"close_reviewed", "ask_recheck"},
    "rechecking": {"recheck_hearing", "recheck_served", "recheck_redo"},
    "studying": {"reply_suggestion", "withdraw"},
    "duty": {"duty_reply", "withdraw"},
    "assigned": {"report_received", "take_back", "withdraw"},
    "closed": {"ask_review", "archive", "reopen", "reopen_sorting"},
    "ended": {"archive", "reopen"},
    "archived": {"take_out"},
    "withdrawn": {"archive", "reopen", "reopen_sorting"},
    **{
        state: {"archive", "reopen_sorting"}
        for state in ("refused", "refused_for_good", "routed", "moved", "informed", "transferred", "returned", "linked")
    },
}  # fmt: skip
SHARED = {"handed_over"}
EVERYWHERE = {"hotline_reply", "report_back", "avoid", "pressed", "press_reply"}

# domain.md §2.1: clock → length, clause, whose failure it is to pass it.
CLOCKS: dict[str, tuple[int, Unit | None, str, bool]] = {
    "C2": (15, Unit.DAYS, "条例23¶2", True),
    "C3": (15, Unit.DAYS, "条例23¶3", True),
    "C4": (5, Unit.WORKING_DAYS, "条例23¶3", False),
    "C6": (0, None, "条例22", True),
    "C6_out": (0, None, "条例22", False),
    "C7": (60, Unit.DAYS, "条例34", True),
    "C9": (30, Unit.DAYS, "条例35", False),
    "C10": (30, Unit.DAYS, "条例35", False),
    "C11": (30, Unit.DAYS, "条例36", False),
    "C12": (30, Unit.DAYS, "条例36", False),
    "C13": (10, Unit.WORKING_DAYS, "惯例", True),
    "C14": (0, None, "条例29", False),
    "C16": (13, Unit.WORKING_DAYS, "地方规定", True),
    "C16_a": (3, Unit.WORKING_DAYS, "地方规定", True),
    "duty": (0, None, "条例31(5)", True),
    "carry": (0, None, "条例32", True),
}
PAPERS = {
    "register": "F1", "accept": "F2 F24_b", "simple": "", "route": "F5", "duty": "F5", "study": "",
    "move": "F6_b", "object": "F24_a", "inform": "F3_a", "refuse": "F3", "refuse_for_good": "F4",
    "transfer": "F6 F6_a", "assign": "F7 F6_a", "to_ordinary": "F2", "simple_reply": "F11_a F7_a",
    "reply_suggestion": "F11_b F7_a", "duty_reply": "F11_c F7_a", "extend": "F9_a F9", "call_hearing": "F24_d",
    "hearing": "F24_e", "mediate": "F14_c F7_a", "conclude": "F11 F13 F7_a", "carried": "F11_d",
    "close": "F24_f", "close_agreed": "F24_f", "withdraw": "F24_c", "ask_review": "F12", "archive": "F24_g",
    "report_back": "F7_a", "answer": "F11_b", "close_reviewed": "F24_f",
}  # fmt: skip


def _variants() -> dict[tuple[str, str], Life]:
    """A life for each action in each state it belongs to, by whatever sort of petition gets there."""
    found: dict[tuple[str, str], Life] = {}
    for values in VARIANTS:
        life = Life(PETITION, dict(values))
        life.open(DAY)
        seen, front = {_sort(life)}, [life]
        while front:
            here = front.pop(0)
            for action in steps_from(PETITION, here.state):
                try:
                    after, _ = act(here, action, **_right(here, action))
                except UserProblem:
                    continue
                found.setdefault((here.state, action.id), here)
                if _sort(after) not in seen:
                    seen.add(_sort(after))
                    front.append(after)
    return found


def _sort(life: Life) -> tuple[object, ...]:
    """What sets matters of one state apart: how far they have come, and whether a review may still be asked for."""
    return life.state, "start" in life.done, "serve" in life.done, runs(life, "C9")


def _right(life: Life, action: Action) -> dict[str, object]:
    """What the one step needs that no field says: support to carry out, a number for a repeat."""
    return {"conclude": {"result": "P1"}, "link_repeat": {"original_number": "甲"}}.get(action.id, {})


WAYS = _variants()
STATES = {state: life for (state, _), life in reversed(WAYS.items())}


def _own(state: str) -> set[str]:
    return {a.id for a in PETITION.actions.values() if state in a.from_states and not a.part} - EVERYWHERE


def test_the_table_names_every_state_and_every_step_of_it() -> None:
    assert {*TABLE, *SHARED} == set(PETITION.states)
    for state, actions in TABLE.items():
        assert _own(state) == actions, state


def test_every_state_is_reached_and_every_step_done_in_it() -> None:
    assert set(STATES) == set(PETITION.states)
    assert all(PETITION.states[state].closed for state in SHARED)
    pairs = {(s, a) for s, names in TABLE.items() for a in names if not PETITION.actions[a].off}
    assert pairs - set(WAYS) == set()
    shared = {a.id for a in PETITION.actions.values() if a.part or a.id in EVERYWHERE}
    assert shared <= {action for _, action in WAYS}


@pytest.mark.parametrize("state", TABLE)
def test_other_steps_are_grey_with_the_reason_and_refused(state: str) -> None:
    life = STATES[state]
    shown = options(PETITION, life.facts, life.last)
    assert {one.action.id for one in shown} == set(PETITION.actions) - {PETITION.opening}
    for one in shown:
        assert one.here == (state in one.action.from_states)
        assert one.allowed or one.reason
        if not one.here:
            assert not one.allowed
            with pytest.raises(NotAllowed):
                perform(PETITION, life.facts, one.action.id, {}, life.last, CALENDAR)


def _each() -> Iterator[tuple[Life, Action]]:
    for (_, name), life in WAYS.items():
        yield life, PETITION.actions[name]


@pytest.mark.parametrize("full", [False, True])
def test_an_act_does_what_its_table_says(full: bool) -> None:
    for life, action in _each():
        here, day = ready(life, action)
        inputs = {**inputs_of(PETITION, action, day, full=full), **_right(life, action)}
        outcome = perform(PETITION, here.facts, action.id, inputs, day, CALENDAR, acting=Authority.BUREAU)
        assert outcome.to_state == (action.to_state or life.state)
        assert outcome.closes == PETITION.state(outcome.to_state).closed
        view = View(here.facts, outcome.values, outcome.done_on)
        assert outcome.papers == tuple(p.form for p in action.papers if all_hold(p.when, view)), action.id
        if not action.pauses and not _set_anew(action):
            _check_clocks(PETITION, here, action, view)


def _set_anew(action: Action) -> bool:
    """A limit of law whose end a review may set by hand."""
    return any(start.until and PETITION.clocks[start.clock].limit for start in action.starts)


def test_every_guard_refuses_or_warns_with_its_words() -> None:
    seen = set()
    for life, action in _each():
        for place, guard in enumerate(action.guards):
            if (action.id, place) in seen:
                continue
            here, day = ready(fork(life), action)
            inputs = {**inputs_of(PETITION, action, day), **_right(life, action)}
            _break(here, action, guard, inputs, day)
            _expect(PETITION, here, action, guard, inputs, day)
            seen.add((action.id, place))
    wanted = {(a.id, n) for a in PETITION.actions.values() for n, _ in enumerate(a.guards) if not a.off}
    assert seen == wanted


def _break(life: Life, action: Action, guard: Guard, inputs: dict[str, object], day: date) -> None:
    args, name = guard.check.args, guard.check.name
    if name in _WRONG:
        life.values[str(args["key"])] = _WRONG[name](args)
    elif name == "any_known":
        life.values["earlier_matter"] = inputs["original_number"] = ""
    elif name == "any_unknown":
        life.values |= {"has_name": True, "has_address": True}
    elif name == "not_done":
        life.done.append(str(args["action"]))
        life.days.append(life.last)
    elif name in ("clock_running", "clock_not_running"):
        clock = life.clocks.get(str(args["clock"])) or ClockFact(str(args["clock"]), DAY, day, day)
        stopped = life.last if name == "clock_running" else None
        life.clocks[clock.id] = replace(clock, plain_on=day, rolled_on=day, stopped_on=stopped)
    else:
        break_guard(life, action, guard, inputs, day)


_WRONG: dict[str, Callable[[Mapping[str, Any]], object]] = {
    "none_of": lambda args: args["values"][0],
    "one_of": lambda args: "别的",
    "unknown": lambda args: "某一事项",
    "at_most": lambda args: int(args["value"]) + 1,
    "not_flagged": lambda args: (args["value"],),
}


def test_clocks_are_those_of_the_rules() -> None:
    own = {name: rule for name, rule in PETITION.clocks.items() if name in CLOCKS}
    everywhere = [a for a in PETITION.actions.values() if a.part or a.id in EVERYWHERE]
    shared = {start.clock for a in everywhere for start in a.starts}
    assert set(PETITION.clocks) - set(own) <= shared
    for name, (amount, unit, clause, late) in CLOCKS.items():
        rule = own[name]
        assert (rule.limit.amount, rule.limit.unit) == (amount, unit) if rule.limit else unit is None
        assert rule.clause.startswith(clause), name
        assert rule.counts_late is late, name
    assert own["C7"].extension is not None
    assert (own["C7"].extension.most.amount, own["C7"].extension.clause) == (30, "条例34")
    assert [name for name, rule in PETITION.clocks.items() if rule.pause] == ["C12"]
    assert {name for name, rule in PETITION.clocks.items() if rule.settable} == {"C13", "C16", "C16_a"}


def test_papers_are_those_of_the_rules() -> None:
    found = {a.id: " ".join(p.form for p in a.papers) for a in PETITION.actions.values() if not a.part}
    assert {name: found[name] for name in PAPERS} == PAPERS
    assert {name for name, forms in found.items() if forms} <= set(PAPERS)


def test_the_office_may_do_its_part_and_records_approval_for_the_rest() -> None:
    bureau_only = {a.id for a in PETITION.actions.values() if a.needs_approval(Authority.OFFICE)}
    assert {
        "conclude",
        "extend",
        "refuse",
        "refuse_for_good",
        "transfer",
        "route",
        "move",
        "object",
    } <= bureau_only
    assert not {"accept", "simple", "mediate", "serve", "inform", "ask_review"} & bureau_only


@pytest.mark.parametrize(
    ("purpose", "step"),
    [
        ("M1", "study"), ("M2", "move"), ("M31", "route"), ("M32", "route"), ("M33", "route"), ("M34", "route"),
        ("M35", "duty"), ("M36", "accept"), ("M4", "answer"), ("", "accept"),
    ],
)  # fmt: skip
def test_the_purpose_sorts_into_its_route(purpose: str, step: str) -> None:
    life = Life(PETITION, {**NAMED, "purpose": purpose})
    life.open(DAY)
    found = next_step(PETITION, life.facts, DAY)
    assert (found.kind, found.action_id) == (StepKind.ACT, step)
    assert found.clause
    assert "15日" in found.limit


def test_what_may_be_done_with_an_ordinary_petition_from_the_letter_on() -> None:
    life = STATES["registered"]
    assert allowed_at(life, DAY) - EVERYWHERE == {
        "accept", "simple", "inform", "refuse", "refuse_for_good", "transfer", "assign", "link_repeat", "withdraw"
    }  # fmt: skip
