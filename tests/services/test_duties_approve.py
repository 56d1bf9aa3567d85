"""Approvals and requests: by stick, on paper first and confirmed later, contradictions shown, and carried out."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.records import Step
from desktop_app.services.duties.approvals import Standing
from tests.services.desk_work import act, clocks_of, letter_of, petition, whole, write_letter
from tests.services.duty_nodes import County

DAYS = {"extension_days": 20, "extension_reason": "需要补充测绘"}


def handling(county: County) -> str:
    matter = petition(county.dong)
    act(county.dong, matter, "accept", accepted_on=date(2026, 3, 2))
    act(county.dong, matter, "start", responsible="王建国")
    return matter


def test_a_submitted_letter_is_approved_by_stick(county: County) -> None:
    matter = handling(county)
    letter = write_letter(county.dong, matter, "F2", issue=False)
    county.dong.services.letters.submit(letter)
    county.round()
    (pending,) = county.bureau.services.approvals.pending()
    assert (pending.target_id, pending.on_paper, pending.office) == (letter, False, county.dong.identity.node)
    county.bureau.services.approvals.decide("letter", letter, True, by="陈立新", text="同意")
    with pytest.raises(NotAllowed):
        county.bureau.services.approvals.decide("letter", letter, False)
    county.round()
    (come,) = county.dong.services.approvals.arrived()
    assert county.dong.services.approvals.standing(letter_of(county.dong, letter)) == Standing.AGREED
    county.dong.services.approvals.take(come.id)
    approved = letter_of(county.dong, letter)
    assert (approved.approved_by, approved.approved_on) == ("陈立新", date(2026, 3, 2))
    assert county.dong.services.approvals.standing(approved) == Standing.CONFIRMED
    assert county.dong.services.approvals.arrived() == []
    county.dong.services.letters.issue(letter)


def test_an_approval_on_paper_counts_at_once_and_is_confirmed_later(county: County) -> None:
    matter = handling(county)
    letter = write_letter(county.dong, matter, "F2")
    office = county.dong.services.approvals
    assert office.standing(letter_of(county.dong, letter)) == Standing.PAPER
    act(county.dong, matter, "extend", approved_by="陈立新", **DAYS)
    step = county.dong.store.read.of(Step, "matter_id", matter, "rowid")[-1]
    county.round()
    pending = county.bureau.services.approvals.pending()
    assert {one.target_id for one in pending} == {letter, step.id}
    assert all(one.on_paper for one in pending)
    county.bureau.services.approvals.confirm([(one.target_type, one.target_id) for one in pending])
    assert county.bureau.services.approvals.pending() == []
    county.round()
    assert office.standing(letter_of(county.dong, letter)) == Standing.CONFIRMED
    assert office.standing(step) == Standing.CONFIRMED
    assert office.contradictions() == []


def test_a_contradiction_stands_on_both_sides_until_one_gives_way(county: County) -> None:
    matter = handling(county)
    letter = write_letter(county.dong, matter, "F2")
    county.round()
    county.bureau.services.approvals.decide("letter", letter, False, text="没有批过这份文书。")
    county.round()
    for core in (county.dong, county.bureau):
        (one,) = core.services.approvals.contradictions()
        assert one.text == "没有批过这份文书。"
        assert core.services.duty_board.rows()[0].kind == "contradiction"
    assert county.dong.services.approvals.standing(letter_of(county.dong, letter)) == Standing.CONTRADICTED
    county.bureau.services.approvals.decide("letter", letter, True, text="核对后确认已批。")
    county.round()
    assert county.dong.services.approvals.contradictions() == []
    assert county.dong.services.approvals.standing(letter_of(county.dong, letter)) == Standing.CONFIRMED


def test_a_letter_that_is_voided_ends_the_contradiction(county: County) -> None:
    matter = handling(county)
    letter = write_letter(county.dong, matter, "F2")
    county.round()
    county.bureau.services.approvals.decide("letter", letter, False, text="不同意。")
    county.round()
    county.dong.services.letters.void(letter, "未经批准")
    county.round()
    for core in (county.dong, county.bureau):
        assert core.services.approvals.contradictions() == []


def test_an_extension_is_asked_for_agreed_to_and_carried_out(county: County) -> None:
    matter = handling(county)
    requests = county.dong.services.requests
    with pytest.raises(InputProblem, match="第三十四条"):
        requests.ask(matter, "extension", "复杂", action="extend", inputs={**DAYS, "extension_days": 40})
    request = str(requests.ask(matter, "extension", "情况复杂", action="extend", inputs=DAYS).made)
    with pytest.raises(NotAllowed, match="已经向县局请示"):
        requests.ask(matter, "extension", "情况复杂", action="extend", inputs=DAYS)
    county.days(5)
    (view,) = requests.of_matter(matter)
    assert (view.days_open, view.seen_by_other) == (5, False)
    county.round()
    county.bureau.services.approvals.decide("request", request, True, by="陈立新", text="同意延长")
    county.round()
    (view,) = requests.of_matter(matter)
    assert view.decision and view.days_open is None
    (come,) = county.dong.services.approvals.arrived()
    county.dong.services.approvals.take(come.id)
    clock = clocks_of(county.dong, matter)["C7"]
    assert clock.extended and clock.plain_on == date(2026, 5, 21)
    assert county.dong.services.approvals.arrived() == []
    with pytest.raises(NotAllowed):
        requests.withdraw(request, "不用了")
    for core in county.cores:
        whole(core)


def test_a_request_may_be_taken_back_before_the_answer(county: County) -> None:
    matter = handling(county)
    request = str(
        county.dong.services.requests.ask(matter, "extension", "复杂", action="extend", inputs=DAYS).made
    )
    county.round()
    county.dong.services.requests.withdraw(request, "已经办结")
    county.round()
    assert county.bureau.services.approvals.pending() == []
    assert county.dong.services.requests.all() == []


def test_a_return_that_is_agreed_to_closes_the_offices_matter(county: County) -> None:
    from_bureau = petition(county.bureau)
    draft = AssignmentDraft(matter_id=from_bureau, to_node=county.dong.identity.node, way="forward")
    one = str(county.bureau.services.assignments.issue(draft).made)
    county.round()
    own = str(county.dong.services.assignments.take_up(one).made)
    county.days(20)
    request = str(county.dong.services.requests.ask(own, "return", "经查不属于本所辖区。").made)
    county.round()
    county.bureau.services.approvals.decide("request", request, True)
    county.round()
    (come,) = county.dong.services.approvals.arrived()
    county.dong.services.approvals.take(come.id)
    matter = county.dong.services.matters.get(own)
    assert matter and matter.closed_on
    view = county.dong.services.assignments.get(one)
    assert view and view.assignment.withdrawn_on
