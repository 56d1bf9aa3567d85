"""Keeps the page beside the fields true: after a pause, off the UI thread, never an older one over a newer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.base.errors import Problem, UserProblem
from desktop_app.ui.qt.tasks import TaskRunner

_PAUSE_MS = 80

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Made:
    """One rendering: the bytes, what stands in the way of issuing, what only looks wrong, and how long it took."""

    pdf: bytes
    problems: tuple[Problem, ...]
    took_ms: float
    warnings: tuple[Problem, ...] = ()


class PreviewFeed(QObject):
    """`made(Made)` for the newest values asked about. While one is being made, the next waits; those
    between are skipped. `failed(UserProblem)` when a page cannot be set at all."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        render: Callable[[Values], bytes],
        check: Callable[[Values], list[Problem]],
        tasks: TaskRunner,
        parent: QObject,
        warn: Callable[[Values], list[Problem]] = lambda _values: [],
    ) -> None:
        super().__init__(parent)
        self._render, self._check, self._warn, self._tasks = render, check, warn, tasks
        self._values: Values | None = None
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, values: Values, *, at_once: bool = False) -> None:
        """Wants the page of these values, after the pause or now."""
        self._values = values
        if at_once:
            self._start()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Wants no page any more; one under way is dropped."""
        self._timer.stop()
        self._values = None

    def _start(self) -> None:
        self._timer.stop()
        if self._busy or self._values is None:
            return
        values, self._values, self._busy = self._values, None, True
        self._tasks.run(
            lambda: self._make(values), self._show, failed=self._fail, finished=self._free, owner=self
        )

    def _make(self, values: Values) -> Made:
        began = time.perf_counter()
        pdf = self._render(values)
        problems = tuple(self._check(values))
        took_ms = (time.perf_counter() - began) * 1000
        return Made(pdf, problems, took_ms, tuple(self._warn(values)))

    def _show(self, made: Made) -> None:
        if self._values is None:
            self.made.emit(made)

    def _fail(self, problem: UserProblem) -> None:
        self.failed.emit(problem)

    def _free(self) -> None:
        self._busy = False
        if self._values is not None and not self._timer.isActive():
            self._start()
