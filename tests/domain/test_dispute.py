"""The dispute procedure as shipped: on the spot in one act or two, the longer way, and the hard cases."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.procedures import Procedure, StepKind, clocks_owed, gaps, next_step
from tests.domain.cases import CALENDAR, NAMED, Life
from tests.domain.tables import BOOK, allowed_at

DISPUTE: Procedure = BOOK.of_kind("dispute")
DAY = date(2026, 3, 2)
LIMIT = {"limit_on": date(2026, 4, 30)}
AGREED = {"agreement": "以石坎为界", "willing": True, "mediator": "孙立"}

TABLE = {
    "registered": {
        "settle_on_spot", "settle_and_close", "begin", "begin_complex", "fail", "reconcile", "convert", "withdraw",
    },
    "handling": {"settle", "escalate", "steady", "extend_limit", "fail", "reconcile", "convert", "withdraw"},
    "planning": {"adopt_plan", "steady", "extend_limit", "fail", "reconcile", "convert", "withdraw"},
    "agreed": {"perform", "close", "reopen"},
    "resolved": {"reopen"},
    "failed": {"convert", "again"},
    "withdrawn": {"again"},
    "converted": set(),
}  # fmt: skip
WAYS: dict[str, list[tuple[str, dict[str, object]]]] = {
    "registered": [],
    "handling": [("begin", LIMIT)],
    "planning": [("begin_complex", {**LIMIT, "work_group": "WG2", "leader": "陈立新"})],
    "agreed": [("settle_on_spot", AGREED)],
    "resolved": [("settle_on_spot", AGREED), ("close", {"performed": "PF1"})],
    "failed": [("fail", {**LIMIT, "failed_reason": "一方不同意"})],
    "withdrawn": [("withdraw", {**LIMIT, "withdraw_reason": "自行商量"})],
    "converted": [("convert", {**LIMIT, "petition_number": "东华信 2026-0007"})],
}


def at(state: str, **values: object) -> Life:
    life = Life(DISPUTE, {**NAMED, **values})
    life.open()
    for action, inputs in WAYS[state]:
        life.do(action, date(2026, 3, 3), inputs)
    assert life.state == state
    return life


@pytest.mark.parametrize("state", TABLE)
def test_what_may_be_done_in_which_state(state: str) -> None:
    shared = {"revisit"}  # the shared step with one question more
    assert allowed_at(at(state), date(2026, 3, 3)) - shared == TABLE[state]


@pytest.mark.parametrize(
    ("form", "organ", "paper"),
    [("A1", "ME1", "F14_c"), ("口头协议", "ME1", "F14_oral"), ("A1", "人民调解委员会", "F14_a")],
)
def test_on_the_spot_in_one_act(form: str, organ: str, paper: str) -> None:
    """Register, then one screen: agreement, what was done at once, closed; only its paper is left."""
    life = at("registered")
    typed = {**AGREED, "agreement_form": form, "organ": organ, "performance": "当场补回地埂"}
    outcome = life.do("settle_and_close", DAY, typed)
    assert (outcome.to_state, outcome.closes, outcome.papers) == ("resolved", True, (paper,))
    assert (outcome.values["result"], outcome.values["limit_on"]) == ("S1", DAY)
    assert next_step(DISPUTE, life.facts, DAY).form_id == paper
    life.issue(paper)
    assert next_step(DISPUTE, life.facts, DAY).kind is StepKind.DONE


def test_on_the_spot_with_something_left_to_do() -> None:
    life = at("registered")
    assert next_step(DISPUTE, life.facts, DAY).action_id == "settle_on_spot"
    settled = life.do("settle_on_spot", DAY, {**AGREED, "perform_by": date(2026, 3, 20)})
    assert settled.papers == ("F14_c",)
    assert settled.values["responsible"] == "孙立"
    assert life.clocks["perform"].plain_on == date(2026, 3, 20)
    life.issue("F14_c")
    assert next_step(DISPUTE, life.facts, DAY).action_id == "close"
    with pytest.raises(NotAllowed, match="第三十一条"):
        life.do("close", date(2026, 3, 21), {"performed": "PF4"})
    assert life.do("close", date(2026, 3, 21), {"performed": "PF1"}).closes
    assert life.clocks["perform"].stopped_on == date(2026, 3, 21)


@pytest.mark.parametrize("action", ["begin", "begin_complex", "fail", "reconcile", "convert", "withdraw"])
def test_person_and_limit_are_required_before_it_leaves_registered(action: str) -> None:
    life = at("registered", responsible="")
    assert {"responsible", "limit_on"} <= {problem.field for problem in gaps(DISPUTE, life.facts)}
    with pytest.raises(InputProblem) as caught:
        life.do(action, date(2026, 3, 3))
    assert {"responsible", "limit_on"} <= {problem.field for problem in caught.value.problems}


def test_a_limit_on_a_holiday_rolls() -> None:
    life = at("registered")
    begun = life.do("begin", date(2026, 3, 3), {"limit_on": "2026-05-02"})
    assert begun.clocks_started[0].due.rolled == date(2026, 5, 6)
    assert next_step(DISPUTE, life.facts, date(2026, 3, 3)).late_after == date(2026, 5, 6)
    assert gaps(DISPUTE, life.facts) == ()


def test_a_limit_typed_later_starts_its_clock() -> None:
    life = at("registered")
    assert life.clocks == {}
    life.values["limit_on"] = "2026-04-30"
    assert [clock.due.plain for clock in clocks_owed(DISPUTE, life.facts, CALENDAR)] == [date(2026, 4, 30)]


def test_a_limit_before_its_start_is_refused() -> None:
    with pytest.raises(InputProblem) as caught:
        at("registered").do("begin", date(2026, 3, 3), {"limit_on": "2026-03-01"})
    assert caught.value.field == "limit_on"


def test_the_hard_case_goes_to_a_group_is_discussed_planned_and_followed() -> None:
    life = at("planning")
    assert life.values["work_group"] == "WG2"
    early = life.do("adopt_plan", date(2026, 3, 4), {"plan": "分三步", "next_follow_on": date(2026, 3, 11)})
    assert "研讨" in early.warnings[0]
    life.do("replan", date(2026, 3, 5), {"replan_reason": "部门意见不一"})
    life.do("discuss", date(2026, 3, 6), {"discussants": "司法所、林草站", "discussion": "先勘测"})
    planned = life.do("adopt_plan", date(2026, 3, 6), {"plan": "分三步", "next_follow_on": date(2026, 3, 13)})
    assert planned.warnings == ()
    assert life.clocks["follow"].plain_on == date(2026, 3, 13)
    life.do("follow_up", date(2026, 3, 12), {"follow_result": "已勘测", "next_follow_on": date(2026, 3, 19)})
    assert (life.clocks["follow"].plain_on, life.clocks["follow"].stopped_on) == (date(2026, 3, 19), None)
    life.do("settle", date(2026, 3, 18), AGREED)
    assert life.state == "agreed"
    assert life.clocks["limit"].stopped_on == date(2026, 3, 18)


def test_what_cannot_be_settled_yet_is_watched() -> None:
    life = at("handling")
    typed = {"steady_measures": "村组干部联系", "watch_on": date(2026, 3, 10)}
    life.do("steady", date(2026, 3, 3), typed)
    assert DISPUTE.clocks["watch"].task == "visit"
    life.do("watch_visit", date(2026, 3, 9), {"watch_found": "情绪平稳"})
    assert life.clocks["watch"].stopped_on == date(2026, 3, 9)
    assert life.clocks["limit"].stopped_on is None
    life.do("resume", date(2026, 3, 12))
    assert life.state == "handling"


def test_early_measures_are_recorded_while_it_is_no_petition_yet() -> None:
    life = at("handling", flags=("G11",))
    typed = {"measure_kind": DISPUTE.action("early_measure").fields[1].options[0].code, "measure": "上门"}
    assert life.do("early_measure", date(2026, 3, 4), typed).to_state == "handling"


def test_judicial_confirmation_is_for_a_committees_agreement_within_thirty_days() -> None:
    life = at("handling")
    life.do("settle", DAY.replace(day=4), {**AGREED, "organ": "ME2", "committee": "达苴村人民调解委员会"})
    clock = life.clocks["confirm"]
    assert (clock.started_on, clock.plain_on) == (date(2026, 3, 4), date(2026, 4, 3))
    assert not DISPUTE.clocks["confirm"].counts_late
    late = life.do("confirm_applied", date(2026, 4, 8), {"court": "楚雄市人民法院"})
    assert "三十三条" in late.warnings[0]
    own = at("agreed")
    assert "confirm" not in own.clocks
    with pytest.raises(NotAllowed, match="第三十三条"):
        own.do("confirm_applied", date(2026, 3, 5), {"court": "楚雄市人民法院"})


def test_broken_agreement_goes_back_to_work_with_a_new_limit() -> None:
    life = at("agreed")
    life.issue("F14_c")
    life.do("reopen", date(2026, 3, 9), {"limit_on": "2026-04-10", "reopen_reason": "一方未拆墙"})
    assert life.state == "handling"
    assert (life.clocks["limit"].plain_on, life.clocks["limit"].stopped_on) == (date(2026, 4, 10), None)
    late = life.do("settle", date(2026, 4, 11), AGREED)
    assert "逾期" in late.warnings[0]


def test_not_settled_means_other_routes_are_told() -> None:
    life = at("handling")
    outcome = life.do("fail", date(2026, 3, 9), {"failed_reason": "分歧太大", "result": "诉讼"})
    assert (outcome.to_state, outcome.values["result"], outcome.closes) == ("failed", "S5", True)
    assert outcome.clocks_stopped == ("limit",)
    linked = life.do("convert", date(2026, 3, 20), {"petition_number": "东华信 2026-0012"})
    assert (linked.to_state, linked.values["result"]) == ("converted", "S10")


def test_the_first_version_is_still_read() -> None:
    first = BOOK.get(DISPUTE.id, 1)
    assert (first.version, DISPUTE.version) == (1, 2)
    assert set(first.states) <= set(DISPUTE.states)
    life = Life(first)
    life.open()
    life.do("settle_on_spot", DAY, {**AGREED})
    assert life.do("close", DAY).to_state == "resolved"
