"""The petition procedure as shipped: every state and action, guards, clocks, papers, next steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.domain.procedures import (
    Authority,
    MatterFacts,
    StepKind,
    clocks_owed,
    gaps,
    next_step,
    options,
    papers_to_serve,
    perform,
)
from tests.domain.cases import ANONYMOUS, CALENDAR, NAMED, PETITION, Life, petition_at


@pytest.mark.parametrize("purpose", ["", "M1", "M2", "M3", "M31", "M34", "M35", "M36", "M4"])
@pytest.mark.parametrize("values", [NAMED, ANONYMOUS])
@pytest.mark.parametrize("representatives", [0, 6])
def test_no_dead_end_from_registration(purpose: str, values: dict[str, object], representatives: int) -> None:
    life = Life(PETITION, {**values, "purpose": purpose, "representatives": representatives})
    life.open()
    step = next_step(PETITION, life.facts, date(2026, 3, 3))
    assert step.kind is StepKind.ACT
    assert step.action_id
    leaving = [o for o in options(PETITION, life.facts, date(2026, 3, 3)) if o.allowed and o.action.to_state]
    assert len(leaving) >= 3


def test_the_main_path_with_its_clocks_and_papers() -> None:
    life = Life(PETITION)
    opened = life.open()
    assert [(c.id, c.due.plain, c.due.rolled) for c in opened.clocks_started] == [
        ("C2", date(2026, 3, 17), date(2026, 3, 17))
    ]
    assert opened.papers == ("F1",)

    step = next_step(PETITION, life.facts, date(2026, 3, 2))
    assert (step.action_id, step.form_id, step.clock_id) == ("accept", "F2", "C2")
    assert step.due_on == date(2026, 3, 17)
    assert "第二十三条" in step.clause
    assert "15日" in step.limit

    accepted = life.do("accept", date(2026, 3, 2))
    assert accepted.clocks_stopped == ()  # 条例23¶2: kept by the notice, not by accepting
    assert [(c.id, c.due.plain, c.due.rolled) for c in accepted.clocks_started] == [
        ("C7", date(2026, 5, 1), date(2026, 5, 6))
    ]
    assert "第三十四条" in accepted.clocks_started[0].due.why
    step = next_step(PETITION, life.facts, date(2026, 3, 2))
    assert (step.kind, step.form_id) == (StepKind.PAPER, "F2")
    life.issue("F2")
    assert life.clocks["C2"].stopped_on == date(2026, 3, 2)
    assert [paper.form for paper in papers_to_serve(PETITION, life.facts)] == ["F2"]
    assert next_step(PETITION, life.facts, date(2026, 3, 3)).action_id == "start"

    started = life.do("start", date(2026, 3, 9))
    assert "两人" in started.warnings[0]
    assert next_step(PETITION, life.facts, date(2026, 3, 9)).action_id == "conclude"

    concluded = life.do("conclude", date(2026, 4, 10), {"result": "支持"})
    assert concluded.values["result"] == "P1"
    assert concluded.papers == ("F11", "F13")
    assert concluded.clocks_stopped == ("C7",)
    assert next_step(PETITION, life.facts, date(2026, 4, 10)).form_id == "F11"
    life.issue("F11")
    assert next_step(PETITION, life.facts, date(2026, 4, 10)).form_id == "F13"
    life.issue("F13")
    assert next_step(PETITION, life.facts, date(2026, 4, 10)).action_id == "serve"

    served = life.do("serve", date(2026, 4, 13), {"receiver": "李𠮷"})
    assert [(c.id, c.due.rolled) for c in served.clocks_started] == [("C9", date(2026, 5, 13))]
    waiting = next_step(PETITION, life.facts, date(2026, 5, 13))
    assert (waiting.kind, waiting.clock_id) == (StepKind.WAIT, "C9")
    assert waiting.late_after == date(2026, 5, 13)
    with pytest.raises(NotAllowed, match="第三十五条"):
        life.do("close", date(2026, 5, 13))
    assert next_step(PETITION, life.facts, date(2026, 5, 14)).action_id == "close"
    closed = life.do("close", date(2026, 5, 14))
    assert closed.closes
    assert next_step(PETITION, life.facts, date(2026, 5, 14)).kind is StepKind.DONE


def test_an_item_sent_from_above_has_its_own_clocks() -> None:
    life = Life(PETITION, {**NAMED, "channel": "L09", "source_due_on": "2026-04-30"})
    opened = life.open()
    ends = {clock.id: clock.due.rolled for clock in opened.clocks_started}
    assert ends == {"C3": date(2026, 3, 17), "C4": date(2026, 3, 9), "C6": date(2026, 4, 30)}
    late = {clock.id for clock in opened.clocks_started if clock.counts_late}
    assert late == {"C3", "C6"}
    life.do("accept", date(2026, 3, 4))
    assert next_step(PETITION, life.facts, date(2026, 3, 4)).clock_id == "C3"


def test_notice_is_not_owed_to_the_anonymous_until_the_address_is_known() -> None:
    life = Life(PETITION, dict(ANONYMOUS))
    assert life.open().clocks_started == ()
    assert clocks_owed(PETITION, life.facts, CALENDAR) == ()
    assert next_step(PETITION, life.facts, date(2026, 3, 2)).clock_id is None
    life.values |= {"has_name": True, "has_address": True, "anonymous": False}
    owed = clocks_owed(PETITION, life.facts, CALENDAR)
    assert [(clock.id, clock.due.plain) for clock in owed] == [("C2", date(2026, 3, 17))]
    assert life.do("accept", date(2026, 3, 4)).papers == ("F2", "F24_b")


def test_an_anonymous_matter_comes_to_its_end() -> None:
    life = Life(PETITION, dict(ANONYMOUS))
    life.open()
    accepted = life.do("accept", date(2026, 3, 4))
    assert accepted.papers == ("F24_b",)
    assert [(c.id, c.started_on) for c in accepted.clocks_started] == [
        ("C7", date(2026, 3, 2))
    ]  # the safe side
    life.do("start", date(2026, 3, 5))
    assert life.do("conclude", date(2026, 3, 20), {"result": "P3"}).papers == ("F11",)
    life.issue("F11")
    assert next_step(PETITION, life.facts, date(2026, 3, 20)).action_id == "close_unserved"
    assert life.do("close_unserved", date(2026, 3, 21)).closes


def test_extension_is_thirty_days_at_most_once_and_before_the_end() -> None:
    life = petition_at("handling")
    assert life.clocks["C7"].rolled_on == date(2026, 5, 6)  # 60 days from 4 March: 3 May, a holiday
    head = {"extension_reason": "需要测绘", "approved_by": "赵堃"}
    with pytest.raises(InputProblem, match="第三十四条"):
        life.do("extend", date(2026, 4, 1), {**head, "extension_days": 31})
    with pytest.raises(NotAllowed, match="届满前批准"):
        life.do("extend", date(2026, 5, 7), head)
    late = next(o for o in options(PETITION, life.facts, date(2026, 5, 7)) if o.action.id == "extend")
    assert late.allowed
    assert "届满" in late.warnings[0]
    outcome = life.do("extend", date(2026, 5, 20), {**head, "approved_on": "2026-05-06"})
    assert outcome.to_state == "handling"
    assert outcome.papers == ("F9_a", "F9")
    assert outcome.clocks_extended[0].due.plain == date(2026, 3, 4) + timedelta(days=90)
    assert outcome.clocks_extended[0].due.rolled == date(2026, 6, 2)
    assert "90日" in outcome.clocks_extended[0].due.why
    again = next(o for o in options(PETITION, life.facts) if o.action.id == "extend")
    assert not again.allowed
    assert "已经延长过" in again.reason
    with pytest.raises(NotAllowed, match="不能再延长"):
        life.do("extend", date(2026, 5, 21), {**head, "approved_on": "2026-05-06"})


@pytest.mark.parametrize(
    ("state", "action", "inputs", "field", "word"),
    [
        ("registered", "accept", {"accepted_on": "2026-03-01"}, "accepted_on", "早于“收到日期”"),
        ("registered", "accept", {"accepted_on": "2026-03-26"}, "accepted_on", "将来"),
        ("registered", "accept", {"accepted_on": "三月"}, "accepted_on", "不是日期"),
        ("registered", "accept", {"colour": "red"}, "colour", "不需要"),
        ("registered", "refuse", {"ground": "N9"}, "ground", "选一个"),
        ("registered", "transfer", {}, "to_organ", "请填写"),
        ("registered", "withdraw", {}, "in_writing", "请确认"),
        ("accepted", "start", {"started_on": "2026-03-03"}, "started_on", "早于“受理日期”"),
        ("handling", "extend", {"extension_days": "x"}, "extension_days", "整数"),
        ("handling", "conclude", {"concluded_on": "2026-03-04"}, "concluded_on", "早于“开始日期”"),
        ("concluded", "serve", {"served_on": "2026-03-19", "receiver": "甲"}, "served_on", "早于“意见日期”"),
        ("concluded", "serve", {"receiver": "甲" * 201}, "receiver", "太长"),
    ],
)
def test_bad_inputs_name_their_field(
    state: str, action: str, inputs: dict[str, object], field: str, word: str
) -> None:
    life = petition_at(state)
    with pytest.raises(InputProblem) as caught:
        life.do(action, date(2026, 3, 25), inputs)
    texts = [problem.text for problem in caught.value.problems if problem.field == field]
    assert any(word in text for text in texts), caught.value.text


def test_all_faults_are_told_at_once() -> None:
    life = petition_at("registered")
    with pytest.raises(InputProblem) as caught:
        life.do("refuse", date(2026, 3, 3), {"refused_on": "2026-03-01"}, Authority.OFFICE)
    fields = [problem.field for problem in caught.value.problems]
    assert fields == ["ground", "ground_facts", "route", "approved_by", "refused_on"]


def test_the_office_records_an_approval_the_bureau_does_not() -> None:
    life = petition_at("handling")
    offered = next(o for o in options(PETITION, life.facts) if o.action.id == "conclude")
    assert offered.approval
    with pytest.raises(InputProblem, match="批准人"):
        life.do("conclude", date(2026, 3, 20), {"result": "P1"}, Authority.OFFICE)
    on_paper = {"result": "P1", "approved_by": "赵堃", "approved_on": "2026-03-19"}
    outcome = perform(PETITION, life.facts, "conclude", on_paper, date(2026, 3, 20), CALENDAR)
    assert outcome.values["approved_on"] == date(2026, 3, 19)
    assert life.do("conclude", date(2026, 3, 20), {"result": "P1"}, Authority.BUREAU).to_state == "concluded"


def test_accusations_are_neither_accepted_nor_sent_on_with_the_name() -> None:
    life = Life(PETITION, {**NAMED, "purpose": "M2"})
    life.open()
    with pytest.raises(NotAllowed, match="第三十条"):
        life.do("accept", date(2026, 3, 3))
    assert next_step(PETITION, life.facts, date(2026, 3, 3)).action_id == "move"
    with pytest.raises(NotAllowed, match="第三十条"):
        life.do("transfer", date(2026, 3, 3), {"to_organ": "县纪委监委"})
    assert (
        life.do("move", date(2026, 3, 3), {"to_organ": "县纪委监委", "kept_secret": True}).to_state == "moved"
    )


def test_a_suggestion_is_answered_and_a_sixth_representative_refused() -> None:
    life = Life(PETITION, {**NAMED, "purpose": "M1"})
    life.open()
    assert next_step(PETITION, life.facts, date(2026, 3, 3)).action_id == "study"
    outcome = life.do("answer", date(2026, 3, 3), {"result": "建议采纳", "reply": "已采纳"})
    assert outcome.clocks_stopped == ("C2",)
    crowd = Life(PETITION, {**NAMED, "representatives": 6})
    crowd.open()
    with pytest.raises(NotAllowed, match="第二十条第三款"):
        crowd.do("accept", date(2026, 3, 3))
    assert any("5人" in gap.text for gap in gaps(PETITION, crowd.facts))


def test_a_late_opinion_is_recorded_with_a_warning() -> None:
    life = petition_at("handling")
    assert life.do("conclude", date(2026, 5, 6), {"result": "P1"}).warnings == ()
    life = petition_at("handling")
    assert "逾期" in life.do("conclude", date(2026, 5, 7), {"result": "P1"}).warnings[0]


def test_gaps_are_to_dos_with_the_article() -> None:
    bare = Life(PETITION, {"received_on": date(2026, 3, 2), "has_name": True, "anonymous": False})
    bare.open()
    found = {problem.field: problem.text for problem in gaps(PETITION, bare.facts)}
    assert {"address", "channel", "request", "purpose", "category", "place_code"} <= set(found)
    assert "第二十三条" in found["address"]
    assert "name" not in found
    assert gaps(PETITION, petition_at("registered").facts) == ()
    assert not {"name", "address"} & {
        problem.field for problem in gaps(PETITION, Life(PETITION, ANONYMOUS).facts)
    }
    assert gaps(PETITION, petition_at("refused").facts) == ()


def test_dates_in_facts_may_be_iso_text() -> None:
    facts = petition_at("handling").facts
    as_text = {k: v.isoformat() if isinstance(v, date) else v for k, v in facts.values.items()}
    from_text = replace(facts, values=as_text)
    with pytest.raises(InputProblem, match="早于“开始日期”"):
        perform(
            PETITION, from_text, "conclude", {"concluded_on": "2026-03-04", "result": "P1"}, date(2026, 3, 9), CALENDAR,
            acting=Authority.BUREAU,
        )  # fmt: skip


def test_closed_refused_and_unknown_things() -> None:
    refused = petition_at("refused")
    assert next_step(PETITION, refused.facts, date(2026, 3, 3)).form_id == "F3"
    refused.issue("F3")
    assert next_step(PETITION, refused.facts, date(2026, 3, 3)).kind is StepKind.DONE
    with pytest.raises(UserProblem, match="没有这一步"):
        refused.do("fly", date(2026, 3, 3))
    other = MatterFacts("state_of_another_version", NAMED)
    assert not any(option.allowed for option in options(PETITION, other))
