"""A PC whose clock fell back is found out by what it wrote itself, and no count of days is negative."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop_app.base.clock import CHINA, CorrectedClock, SetClock
from desktop_app.core import Core
from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft
from desktop_app.services.clockcheck import latest_day
from tests.services.desk_work import petition
from tests.services.duty_nodes import County


def back(core: Core, days: int) -> None:
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(clock.now() - timedelta(days=days))


def test_the_latest_day_is_of_our_own_writing(county: County) -> None:
    petition(county.dong)
    county.days(5)
    petition(county.dong)
    assert latest_day(county.dong.desk) == date(2026, 3, 7)
    back(county.bureau, 3)
    county.carry(county.dong, county.bureau)  # what the office's clock says is not ours
    assert latest_day(county.bureau.desk) == county.bureau.desk.clock.today() == date(2026, 3, 4)


def test_an_import_is_our_own_writing_too(county: County) -> None:
    petition(county.dong)
    county.days(9)
    county.carry(county.dong, county.bureau)
    back(county.bureau, 4)
    assert latest_day(county.bureau.desk) == date(2026, 3, 11)


def test_no_days_are_negative(county: County) -> None:
    county.days(20)
    services, node = county.bureau.services, county.dong.identity.node
    draft = AssignmentDraft(matter_id=petition(county.bureau), to_node=node, due_on=date(2026, 4, 3))
    services.assignments.issue(draft)
    matter = petition(county.dong)
    county.dong.services.requests.ask(petition(county.dong), "handover", "土地在别处")
    county.round()
    due = date(2026, 4, 1)
    services.supervisions.supervise(
        SupervisionDraft(matter_id=matter, problem="没有办结", demand="办结", new_due_on=due)
    )
    services.corrections.ask("matter", matter, "title", "反映水渠", "笔误")
    for core in county.cores:
        back(core, 15)
    rows = [*services.duty_board.for_bureau(), *county.dong.services.duty_board.for_office()]
    assert len(rows) > 4
    assert {row.days_unreceived for row in rows} <= {0, None}


def test_a_day_that_a_person_says_holds_and_time_goes_on() -> None:
    flat = SetClock(datetime(2010, 1, 1, 0, 3, tzinfo=CHINA))
    clock = CorrectedClock(flat)
    assert clock.today() == date(2010, 1, 1)
    clock.correct(date(2026, 12, 4))
    assert clock.today() == date(2026, 12, 4)
    flat.forward(days=1)
    assert clock.today() == date(2026, 12, 5)
    clock.correct(date(2026, 12, 4))
    assert clock.now() == datetime(2026, 12, 4, 0, 3, tzinfo=CHINA)
