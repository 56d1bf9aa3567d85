"""Periods of reports: `2026-11`, `2026`, `2026-W47`, and the periods that they are compared with."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.base.errors import UserProblem
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.reports import Period, Span

_FORMS = (
    (Period.MONTH, re.compile(r"(\d{4})-(\d{2})\Z")),
    (Period.WEEK, re.compile(r"(\d{4})-W(\d{2})\Z")),
    (Period.YEAR, re.compile(r"(\d{4})\Z")),
)


@dataclass(frozen=True)
class Days:
    """A period with both its ends; `key` is how it is written."""

    period: Period
    key: str
    first: date
    last: date

    @property
    def title(self) -> Told:
        """2026年11月, 2026年, 2026年第47周（11月16日至11月22日）."""
        if self.period is Period.YEAR:
            return Told.of("{year}年", year=self.first.year)
        if self.period is Period.MONTH:
            return Told.of("{year}年{month}月", year=self.first.year, month=self.first.month)
        year, week = self.key.split("-W")
        first, last = (
            Told.of("{month}月{day}日", month=day.month, day=day.day) for day in (self.first, self.last)
        )
        text = "{year}年第{week}周（{first}至{last}）"
        return Told.of(text, year=year, week=int(week), first=first, last=last)

    def span(self, wanted: Span) -> tuple[date, date]:
        """First and last day of the period itself or of one that it is compared with."""
        if wanted is Span.BEFORE:
            before = days_of(self.period, self.first - timedelta(days=1))
            return before.first, before.last
        if wanted is Span.LAST_YEAR:
            return self._last_year()
        if wanted is Span.TO_DATE:
            return date(self.last.year, 1, 1), self.last
        return self.first, self.last

    def _last_year(self) -> tuple[date, date]:
        """The same month, or the week of the same number; a 53rd week is compared with the last one."""
        if self.period is Period.WEEK:
            year, week = (int(part) for part in self.key.split("-W"))
            most = date(year - 1, 12, 28).isocalendar().week
            first = date.fromisocalendar(year - 1, min(week, most), 1)
            return first, first + timedelta(days=6)
        earlier = days_of(self.period, self.first.replace(year=self.first.year - 1))
        return earlier.first, earlier.last

    def months(self) -> list[Days]:
        """The months of a year in order."""
        return [days_of(Period.MONTH, date(self.first.year, month, 1)) for month in range(1, 13)]

    def shifted(self, by: int) -> Days:
        """The next period of the same kind, or with -1 the one before."""
        day = self.last + timedelta(days=1) if by > 0 else self.first - timedelta(days=1)
        return days_of(self.period, day)


def days_of(period: Period, day: date) -> Days:
    """The period that holds the day."""
    if period is Period.YEAR:
        return Days(period, f"{day.year:04}", date(day.year, 1, 1), date(day.year, 12, 31))
    if period is Period.MONTH:
        last = calendar.monthrange(day.year, day.month)[1]
        return Days(period, f"{day.year:04}-{day.month:02}", day.replace(day=1), day.replace(day=last))
    first = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Days(period, f"{year:04}-W{week:02}", first, first + timedelta(days=6))


def read_days(text: str, allowed: tuple[Period, ...] = ()) -> Days:
    """Reads a period as it is written. Raises `UserProblem` for another spelling or one not allowed."""
    for period, pattern in _FORMS:
        found = pattern.match(text.strip())
        if found and (not allowed or period in allowed):
            try:
                return days_of(period, _first(period, *(int(part) for part in found.groups())))
            except ValueError as error:
                raise _wrong(text, allowed) from error
    raise _wrong(text, allowed)


def _first(period: Period, year: int, part: int = 1) -> date:
    if not 1900 < year < 2200:
        raise ValueError(year)
    if period is Period.WEEK:
        return date.fromisocalendar(year, part, 1)
    return date(year, part if period is Period.MONTH else 1, 1)


def _wrong(text: str, allowed: tuple[Period, ...]) -> UserProblem:
    samples = {Period.MONTH: "2026-11", Period.WEEK: "2026-W47", Period.YEAR: "2026"}
    return UserProblem(
        "看不懂的期间：{text}",
        way_out="请写成 {samples}。",
        field="period",
        text=text,
        samples=ToldList.of(samples[one] for one in allowed or tuple(samples)),
    )
