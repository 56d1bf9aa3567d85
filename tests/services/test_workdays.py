"""Local holidays and new years of the calendar: exactly the running limits they touch move, and say why."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.core import Core
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.domain.records import Clock
from tests.services.conftest import PASSPHRASE
from tests.services.desk_work import act, petition
from tests.services.duty_nodes import County

TORCH = LocalHoliday("火把节", date(2026, 5, 7), date(2026, 5, 8))


def clocks_of(core: Core, matter: str) -> dict[str, Clock]:
    return {one.clock: one for one in core.store.read.of(Clock, "matter_id", matter)}


def test_a_local_holiday_moves_exactly_the_dates_it_touches(office: Core) -> None:
    touched = petition(office, received_on=date(2026, 3, 2))
    act(office, touched, "accept")  # 60 days from 2 March: 1 May, rolled to 6 May
    other = petition(office, received_on=date(2026, 3, 2))
    before = office.desk.rules.calendar.version
    holiday = LocalHoliday("火把节", date(2026, 5, 6), date(2026, 5, 7))
    assert [(m.clock, m.was, m.now) for m in office.services.workdays.outlook([holiday])] == [
        ("办理期限", date(2026, 5, 6), date(2026, 5, 8))
    ]
    assert clocks_of(office, touched)["C7"].rolled_on == date(2026, 5, 6)  # the outlook wrote nothing
    done = office.services.workdays.save([holiday])
    assert [m.matter_id for m in done.moved] == [touched]
    moved = clocks_of(office, touched)["C7"]
    assert (moved.plain_on, moved.rolled_on) == (date(2026, 5, 1), date(2026, 5, 8))
    assert moved.calendar_version == office.desk.rules.calendar.version != before
    assert "2026年5月8日" in moved.why
    assert clocks_of(office, other)["C2"].rolled_on == date(2026, 3, 17)
    told = next(one for one in office.services.history.of(moved.id) if one.field == "rolled_on" and one.old)
    assert (told.old, told.new) == ("2026-05-06", "2026-05-08")
    assert "工作日历更新" in told.reason
    assert "2026年5月6日改为2026年5月8日" in told.reason
    assert not office.services.workdays.save([holiday]).moved
    back = office.services.workdays.save([])
    assert [m.now for m in back.moved] == [date(2026, 5, 6)]
    assert office.desk.rules.calendar.version == before


def test_stopped_limits_and_closed_matters_keep_their_dates(office: Core) -> None:
    matter = petition(office, received_on=date(2026, 3, 2))
    act(office, matter, "accept")
    act(office, matter, "withdraw", in_writing=True)
    assert not office.services.workdays.save(
        [LocalHoliday("火把节", date(2026, 5, 6), date(2026, 5, 7))]
    ).moved
    assert clocks_of(office, matter)["C7"].rolled_on == date(2026, 5, 6)


def test_working_days_are_counted_over_the_new_rest_days(office: Core) -> None:
    matter = petition(office, channel="L08", received_on=date(2026, 3, 2), purpose="M36")
    assert clocks_of(office, matter)["C4"].plain_on == date(2026, 3, 9)
    done = office.services.workdays.save([LocalHoliday("州庆", date(2026, 3, 5), date(2026, 3, 5))])
    assert [(m.was, m.now) for m in done.moved] == [(date(2026, 3, 9), date(2026, 3, 10))]
    clock = clocks_of(office, matter)["C4"]
    assert "不计休息日3月5日" in clock.why
    worked = LocalHoliday("州庆", date(2026, 3, 5), date(2026, 3, 5), worked=(date(2026, 3, 7),))
    assert [m.now for m in office.services.workdays.save([worked]).moved] == [date(2026, 3, 9)]


def test_a_prolonged_limit_keeps_its_length(office: Core) -> None:
    matter = petition(office, received_on=date(2026, 3, 2))
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")
    act(office, matter, "extend", extension_days=30, extension_reason="需要测绘", approved_by="陈立新")
    assert clocks_of(office, matter)["C7"].rolled_on == date(2026, 6, 1)  # 90 days: Sunday 31 May
    moved = office.services.workdays.save([LocalHoliday("州庆", date(2026, 6, 1), date(2026, 6, 1))]).moved
    assert [(m.was, m.now) for m in moved] == [(date(2026, 6, 1), date(2026, 6, 2))]
    assert clocks_of(office, matter)["C7"].extended
    assert "延长30日" in moved[0].why


def test_it_is_kept_over_a_restart_and_shown_as_a_local_edit(office: Core) -> None:
    office.services.workdays.save([TORCH])
    office.close()
    again = Core.open(office.folder, PASSPHRASE, office.around)
    try:
        view = again.services.workdays.view()
        assert view.holidays == (TORCH,)
        assert (view.known_until, view.years_brought) == (date(2026, 12, 31), ())
        assert again.desk.rules.calendar.reason(TORCH.first) == "火把节"
        assert TORCH.first in again.desk.rules.calendar.local
    finally:
        again.close()


@pytest.mark.parametrize(
    ("holiday", "field"),
    [
        (LocalHoliday("", date(2026, 5, 6), date(2026, 5, 7)), "name"),
        (LocalHoliday("火把节", date(2026, 5, 6), date(2026, 5, 5)), "last"),
        (LocalHoliday("火把节", date(2026, 5, 6), date(2026, 7, 5)), "last"),
        (LocalHoliday("火把节", date(2026, 5, 6), date(2026, 5, 7), worked=(date(2026, 5, 7),)), "worked"),
    ],
)
def test_a_holiday_that_cannot_be_is_refused(office: Core, holiday: LocalHoliday, field: str) -> None:
    with pytest.raises(InputProblem) as caught:
        office.services.workdays.save([holiday])
    assert caught.value.problems[0].field == field
    assert office.services.workdays.holidays() == ()


def test_a_year_comes_as_a_file(office: Core, tmp_path: Path) -> None:
    matter = petition(office, received_on=date(2026, 3, 2))
    year = tmp_path / "2027.toml"
    year.write_text(
        'year = 2027\nnotice = "通知"\n[[off]]\nname = "元旦"\nfrom = 2027-01-01\nto = 2027-01-03\n', "utf-8"
    )
    office.services.workdays.bring(year)
    assert office.desk.rules.calendar.known_until == date(2027, 12, 31)
    assert office.services.workdays.view().years_brought == ("2027",)
    assert clocks_of(office, matter)["C2"].rolled_on == date(2026, 3, 17)
    year.write_text("year = 2027\nworked = [2026-01-01]\n", "utf-8")
    with pytest.raises(UserProblem, match="第 1 行"):
        office.services.workdays.bring(year)
    year.write_text("", "utf-8")
    with pytest.raises(UserProblem, match="哪一年"):
        office.services.workdays.bring(year)


def test_the_bureaus_calendar_travels_and_moves_the_offices_dates(county: County) -> None:
    matter = petition(county.dong, received_on=date(2026, 3, 2))
    act(county.dong, matter, "accept")
    county.bureau.services.workdays.save([LocalHoliday("火把节", date(2026, 5, 6), date(2026, 5, 7))])
    county.carry(county.bureau, county.dong)
    assert clocks_of(county.dong, matter)["C7"].rolled_on == date(2026, 5, 8)
    assert county.dong.services.workdays.view().bureau_holidays[0].name == "火把节"


def test_an_import_that_is_taken_back_takes_its_calendar_along(county: County) -> None:
    before = county.dong.desk.rules.calendar.version
    county.bureau.services.workdays.save([TORCH])
    county.carry(county.bureau, county.dong)
    assert county.dong.desk.rules.calendar.version != before
    county.dong.services.bundles.undo_import()
    assert county.dong.desk.rules.calendar.version == before


def test_limits_and_steps_are_set_with_their_ground(office: Core, bureau: Core) -> None:
    rules = office.services.local_rules
    row = next(one for one in rules.limits() if one.clock == "C16")
    assert not row.local_edit
    with pytest.raises(InputProblem, match="依据"):
        rules.set_limit(row.procedure, row.clock, 5, "working_days", " ")
    with pytest.raises(NotAllowed, match="法律"):
        rules.set_limit(row.procedure, "C7", 90, "days", "某文件")
    rules.set_limit(row.procedure, row.clock, 5, "working_days", "州12345办法第九条")
    row = next(one for one in rules.limits() if one.clock == "C16")
    assert (row.limit.amount, row.basis, row.local_edit) == (5, "州12345办法第九条", True)
    matter = petition(office, channel="L06", received_on=date(2026, 3, 2))
    assert clocks_of(office, matter)["C16"].rolled_on == date(2026, 3, 9)
    rules.unset_limit(row.procedure, row.clock)
    assert clocks_of(office, petition(office, channel="L06"))["C16"].rolled_on == date(2026, 3, 19)
    step = next(one for one in bureau.services.local_rules.steps() if not one.on)
    with pytest.raises(NotAllowed, match="县局"):
        rules.switch(step.procedure, step.action, on=True, basis="某文件")
    bureau.services.local_rules.switch(step.procedure, step.action, on=True, basis="州信访办法第三条")
    assert next(one for one in bureau.services.local_rules.steps() if one.action == step.action).on
    assert not bureau.desk.rules.procedures.get(step.procedure).action(step.action).off
