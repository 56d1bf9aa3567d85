"""Which days are working days: weekends, State Council holidays and make-up Saturdays (调休), local holidays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")


@dataclass(frozen=True)
class Calendar:
    """Published days off and make-up working days of the `years` that are known.

    `off` and `worked` overrule the weekend; `worked` wins over `off`. `names` says why a day is off
    (春节, 火把节). `version` changes whenever any day changes, and is stored with each due date. `local` are the
    days that are no State Council notice but a local edit.
    """

    version: str
    off: frozenset[date]
    worked: frozenset[date]
    years: frozenset[int]
    names: Mapping[date, str] = field(default_factory=dict, compare=False)
    local: frozenset[date] = field(default=frozenset(), compare=False)

    def knows(self, year: int) -> bool:
        """False means that holidays of that year are not published here: only weekends are reckoned."""
        return year in self.years

    def is_working(self, day: date) -> bool:
        """True for Monday to Friday unless off, and for make-up days (调休上班)."""
        if day in self.worked:
            return True
        return day not in self.off and day.weekday() < 5

    def next_working(self, day: date) -> date:
        """`day` itself if it is worked, else the first working day after it (民法典203)."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def reason(self, day: date) -> str:
        """Why a day is not worked, e.g. 劳动节 or 星期日; `""` for a working day."""
        if self.is_working(day):
            return ""
        return self.names.get(day) or WEEKDAYS[day.weekday()]

    @property
    def known_until(self) -> date | None:
        """Last day of the last year without a gap before it, for 「日历已知到…」; None if empty."""
        if not self.years:
            return None
        year = min(self.years)
        while year + 1 in self.years:
            year += 1
        return date(year, 12, 31)


WEEKENDS_ONLY = Calendar("weekends", frozenset(), frozenset(), frozenset())
