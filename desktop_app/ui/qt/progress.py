"""How far a long piece of work is, told from a worker, and the flag that asks it to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable

from desktop_app.base.errors import UserProblem


class Cancelled(UserProblem):
    """Raised inside work that was asked to stop; nothing is shown, the work undoes itself."""

    def __init__(self) -> None:
        super().__init__("已取消")


class Progress:
    """Handed to long work. Safe from any thread; `told` is called on the thread that reports."""

    def __init__(self, told: Callable[[int, int, str], None]) -> None:
        self._told = told
        self._stop = threading.Event()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tells `done` of `total` steps (total 0: unknown); raises `Cancelled` when asked to stop."""
        self.check()
        self._told(done, total, text)

    def check(self) -> None:
        """Raises `Cancelled` when asked to stop; for loops that have nothing to tell."""
        if self._stop.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()
