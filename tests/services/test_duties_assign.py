"""交办、转办 with real nodes and real bundles: issue, receipt, own matter, report, objection, withdrawal."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.records import Matter
from desktop_app.services.duties.board import NextAct
from desktop_app.services.duties.views import AssignmentView, AssignStage
from tests.services.desk_work import act, clocks_of, matter_of, petition, whole, write_letter
from tests.services.duty_nodes import County


def given(county: County, **more: Any) -> str:
    """A petition of the bureau, assigned to 东华; returns the assignment."""
    matter = petition(county.bureau)
    values = {"matter_id": matter, "to_node": county.dong.identity.node, "due_on": date(2026, 4, 1), **more}
    return str(county.bureau.services.assignments.issue(AssignmentDraft(**values)).made)


def seen(core: Core, one: str) -> AssignmentView:
    view = core.services.assignments.get(one)
    assert view is not None
    return view


def test_an_assignment_comes_is_taken_up_and_reported_back(county: County) -> None:
    one = given(county, requirements="请依法调查处理")
    view = seen(county.bureau, one)
    assert (view.stage, view.days_unreceived, view.seen_by_other) == (AssignStage.UNRECEIVED, 0, False)
    assert view.assignment.number == "楚自然资信交〔2026〕楚雄1号"
    county.days(3)
    county.round()
    view = seen(county.bureau, one)
    assert (view.stage, view.days_unreceived, view.seen_by_other) == (AssignStage.UNRECEIVED, 3, True)
    matter = str(county.dong.services.assignments.take_up(one).made)
    own = matter_of(county.dong, matter)
    assert (own.title, own.number) == ("反映排水沟被占", "东华信 2026-0001")
    assert (own.arrived_on, own.received_on) == (date(2026, 3, 5), date(2026, 3, 2))
    assert (own.source_due_on, own.origin) == (date(2026, 4, 1), view.assignment.matter_id)
    assert own.source_number == view.assignment.number
    assert own.first_receiver == "县局管理员"
    county.round()
    assert seen(county.bureau, one).stage == AssignStage.TAKEN_UP
    county.dong.services.assignments.report_back(one, "已经疏通排水沟，信访人满意。")
    assert clocks_of(county.dong, matter)["C6"].stopped_on == date(2026, 3, 5)
    county.round()
    (view,) = county.bureau.services.assignments.of_matter(view.assignment.matter_id)
    assert view.stage == AssignStage.REPORTED
    assert view.report and view.report.text.startswith("已经疏通")
    assert view.matter and view.matter.id == matter
    for core in county.cores:
        whole(core)


def test_limits_of_the_receipt_start_on_receipt_and_others_go_on(county: County) -> None:
    matter = petition(county.bureau)
    act(county.bureau, matter, "accept", accepted_on=date(2026, 3, 2))
    draft = AssignmentDraft(matter_id=matter, to_node=county.dong.identity.node, due_on=date(2026, 4, 1))
    one = str(county.bureau.services.assignments.issue(draft).made)
    county.days(8)
    county.round()
    own = str(county.dong.services.assignments.take_up(one, on=date(2026, 3, 9)).made)
    clocks, at_bureau = clocks_of(county.dong, own), clocks_of(county.bureau, matter)
    assert {name: clock.started_on for name, clock in clocks.items()} == {
        "C3": date(2026, 3, 9),
        "C4": date(2026, 3, 9),
        "C6": date(2026, 3, 9),
        "C7": date(2026, 3, 2),
    }
    assert clocks["C7"].rolled_on == at_bureau["C7"].rolled_on
    assert clocks["C6"].plain_on == date(2026, 4, 1)


def test_a_receipt_alone_may_be_signed_and_twice_is_once(county: County) -> None:
    one = given(county)
    county.round()
    inbox = county.dong.services.assignments
    with pytest.raises(InputProblem):
        inbox.sign(one, on=date(2026, 3, 1))
    inbox.sign(one)
    inbox.sign(one)
    county.round()
    view = seen(county.bureau, one)
    assert view.stage == AssignStage.RECEIVED and view.days_unreceived is None
    assert view.receipt and view.receipt.answered_on == date(2026, 3, 2)
    assert county.bureau.store.read.value("SELECT count(*) FROM answer") == 1


def test_what_may_not_be_assigned(county: County) -> None:
    issue, matter = county.bureau.services.assignments.issue, petition(county.bureau)
    dong = county.dong.identity.node
    with pytest.raises(InputProblem, match="期限"):
        issue(AssignmentDraft(matter_id=matter, to_node=dong))
    with pytest.raises(InputProblem, match="早于"):
        issue(AssignmentDraft(matter_id=matter, to_node=dong, due_on=date(2026, 3, 1)))
    with pytest.raises(InputProblem, match="建立联系"):
        issue(AssignmentDraft(matter_id=matter, to_node="nobody", due_on=date(2026, 4, 1)))
    with pytest.raises(InputProblem, match="移交"):
        issue(AssignmentDraft(matter_id=matter, to_node=dong, way="handover"))
    issue(AssignmentDraft(matter_id=matter, to_node=dong, way="forward"))
    with pytest.raises(NotAllowed, match="已经交给"):
        issue(AssignmentDraft(matter_id=matter, to_node=dong, way="forward"))
    with pytest.raises(NotAllowed):
        county.dong.services.assignments.issue(AssignmentDraft(matter_id=matter, to_node=dong, way="forward"))
    with pytest.raises(NotAllowed):
        county.bureau.services.assignments.take_up("x")


def test_the_bureaus_own_matter_records_it_and_ends_with_the_report(county: County) -> None:
    one = given(county, with_step=True)
    matter = seen(county.bureau, one).assignment.matter_id
    assert matter_of(county.bureau, matter).state == "assigned"
    county.round()
    county.dong.services.assignments.take_up(one)
    county.dong.services.assignments.report_back(one, "已经疏通。")
    with pytest.raises(NotAllowed):
        county.bureau.services.assignments.receive_report(one)
    county.round()
    (row,) = county.bureau.services.duty_board.rows()
    assert (row.act, row.matter_id) == (NextAct.TAKE_IN, matter)
    county.bureau.services.assignments.receive_report(one)
    assert matter_of(county.bureau, matter).closed_on
    assert county.bureau.services.duty_board.rows() == []


def test_withdrawn_before_it_is_taken_up(county: County) -> None:
    one = given(county)
    county.round()
    county.bureau.services.assignments.withdraw(one, "交错了所")
    county.round()
    assert seen(county.dong, one).stage == AssignStage.WITHDRAWN
    with pytest.raises(NotAllowed, match="交错了所"):
        county.dong.services.assignments.take_up(one)
    draft = AssignmentDraft(
        matter_id=seen(county.bureau, one).assignment.matter_id,
        to_node=county.cang.identity.node,
        due_on=date(2026, 4, 1),
    )
    county.bureau.services.assignments.issue(draft)
    county.round()
    assert len(county.cang.services.assignments.inbox()) == 1
    assert len(county.dong.services.assignments.inbox()) == 1


def test_withdrawn_after_it_was_taken_up(county: County) -> None:
    one = given(county)
    county.round()
    own = str(county.dong.services.assignments.take_up(one).made)
    with pytest.raises(NotAllowed):
        county.dong.services.assignments.give_up(one)
    county.bureau.services.assignments.withdraw(one, "信访人撤回")
    county.round()
    (row,) = county.dong.services.duty_board.rows()
    assert (row.act, row.matter_id) == (NextAct.SETTLE, own)
    county.dong.services.assignments.give_up(one)
    assert matter_of(county.dong, own).closed_on
    assert all(clock.stopped_on for clock in clocks_of(county.dong, own).values() if clock.counts_late)
    assert county.dong.services.duty_board.rows() == []


def test_the_letter_of_the_assignment_gives_number_and_date(county: County) -> None:
    matter = petition(county.bureau)
    draft = write_letter(
        county.bureau, matter, "F7", issue=False, to_organ="东华镇自然资源所", report_by="2026-04-01"
    )
    values = {"matter_id": matter, "to_node": county.dong.identity.node, "due_on": date(2026, 4, 1)}
    with pytest.raises(InputProblem, match="还没有签发"):
        county.bureau.services.assignments.issue(AssignmentDraft(**values, letter_id=draft))
    letters = county.bureau.services.letters
    letters.approve(draft, "陈立新", date(2026, 3, 2))
    letters.issue(draft)
    county.days(1)
    one = str(county.bureau.services.assignments.issue(AssignmentDraft(**values, letter_id=draft)).made)
    assignment = seen(county.bureau, one).assignment
    assert (assignment.number, assignment.issued_on) == ("楚自然资信交〔2026〕楚雄1号", date(2026, 3, 2))
    withdrawn = given(county)
    assert seen(county.bureau, withdrawn).assignment.number == "楚自然资信交〔2026〕楚雄2号"


def test_an_objection_in_time_is_agreed_to_and_the_papers_go_back(county: County) -> None:
    one = given(county)
    county.days(4)
    county.round()
    desk = county.dong.services.assignments
    with pytest.raises(InputProblem):
        desk.object(one, " ")
    desk.object(one, "所反映地块在苍岭镇，不属于本所辖区。")
    with pytest.raises(NotAllowed):
        desk.take_up(one)
    county.round()
    view = seen(county.bureau, one)
    assert view.stage == AssignStage.OBJECTED
    (asked,) = county.bureau.services.approvals.pending()
    county.bureau.services.approvals.decide(asked.target_type, asked.target_id, True, text="同意退回")
    county.round()
    view = seen(county.dong, one)
    assert (view.stage, view.assignment.withdrawn_reason) == (AssignStage.WITHDRAWN, "同意退回")
    assert county.dong.services.approvals.arrived() == []


def test_an_objection_that_is_refused_leaves_the_assignment(county: County) -> None:
    one = given(county)
    county.round()
    county.dong.services.assignments.object(one, "不属于本所职责。")
    county.round()
    (asked,) = county.bureau.services.approvals.pending()
    county.bureau.services.approvals.decide(asked.target_type, asked.target_id, False, text="属于你所辖区")
    county.round()
    view = seen(county.dong, one)
    assert view.decision and not view.decision.agreed
    assert view.stage == AssignStage.RECEIVED
    county.dong.services.assignments.take_up(one)


def test_an_objection_after_five_working_days_is_refused_with_the_article(county: County) -> None:
    one = given(county)
    county.round()
    county.dong.services.assignments.sign(one)
    county.days(7)  # Monday to Monday: five working days end on the 9th
    assert county.dong.services.assignments.objection_until(
        seen(county.dong, one).assignment, date(2026, 3, 2)
    ) == date(2026, 3, 9)
    county.days(1)
    with pytest.raises(NotAllowed, match="第二十三条"):
        county.dong.services.assignments.object(one, "不属于本所职责。")
    own = str(county.dong.services.assignments.take_up(one).made)
    requests = county.dong.services.requests
    with pytest.raises(NotAllowed, match="第二十三条"):
        requests.ask(own, "objection", "不属于本所职责。")
    with pytest.raises(NotAllowed, match="交办、转办"):
        requests.ask(petition(county.dong), "objection", "不属于本所职责。")


def test_files_travel_if_wanted_and_hang_on_the_offices_matter(county: County) -> None:
    matter = petition(county.bureau)
    county.bureau.services.attachments.add("matter", matter, b"%PDF-1.4 scan of a letter", "来信.pdf")
    values: dict[str, Any] = {"matter_id": matter, "way": "forward"}
    plain = AssignmentDraft(**values, to_node=county.cang.identity.node)
    whole_file = AssignmentDraft(**values, to_node=county.dong.identity.node, with_files=True)
    county.bureau.services.assignments.issue(plain)
    county.bureau.services.assignments.issue(whole_file)
    county.round()
    for office, count in ((county.dong, 1), (county.cang, 0)):
        one = office.services.assignments.inbox()[0].assignment.id
        own = str(office.services.assignments.take_up(one).made)
        files = office.services.attachments.of(own)
        assert len(files) == count
        assert all(office.desk.vault.read(file.sha256) == b"%PDF-1.4 scan of a letter" for file in files)
    county.round()
    origins = {one.origin for one in county.bureau.store.read.find(Matter) if one.origin}
    assert origins == {matter}
