"""Which automatic backups stay: the newest, then one a day, one a week, one a month. Pure; any thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

NEWEST, DAILY, WEEKLY, MONTHLY = 6, 7, 4, 12


def to_keep(moments: Iterable[datetime]) -> set[datetime]:
    """The moments whose backups stay; of each day, week and month that has any, the last one."""
    newest_first = sorted(moments, reverse=True)
    kept = set(newest_first[:NEWEST])
    kept |= _last_of(newest_first, lambda at: at.date(), DAILY)
    kept |= _last_of(newest_first, lambda at: at.isocalendar()[:2], WEEKLY)
    kept |= _last_of(newest_first, lambda at: (at.year, at.month), MONTHLY)
    return kept


def _last_of(newest_first: list[datetime], period: Callable[[datetime], object], count: int) -> set[datetime]:
    last: dict[object, datetime] = {}
    for at in newest_first:
        last.setdefault(period(at), at)
    return set(list(last.values())[:count])
