"""提醒、督办、黄牌: issued, acknowledged, answered; a card only for a supervised matter past its date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft
from desktop_app.domain.dutyrecords import Supervision
from desktop_app.services.duties.board import DutyKind
from tests.services.desk_work import clocks_of, matter_of, petition, whole
from tests.services.duty_nodes import County


def pressed(county: County, matter: str, **more: Any) -> str:
    values = {
        "matter_id": matter,
        "problem": "受理后未见办理记录。",
        "demand": "请抓紧办理。",
        "new_due_on": date(2026, 3, 13),
        **more,
    }
    return str(county.bureau.services.supervisions.supervise(SupervisionDraft(**values)).made)


def test_a_reminder_and_a_supervision_come_and_are_answered(county: County) -> None:
    matter = petition(county.dong)
    county.round()
    bureau, office = county.bureau.services.supervisions, county.dong.services.supervisions
    bureau.remind(SupervisionDraft(matter_id=matter, problem="临近期限", demand="请抓紧"))
    one = pressed(county, matter)
    county.days(2)
    county.round()
    views = bureau.all()
    assert [(view.supervision.number, view.days_open, view.seen_by_other) for view in views] == [
        ("楚自然资信督〔2026〕楚雄1号", 2, True),
        ("", 2, True),
    ]
    office.acknowledge(one)
    assert matter_of(county.dong, matter).supervised
    assert clocks_of(county.dong, matter)["pressed"].plain_on == date(2026, 3, 13)
    office.reply(one, "已安排3月10日现场勘查。")
    assert clocks_of(county.dong, matter)["pressed"].stopped_on == date(2026, 3, 4)
    steps = county.dong.services.matters.page(matter).file.steps
    assert [step.title for step in steps] == ["登记", "收到督办", "答复督办"]
    assert steps[1].inputs["press_number"] == "楚自然资信督〔2026〕楚雄1号"
    county.round()
    view = next(view for view in bureau.of_matter(matter) if view.supervision.id == one)
    assert view.acknowledged and view.acknowledged.text == "王建国"
    assert view.reply and view.reply.text.startswith("已安排")
    assert matter_of(county.bureau, matter).supervised


def test_yellow_cards_for_supervised_matters_past_their_rolled_date(county: County) -> None:
    first, second, third = (petition(county.dong) for _ in range(3))
    county.round()
    one, _two = pressed(county, first), pressed(county, second, new_due_on=date(2026, 3, 14))
    bureau = county.bureau.services.supervisions
    county.days(11)  # Friday 13 March: the last day
    assert bureau.yellow_due() == []
    county.days(3)  # Monday 16th: Saturday the 14th rolls to this day
    (due,) = bureau.yellow_due()
    assert (due.supervision.id, due.rolled_on, due.days_overdue, due.ordinal) == (
        one,
        date(2026, 3, 13),
        3,
        1,
    )
    county.days(1)
    assert [one.ordinal for one in bureau.yellow_due()] == [1, 2]
    bureau.issue_yellow(demand="请三日内报结果。")
    cards = [view.supervision for view in bureau.all() if view.supervision.way == "yellow"]
    assert sorted((card.ordinal, card.days_overdue, card.problem) for card in cards) == [
        (1, 4, ""),
        (2, 1, ""),
    ]
    assert {card.number for card in cards} == {"楚自然资信黄〔2026〕楚雄1号", "楚自然资信黄〔2026〕楚雄2号"}
    assert bureau.yellow_due() == []
    with pytest.raises(NotAllowed):
        bureau.issue_yellow()
    assert all(card.matter_id != third for card in cards)
    county.round()
    office = county.dong.services.supervisions
    card = next(view for view in office.all() if view.supervision.way == "yellow")
    office.acknowledge(card.supervision.id, warned="王建国")
    assert county.cang.store.read.find(Supervision) == []
    for core in county.cores:
        whole(core)


def test_the_count_of_cards_starts_anew_each_year_and_is_the_offices_own(county: County) -> None:
    at_dong, at_cang = petition(county.dong), petition(county.cang)
    county.round()
    for matter in (at_dong, at_cang):
        pressed(county, matter)
    bureau = county.bureau.services.supervisions
    county.days(30)
    assert [one.ordinal for one in bureau.yellow_due()] == [1, 1]
    bureau.issue_yellow(new_due_on=date(2026, 12, 31))
    county.days(300)
    assert [one.ordinal for one in bureau.yellow_due()] == [1, 1]


def test_closed_lifted_or_reported_needs_no_card(county: County) -> None:
    matter = petition(county.dong, purpose="M4")
    other = petition(county.dong)
    own = petition(county.bureau)
    given = str(
        county.bureau.services.assignments.issue(
            AssignmentDraft(matter_id=own, to_node=county.dong.identity.node, due_on=date(2026, 3, 6))
        ).made
    )
    county.round()
    pressed(county, matter)
    lifted = pressed(county, other)
    pressed(county, own, assignment_id=given)
    bureau = county.bureau.services.supervisions
    county.days(20)
    assert len(bureau.yellow_due()) == 3
    bureau.lift(lifted)
    county.dong.services.steps.act(matter, "answer", {"result": "P19", "reply": "已解答。"})
    county.round()
    county.dong.services.assignments.take_up(given)
    county.dong.services.assignments.report_back(given, "已办结。")
    county.round()
    assert bureau.yellow_due() == []
    assert matter_of(county.bureau, own).supervised


def test_a_card_for_a_matter_of_the_bureaus_own_names_it_at_the_office(county: County) -> None:
    own = petition(county.bureau)
    day = date(2026, 3, 6)
    draft = AssignmentDraft(matter_id=own, to_node=county.dong.identity.node, due_on=day)
    given = str(county.bureau.services.assignments.issue(draft).made)
    pressed(county, own, assignment_id=given)
    county.days(30)
    county.bureau.services.supervisions.issue_yellow()
    county.round()
    rows = county.dong.services.duty_board.for_office()
    titles = {row.title for row in rows if row.kind == DutyKind.SUPERVISION}
    assert titles == {matter_of(county.bureau, own).title}


def test_what_is_refused(county: County) -> None:
    bureau, own = county.bureau.services.supervisions, petition(county.bureau)
    at_office = petition(county.dong)
    county.round()
    with pytest.raises(InputProblem, match="先交办"):
        pressed(county, own)
    with pytest.raises(InputProblem, match="期限"):
        bureau.supervise(SupervisionDraft(matter_id=at_office, problem="x", demand="y"))
    with pytest.raises(InputProblem, match="要求"):
        pressed(county, at_office, demand="")
    with pytest.raises(NotAllowed):
        county.dong.services.supervisions.issue_yellow()
    with pytest.raises(InputProblem):
        county.dong.services.supervisions.reply("x", "")
