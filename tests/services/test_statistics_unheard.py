"""A report of a period that is over names the offices whose last data came before its end."""

from __future__ import annotations

from tests.services.desk_work import petition
from tests.services.duty_nodes import County

WEEK, REPORT = "2026-W10", "bulletin"  # 2 to 8 March


def said(county: County) -> list[str]:
    view = county.bureau.services.reports.make(REPORT, WEEK)
    return [str(note.text) for note in view.notes if "本期可能不全" in str(note.text)]


def test_offices_that_were_not_heard_since_are_named(county: County) -> None:
    petition(county.dong)
    county.carry(county.dong, county.bureau)
    assert said(county) == []  # the week goes on
    county.days(9)
    (text,) = said(county)
    assert county.dong.identity.name in text and county.cang.identity.name in text
    county.carry(county.dong, county.bureau)
    (text,) = said(county)
    assert county.dong.identity.name not in text and county.cang.identity.name in text
    county.carry(county.cang, county.bureau)
    assert said(county) == []


def test_who_came_on_friday_is_not_named_for_the_weekend(county: County) -> None:
    county.days(4)  # Friday the 6th
    for office in (county.dong, county.cang):
        county.carry(office, county.bureau)
    county.days(3)
    assert said(county) == []


def test_an_office_says_nothing_of_others(county: County) -> None:
    county.days(9)
    view = county.dong.services.reports.make(REPORT, WEEK)
    assert not any("本期可能不全" in str(note.text) for note in view.notes)
