"""Which period a report is opened on: the last one that is over, unless nothing fell into it."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.domain.reports import Period, Report
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.days import Days, days_of

_MATTERS = """SELECT max(substr(registered_at, 1, 10)) FROM (SELECT registered_at FROM matter
  WHERE retired = '' AND registered_at < ? AND (? OR kind IN ({marks})) ORDER BY registered_at DESC LIMIT 1)"""
_VISITS = "SELECT max(substr(started_at, 1, 10)) FROM visit WHERE retired = '' AND started_at < ? AND ?"


def usual(desk: Desk, report: Report) -> Days:
    """The period before today's; where that is empty, the last one with anything in it (this one, or an older).

    A year is the one that runs.
    """
    now = days_of(report.periods[0], desk.clock.today())
    if now.period is Period.YEAR:
        return now
    before = now.shifted(-1)
    if _newest(desk, report, before.last, before.first):
        return before
    found = _newest(desk, report, now.last)
    return days_of(now.period, found) if found else before


def _newest(desk: Desk, report: Report, last: date, first: date = date.min) -> date | None:
    """The newest day up to `last` on which a matter of the report was registered; of one about all kinds, also
    that of a visit."""
    after = (last + timedelta(days=1)).isoformat()
    sql = _MATTERS.format(marks=",".join("?" * len(report.kinds)))
    days = [
        desk.store.read.value(sql, (after, not report.kinds, *report.kinds)),
        desk.store.read.value(_VISITS, (after, not report.kinds)),
    ]
    newest = max((date.fromisoformat(str(day)) for day in days if day), default=None)
    return newest if newest and newest >= first else None
