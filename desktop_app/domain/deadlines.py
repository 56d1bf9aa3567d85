"""Legal limits: day one not counted, calendar or working days or months, last day rolled off rest days.

The petition rules define no counting, so the civil rules serve by analogy: 民法典201 (day one), 202 (months end
on the same day, or on the month's end), 203 and 民诉85 (a last day on a rest day moves to the first working day).
"""

from __future__ import annotations

import calendar as months
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.base.errors import UserProblem
from desktop_app.base.told import Told
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.reckoning import explain, explain_longer, explain_set

_FIRST_YEAR, _LAST_YEAR = 1949, 2199
_MOST = {"days": 3660, "working_days": 2500, "months": 120}


class Unit(StrEnum):
    """What a limit is counted in. 日 in the petition rules is `DAYS` unless 工作日 is written."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


UNIT_WORDS = {Unit.DAYS: "日", Unit.WORKING_DAYS: "个工作日", Unit.MONTHS: "个月"}
LENGTHS = {Unit.DAYS: "{amount}日", Unit.WORKING_DAYS: "{amount}个工作日", Unit.MONTHS: "{amount}个月"}


@dataclass(frozen=True)
class Limit:
    """A length of time from 1 up to ten years; raises `UserProblem` outside that."""

    amount: int
    unit: Unit = Unit.DAYS

    def __post_init__(self) -> None:
        if not 1 <= self.amount <= _MOST[self.unit]:
            raise UserProblem(
                "期限应为 1 到 {most} {unit}。",
                field="amount",
                most=_MOST[self.unit],
                unit=UNIT_WORDS[self.unit],
            )

    @property
    def text(self) -> Told:
        """As people say it: 15日, 5个工作日, 6个月."""
        return Told.of(LENGTHS[self.unit], amount=self.amount)


@dataclass(frozen=True)
class Due:
    """The end of a limit. `plain` is the counted day, warn up to it; late is **after** `rolled`.

    For working days both are equal. `skipped` are the rest days that were not counted (working days)
    or rolled over (others). `why` is 「这个日期怎么来的」. `unknown_year`: some year's holidays are not
    published here, weekends were used.
    """

    plain: date
    rolled: date
    skipped: tuple[date, ...]
    why: str
    calendar_version: str
    unknown_year: bool

    def is_late(self, on: date) -> bool:
        """True only after the rolled date."""
        return on > self.rolled


def due(start: date, limit: Limit, calendar: Calendar, clause: str = "") -> Due:
    """When `limit` ends if it begins by an event on `start` (not counted).

    `clause` (e.g. 《信访工作条例》第三十四条) is only quoted in `why`. Raises `UserProblem` if `start`
    is before 1949 or after 2199, where a typing slip is the only explanation.
    """
    if not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        raise UserProblem(
            "起算日期 {start} 不对，年份应在 {first} 到 {last} 之间。",
            field="start", start=start.isoformat(), first=_FIRST_YEAR, last=_LAST_YEAR,
        )  # fmt: skip
    if limit.unit is Unit.WORKING_DAYS:
        return _working(start, limit, calendar, clause)
    plain = (
        _months_later(start, limit.amount) if limit.unit is Unit.MONTHS else start + timedelta(limit.amount)
    )
    rolled = calendar.next_working(plain)
    skipped = _span(plain, rolled)
    unknown = _unknown_years(plain, rolled, calendar)
    why = explain(start, limit.text, plain, rolled, skipped, calendar, clause, unknown)
    return Due(plain, rolled, skipped, why, calendar.version, bool(unknown))


def set_due(start: date, end: date, calendar: Calendar, clause: str = "") -> Due:
    """A limit that somebody set as a date (交办函的期限, 化解时限); rolled like the others.

    Raises `UserProblem` if `end` is before `start`.
    """
    if end < start:
        raise UserProblem(
            "期限 {end} 早于起算日 {start}。", way_out="请改期限日期。", field="end", end=end, start=start
        )
    rolled = calendar.next_working(end)
    unknown = _unknown_years(end, rolled, calendar)
    why = explain_set(end, rolled, _span(end, rolled), calendar, clause, unknown)
    return Due(end, rolled, _span(end, rolled), why, calendar.version, bool(unknown))


def lengthened(end: date, days: Iterable[date], unit: Unit, calendar: Calendar, why: str, note: str) -> Due:
    """A limit whose counted end was `end`, with `days` left out: those that were counted are added after it.

    In working days only the worked ones among `days` were counted. `why` is the sentence of the old end,
    `note` says which days and on what ground.
    """
    counted = [day for day in days if unit is not Unit.WORKING_DAYS or calendar.is_working(day)]
    plain = end
    if unit is Unit.WORKING_DAYS:
        for _ in counted:
            plain = calendar.next_working(plain + timedelta(days=1))
    else:
        plain = end + timedelta(days=len(counted))
    rolled = calendar.next_working(plain)
    skipped = _span(plain, rolled)
    unknown = _unknown_years(end, rolled, calendar)
    text = explain_longer(why, note, plain, rolled, skipped, calendar, unknown)
    return Due(plain, rolled, skipped, text, calendar.version, bool(unknown))


def _working(start: date, limit: Limit, calendar: Calendar, clause: str) -> Due:
    day, left, skipped = start, limit.amount, []
    while left:
        day += timedelta(days=1)
        if calendar.is_working(day):
            left -= 1
        else:
            skipped.append(day)
    unknown = _unknown_years(start + timedelta(days=1), day, calendar)
    why = explain(start, limit.text, day, day, tuple(skipped), calendar, clause, unknown)
    return Due(day, day, tuple(skipped), why, calendar.version, bool(unknown))


def _months_later(start: date, amount: int) -> date:
    """The same day of the month `amount` months on, or that month's last day (民法典202)."""
    year, month = divmod(start.year * 12 + start.month - 1 + amount, 12)
    last = months.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def _span(first: date, end: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range((end - first).days))


def _unknown_years(first: date, last: date, calendar: Calendar) -> tuple[int, ...]:
    return tuple(year for year in range(first.year, last.year + 1) if not calendar.knows(year))
