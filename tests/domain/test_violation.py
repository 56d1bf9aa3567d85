"""Violation cases from clue to close: the office's part, the bureau's steps, no clue left without a result."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.procedures import Authority, StepKind, next_step, options
from desktop_app.domain.procedures.tuning import Tuning, tuned
from desktop_app.services.servicing import SERVED_ON
from tests.domain.cases import NAMED, Life
from tests.domain.tables import BOOK

VIOLATION = BOOK.of_kind("violation")
DAY = date(2026, 3, 2)
CHECKED = {"clue_source": "E1", "check_found": "占耕地建房", "investigators": "孙立、周平", "area_m2": 320}
TOLD = {"bureau_receiver": "陈立新", "township_receiver": "罗正明"}
TESTS = {"clear_actor": True, "has_facts": True, "liable": True, "within_power": True, "within_time": True}
OFFICE, BUREAU = Authority.OFFICE, Authority.BUREAU


def new(**values: object) -> Life:
    life = Life(VIOLATION, {**NAMED, "category": "U01", **values})
    life.open()
    return life


def reported(**values: object) -> Life:
    life = new(**values)
    life.do("check", date(2026, 3, 3), CHECKED, OFFICE)
    life.do("report", date(2026, 3, 4), TOLD, OFFICE)
    life.issue("F24_zc")
    return life


def reviewed() -> Life:
    life = reported()
    life.do("file", date(2026, 3, 10), TESTS)
    life.do(
        "investigate",
        date(2026, 3, 20),
        {"case_officers": "陈立新、赵敏", "facts_found": "甲", "proposal": "乙"},
    )
    life.do(
        "review", date(2026, 3, 24), {"reviewer": "罗正明", "review_note": "事实清楚", "collective": True}
    )
    return life


def notified() -> Life:
    life = reviewed()
    life.do("notify", date(2026, 3, 25), {"proposed_penalty": "罚款、拆除", "may_hear": True})
    return life


def test_the_whole_way_from_clue_to_close() -> None:
    life = new()
    assert life.clocks["check"].rolled_on == date(2026, 3, 5)
    life.do("stop", DAY, {"stop_note": "口头制止"}, OFFICE)
    life.do("check", date(2026, 3, 3), CHECKED, OFFICE)
    assert next_step(VIOLATION, life.facts, date(2026, 3, 3)).action_id == "report"
    with pytest.raises(InputProblem):
        life.do("stop_notice", date(2026, 3, 3), {}, OFFICE)  # the notice is the bureau's
    assert life.do("stop_notice", date(2026, 3, 3), {"approved_by": "陈立新"}, OFFICE).papers[0] == "F18"
    life.issue("F18")
    life.do("report", date(2026, 3, 4), TOLD, OFFICE)
    life.issue("F24_zc")
    life.do("file", date(2026, 3, 10), TESTS)
    assert life.clocks["decision"].plain_on == date(2026, 6, 8)  # 90 days
    life.do("preserve", date(2026, 3, 11), {"preserved": "挖掘机一台"})
    assert life.clocks["preserve"].rolled_on == date(2026, 3, 20)  # 7 working days
    life.do("preserved_handled", date(2026, 3, 18), {"handled": "发还"})
    life.do("assist", date(2026, 3, 12), {"assist_what": "指认当事人、带路"}, OFFICE)
    two = {"case_officers": "陈立新、赵敏", "facts_found": "甲", "proposal": "乙"}
    life.do("investigate", date(2026, 3, 20), two)
    life.do("review", date(2026, 3, 24), {"reviewer": "罗正明", "review_note": "清楚"})
    life.do("notify", date(2026, 3, 25), {"proposed_penalty": "罚款", "may_hear": True})
    assert life.clocks["defend"].rolled_on == life.clocks["ask_hearing"].rolled_on == date(2026, 4, 1)
    life.do("hearing_asked", date(2026, 3, 31))
    life.do("hearing_held", date(2026, 4, 14), {"hearing_note": "维持"})
    typed = {"conclusion": "罚款并拆除", "fine_yuan": 9600, "demolish": True, "demolish_m2": 320}
    life.do("decide", date(2026, 4, 20), typed)
    assert life.clocks["serve"].rolled_on == date(2026, 4, 29)
    life.do("serve", date(2026, 4, 22), {"receiver": "普阿果"}, OFFICE)
    assert {"pay", "reconsider", "sue_demolition"} <= set(life.clocks)
    assert life.clocks["pay"].plain_on == date(2026, 5, 7)
    life.do("paid", date(2026, 5, 6), {"paid_yuan": 9600})
    life.do("demolished", date(2026, 5, 20), {"demolished_m2": 320}, OFFICE)
    assert life.do("close", date(2026, 6, 25), {"carried_out": "已拆除，罚款已缴"}).closes
    assert next_step(VIOLATION, life.facts, date(2026, 6, 25)).kind is StepKind.DONE


def test_a_clue_never_ends_without_a_result() -> None:
    """No withdrawal; each way out asks for a reason, and the bureau has to agree."""
    own = [a for a in VIOLATION.actions.values() if a.to_state and not a.part]
    ends = [a for a in own if VIOLATION.state(a.to_state).closed]
    assert {action.id for action in ends} == {"end_clue", "transfer", "decline", "close"}
    for action in ends:
        assert action.authority == (BUREAU,)
        assert "result" in action.sets or any(one.key in ("result", "carried_out") for one in action.fields)
    life = new()
    with pytest.raises(InputProblem) as caught:
        life.do("end_clue", DAY, {"approved_by": "陈立新"}, OFFICE)
    assert {one.field for one in caught.value.problems} == {"result", "end_note"}


def test_the_report_limit_is_the_offices_own_setting() -> None:
    """No national number: the bureau writes its own into the settings."""
    life = new()
    life.do("check", date(2026, 3, 3), CHECKED, OFFICE)
    assert life.clocks["report"].rolled_on == date(2026, 3, 4)
    assert VIOLATION.clocks["report"].settable
    local = tuned(VIOLATION, Tuning(limits={"report": Limit(3, Unit.WORKING_DAYS)}))
    other = Life(local, dict(NAMED))
    other.open()
    other.do("check", date(2026, 3, 3), CHECKED, OFFICE)
    assert other.clocks["report"].rolled_on == date(2026, 3, 6)
    assert not VIOLATION.clocks["decision"].settable  # a law's own is not


def test_report_goes_to_the_bureau_and_to_the_township() -> None:
    life = new()
    life.do("check", date(2026, 3, 3), CHECKED, OFFICE)
    with pytest.raises(InputProblem) as caught:
        life.do("report", date(2026, 3, 4), {}, OFFICE)
    assert {one.field for one in caught.value.problems} == {"bureau_receiver", "township_receiver"}
    late = life.do("report", date(2026, 3, 9), TOLD, OFFICE)
    assert "逾期" in late.warnings[0]


@pytest.mark.parametrize("missing", TESTS)
def test_filing_takes_five_tests(missing: str) -> None:
    with pytest.raises(InputProblem) as caught:
        reported().do("file", date(2026, 3, 10), {**TESTS, missing: False})
    assert caught.value.field == missing


def test_houses_of_villagers_go_to_the_agriculture_department() -> None:
    life = reported(category="U05")
    with pytest.raises(NotAllowed, match="第七十八条"):
        life.do("file", date(2026, 3, 10), TESTS)
    moved = life.do(
        "transfer", date(2026, 3, 10), {"result": "X20", "to_organ": "市农业农村局", "transfer_reason": "甲"}
    )
    assert (moved.closes, moved.values["result"]) == (True, "X20")


def test_no_decision_before_the_party_could_answer() -> None:
    life = notified()
    waiting = next_step(VIOLATION, life.facts, date(2026, 3, 26))
    assert (waiting.kind, waiting.late_after) == (StepKind.WAIT, date(2026, 4, 1))
    with pytest.raises(NotAllowed, match="第四十四条"):
        life.do("decide", date(2026, 4, 1), {"conclusion": "罚款"})
    assert life.do("decide", date(2026, 4, 2), {"conclusion": "罚款"}).to_state == "decided"


def test_ninety_days_may_be_put_off_by_thirty_once() -> None:
    life = notified()
    life.do("extend", date(2026, 6, 8), {"extension_reason": "复杂", "extended_by": "罗正明"})
    assert life.clocks["decision"].plain_on == date(2026, 7, 8)
    with pytest.raises(NotAllowed):
        life.do("extend", date(2026, 6, 9), {"extension_reason": "甲", "extended_by": "罗正明"})


def test_days_that_do_not_count_are_off_until_switched_on_and_need_a_ground() -> None:
    life = notified()
    offered = {one.action.id: one for one in options(VIOLATION, life.facts, date(2026, 4, 1), BUREAU)}
    assert not offered["exclude_days"].allowed
    on = Life(tuned(VIOLATION, Tuning(on=frozenset({"exclude_days"}))), life.values)
    on.state, on.clocks, on.done = life.state, dict(life.clocks), list(life.done)
    typed = {"exclude_since": date(2026, 3, 26), "exclude_until": date(2026, 4, 4)}
    with pytest.raises(InputProblem):
        on.do("exclude_days", date(2026, 4, 7), typed)
    outcome = on.do("exclude_days", date(2026, 4, 7), {**typed, "exclude_basis": "地方规定：鉴定时间不计入"})
    due = outcome.clocks_resumed[0].due
    assert due is not None and due.plain == date(2026, 6, 18)


def test_the_court_is_asked_after_the_reminder() -> None:
    life = notified()
    life.do("decide", date(2026, 4, 2), {"conclusion": "拆除", "demolish": True})
    life.do("serve", date(2026, 4, 3), {"receiver": "普阿果"})
    assert life.clocks["sue_demolition"].plain_on == date(2026, 4, 18)
    with pytest.raises(NotAllowed, match="第五十四条"):
        life.do("apply_court", date(2026, 6, 10), {"court": "楚雄市人民法院"})
    life.do("remedy_over", date(2026, 6, 3), {"remedy_over_on": date(2026, 6, 2)})
    assert life.clocks["compel"].plain_on == date(2026, 9, 2)
    life.do("urge", date(2026, 6, 4))
    assert life.clocks["urge"].rolled_on == date(2026, 6, 18)  # 10 working days (强69)
    with pytest.raises(NotAllowed, match="第五十四条"):
        life.do("apply_court", date(2026, 6, 18), {"court": "楚雄市人民法院"})
    assert life.do("apply_court", date(2026, 6, 22), {"court": "楚雄市人民法院"}).to_state == "compelling"


def test_the_decisions_service_is_written_onto_the_decision_only() -> None:
    """What `serve` tells stands on the papers of the last step that had some to serve: always the decision's."""
    stop, decide, serve = (VIOLATION.action(name) for name in ("stop_notice", "decide", "serve"))
    assert SERVED_ON in {asked.key for asked in serve.fields}
    assert not set(serve.from_states) & set(stop.from_states)
    none = VIOLATION.action("decide_none")
    assert serve.from_states == (decide.to_state,) == (none.to_state,)
    assert any(paper.served for paper in none.papers)
    assert [paper.form for paper in decide.papers if paper.served] == ["F24_v"]


def test_the_bureaus_papers_are_offered_and_never_owed_by_the_office() -> None:
    """The bureau may write them in its own system: nobody is nagged for one. The report is the office's own duty."""
    owed = {(a.id, p.form) for a in VIOLATION.actions.values() if not a.part for p in a.papers if p.owed}
    assert owed == {("stop_notice", "F18"), ("report", "F24_zc")}
    decided = notified().do(
        "decide", date(2026, 4, 2), {"conclusion": "罚款", "discipline_people": 1, "result": "X1"}
    )
    assert decided.papers == ("F24_v", "F24_zb")
    assert next(p for p in VIOLATION.action("report").papers if p.owed).sent


def test_no_penalty_is_decided_without_the_notice_that_a_penalty_needs() -> None:
    life = reviewed()
    with pytest.raises(NotAllowed, match="先告知"):
        life.do("decide_none", date(2026, 3, 25), {"conclusion": "罚款", "result": "X1"})
    done = life.do("decide_none", date(2026, 3, 25), {"conclusion": "情节轻微", "result": "X2"})
    assert (done.to_state, done.papers) == ("decided", ())
