"""The dispute procedure as shipped: on the spot in three acts, and the longer way."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.procedures import StepKind, clocks_owed, gaps, next_step, options, perform
from tests.domain.cases import CALENDAR, DISPUTE, NAMED, Life, dispute_at

TABLE = {
    "registered": {"settle_on_spot", "begin", "fail", "withdraw"},
    "handling": {"settle", "fail", "withdraw"},
    "agreed": {"close", "reopen"},
    "resolved": set(),
    "failed": set(),
    "withdrawn": set(),
}


@pytest.mark.parametrize("state", TABLE)
def test_table_of_every_state_and_action(state: str) -> None:
    life = dispute_at(state)
    found = options(DISPUTE, life.facts, date(2026, 3, 3))
    assert {option.action.id for option in found} == set(DISPUTE.actions) - {DISPUTE.opening}
    assert {option.action.id for option in found if option.allowed} == TABLE[state]
    for option in found:
        if not option.allowed:
            assert option.reason
            with pytest.raises(NotAllowed):
                perform(DISPUTE, life.facts, option.action.id, {}, date(2026, 6, 1), CALENDAR)


@pytest.mark.parametrize(("form", "paper"), [("A1", "F14_c"), ("口头协议", "F14_oral")])
def test_on_the_spot_in_one_day(form: str, paper: str) -> None:
    life = Life(DISPUTE)
    life.open()
    assert next_step(DISPUTE, life.facts, date(2026, 3, 2)).action_id == "settle_on_spot"
    settled = life.do(
        "settle_on_spot",
        date(2026, 3, 2),
        {"agreement_form": form, "agreement": "各让一步", "willing": True},
    )
    assert settled.papers == (paper,)
    assert settled.values["result"] == "S1"
    assert settled.values["responsible"] == "孙立"
    assert settled.values["limit_on"] == date(2026, 3, 2)
    assert next_step(DISPUTE, life.facts, date(2026, 3, 2)).form_id == paper
    life.issue(paper)
    assert next_step(DISPUTE, life.facts, date(2026, 3, 2)).action_id == "close"
    assert life.do("close", date(2026, 3, 2)).closes
    assert next_step(DISPUTE, life.facts, date(2026, 3, 2)).kind is StepKind.DONE


def test_person_and_limit_are_required_before_it_leaves_registered() -> None:
    life = Life(DISPUTE, {**NAMED, "responsible": ""})
    life.open()
    assert {"responsible", "limit_on"} <= {problem.field for problem in gaps(DISPUTE, life.facts)}
    with pytest.raises(InputProblem) as caught:
        life.do("begin", date(2026, 3, 3))
    assert [problem.field for problem in caught.value.problems] == ["responsible", "limit_on"]
    begun = life.do("begin", date(2026, 3, 3), {"responsible": "孙立", "limit_on": "2026-05-02"})
    assert begun.clocks_started[0].due.rolled == date(2026, 5, 6)
    assert next_step(DISPUTE, life.facts, date(2026, 3, 3)).late_after == date(2026, 5, 6)
    assert gaps(DISPUTE, life.facts) == ()


def test_a_limit_typed_later_starts_its_clock() -> None:
    life = dispute_at("registered")
    assert life.clocks == {}
    life.values["limit_on"] = "2026-04-30"
    assert [clock.due.plain for clock in clocks_owed(DISPUTE, life.facts, CALENDAR)] == [date(2026, 4, 30)]


def test_a_limit_before_its_start_is_refused() -> None:
    life = dispute_at("registered")
    with pytest.raises(InputProblem) as caught:
        life.do("begin", date(2026, 3, 3), {"limit_on": "2026-03-01"})
    assert caught.value.field == "limit_on"


def test_broken_agreement_goes_back_to_work_with_a_new_limit() -> None:
    life = dispute_at("agreed")
    life.issue("F14_c")
    life.do("reopen", date(2026, 3, 9), {"limit_on": "2026-04-10", "reopen_reason": "一方未拆墙"})
    assert life.state == "handling"
    assert life.clocks["limit"].plain_on == date(2026, 4, 10)
    assert life.clocks["limit"].stopped_on is None
    late = life.do("settle", date(2026, 4, 11), {"agreement": "甲", "willing": True, "agreement_form": "A1"})
    assert "逾期" in late.warnings[0]


def test_not_settled_means_other_routes_are_told() -> None:
    life = dispute_at("handling")
    outcome = life.do("fail", date(2026, 3, 9), {"failed_reason": "分歧太大", "result": "诉讼"})
    assert (outcome.to_state, outcome.values["result"], outcome.closes) == ("failed", "S5", True)
    assert outcome.clocks_stopped == ("limit",)
