"""Time comes in from outside, so that tests and the demonstration live in a month of their own."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Protocol

CHINA = timezone(timedelta(hours=8), "+08:00")


class Clock(Protocol):
    """Anything that knows what time it is at the office (UTC+08:00)."""

    def now(self) -> datetime: ...

    def today(self) -> date: ...


class SystemClock:
    """The PC's clock, read in China's time whatever zone the PC is set to."""

    def now(self) -> datetime:
        return datetime.now(CHINA)

    def today(self) -> date:
        return self.now().date()


class SetClock:
    """A clock that stands still until it is moved: for tests, the demonstration, a flat battery."""

    def __init__(self, at: datetime) -> None:
        self._at = at if at.tzinfo else at.replace(tzinfo=CHINA)

    def now(self) -> datetime:
        return self._at

    def today(self) -> date:
        return self._at.date()

    def move_to(self, at: datetime) -> None:
        self._at = at if at.tzinfo else at.replace(tzinfo=CHINA)

    def forward(self, **delta: int) -> None:
        """Moves on by `timedelta(**delta)`, e.g. `forward(minutes=5)`."""
        self._at += timedelta(**delta)


class CorrectedClock:
    """A clock whose day a person may put right, for as long as the program runs: a flat battery tells 2010."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._offset = clock, timedelta()

    def now(self) -> datetime:
        return self._clock.now() + self._offset

    def today(self) -> date:
        return self.now().date()

    def correct(self, today: date) -> None:
        """From now on it is that day; the time of day stays."""
        self._offset = timedelta(days=(today - self._clock.today()).days)


class MovedClock:
    """The PC's clock moved to another day: the demonstration opens in its own month, and time goes on."""

    def __init__(self, starts_at: datetime) -> None:
        self._offset = starts_at - SystemClock().now()

    def now(self) -> datetime:
        return SystemClock().now() + self._offset

    def today(self) -> date:
        return self.now().date()
