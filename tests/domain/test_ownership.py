"""Land ownership disputes: who decides, the limits of the ministry's rule, mediation first, the decision's remedies."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.procedures import Authority, StepKind, gaps, next_step, options
from tests.domain.cases import NAMED, Life
from tests.domain.tables import BOOK

OWNERSHIP = BOOK.of_kind("ownership")
DAY = date(2026, 3, 2)
CONDITIONS = {"direct_interest": True, "definite": True, "not_excluded": True}
APPROVED = {"approved_by": "罗正明"}


def new(**values: object) -> Life:
    life = Life(OWNERSHIP, {**NAMED, **values})
    life.open()
    return life


def accepted(on: date = DAY) -> Life:
    life = new()
    life.do("accept_township", on, CONDITIONS, Authority.TOWNSHIP)
    life.issue("F24_m", "F24_o")
    return life


def drafting() -> Life:
    life = accepted()
    life.do("start", date(2026, 3, 3), {"co_handlers": "周平", "no_interest": True})
    life.do("mediate", date(2026, 3, 20), {"facts_found": "1983年界石尚在"})
    life.do("mediation_failed", date(2026, 3, 25), {"failed_reason": "各执一词"})
    return life


def served(remedy: str) -> Life:
    life = drafting()
    life.do("opine", date(2026, 4, 1), {"conclusion": "归申请人使用"})
    life.issue("F24_p")
    life.do("submit", date(2026, 4, 2), {"government": "东华镇人民政府"})
    typed = {"conclusion": "归申请人使用", "remedy": remedy}
    life.do("decide", date(2026, 4, 20), typed, Authority.TOWNSHIP)
    life.issue("F24_q")
    life.do("serve_decision", date(2026, 4, 21), {"receiver": "张㐂"})
    return life


def test_units_against_each_other_are_barred_in_a_township_with_the_reason() -> None:
    """土14: between units the county government or above decides; a township sends it up."""
    life = new(family="K3")
    offered = {one.action.id: one for one in options(OWNERSHIP, life.facts, DAY, Authority.TOWNSHIP)}
    barred = offered["accept_township"]
    assert not barred.allowed
    assert "《土地管理法》第十四条" in barred.reason and "移送县局" in barred.reason
    assert offered["send_up"].allowed
    before = life.facts
    for acting in (Authority.TOWNSHIP, Authority.OFFICE, Authority.BUREAU):
        with pytest.raises(NotAllowed, match="第十四条"):
            life.do(
                "accept_township", DAY, {**CONDITIONS, **(APPROVED if acting != "township" else {})}, acting
            )
    assert life.facts == before
    assert any("第十四条" in gap.text for gap in gaps(OWNERSHIP, life.facts))
    assert life.do("send_up", DAY, {"send_reason": "村民小组之间"}).values["result"] == "Q7"
    county = new(family="K3")
    assert county.do("accept_county", DAY, CONDITIONS, Authority.BUREAU).to_state == "accepted"


@pytest.mark.parametrize("family", ["K1", "K2"])
def test_a_township_takes_what_concerns_an_individual(family: str) -> None:
    life = new(family=family)
    outcome = life.do("accept_township", DAY, CONDITIONS, Authority.TOWNSHIP)
    assert (outcome.to_state, outcome.values["decider"]) == ("accepted", "乡镇人民政府")
    office = new(family=family)
    with pytest.raises(InputProblem) as caught:
        office.do("accept_township", DAY, CONDITIONS, Authority.OFFICE)
    assert caught.value.field == "approved_by"
    office.do("accept_township", DAY, {**CONDITIONS, **APPROVED}, Authority.OFFICE)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_each_condition_has_to_be_confirmed(condition: str) -> None:
    with pytest.raises(InputProblem) as caught:
        new().do("accept_township", DAY, {**CONDITIONS, condition: False}, Authority.TOWNSHIP)
    assert caught.value.field == condition


def test_the_opening_limits() -> None:
    """7 working days to an opinion on acceptance, 5 to the copy, 30 days to defend (权属13)."""
    life = new()
    assert life.clocks["review"].rolled_on == date(2026, 3, 11)
    life.do("accept_township", date(2026, 3, 6), CONDITIONS, Authority.TOWNSHIP)
    assert life.clocks["review"].stopped_on == date(2026, 3, 6)
    assert life.clocks["copy"].rolled_on == date(2026, 3, 13)
    life.issue("F24_m", "F24_o")
    assert life.clocks["copy"].stopped_on is not None
    life.do("copy_served", date(2026, 3, 9), {"respondent_receiver": "李国强"})
    defence = life.clocks["defence"]
    assert defence.plain_on == date(2026, 4, 8)
    assert not OWNERSHIP.clocks["defence"].counts_late


@pytest.mark.parametrize(
    ("start", "plain", "rolled"),
    [
        (date(2025, 8, 31), date(2026, 2, 28), date(2026, 2, 28)),  # no 31st, and that Saturday is worked
        (date(2025, 8, 29), date(2026, 2, 28), date(2026, 2, 28)),
        (date(2026, 3, 31), date(2026, 9, 30), date(2026, 9, 30)),
        (date(2026, 4, 5), date(2026, 10, 5), date(2026, 10, 8)),  # National Day
    ],
)
def test_six_months_end_on_the_same_day_or_the_months_end(start: date, plain: date, rolled: date) -> None:
    life = Life(OWNERSHIP, {**NAMED, "received_on": start})
    life.open(start)
    life.do("accept_county", start, CONDITIONS, Authority.BUREAU)
    assert (life.clocks["opinion"].plain_on, life.clocks["opinion"].rolled_on) == (plain, rolled)


def test_the_opinion_may_be_put_off_once_before_its_end() -> None:
    life = accepted()
    typed = {"extension_months": 3, "extension_reason": "测绘", "extended_by": "罗正明"}
    life.do("extend", date(2026, 9, 1), typed)
    assert life.clocks["opinion"].plain_on == date(2026, 12, 2)
    with pytest.raises(NotAllowed, match="第二十八条"):
        life.do("extend", date(2026, 9, 2), typed)
    with pytest.raises(NotAllowed):
        accepted().do("extend", date(2026, 9, 3), typed)


def test_one_investigator_is_a_warning_and_a_remark() -> None:
    life = accepted()
    warned = life.do("start", date(2026, 3, 3), {"no_interest": True})
    assert "第十五条" in warned.warnings[0]
    typed = {"investigators": "孙立", "inspection": "界石尚在", "both_called": True}
    assert "一人到场" in str(life.do("inspect", date(2026, 3, 4), typed).values["remark"])


def test_mediation_comes_before_the_opinion() -> None:
    life = accepted()
    life.do("start", date(2026, 3, 3), {"co_handlers": "周平", "no_interest": True})
    with pytest.raises(NotAllowed):
        life.do("opine", date(2026, 3, 4), {"conclusion": "甲"})
    life.do("mediate", date(2026, 3, 20), {"facts_found": "清楚"})
    done = life.do("mediated", date(2026, 3, 23), {"agreement": "以沟为界", "willing": True})
    assert done.papers == ("F14_b",)
    assert "opinion" in done.clocks_stopped
    assert life.clocks["deliver"].plain_on == date(2026, 4, 7)
    life.issue("F14_b")
    closed = life.do("serve_mediation", date(2026, 3, 25), {"receiver": "张㐂"})
    assert (closed.closes, life.values["result"]) == (True, "Q1")


def test_whoever_goes_back_on_it_before_service_leaves_the_old_limit_running() -> None:
    life = accepted()
    life.do("start", date(2026, 3, 3), {"co_handlers": "周平", "no_interest": True})
    life.do("mediate", date(2026, 3, 20), {"facts_found": "清楚"})
    life.do("mediated", date(2026, 3, 23), {"agreement": "以沟为界", "willing": True})
    outcome = life.do("regret", date(2026, 3, 24), {"regret_reason": "反悔"})
    assert [clock.id for clock in outcome.clocks_resumed] == ["opinion"]
    assert outcome.to_state == "drafting"


def test_opinion_to_the_government_in_five_working_days() -> None:
    life = drafting()
    life.do("opine", date(2026, 4, 1), {"conclusion": "甲"})
    assert life.clocks["submit"].rolled_on == date(2026, 4, 9)  # 清明 between
    late = life.do("submit", date(2026, 4, 10), {"government": "东华镇人民政府"})
    assert "第三十条" in late.warnings[0]
    back = {"sent_back_note": "补证", **APPROVED}
    assert life.do("sent_back", date(2026, 4, 12), back, Authority.OFFICE).to_state == "drafting"


@pytest.mark.parametrize(
    ("remedy", "clocks", "ends"),
    [
        ("RM1", {"sue"}, date(2026, 5, 21)),
        ("RM2", {"reconsider"}, date(2026, 6, 22)),
        ("RM3", {"sue", "reconsider"}, date(2026, 6, 22)),
    ],
)
def test_the_remedy_that_was_approved_runs_and_closes(remedy: str, clocks: set[str], ends: date) -> None:
    life = served(remedy)
    assert clocks == {"sue", "reconsider"} & set(life.clocks)
    waiting = next_step(OWNERSHIP, life.facts, date(2026, 5, 6))
    assert (waiting.kind, waiting.late_after) == (StepKind.WAIT, ends)
    with pytest.raises(NotAllowed):
        life.do("close", ends)
    assert life.do("close", date(2026, 6, 23)).closes


def test_a_decision_that_is_set_aside_is_worked_on_again() -> None:
    life = served("RM1")
    life.do("contest", date(2026, 4, 28), {"contested_by": "李国强", "contested_at": "楚雄市人民法院"})
    assert life.clocks["sue"].stopped_on == date(2026, 4, 28)
    typed = {"redo_by": date(2026, 9, 1), "remand_note": "程序"}
    life.do("remanded", date(2026, 7, 1), typed)
    assert life.state == "investigating"
    assert life.clocks["redo"].plain_on == date(2026, 9, 1)


def test_not_accepted_goes_to_the_government() -> None:
    life = new()
    typed = {"ground": "W3", "ground_facts": "未批先占"}
    proposed = life.do("propose_refusal", date(2026, 3, 5), typed)
    assert proposed.papers == ("F24_n",)
    assert "review" in proposed.clocks_stopped
    refused = life.do("refuse", date(2026, 3, 9), {}, Authority.TOWNSHIP)
    assert (refused.to_state, refused.values["result"]) == ("refused", "Q3")
