"""How a table writes its dates, and a day that there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.imports.refused import Refused

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000  # 1954 to 2119: smaller numbers are years or counts
RUN = r"(\d{4})(\d{2})(\d{2})"
WAY = "请写成 2026-03-05 这样的日期。"
_SERIAL_ZERO = date(1899, 12, 30)


@dataclass(frozen=True)
class DayHabits:
    """How this table writes dates. `year` stands for a missing one (0: refused); `month_start` takes the
    first of the month where there is no day."""

    year: int = 0
    month_start: bool = False


def of_serial(number: float) -> date:
    """The day behind a spreadsheet's number."""
    return _SERIAL_ZERO + timedelta(days=int(number))


def make_day(year: int, month: int, day: int) -> date:
    """Raises `Refused` for a day that no calendar has, or that no ledger can mean."""
    try:
        found = date(year, month, day)
    except ValueError:
        raise Refused(
            "没有{year}年{month}月{day}日这一天。", "请对照原件改正。", year=year, month=month, day=day
        ) from None
    if not 1949 <= year <= 2199:
        raise Refused("{year}年不可能。", "请对照原件改正年份。", year=year)
    return found
