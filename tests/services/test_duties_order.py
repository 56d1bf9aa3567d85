"""What stands first on the bureau's board, and what its lines name."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft, UrgentDraft
from desktop_app.domain.dutyrecords import RequestWay
from desktop_app.services.duties.board import DutyKind, NextAct
from tests.domain.tables import inputs_of
from tests.services.desk_work import act, petition, write_letter
from tests.services.duty_nodes import County


def test_what_an_office_waits_for_stands_before_what_is_only_confirmed(county: County) -> None:
    matter = petition(county.dong)
    act(county.dong, matter, "accept", accepted_on=date(2026, 3, 2))
    for _ in range(6):
        write_letter(county.dong, petition(county.dong), "F2")
    office = county.dong.services
    for _ in range(3):
        office.requests.ask(petition(county.dong), RequestWay.HANDOVER, "土地在鹿城镇")
    county.round()
    acts = [row.act for row in county.bureau.services.duty_board.for_bureau()]
    assert acts == [NextAct.DECIDE] * 3 + [NextAct.CONFIRM] * 6


def test_an_urgent_report_stands_before_every_card(county: County) -> None:
    matter = petition(county.dong)
    county.round()
    due = date(2026, 3, 4)
    draft = SupervisionDraft(matter_id=matter, problem="没有办结", demand="办结", new_due_on=due)
    county.bureau.services.supervisions.supervise(draft)
    county.days(10)
    now = county.dong.desk.clock.now()
    told = UrgentDraft(
        discovered_at=now - timedelta(hours=1),
        reported_at=now,
        reported_to="县局值班室",
        way="A7",
        people_count=12,
        content="十二名村民聚集",
    )
    county.dong.services.urgent_reports.report(told)
    county.round()
    rows = county.bureau.services.duty_board.for_bureau()
    assert [row.kind for row in rows[:2]] == [DutyKind.URGENT, DutyKind.YELLOW]


def test_an_objection_names_what_was_assigned(county: County) -> None:
    matter = petition(county.bureau, title="反映占用耕地")
    draft = AssignmentDraft(matter_id=matter, to_node=county.dong.identity.node, due_on=date(2026, 3, 20))
    given = str(county.bureau.services.assignments.issue(draft).made)
    county.round()
    county.dong.services.assignments.object(given, "不属于本所职责。")
    county.round()
    (row,) = [one for one in county.bureau.services.duty_board.for_bureau() if one.act == NextAct.DECIDE]
    assert row.title == "反映占用耕地"


def test_what_came_back_is_to_be_given_to_another(county: County) -> None:
    services = county.bureau.services
    matter = petition(county.bureau)

    def give(node: str) -> str:
        draft = AssignmentDraft(matter_id=matter, to_node=node, due_on=date(2026, 3, 20), with_step=True)
        return str(services.assignments.issue(draft).made)

    given = give(county.dong.identity.node)
    services.assignments.withdraw(given, "交错了所")
    (row,) = services.duty_board.for_bureau()
    assert (row.kind, row.act, row.matter_id) == (DutyKind.ASSIGNMENT, NextAct.ASSIGN, matter)
    second = give(county.cang.identity.node)
    assert [one.act for one in services.duty_board.for_bureau()] == [NextAct.WAIT]
    services.assignments.withdraw(second, "由本局办理")
    assert [one.act for one in services.duty_board.for_bureau()] == [NextAct.ASSIGN]
    county.days(1)
    page = services.matters.page(matter)
    step = next(one.action for one in page.options if one.allowed and one.action.part)
    services.steps.act(matter, step.id, inputs_of(page.procedure, step, county.bureau.desk.clock.today()))
    assert services.duty_board.for_bureau() == []
