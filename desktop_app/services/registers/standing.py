"""How far a yearly target is, beside how far the year is (时间过半任务过半)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.services.desk import Desk


@dataclass(frozen=True)
class Standing:
    """How far a yearly target is: both shares in per cent, None without a target."""

    done: int
    target: int
    share: float | None
    time_share: float


def standing_of(
    desk: Desk, entry: RegisterEntry, figure_of: Callable[[str, int], int | None]
) -> Standing | None:
    """The progress of a target, by its figure over the year or by hand; None where the register has none."""
    register = desk.rules.registers.get(entry.register)
    asks = register.progress if register else None
    if asks is None:
        return None
    year, target = _whole(entry.values.get(asks.year)), _whole(entry.values.get(asks.target))
    done = figure_of(str(entry.values.get(asks.figure, "")), year)
    if done is None:
        done = _whole(entry.values.get(asks.done))
    share = done * 100 / target if target else None
    return Standing(done, target, share, _time_share(year, desk.clock.today()))


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _time_share(year: int, today: date) -> float:
    """How much of the year is over, in per cent."""
    if not year or today.year != year:
        return 100.0 if year and today.year > year else 0.0
    first, last = date(year, 1, 1), date(year, 12, 31)
    return ((today - first).days + 1) * 100 / ((last - first).days + 1)
