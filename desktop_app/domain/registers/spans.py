"""The spans of a period task: which days one of them covers, and by which day its entry is due."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.domain.registers.parts import Period

Span = tuple[date, date]
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def span_of(every: str, day: date) -> Span:
    """First and last day of the day, week (Monday to Sunday), month, quarter or year around `day`."""
    if every == "day":
        return day, day
    if every == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    months = _MONTHS[every]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, _months_later(first, months) - timedelta(days=1)


def span_before(every: str, day: date) -> Span:
    """The span before the one around `day`."""
    return span_of(every, span_of(every, day)[0] - timedelta(days=1))


def due_in(period: Period, span: Span) -> date:
    """The day by which the entry of this span is asked for."""
    first, last = span
    if period.every == "week" and period.weekday:
        return first + timedelta(days=period.weekday - 1)
    return min(first + timedelta(days=period.by_day - 1), last) if period.by_day else last


def _months_later(day: date, months: int) -> date:
    whole = day.month - 1 + months
    return date(day.year + whole // 12, whole % 12 + 1, 1)
