"""Dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.shared.date_text import read_date

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20260302", date(2026, 3, 2)),
        ("2026-3-2", date(2026, 3, 2)),
        ("2026.03.02", date(2026, 3, 2)),
        ("2026年3月2日", date(2026, 3, 2)),
        ("3.2", date(2027, 3, 2)),
        ("11.10", date(2026, 11, 10)),
        ("11月10日", date(2026, 11, 10)),
        ("11月10", date(2026, 11, 10)),
        ("1110", date(2026, 11, 10)),
        ("12-28", date(2026, 12, 28)),
        ("今天", TODAY),
        ("昨天", TODAY - timedelta(days=1)),
        ("+7", TODAY + timedelta(days=7)),
        ("-3", TODAY - timedelta(days=3)),
        ("２０２６－３－２", date(2026, 3, 2)),
        ("11。10", date(2026, 11, 10)),
        ("26-3-2", date(2026, 3, 2)),
        ("  2026/3/2 ", date(2026, 3, 2)),
        ("2.29", date(2028, 2, 29)),
    ],
)
def test_what_people_type(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["", "2026-13-1", "20260230", "abc", "3", "2026", "2026-3", "今年", "1.2.3.4", "99999999"]
)
def test_what_is_no_date(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@given(DAYS, DAYS)
def test_every_full_form_reads_back(day: date, today: date) -> None:
    forms = (
        day.isoformat(),
        day.strftime("%Y%m%d"),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month:02}/{day.day:02}",
    )
    assert {read_date(form, today) for form in forms} == {day}


@given(DAYS, DAYS)
def test_without_a_year_the_nearest_is_meant(day: date, today: date) -> None:
    found = read_date(f"{day.month}.{day.day}", today)
    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert abs((found - today).days) <= 184


@given(st.text(max_size=14), DAYS)
def test_nothing_typed_can_break_it(typed: str, today: date) -> None:
    found = read_date(typed, today)
    assert found is None or isinstance(found, date)
