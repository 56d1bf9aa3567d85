"""移交 between two offices through the bureau: A asks, the bureau gives it to B, the limits go on, A closes."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import Assignment
from desktop_app.domain.records import Letter, Matter
from tests.services.desk_work import act, clocks_of, conclude, matter_of, petition, whole, write_letter
from tests.services.duty_nodes import County


def handed_over(county: County, matter: str, request: str = "") -> str:
    """The bureau gives a matter of 东华 to 苍岭; returns the assignment, imported by both."""
    draft = AssignmentDraft(
        matter_id=matter, to_node=county.cang.identity.node, way="handover", request_id=request
    )
    one = str(county.bureau.services.assignments.issue(draft).made)
    county.round()
    return one


def test_a_asks_the_bureau_gives_it_to_b_and_the_limits_go_on(county: County) -> None:
    matter = petition(county.dong)
    act(county.dong, matter, "accept", accepted_on=date(2026, 3, 2))
    act(county.dong, matter, "start", responsible="王建国")
    request = str(county.dong.services.requests.ask(matter, "handover", "信访人已迁到苍岭镇。").made)
    county.days(10)
    county.round()
    (pending,) = county.bureau.services.approvals.pending()
    assert pending.title == "申请移交"
    one = handed_over(county, matter, request)
    assert county.bureau.services.approvals.pending() == []

    (consent,) = county.dong.services.approvals.arrived()
    county.dong.services.approvals.take(consent.id)
    first = matter_of(county.dong, matter)
    assert first.closed_on == date(2026, 3, 12)
    assert county.dong.services.approvals.arrived() == []

    own = str(county.cang.services.assignments.take_up(one, responsible="李文华").made)
    second = matter_of(county.cang, own)
    assert (second.origin, second.received_on, second.arrived_on) == (
        matter,
        date(2026, 3, 2),
        date(2026, 3, 12),
    )
    assert (second.first_receiver, second.responsible) == ("王建国", "李文华")
    assert second.state == "handling" and second.closed_on is None
    before, after = clocks_of(county.dong, matter)["C7"], clocks_of(county.cang, own)["C7"]
    assert (after.started_on, after.rolled_on, after.stopped_on) == (
        before.started_on,
        before.rolled_on,
        None,
    )
    assert before.stopped_on == date(2026, 3, 12)
    assert county.cang.services.duty_board.rows() == []
    county.round()
    assert county.bureau.services.duty_board.rows() == []
    view = county.bureau.services.overview.view()
    assert (view.total("received"), view.total("open")) == (1, 1)
    assert sorted(row.received for row in view.rows) == [0, 1, 1]
    matters = county.bureau.store.read.find(Matter)
    assert {one.origin or one.id for one in matters} == {matter}
    for core in county.cores:
        whole(core)


def test_what_was_done_before_is_not_asked_again_and_the_case_goes_to_its_end(county: County) -> None:
    matter = petition(county.dong)
    conclude(county.dong, matter)
    for form in ("F2", "F11"):
        write_letter(county.dong, matter, form)
    county.round()
    one = handed_over(county, matter)
    (told,) = county.dong.services.approvals.arrived()
    assert told.target_type == "matter"
    county.dong.services.approvals.take(told.id)
    own = str(county.cang.services.assignments.take_up(one).made)
    assert county.cang.services.matters.page(own).next_step.form_id not in ("F2", "F11")
    act(county.cang, own, "serve", served_on=date(2026, 3, 2), service_way="W1", receiver="张㐂")
    assert matter_of(county.cang, own).state == "served"
    assert county.cang.store.read.find(Letter) == []


def test_a_matter_closed_first_is_taken_over_where_it_stood(county: County) -> None:
    matter = petition(county.dong)
    act(county.dong, matter, "accept", accepted_on=date(2026, 3, 2))
    procedure = county.dong.desk.rules.procedure_for("petition")
    step = next(one for one in procedure.actions.values() if one.sets.get("duty") == "handover")
    act(county.dong, matter, step.id, to_organ="苍岭所", approved_by="陈立新", approved_on=date(2026, 3, 2))
    county.round()
    own = str(county.cang.services.assignments.take_up(handed_over(county, matter)).made)
    assert matter_of(county.cang, own).state == "accepted"
    assert clocks_of(county.cang, own)["C7"].stopped_on is None
    assert county.dong.services.approvals.arrived() == []


def test_each_office_sees_only_its_own_part(county: County) -> None:
    matter = petition(county.dong)
    county.round()
    one = handed_over(county, matter)
    county.cang.services.assignments.take_up(one)
    county.round()
    assert county.dong.store.read.find(Assignment) == []
    assert [found.id for found in county.dong.store.read.find(Matter)] == [matter]
    assert all(found.owner == county.cang.identity.node for found in county.cang.store.read.find(Matter))
    with pytest.raises(NotAllowed):
        county.dong.services.assignments.issue(
            AssignmentDraft(matter_id=matter, to_node=county.cang.identity.node, way="handover")
        )
