"""Every procedure against its own table: each state, action, guard, paper and clock does what the file says."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.domain.clauses import LAWS, chinese_number, cite
from desktop_app.domain.procedures import (
    Action,
    Authority,
    FieldType,
    Guard,
    Procedure,
    StepKind,
    gaps,
    next_step,
    options,
    perform,
)
from desktop_app.domain.procedures.checks import View, all_hold
from tests.domain.cases import CALENDAR, CODES, FORMS, NAMED, Life
from tests.domain.tables import (
    ALL,
    ARTICLES,
    DAY,
    act,
    break_guard,
    expected_starts,
    fork,
    inputs_of,
    lives,
    ready,
    runs,
    slow_end,
    steps_from,
)

LIVES = {procedure.kind: lives(procedure) for procedure in ALL}
each = pytest.mark.parametrize("procedure", ALL, ids=lambda one: one.kind)


def _open_here(procedure: Procedure) -> list[tuple[Life, Action]]:
    """Every action in every state it belongs to; those of all states only in the first and the last of them."""
    found = []
    for state, life in LIVES[procedure.kind].items():
        for action in steps_from(procedure, state):
            ends = (action.from_states[0], action.from_states[-1])
            if (not action.anywhere or state in ends) and _can_be_readied(life, action):
                found.append((life, action))
    return found


def _can_be_readied(life: Life, action: Action) -> bool:
    """Not where a step that has to come before, or that starts the clock, belongs to another state."""
    if action.extends and not runs(life, action.extends.clock):
        return any(
            not one.to_state and action.extends.clock in {start.clock for start in one.starts}
            for one in steps_from(life.procedure, life.state)
        )
    needed = [g.check.args["action"] for g in action.guards if g.check.name == "done" and not g.warns]
    return all(
        name in life.done or life.state in life.procedure.actions[str(name)].from_states for name in needed
    )


@each
def test_every_state_is_reached_and_shows_every_action(procedure: Procedure) -> None:
    found = LIVES[procedure.kind]
    assert set(found) == set(procedure.states)
    for life in found.values():
        shown = options(procedure, life.facts, life.last)
        assert {one.action.id for one in shown} == set(procedure.actions) - {procedure.opening}
        for one in shown:
            assert one.here == (life.state in one.action.from_states)
            assert one.allowed or one.reason
            if not one.here:
                with pytest.raises(NotAllowed):
                    perform(procedure, life.facts, one.action.id, {}, life.last, CALENDAR)


@each
def test_every_action_is_done_somewhere(procedure: Procedure) -> None:
    done = {action.id for _, action in _open_here(procedure)}
    in_use = {action.id for action in procedure.actions.values() if not action.off}
    assert done == in_use - {procedure.opening}


@each
@pytest.mark.parametrize("full", [False, True])
def test_an_act_does_what_its_table_says(procedure: Procedure, full: bool) -> None:
    for life, action in _open_here(procedure):
        here, day = ready(life, action)
        inputs = inputs_of(procedure, action, day, full=full)
        outcome = perform(procedure, here.facts, action.id, inputs, day, CALENDAR, acting=Authority.BUREAU)
        where = f"{procedure.id} {life.state} {action.id}"
        assert outcome.to_state == (action.to_state or life.state), where
        assert outcome.closes == procedure.state(outcome.to_state).closed, where
        assert {key: outcome.values[key] for key in action.sets} == dict(action.sets), where
        view = View(here.facts, outcome.values, outcome.done_on)
        papers = tuple(paper.form for paper in action.papers if all_hold(paper.when, view))
        assert outcome.papers == papers, where
        _check_clocks(procedure, here, action, view)


def _check_clocks(procedure: Procedure, life: Life, action: Action, view: View) -> None:
    outcome = perform(
        procedure, life.facts, action.id, dict(_typed(view, procedure, action)), view.day or DAY, CALENDAR,
        acting=Authority.BUREAU,
    )  # fmt: skip
    expected = expected_starts(procedure, action, view)
    started = {clock.id: clock for clock in outcome.clocks_started}
    fresh = {name for name in expected if not runs(life, name) or procedure.clocks[name].limit is None}
    fresh |= {name for name in expected if name in outcome.clocks_stopped}
    assert fresh <= set(started) <= set(expected), action.id
    for name, clock in started.items():
        rule = procedure.clocks[name]
        assert (clock.counts_late, clock.clause) == (rule.counts_late, cite(rule.clause))
        assert clock.started_on == view.date_of(expected[name].since)
        if rule.limit is not None:
            assert (clock.due.plain, clock.due.rolled) == slow_end(clock.started_on, rule.limit), name
        else:
            assert clock.due.plain == view.date_of(expected[name].until)
        assert cite(rule.clause) in clock.due.why
    awaited = {name for paper in action.papers for name in paper.stops if all_hold(paper.when, view)}
    stopped = {name for name in action.stops if runs(life, name)} - awaited
    if outcome.closes:
        stopped |= {name for name in life.clocks if runs(life, name) and procedure.clocks[name].counts_late}
    assert set(outcome.clocks_stopped) == stopped - awaited, action.id


def _typed(view: View, procedure: Procedure, action: Action) -> dict[str, object]:
    asked = {one.key for one in procedure.fields_of(action.id, Authority.BUREAU)}
    return {key: value for key, value in view.inputs.items() if key in asked}


@each
def test_every_guard_refuses_or_warns_with_its_words(procedure: Procedure) -> None:
    seen = set()
    for life, action in _open_here(procedure):
        for place, guard in enumerate(action.guards):
            here, day = ready(life, action)
            inputs = inputs_of(procedure, action, day)
            break_guard(here, action, guard, inputs, day)
            _expect(procedure, here, action, guard, inputs, day)
            seen.add((action.id, place))
    wanted = {(a.id, n) for a in procedure.actions.values() for n, _ in enumerate(a.guards) if not a.off}
    assert seen == wanted


def _expect(
    procedure: Procedure, life: Life, action: Action, guard: Guard, inputs: dict[str, object], day: date
) -> None:
    words = re.escape(f"{guard.text}（{cite(guard.clause)}）" if guard.clause else guard.text)
    if guard.warns:
        outcome = life.do(action.id, day, inputs)
        assert any(re.fullmatch(words, warning) for warning in outcome.warnings), (
            action.id,
            outcome.warnings,
        )
        return
    before = life.facts
    with pytest.raises(NotAllowed, match=words):
        life.do(action.id, day, inputs)
    assert life.facts == before


@each
def test_what_is_required_is_asked_for_by_name(procedure: Procedure) -> None:
    for life, action in _open_here(procedure):
        here, day = ready(life, action)
        inputs = inputs_of(procedure, action, day)
        for asked in action.fields:
            if not asked.required or asked.default:
                continue
            left = {**inputs, asked.key: False if asked.type is FieldType.FLAG else ""}
            with pytest.raises(InputProblem) as caught:
                fork(here).do(action.id, day, left)
            assert asked.key in {one.field for one in caught.value.problems}, (action.id, asked.key)


@each
def test_no_date_lies_before_its_cause(procedure: Procedure) -> None:
    for life, action in _open_here(procedure):
        here, day = ready(life, action)
        inputs = inputs_of(procedure, action, day)
        for asked in action.fields:
            causes = [View(here.facts, inputs).date_of(key) for key in asked.not_before]
            known = [cause for cause in causes if cause]
            if not known:
                continue
            early = {**inputs, asked.key: max(known) - timedelta(days=1)}
            with pytest.raises(InputProblem, match="早于"):
                fork(here).do(action.id, day, early)


@each
def test_who_has_no_power_records_the_approval(procedure: Procedure) -> None:
    for life, action in _open_here(procedure):
        here, day = ready(life, action)
        inputs = inputs_of(procedure, action, day)
        for acting in Authority:
            own = {one.key: inputs[one.key] for one in action.fields}
            if not action.needs_approval(acting):
                fork(here).do(action.id, day, own, acting)
                continue
            with pytest.raises(InputProblem) as caught:
                fork(here).do(action.id, day, own, acting)
            assert "approved_by" in {one.field for one in caught.value.problems}
            fork(here).do(action.id, day, {**own, "approved_by": "陈立新"}, acting)


@each
def test_every_end_is_reached_and_every_way_ends(procedure: Procedure) -> None:
    for life in LIVES[procedure.kind].values():
        if procedure.state(life.state).closed:
            step = next_step(procedure, life.facts, life.last)
            assert step.kind is StepKind.DONE, life.state
            late = [name for name in life.clocks if procedure.clocks[name].counts_late and runs(life, name)]
            assert late == [], life.state
            assert gaps(procedure, life.facts) == ()


READ = {
    f"《{LAWS[short]}》第{chinese_number(number)}条"
    for short, numbers in ARTICLES.known.items()
    for number in numbers
}


@each
def test_every_article_was_read_and_is_written_out_for_people(procedure: Procedure) -> None:
    clauses = [action.clause for action in procedure.actions.values()]
    clauses += [guard.clause for action in procedure.actions.values() for guard in action.guards]
    clauses += [clock.clause for clock in procedure.clocks.values()]
    clauses += [gap.clause for gap in procedure.gaps]
    assert [fault for clause in clauses if (fault := ARTICLES.fault(clause))] == []
    assert all(action.clause for action in procedure.actions.values() if action.id != procedure.opening)
    sentences = [action.hint for action in procedure.actions.values()]
    sentences += [asked.hint for action in procedure.actions.values() for asked in action.fields]
    sentences += [guard.text for action in procedure.actions.values() for guard in action.guards]
    written = [cited for text in sentences for cited in re.findall(r"《[^》]+》第[^条]+条", text)]
    assert set(written) <= READ
    short = re.compile("|".join(rf"{law}\d" for law in LAWS))
    assert [text for text in sentences if short.search(text)] == []


@each
def test_every_result_has_its_words_in_the_list_of_outcomes(procedure: Procedure) -> None:
    known = {item.code for item in CODES["outcomes"].items}
    for action in procedure.actions.values():
        asked = next((one for one in action.fields if one.key == "result"), None)
        codes = {option.code for option in asked.options} if asked else set()
        assert codes | {str(action.sets.get("result", "T1"))} <= known, action.id


@each
def test_papers_exist_and_are_owed_only_where_they_can_be_written(procedure: Procedure) -> None:
    for action in procedure.actions.values():
        for paper in action.papers:
            assert paper.form in FORMS
            assert paper.title


@each
@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, 30))])
def test_walks_of_three_hundred_steps_never_end_dead(procedure: Procedure, seed: int) -> None:
    chance, today = random.Random(f"{procedure.kind} {seed}"), DAY
    life = Life(procedure, {**NAMED, "family": chance.choice(["K1", "K2", "K3", ""])})
    life.open(today)
    for _ in range(300):
        today += timedelta(days=chance.choice([0, 0, 1, 2, 5, 20, 45]))
        _never_stuck(life, today)
        found = [one.action for one in options(procedure, life.facts, today) if one.allowed]
        action = chance.choice(found)
        inputs = inputs_of(procedure, action, today, full=chance.random() < 0.5, acting=Authority.OFFICE)
        try:
            outcome = life.do(action.id, today, inputs, Authority.OFFICE)
        except UserProblem as problem:
            assert problem.text
            continue
        life.issue(*outcome.papers)


def _never_stuck(life: Life, today: date) -> None:
    procedure, state = life.procedure, life.procedure.state(life.state)
    step = next_step(procedure, life.facts, today)
    gaps(procedure, life.facts)
    if state.closed:
        assert step.kind is StepKind.DONE
        return
    if step.kind is StepKind.WAIT:
        assert step.late_after is not None and step.late_after >= today, life.state
        step = next_step(procedure, life.facts, step.late_after + timedelta(days=1))
    assert step.kind is StepKind.ACT, (life.state, step)
    ways = [one for one in options(procedure, life.facts, today) if one.allowed and one.action.to_state]
    assert ways, life.state


def test_the_helper_does_an_act_once() -> None:
    life = LIVES["dispute"]["registered"]
    after, outcome = act(life, life.procedure.actions["begin"])
    assert (life.state, after.state, outcome.to_state) == ("registered", "handling", "handling")
