"""After wrong passphrases one waits longer each time."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop_app.base.waiting import LONGEST_S, seconds_after


class Delay:
    """Counts in memory only. The clock is asked for `now` by the caller."""

    def __init__(self) -> None:
        self._wrong = 0
        self._until: datetime | None = None

    def failed(self, now: datetime) -> int:
        """Notes a wrong try; returns the seconds to wait: 0, 0, 2, 4, 8 … 60."""
        self._wrong += 1
        seconds = seconds_after(self._wrong)
        self._until = now + timedelta(seconds=seconds)
        return seconds

    def left(self, now: datetime) -> int:
        """Seconds still to wait; 0 when one may try. A clock set back does not lock anybody out."""
        if self._until is None:
            return 0
        rest = int((self._until - now).total_seconds() + 0.999)
        return rest if 0 < rest <= LONGEST_S else 0
