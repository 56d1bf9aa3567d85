"""Periods, per cents and changes: the small reckonings that every report stands on."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.errors import UserProblem
from desktop_app.domain.reports import Period, Span
from desktop_app.services.statistics.cells import change_text, rate_text
from desktop_app.services.statistics.days import days_of, read_days

ANY_DAY = st.dates(date(2001, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "title"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30), "2026年11月"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "2026年"),
        ("2026-W47", date(2026, 11, 16), date(2026, 11, 22), "2026年第47周（11月16日至11月22日）"),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4), "2026年第1周（12月29日至1月4日）"),
    ],
)
def test_how_periods_are_written(text: str, first: date, last: date, title: str) -> None:
    days = read_days(text)
    assert (days.first, days.last, days.title, days.key) == (first, last, title, text)


@pytest.mark.parametrize(
    "text", ["", "11", "2026-00", "2026-13", "2026-W00", "2025-W53", "2026/11", "26-11", "9999"]
)
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(UserProblem, match="看不懂的期间"):
        read_days(text)


def test_only_what_a_report_is_made_for_is_allowed() -> None:
    with pytest.raises(UserProblem, match="2026-11"):
        read_days("2026-W47", (Period.MONTH,))


@given(ANY_DAY, st.sampled_from(Period))
def test_periods_follow_one_another_without_a_gap(day: date, period: Period) -> None:
    days = days_of(period, day)
    assert days.first <= day <= days.last
    assert read_days(days.key) == days
    before, after = days.shifted(-1), days.shifted(1)
    assert before.last + timedelta(days=1) == days.first and days.last + timedelta(days=1) == after.first
    assert days.span(Span.BEFORE) == (before.first, before.last)
    assert after.shifted(-1) == days


@given(ANY_DAY, st.sampled_from(Period))
def test_last_years_period_is_of_the_same_name(day: date, period: Period) -> None:
    days = days_of(period, day)
    first, last = days.span(Span.LAST_YEAR)
    earlier = days_of(period, first)
    assert (earlier.first, earlier.last) == (first, last)
    if not days.key.endswith("W53"):
        assert earlier.key[4:] == days.key[4:]
    assert int(earlier.key[:4]) == int(days.key[:4]) - 1


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_rate_is_rounded_but_never_up_to_all(part: int, more: int) -> None:
    whole = part + more
    text = rate_text(part, whole)
    if not whole:
        assert text == "—"
        return
    shown, exact = Fraction(text.removesuffix("%")), Fraction(part * 100, whole)
    assert abs(shown - exact) <= Fraction(1, 10)
    assert (shown == 100) == (part == whole) and (shown == 0) == (part == 0)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_change_is_of_what_it_was(now: int, then: int) -> None:
    text = change_text(now, then)
    if not then:
        assert text == "—"
        return
    shown, exact = Fraction(text.removesuffix("%")), Fraction((now - then) * 100, then)
    assert abs(shown - exact) <= Fraction(1, 20)


def test_the_numbers_of_the_seeds() -> None:
    assert rate_text(39, 46) == "84.8%"
    assert (change_text(12, 14), change_text(14, 14), change_text(3, 0)) == ("-14.3%", "0.0%", "—")
