"""Corrections, urgent reports, the authority table, the board of both sides, and what reaches whom."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft, UrgentDraft
from desktop_app.domain.dutyrecords import DUTY_TYPES
from desktop_app.domain.procedures import Authority
from desktop_app.domain.records import TYPES, MatterParty
from desktop_app.services.bundle_digests import digests_of
from desktop_app.services.duties.board import DutyKind, NextAct
from desktop_app.services.duties.delivery import Delivery
from tests.services.desk_work import act, matter_of, petition, whole, write_letter
from tests.services.duty_nodes import County


def test_a_correction_is_asked_for_and_accepted_with_one_call(county: County) -> None:
    matter = petition(county.dong)
    county.round()
    asked = county.bureau.services.corrections
    one = str(asked.ask("matter", matter, "title", "反映排水渠被占", "渠不是沟").made)
    party = county.bureau.store.read.of(MatterParty, "matter_id", matter)[0].party_id
    two = str(asked.ask("party", party, "phone", "13908780002", "电话打不通").made)
    county.round()
    office = county.dong.services
    views = office.corrections.all(open_only=True)
    assert {(view.request.was, view.request.wanted) for view in views} == {
        ("反映排水沟被占", "反映排水渠被占"),
        ("13908780001", "13908780002"),
    }
    office.corrections.accept(one)
    office.corrections.accept(two)
    assert matter_of(county.dong, matter).title == "反映排水渠被占"
    assert office.history.of(matter)[-1].reason == "渠不是沟"
    with pytest.raises(NotAllowed):
        office.corrections.accept(one)
    county.round()
    assert all(view.accepted for view in asked.all())
    assert matter_of(county.bureau, matter).title == "反映排水渠被占"
    for core in county.cores:
        whole(core)


def test_a_correction_is_declined_or_refused_whole(county: County) -> None:
    matter = petition(county.dong)
    county.round()
    asked = county.bureau.services.corrections
    one = str(asked.ask("matter", matter, "received_on", "2026-03-01", "来信邮戳").made)
    bad = str(asked.ask("matter", matter, "received_on", "2026-12-01", "看错了").made)
    county.round()
    office = county.dong.services.corrections
    with pytest.raises(InputProblem):
        office.accept(bad)
    assert len(office.all(open_only=True)) == 2
    with pytest.raises(InputProblem):
        office.decline(one, "")
    office.decline(one, "信封上是3月2日。")
    county.round()
    view = next(view for view in asked.of_matter(matter) if view.request.id == one)
    assert view.answer and view.answer.text == "信封上是3月2日。" and not view.accepted
    for field, wanted in (
        ("number", "1"),
        ("state", "closed"),
        ("received_on", "昨天"),
        ("people_count", "几个"),
    ):
        with pytest.raises(InputProblem):
            asked.ask("matter", matter, field, wanted, "x")
    with pytest.raises(InputProblem):
        asked.ask("letter", "x", "title", "y", "z")


def test_an_urgent_report_keeps_its_three_times(county: County) -> None:
    reports = county.dong.services.urgent_reports
    found = datetime(2026, 3, 2, 8, 10, tzinfo=CHINA)
    draft = UrgentDraft(
        discovered_at=found,
        reported_at=found + timedelta(minutes=20),
        reported_to="局办公室",
        way="电话",
        people_count=30,
        content="三十余人在工地聚集。",
    )
    reports.report(draft)
    county.round()
    (row,) = [row for row in county.bureau.services.duty_board.for_bureau() if row.kind == DutyKind.URGENT]
    assert row.act == NextAct.RECEIVE
    county.bureau.services.urgent_reports.receive(row.id, "已转报。")
    county.round()
    (view,) = reports.all()
    assert view.took == timedelta(minutes=20)
    assert view.receipt and view.receipt.answered_at and view.receipt.by == "县局管理员"
    assert reports.all(open_only=True) == []
    with pytest.raises(InputProblem) as caught:
        reports.report(UrgentDraft(discovered_at=found, reported_at=found - timedelta(minutes=1)))
    assert {problem.field for problem in caught.value.problems} == {"content", "reported_to", "reported_at"}


def test_the_authority_table_travels_and_is_applied_everywhere(county: County) -> None:
    table = county.bureau.services.authorities
    procedure = county.bureau.desk.rules.procedure_for("petition").id
    matter = petition(county.dong)
    act(county.dong, matter, "accept")
    act(county.dong, matter, "start", responsible="王建国")

    def needs_paper() -> bool:
        found = county.dong.services.matters.page(matter).options
        return next(one for one in found if one.action.id == "extend").approval

    assert needs_paper()
    table.set(procedure, "extend", ["office", "bureau"])
    row = next(row for row in table.table() if (row.procedure, row.action) == (procedure, "extend"))
    assert row.changed and row.roles == (Authority.OFFICE, Authority.BUREAU)
    county.round()
    assert not needs_paper()
    assert (
        county.dong.services.authorities.table() == table.table() == county.cang.services.authorities.table()
    )
    table.set(procedure, "extend", ["bureau"])
    county.round()
    assert needs_paper()
    with pytest.raises(InputProblem):
        table.set(procedure, "extend", [])
    with pytest.raises(NotAllowed):
        county.dong.services.authorities.set(procedure, "extend", ["office"])


def test_the_board_says_what_is_next_and_what_the_other_has_seen(county: County) -> None:
    given = county.bureau.services.assignments.issue(
        AssignmentDraft(
            matter_id=petition(county.bureau), to_node=county.dong.identity.node, due_on=date(2026, 3, 9)
        )
    )
    board = county.bureau.services.duty_board
    (row,) = board.for_bureau()
    assert (row.act, row.way, row.other_name) == (NextAct.WAIT, "交办", "东华镇自然资源所")
    assert (row.delivery, row.seen_by_other, row.days_unreceived) == (Delivery.HERE, False, 0)
    county.days(1)
    county.carry(county.bureau, county.dong)
    assert board.for_bureau()[0].delivery == Delivery.SENT
    county.carry(county.dong, county.bureau)
    assert board.for_bureau()[0].delivery == Delivery.ARRIVED
    office = county.dong.services
    assert [(row.kind, row.act) for row in office.duty_board.for_office()] == [
        (DutyKind.ASSIGNMENT, NextAct.SIGN)
    ]
    office.assignments.sign(str(given.made))
    assert office.duty_board.for_office()[0].act == NextAct.TAKE_UP
    office.assignments.take_up(str(given.made))
    assert office.duty_board.for_office()[0].act == NextAct.REPORT
    county.days(10)
    county.round()
    (row,) = board.for_bureau()
    assert (row.act, row.days_late, row.days_unreceived) == (NextAct.SUPERVISE, 4, None)
    office.assignments.report_back(str(given.made), "已办结。")
    assert office.duty_board.for_office() == []
    county.round()
    assert board.for_bureau() == []


def test_what_is_for_one_office_never_reaches_another(county: County) -> None:
    bureau, dong = county.bureau, county.dong.identity.node
    own, theirs = petition(bureau), petition(county.dong)
    county.round()
    bureau.services.assignments.issue(AssignmentDraft(matter_id=own, to_node=dong, due_on=date(2026, 4, 1)))
    pressing = SupervisionDraft(matter_id=theirs, problem="拖延", demand="抓紧", new_due_on=date(2026, 4, 1))
    bureau.services.supervisions.supervise(pressing)
    bureau.services.corrections.ask("matter", theirs, "title", "排水渠", "写错")
    letter = write_letter(county.dong, theirs, "F1", issue=False)
    county.dong.services.letters.submit(letter)
    county.round()
    bureau.services.approvals.decide("letter", letter, True)
    county.round()
    procedure = bureau.desk.rules.procedure_for("petition").id
    bureau.services.authorities.set(procedure, "extend", ["office"])
    county.round()
    counts = {
        name: (county.dong.store.counts()[name], county.cang.store.counts()[name])
        for name in DUTY_TYPES
        if county.bureau.store.counts()[name]
    }
    assert counts == {
        "assignment": (1, 0),
        "supervision": (1, 0),
        "correction_request": (1, 0),
        "approval": (1, 0),
        "authority": (1, 1),
    }
    writer = bureau.identity.node
    lines = county.cang.store.read.rows("SELECT type FROM entry WHERE writer = ?", (writer,))
    assert [row[0] for row in lines] == ["authority"]
    for office in (county.dong, county.cang):
        node = office.identity.node
        tables = tuple(sorted(set(TYPES) - {"setting"}))
        assert digests_of(office.store.read, node, tables) == digests_of(bureau.store.read, node, tables)
        assert bureau.store.read.value("SELECT count(*) FROM entry WHERE status <> 'ok'") == 0
        assert office.store.read.value("SELECT count(*) FROM entry WHERE status <> 'ok'") == 0


def test_the_bureau_handles_matters_of_its_own_which_stay_at_home(county: County) -> None:
    bureau = county.bureau
    matter = petition(
        bureau, PartyDraft(name="杨文明", phone="13908780003", role="R01", place_code="532301105203")
    )
    assert matter_of(bureau, matter).number == "楚雄信 2026-0001"
    act(bureau, matter, "accept")
    act(bureau, matter, "start", responsible="周正")
    act(bureau, matter, "extend", extension_days=10, extension_reason="复杂", approved_by="陈立新")
    letter = write_letter(bureau, matter, "F2")
    assert bureau.services.letters.get(letter)
    assert bureau.services.today.view().open_matters == 1
    assert bureau.services.approvals.pending() == []
    county.round()
    for office in (county.dong, county.cang):
        assert office.store.counts()["matter"] == 0
    whole(bureau)
