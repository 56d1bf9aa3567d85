"""Petitions on their less usual ways: objection, simple handling, review and re-review, repeats, hearings, 12345."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.procedures import (
    Authority,
    StepKind,
    Tuning,
    is_paused,
    next_step,
    options,
    papers_to_serve,
    tuned,
)
from tests.domain.cases import ANONYMOUS, NAMED, PETITION, Life, petition_at

SENT: dict[str, object] = {**NAMED, "channel": "L09", "source_due_on": date(2026, 4, 30)}
REVIEW = {"review_organ": "楚雄市人民政府"}


def opened(values: dict[str, object], on: date = date(2026, 3, 2)) -> Life:
    life = Life(PETITION, dict(values))
    life.open(on)
    return life


def reviewed() -> Life:
    life = petition_at("served")  # served on 23 March
    life.do("ask_review", date(2026, 4, 20), REVIEW)
    life.do("review_served", date(2026, 5, 15), {"review_result": "维持"})
    return life


def test_the_limits_of_a_sent_item_count_from_its_arrival_here() -> None:
    life = opened({**SENT, "arrived_on": date(2026, 3, 6)}, date(2026, 3, 9))
    ends = {name: clock.rolled_on for name, clock in life.clocks.items()}
    assert ends == {"C3": date(2026, 3, 23), "C4": date(2026, 3, 13), "C6": date(2026, 4, 30)}
    with pytest.raises(InputProblem, match="早于“转到本单位的日期”"):
        life.do("accept", date(2026, 3, 9), {"accepted_on": "2026-03-05"})


def test_an_objection_is_made_in_five_working_days_or_not_at_all() -> None:
    life = opened(SENT)
    assert life.clocks["C4"].plain_on == date(2026, 3, 9)
    with pytest.raises(NotAllowed, match=r"5个工作日.*第二十三条第三款"):
        life.do("object", date(2026, 3, 10), {"objection_reason": "属于林草部门"})
    late = next(o for o in options(PETITION, life.facts, date(2026, 3, 10)) if o.action.id == "object")
    assert (late.here, late.allowed) == (True, False)
    assert "第二十三条第三款" in late.reason
    assert life.do("object", date(2026, 3, 9), {"objection_reason": "属于林草部门"}).papers == ("F24_a",)
    assert life.clocks["C3"].stopped_on is None  # the notice is owed meanwhile
    life.issue("F24_a")
    back = life.do("objection_refused", date(2026, 3, 12), {"objection_answer": "属于你单位"})
    assert back.to_state == "registered"
    assert next_step(PETITION, life.facts, date(2026, 3, 12)).action_id == "accept"
    with pytest.raises(NotAllowed, match="5个工作日"):
        life.do("object", date(2026, 3, 12), {"objection_reason": "再提"})
    other = opened(SENT)
    other.do("object", date(2026, 3, 3), {"objection_reason": "属于林草部门"})
    returned = other.do("objection_agreed", date(2026, 3, 4), {"objection_answer": "同意退回"})
    assert (returned.closes, returned.values["result"]) == (True, "P18")
    assert {"C3", "C6"} <= set(returned.clocks_stopped)


def test_a_direct_petition_is_not_objected_to_but_told_where_to_go() -> None:
    life = opened(NAMED)
    with pytest.raises(NotAllowed, match="告知向有权机关提出"):
        life.do("object", date(2026, 3, 3), {"objection_reason": "甲"})
    told = life.do("inform", date(2026, 3, 3), {"ground_facts": "属于住建", "route": "向住建局提出"})
    assert (told.to_state, told.papers, told.values["ground"]) == ("informed", ("F3_a",), "N1")
    assert life.clocks["C2"].stopped_on is None
    life.issue("F3_a")
    assert life.clocks["C2"].stopped_on == date(2026, 3, 3)


def test_simple_handling_is_for_first_and_small_ones_and_goes_back_to_the_ordinary_way() -> None:
    small = {"simple_agreed": True}
    for change in ({"earlier_matter": "甲"}, {"flags": ("G01",)}, {"people_count": 5}, {"purpose": "M31"}):
        with pytest.raises(NotAllowed):
            opened({**NAMED, **change}).do("simple", date(2026, 3, 3), small)
    with pytest.raises(InputProblem, match="同意"):
        opened(NAMED).do("simple", date(2026, 3, 3))
    life = opened(NAMED)
    started = life.do("simple", date(2026, 3, 3), small)
    assert [(c.id, c.due.rolled) for c in started.clocks_started] == [("C13", date(2026, 3, 17))]
    assert next_step(PETITION, life.facts, date(2026, 3, 4)).action_id == "simple_reply"
    ordinary = life.do("to_ordinary", date(2026, 3, 12), {"ordinary_reason": "要测绘"})
    assert [(c.id, c.started_on) for c in ordinary.clocks_started] == [("C7", date(2026, 3, 3))]
    assert ordinary.clocks_stopped == ("C13",)
    quick = opened(NAMED)
    quick.do("simple", date(2026, 3, 3), small)
    done = quick.do("simple_reply", date(2026, 3, 5), {"reply_way": "当面", "conclusion": "已当场核实"})
    assert (done.closes, set(done.clocks_stopped)) == (True, {"C13", "C2"})


def test_review_and_re_review_to_the_end_of_three_levels() -> None:
    life = petition_at("served")
    assert life.clocks["C9"].rolled_on == date(2026, 4, 22)
    with pytest.raises(NotAllowed, match=r"30日.*第三十五条"):
        life.do("ask_review", date(2026, 4, 23), REVIEW)
    asked = life.do("ask_review", date(2026, 4, 20), {**REVIEW, "review_received_on": "2026-04-20"})
    assert [(c.id, c.due.plain) for c in asked.clocks_started] == [("C10", date(2026, 5, 20))]
    assert asked.papers == ("F12",)
    step = next_step(PETITION, life.facts, date(2026, 4, 21))
    assert (step.action_id, step.due_on) == (
        "review_served",
        None,
    )  # another organ's limit is told, not ours to miss
    assert "复查期限：30日" in step.limit
    served = life.do("review_served", date(2026, 5, 15), {"review_result": "维持"})
    assert [(c.id, c.due.plain) for c in served.clocks_started] == [("C11", date(2026, 6, 14))]
    assert next_step(PETITION, life.facts, date(2026, 5, 16)).kind is StepKind.WAIT
    with pytest.raises(NotAllowed, match="第三十六条"):
        life.do("close_reviewed", date(2026, 6, 15))  # rolled to Monday the 15th
    life.do("ask_recheck", date(2026, 6, 15), {"recheck_organ": "楚雄州人民政府"})
    ended = life.do("recheck_served", date(2026, 7, 10), {"recheck_result": "维持"})
    assert (ended.to_state, ended.closes) == ("ended", True)
    with pytest.raises(NotAllowed, match=r"30日.*第三十六条"):
        reviewed().do("ask_recheck", date(2026, 6, 16), {"recheck_organ": "楚雄州人民政府"})


def test_hearing_time_does_not_count_in_the_re_review() -> None:
    life = reviewed()
    life.do("ask_recheck", date(2026, 6, 1), {"recheck_organ": "楚雄州人民政府"})
    before = life.clocks["C12"]
    assert before.plain_on == date(2026, 7, 1)
    heard = {"recheck_hearing_from": "2026-06-10", "recheck_hearing_to": "2026-06-14"}
    outcome = life.do("recheck_hearing", date(2026, 6, 15), heard)
    assert outcome.to_state == "rechecking"
    after = life.clocks["C12"]
    assert (after.plain_on, after.stopped_on) == (date(2026, 7, 6), None)
    assert before.why.rstrip("。") in after.why
    assert "2026年6月10日至2026年6月14日共5日不计入（《信访工作条例》第三十六条第二款）" in after.why
    life.do("recheck_hearing", date(2026, 6, 20), {"recheck_hearing_from": "2026-06-20"})
    assert life.clocks["C12"].plain_on == date(2026, 7, 7)
    with pytest.raises(InputProblem, match="这段期间之内"):
        late = {"recheck_hearing_from": "2026-07-08", "recheck_hearing_to": "2026-07-09"}
        life.do("recheck_hearing", date(2026, 7, 10), late)
    with pytest.raises(InputProblem, match="早于"):
        life.do("recheck_hearing", date(2026, 6, 25), {**heard, "recheck_hearing_to": "2026-06-09"})
    waiting = next(
        o for o in options(PETITION, petition_at("served").facts) if o.action.id == "recheck_hearing"
    )
    assert not waiting.allowed


def test_a_revoked_opinion_is_worked_out_and_served_anew() -> None:
    life = petition_at("served")
    life.do("ask_review", date(2026, 4, 20), REVIEW)
    redo = life.do("review_redo", date(2026, 5, 11), {"review_text": "事实不清，责令重新办理"})
    assert redo.to_state == "handling"
    assert [(c.id, c.started_on, c.due.plain) for c in redo.clocks_started] == [
        ("C7", date(2026, 5, 11), date(2026, 7, 10))
    ]
    assert life.clocks["C7"].stopped_on is None
    life.do("conclude", date(2026, 6, 1), {"result": "P2"})
    owed = next_step(PETITION, life.facts, date(2026, 6, 1))
    assert (owed.kind, owed.form_id) == (
        StepKind.PAPER,
        "F11",
    )  # the first opinion does not do for the second
    life.issue("F11", "F13")
    assert "F11" in {paper.form for paper in papers_to_serve(PETITION, life.facts)}
    life.do("serve", date(2026, 6, 3), {"receiver": "张㐂"})
    assert (life.clocks["C9"].started_on, life.clocks["C9"].stopped_on) == (date(2026, 6, 3), None)
    set_by_review = petition_at("served")
    set_by_review.do("ask_review", date(2026, 4, 20), REVIEW)
    set_by_review.do("review_redo", date(2026, 5, 11), {"review_text": "重办", "redo_due": "2026-06-10"})
    assert set_by_review.clocks["C7"].plain_on == date(2026, 6, 10)


def test_who_agreed_may_still_ask_for_review_in_time() -> None:
    life = petition_at("served")
    life.do("close_agreed", date(2026, 3, 24), {"consent": True})
    assert life.clocks["C9"].stopped_on is None
    assert life.do("ask_review", date(2026, 4, 2), REVIEW).to_state == "reviewing"
    late = petition_at("served")
    late.do("close_agreed", date(2026, 3, 24), {"consent": True})
    with pytest.raises(NotAllowed, match="第三十五条"):
        late.do("ask_review", date(2026, 4, 23), REVIEW)


def test_support_is_carried_out_by_its_day() -> None:
    life = petition_at("served")
    life.do("carry_out", date(2026, 3, 24), {"carry_unit": "东华镇自然资源所", "carry_due": "2026-04-10"})
    assert next_step(PETITION, life.facts, date(2026, 3, 25)).clock_id == "carry"
    assert life.do("carried", date(2026, 4, 9), {"carry_report": "已退还"}).clocks_stopped == ("carry",)
    assert next_step(PETITION, life.facts, date(2026, 4, 9)).kind is StepKind.WAIT
    assert life.do("close", date(2026, 4, 23)).closes
    refused = petition_at("served")
    refused.values["result"] = "P4"
    with pytest.raises(NotAllowed, match="第三十二条"):
        refused.do("carry_out", date(2026, 3, 24), {"carry_unit": "甲", "carry_due": "2026-04-10"})


def test_the_report_upward_keeps_the_limit_of_an_assignment() -> None:
    life = opened(SENT)
    life.do("accept", date(2026, 3, 3))
    life.issue("F2")
    life.do("start", date(2026, 3, 4), {"co_handlers": "周平"})
    outcome = life.do("conclude", date(2026, 3, 20), {"result": "P1"})
    assert outcome.papers == ("F11", "F13", "F7_a")
    assert life.clocks["C6"].stopped_on is None
    life.issue("F11", "F13", "F7_a")
    assert life.clocks["C6"].stopped_on == date(2026, 3, 20)
    settled = opened(SENT)
    settled.do("accept", date(2026, 3, 3))
    settled.do("start", date(2026, 3, 4))
    closed = settled.do("mediate", date(2026, 3, 20), {"agreement": "各让一步", "willing": True})
    assert closed.closes
    assert "C6" not in closed.clocks_stopped  # closing alone has not reported anything
    settled.issue("F14_c", "F7_a")
    assert settled.clocks["C6"].stopped_on == date(2026, 3, 20)


def test_left_out_days_need_a_switch_and_a_ground() -> None:
    life = petition_at("handling")
    days = {"left_out_from": "2026-03-10", "left_out_to": "2026-03-19", "left_out_what": "鉴定"}
    with pytest.raises(NotAllowed, match="没有启用"):
        life.do("leave_out", date(2026, 3, 20), days)
    off = next(o for o in options(PETITION, life.facts) if o.action.id == "leave_out")
    assert not off.allowed
    assert "没有启用" in off.reason
    life.procedure = tuned(PETITION, Tuning(on=frozenset({"leave_out"})))
    with pytest.raises(InputProblem) as caught:
        life.do("leave_out", date(2026, 3, 20), days)
    assert [problem.field for problem in caught.value.problems] == ["left_out_basis"]
    before = life.clocks["C7"].plain_on
    life.do("leave_out", date(2026, 3, 20), {**days, "left_out_basis": "州信访办法第八条"})
    assert life.clocks["C7"].plain_on == before + timedelta(days=10)
    assert "共10日不计入（州信访办法第八条）" in life.clocks["C7"].why
    head = {"extension_reason": "需要测绘", "approved_by": "赵堃", "extension_days": 30}
    life.do("extend", date(2026, 4, 1), head)
    assert life.clocks["C7"].plain_on == before + timedelta(days=40)
    assert "不计入" in life.clocks["C7"].why
    assert "延长30日" in life.clocks["C7"].why


def test_a_hearing_inside_the_sixty_days_changes_no_limit() -> None:
    life = petition_at("handling")
    before = life.clocks["C7"]
    with pytest.raises(NotAllowed, match="还没有决定听证"):
        life.do("hearing", date(2026, 3, 10), {"hearing_result": "甲", "hearing_host": "赵堃"})
    called = {"hearing_on": "2026-03-20", "hearing_place": "县局会议室", "hearing_host": "赵堃"}
    assert life.do("call_hearing", date(2026, 3, 9), called).papers == ("F24_d",)
    heard = life.do("hearing", date(2026, 3, 20), {"hearing_result": "事实清楚"})
    assert heard.values["hearing_host"] == "赵堃"
    assert life.clocks["C7"] == before
    assert not is_paused(PETITION, life.facts, "C7")


def test_an_order_of_the_hotline_has_its_own_limit() -> None:
    life = opened({**NAMED, "channel": "L06"})
    assert life.clocks["C16"].rolled_on == date(2026, 3, 19)  # 13 working days
    advice = opened({**NAMED, "channel": "L06", "purpose": "M4"})
    assert advice.clocks["C16_a"].rolled_on == date(2026, 3, 5)
    dated = opened({**NAMED, "channel": "L06", "source_due_on": date(2026, 3, 9)})
    assert dated.clocks["C16"].plain_on == date(2026, 3, 9)
    told = life.do("hotline_reply", date(2026, 3, 6), {"hotline_reply": "已查", "call_on": "2026-03-09"})
    assert told.clocks_stopped == ("C16",)
    assert [(c.id, c.due.plain) for c in told.clocks_started] == [("call", date(2026, 3, 9))]
    assert life.do("called_back", date(2026, 3, 9), {"call_result": "满意"}).clocks_stopped == ("call",)
    with pytest.raises(NotAllowed, match="12345"):
        opened(NAMED).do("hotline_reply", date(2026, 3, 6), {"hotline_reply": "甲"})


def test_a_repeat_is_linked_and_an_ended_one_is_not_accepted_again() -> None:
    life = opened({**NAMED, "earlier_matter": "甲"})
    same = {"original_number": "东华信〔2026〕1号", "same_facts": True}
    assert life.do("link_repeat", date(2026, 3, 3), {"same_facts": True}).warnings == ()
    assert (life.state, life.values["result"]) == ("linked", "P21")
    assert life.clocks["C2"].stopped_on == date(2026, 3, 3)
    with pytest.raises(NotAllowed, match="原事项的登记号"):
        opened(NAMED).do("link_repeat", date(2026, 3, 3), {"same_facts": True})
    assert opened(NAMED).do("link_repeat", date(2026, 3, 3), same).closes
    over = opened(NAMED)
    told = {"ended_ground": "N5", "ground_facts": "复核意见书〔2025〕3号"}
    assert over.do("refuse_for_good", date(2026, 3, 3), told).papers == ("F4",)


def test_an_accusation_is_moved_in_confidence() -> None:
    life = opened({**NAMED, "purpose": "M2"})
    with pytest.raises(InputProblem, match="没有转给被检举控告的人"):
        life.do("move", date(2026, 3, 3), {"to_organ": "县纪委监委"})
    moved = life.do("move", date(2026, 3, 3), {"to_organ": "县纪委监委", "kept_secret": True})
    assert (moved.to_state, moved.papers) == ("moved", ("F6_b",))


def test_one_investigator_is_enough_with_a_remark() -> None:
    life = petition_at("accepted")
    started = life.do("start", date(2026, 3, 5), {})
    assert "两人" in started.warnings[0]
    assert started.values["remark"] == "调查人员不足两人，由承办人一人调查核实。"
    alone = life.do("inspect", date(2026, 3, 6), {"investigators": "孙立", "inspection": "界桩在"})
    assert alone.values["remark"] == "勘查人员不足两人，一人到场。"
    two = life.do("inspect", date(2026, 3, 7), {"investigators": "孙立、周平", "inspection": "界桩在"})
    assert (two.warnings, two.values["remark"]) == ((), "")


def test_a_wrong_closing_is_taken_back_and_the_old_limit_goes_on() -> None:
    life = petition_at("handling")
    end = life.clocks["C7"].rolled_on
    life.do("mediate", date(2026, 3, 12), {"agreement": "甲", "willing": True})
    assert life.clocks["C7"].stopped_on is None or life.clocks["C7"].stopped_on == date(2026, 3, 12)
    back = life.do("reopen", date(2026, 3, 16), {"reopen_reason": "协议未签字"})
    assert back.to_state == "handling"
    assert (life.clocks["C7"].rolled_on, life.clocks["C7"].stopped_on) == (end, None)
    wrong = opened(NAMED)
    wrong.do("transfer", date(2026, 3, 3), {"to_organ": "县林草局"})
    wrong.issue("F6", "F6_a")
    assert wrong.clocks["C2"].stopped_on == date(2026, 3, 3)
    wrong.do("reopen_sorting", date(2026, 3, 5), {"reopen_reason": "属于本局"})
    assert (wrong.state, wrong.clocks["C2"].stopped_on) == ("registered", None)


def test_the_first_receiver_stays_whoever_takes_over() -> None:
    life = petition_at("handling")
    life.do(
        "handover", date(2026, 3, 9), {"responsible": "周平", "handover_reason": "调岗"}, Authority.OFFICE
    )
    assert (life.values["responsible"], life.values["handed_from"]) == ("周平", "孙立")
    assert life.values["first_receiver"] == "孙立"
    with pytest.raises(InputProblem, match="不需要"):
        life.do(
            "handover",
            date(2026, 3, 9),
            {"responsible": "甲", "handover_reason": "乙", "first_receiver": "丙"},
        )


def test_following_up_without_a_next_day_ends_the_reminder() -> None:
    life = petition_at("handling")
    life.do("plan", date(2026, 3, 9), {"solution": "分三步", "next_follow_on": "2026-03-16"})
    assert life.clocks["follow"].plain_on == date(2026, 3, 16)
    life.do("follow_up", date(2026, 3, 16), {"follow_result": "已开工", "next_follow_on": "2026-03-30"})
    assert (life.clocks["follow"].plain_on, life.clocks["follow"].stopped_on) == (date(2026, 3, 30), None)
    done = life.do("follow_up", date(2026, 3, 30), {"follow_result": "已完工"})
    assert done.clocks_started == ()
    assert life.clocks["follow"].stopped_on == date(2026, 3, 30)


def test_an_anonymous_one_is_noted_as_not_to_be_told() -> None:
    life = opened(dict(ANONYMOUS))
    life.do("cannot_inform", date(2026, 3, 3), {"tried": "未留联系方式"})
    assert life.state == "registered"
    with pytest.raises(NotAllowed, match="第二十三条第二款"):
        opened(NAMED).do("cannot_inform", date(2026, 3, 3), {"tried": "甲"})
