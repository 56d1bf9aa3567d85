"""The nine vectors of the rules, and every date against a slow calculator written another way."""

from __future__ import annotations

import itertools
import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import resource
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.deadlines import Limit, Unit, due, set_due
from desktop_app.rules.calendar import load_calendar

CALENDAR = load_calendar([resource("calendar")])

VECTORS = [
    ("2026-02-12", 5, Unit.WORKING_DAYS, "2026-02-26", "2026-02-26"),
    ("2025-09-25", 7, Unit.WORKING_DAYS, "2025-10-11", "2025-10-11"),
    ("2026-09-23", 10, Unit.WORKING_DAYS, "2026-10-14", "2026-10-14"),
    ("2024-04-30", 3, Unit.WORKING_DAYS, "2024-05-08", "2024-05-08"),
    ("2026-02-05", 15, Unit.DAYS, "2026-02-20", "2026-02-24"),
    ("2026-03-02", 60, Unit.DAYS, "2026-05-01", "2026-05-06"),
    ("2026-08-03", 60, Unit.DAYS, "2026-10-02", "2026-10-08"),
    ("2026-07-01", 60, Unit.DAYS, "2026-08-30", "2026-08-31"),
    ("2025-08-31", 6, Unit.MONTHS, "2026-02-28", "2026-02-28"),
]


@pytest.mark.parametrize(("start", "amount", "unit", "plain", "rolled"), VECTORS)
def test_vectors(start: str, amount: int, unit: Unit, plain: str, rolled: str) -> None:
    found = due(date.fromisoformat(start), Limit(amount, unit), CALENDAR)
    assert (found.plain.isoformat(), found.rolled.isoformat()) == (plain, rolled)
    assert not found.unknown_year


# --- the slow calculator: day strings crossed off a wall chart, no arithmetic shared with the program ---

OFF = """2024: 0101-0101 0210-0217 0404-0406 0501-0505 0610-0610 0915-0917 1001-1007
2025: 0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008
2026: 0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007"""
WORKED = """20240204 20240218 20240407 20240428 20240511 20240914 20240929 20241012
20250126 20250208 20250427 20250928 20251011 20260104 20260214 20260228 20260509 20260920 20261010"""


def _wall_chart() -> list[tuple[str, bool]]:
    """(YYYYMMDD, worked?) for 2024-01-01 … 2030-12-31; weekdays counted off from Monday 2024-01-01."""
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    weekdays = itertools.cycle([True, True, True, True, True, False, False])
    chart = []
    for year in range(2024, 2031):
        for month in range(1, 13):
            extra = 1 if month == 2 and year % 4 == 0 else 0
            for day in range(1, lengths[month - 1] + extra + 1):
                chart.append([f"{year}{month:02}{day:02}", next(weekdays)])
    for line in OFF.splitlines():
        year, spans = line.split(": ")
        for span in spans.split():
            first, last = (year + part for part in span.split("-"))
            for cell in chart:
                if first <= cell[0] <= last:
                    cell[1] = False
    for cell in chart:
        if cell[0] in WORKED:  # one long string: eight digits are found whole
            cell[1] = True
    return [(text, worked) for text, worked in chart]


CHART = _wall_chart()
PLACE = {text: place for place, (text, _) in enumerate(CHART)}


def slow(start: str, amount: int, unit: Unit) -> tuple[str, str]:
    if unit is Unit.WORKING_DAYS:
        after = [text for text, worked in CHART[PLACE[start] + 1 :] if worked]
        return after[amount - 1], after[amount - 1]
    if unit is Unit.DAYS:
        plain = CHART[PLACE[start] + amount][0]
    else:
        year, month, day = int(start[:4]), int(start[4:6]), start[6:]
        for _ in range(amount):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        in_month = [text for text, _ in CHART if text.startswith(f"{year}{month:02}")]
        plain = max(text for text in in_month if text[6:] <= day)
    rolled = next(text for text, worked in CHART[PLACE[plain] :] if worked)
    return plain, rolled


STARTS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
RULES = st.one_of(
    st.tuples(st.integers(1, 200), st.just(Unit.DAYS)),
    st.tuples(st.integers(1, 90), st.just(Unit.WORKING_DAYS)),
    st.tuples(st.integers(1, 24), st.just(Unit.MONTHS)),
)


def _agree(start: date, rule: tuple[int, Unit]) -> None:
    found = due(start, Limit(*rule), CALENDAR)
    assert (f"{found.plain:%Y%m%d}", f"{found.rolled:%Y%m%d}") == slow(f"{start:%Y%m%d}", *rule)


