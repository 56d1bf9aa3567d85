"""Matters that wander: whatever a person does, nothing gets stuck and no clock runs on after the end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import UserProblem
from desktop_app.domain.procedures import (
    Field,
    FieldType,
    Procedure,
    StepKind,
    clocks_owed,
    gaps,
    next_step,
    options,
)
from tests.domain.cases import CALENDAR, DISPUTE, NAMED, PETITION, Life

VALUES = st.fixed_dictionaries(
    {
        "channel": st.sampled_from(["", "L02", "L06", "L08", "L09"]),
        "source_due_on": st.sampled_from([None, "2026-04-01"]),
        "purpose": st.sampled_from(["", "M1", "M2", "M3", "M31", "M35", "M36", "M4"]),
        "has_name": st.booleans(),
        "has_address": st.booleans(),
        "earlier_matter": st.sampled_from(["", "01ldo0ogppn"]),
        "flags": st.sampled_from([(), ("G01",), ("G03",)]),
        "representatives": st.sampled_from([0, 5, 6]),
        "responsible": st.sampled_from(["", "孙立"]),
        "limit_on": st.sampled_from([None, date(2026, 4, 30)]),
        "family": st.sampled_from(["", "K1", "K3"]),
    }
)


def _input(data: st.DataObject, asked: Field, today: date) -> object:
    if asked.type is FieldType.DATE:
        return today + timedelta(data.draw(st.integers(0, 40)) if asked.future else 0)
    if asked.type is FieldType.CHOICE:
        return data.draw(st.sampled_from(asked.options)).code
    if asked.type is FieldType.INTEGER:
        return data.draw(st.integers(max(asked.least, 1), asked.most or 9))
    return True if asked.type is FieldType.FLAG else "甲"


def _walk(procedure: Procedure, data: st.DataObject, values: dict[str, object], steps: int) -> None:
    today = date(2026, 3, 2)
    life = Life(procedure, {**NAMED, **values})
    life.open(today)
    for _ in range(steps):
        today += timedelta(data.draw(st.integers(0, 45)))
        _nothing_is_stuck(life, today)
        allowed = [option.action for option in options(procedure, life.facts, today) if option.allowed]
        if not allowed:
            break
        action = data.draw(st.sampled_from(allowed))
        inputs = {asked.key: _input(data, asked, today) for asked in procedure.fields_of(action.id)}
        try:
            outcome = life.do(action.id, today, inputs)
        except UserProblem as problem:  # a guard on what was typed: said in words, nothing changed
            assert problem.text
            continue
        assert all(CALENDAR.is_working(clock.due.rolled) for clock in outcome.clocks_started)
        life.issue(*outcome.papers)
    _nothing_is_stuck(life, today)


def _nothing_is_stuck(life: Life, today: date) -> None:
    state = life.procedure.state(life.state)
    step = next_step(life.procedure, life.facts, today)
    gaps(life.procedure, life.facts)
    clocks_owed(life.procedure, life.facts, CALENDAR)
    if state.closed:
        late = {rule.id for rule in life.procedure.clocks.values() if rule.counts_late}
        assert not [c for c in life.clocks.values() if c.id in late and c.stopped_on is None]
        assert step.kind is StepKind.DONE
        return
    if step.kind is StepKind.WAIT:
        assert step.late_after
        assert step.late_after >= today
        step = next_step(life.procedure, life.facts, step.late_after + timedelta(days=1))
    assert step.kind is StepKind.ACT
    ways = [o for o in options(life.procedure, life.facts, today) if o.allowed and o.action.to_state]
    assert ways


@settings(max_examples=300, deadline=None)
@given(st.data(), VALUES, st.integers(1, 9))
def test_petitions(data: st.DataObject, values: dict[str, object], steps: int) -> None:
    _walk(PETITION, data, values, steps)


@settings(max_examples=300, deadline=None)
@given(st.data(), VALUES, st.integers(1, 9))
def test_disputes(data: st.DataObject, values: dict[str, object], steps: int) -> None:
    _walk(DISPUTE, data, values, steps)


@pytest.mark.long
@settings(max_examples=5000, deadline=None)
@given(st.data(), VALUES, st.integers(5, 20), st.sampled_from([PETITION, DISPUTE]))
def test_many_more(data: st.DataObject, values: dict[str, object], steps: int, procedure: Procedure) -> None:
    _walk(procedure, data, values, steps)
