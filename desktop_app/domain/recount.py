"""A running limit under another calendar: the same number of days, counted over other rest days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.deadlines import Due, Limit, Unit, due, lengthened, set_due
from desktop_app.domain.reckoning import SAID, correction_in, day_text

_NOTE = SAID["anew"]


def recounted(
    started_on: date, plain_on: date, why: str, limit: Limit | None, clause: str, old: Calendar, new: Calendar
) -> Due:
    """Where a limit ends now that was reckoned to `plain_on` by `old`.

    `limit` is the rule's length, None for a date that was set. A limit that was prolonged, or had days left
    out, keeps its length in counted days: `plain_on` says how long it is, whatever the rule says today.
    """
    if limit is None:
        return set_due(started_on, plain_on, new, clause)
    if due(started_on, limit, old).plain == plain_on:
        found = due(started_on, limit, new, clause)
        return replace(found, why=f"{found.why.removesuffix('。')}{correction_in(why)}。")
    base = why.split(f"；{_NOTE}", maxsplit=1)[0].removesuffix("。")
    if limit.unit is not Unit.WORKING_DAYS:
        return lengthened(plain_on, (), limit.unit, new, base, f"；{_NOTE}")
    counted = sum(old.is_working(day) for day in _after(started_on, plain_on))
    return lengthened(started_on, _working(started_on, counted, new), limit.unit, new, base, f"；{_NOTE}")


def moved_note(was: date, now: date, version: str) -> str:
    """The reason kept in the journal beside the old date."""
    return f"工作日历更新（{version}）：{day_text(was)}改为{day_text(now)}"


def _after(start: date, end: date) -> list[date]:
    return [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]


def _working(start: date, amount: int, calendar: Calendar) -> list[date]:
    """The first `amount` working days after `start`."""
    found: list[date] = []
    day = start
    while len(found) < amount:
        day += timedelta(days=1)
        if calendar.is_working(day):
            found.append(day)
    return found