@settings(max_examples=1500, deadline=None)
@given(STARTS, RULES)
def test_agrees_with_the_wall_chart(start: date, rule: tuple[int, Unit]) -> None:
    _agree(start, rule)


def test_ten_thousand_starts_and_rules_agree_with_the_wall_chart() -> None:
    chance = random.Random(2026)
    most = {Unit.DAYS: 200, Unit.WORKING_DAYS: 90, Unit.MONTHS: 24}
    for _ in range(10_000):
        unit = chance.choice(list(Unit))
        start = date(2024, 1, 1) + timedelta(days=chance.randrange(1096))
        _agree(start, (chance.randint(1, most[unit]), unit))


def test_every_start_of_three_years_under_the_petition_limits() -> None:
    for place in range(PLACE["20270101"]):
        start = date.fromisoformat(CHART[place][0])
        for rule in ((5, Unit.WORKING_DAYS), (15, Unit.DAYS), (60, Unit.DAYS), (6, Unit.MONTHS)):
            _agree(start, rule)


@settings(deadline=None)
@given(STARTS, RULES)
def test_result_is_a_working_day_and_skips_are_rest_days(start: date, rule: tuple[int, Unit]) -> None:
    found = due(start, Limit(*rule), CALENDAR)
    assert CALENDAR.is_working(found.rolled)
    assert start < found.plain <= found.rolled
    assert not any(CALENDAR.is_working(day) for day in found.skipped)
    assert found.is_late(found.rolled + timedelta(days=1))
    assert not found.is_late(found.rolled)


@settings(deadline=None)
@given(STARTS, RULES, STARTS)
def test_a_new_holiday_moves_only_the_dates_it_touches(
    start: date, rule: tuple[int, Unit], day: date
) -> None:
    changed = Calendar("x", CALENDAR.off | {day}, CALENDAR.worked - {day}, CALENDAR.years)
    before, after = due(start, Limit(*rule), CALENDAR), due(start, Limit(*rule), changed)
    counted = rule[1] is Unit.WORKING_DAYS and start < day <= before.plain
    touched = CALENDAR.is_working(day) and (counted or day == before.rolled)
    assert (after.rolled != before.rolled) == touched


def test_the_sentence_tells_start_rule_clause_roll_and_reason() -> None:
    found = due(date(2026, 3, 2), Limit(60), CALENDAR, "《信访工作条例》第三十四条")
    for part in (
        "2026年3月2日起算",
        "当日不计",
        "60日",
        "第三十四条",
        "劳动节",
        "5月1日至5日",
        "2026年5月6日",
    ):
        assert part in found.why
    working = due(date(2026, 2, 12), Limit(5, Unit.WORKING_DAYS), CALENDAR)
    assert "不计休息日2月15日至23日" in working.why
    assert "调休上班日2月14日计入" in working.why


def test_a_year_without_calendar_is_said_so() -> None:
    found = due(date(2026, 11, 2), Limit(60), CALENDAR)
    assert found.rolled == date(2027, 1, 1)  # a holiday that nobody has published yet
    assert found.unknown_year
    assert "2027年放假安排未收录，按周末推算" in found.why
    assert not due(date(2026, 11, 2), Limit(30), CALENDAR).unknown_year


def test_set_dates_roll_too_and_never_lie_before_their_start() -> None:
    assert set_due(date(2026, 4, 1), date(2026, 5, 2), CALENDAR).rolled == date(2026, 5, 6)
    with pytest.raises(UserProblem):
        set_due(date(2026, 4, 2), date(2026, 4, 1), CALENDAR)


@pytest.mark.parametrize(("amount", "unit"), [(0, Unit.DAYS), (-3, Unit.DAYS), (121, Unit.MONTHS)])
def test_senseless_limits_are_refused(amount: int, unit: Unit) -> None:
    with pytest.raises(UserProblem):
        Limit(amount, unit)


@pytest.mark.parametrize("start", [date.min, date.max, date(1948, 12, 31)])
def test_senseless_starts_are_refused(start: date) -> None:
    with pytest.raises(UserProblem):
        due(start, Limit(1), CALENDAR)


@pytest.mark.parametrize(("year", "count"), [(2024, 251), (2025, 248), (2026, 248)])
def test_working_days_a_year(year: int, count: int) -> None:
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    assert sum(CALENDAR.is_working(day) for day in days if day.year == year) == count
