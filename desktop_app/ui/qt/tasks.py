"""Runs service calls off the UI thread and brings results back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.progress import Cancelled, Progress

SLOW_MS = 600
_WORKERS = 3

Done = Callable[[Any], None]
Failed = Callable[[UserProblem], None]


@dataclass(eq=False)
class Task:
    """One piece of work under way; `cancel()` asks it to stop and drops its result."""

    title: str
    number: int
    progress: Progress
    work: Callable[[Progress], Any]
    done: Done | None = None
    failed: Failed | None = None
    finished: Callable[[], None] | None = None
    owner: QObject | None = None
    key: str = ""
    cancellable: bool = False
    dropped: bool = False
    result: Any = None
    error: BaseException | None = None

    def carry_out(self) -> None:
        """On the worker: keeps what the work returned or raised."""
        try:
            self.result = self.work(self.progress)
        except BaseException as bug:  # noqa: BLE001 - a worker must not die silently: the UI thread shows it
            self.error = bug

    def cancel(self) -> None:
        self.dropped = True
        self.progress.cancel()

    def wanted(self) -> bool:
        """False once dropped, or once the widget that asked is gone."""
        return not self.dropped and (self.owner is None or shiboken6.isValid(self.owner))


class TaskRunner(QObject):
    """A small worker pool; every callback runs on the UI thread, in the order of the results.

    What a task refers to (the page inside its lambdas, say) is let go on the UI thread only: a worker
    knows its task by number and never holds the last reference, with which it would destroy widgets.

    Signals: `slow(task)` when a titled task runs longer than 0.6 s, `moved(task, done, total, text)`,
    `ended(task)` for each one; `problem(UserProblem)` for a failure that nobody handled,
    `crashed(exception)` for a bug.
    """

    slow = Signal(object)
    moved = Signal(object, int, int, str)
    ended = Signal(object)
    problem = Signal(object)
    crashed = Signal(object)
    _arrived = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=_WORKERS, thread_name_prefix="desk")
        self._running: dict[int, Task] = {}
        self._numbers = count()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        done: Done | None = None,
        *,
        failed: Failed | None = None,
        finished: Callable[[], None] | None = None,
        owner: QObject | None = None,
        key: str = "",
        title: str = "",
    ) -> Task:
        """Starts `work()` on a worker. A later task of the same `key` and owner replaces this one.

        `failed` receives a `UserProblem` in place of the message bar. With a `title`, a slow task
        shows in the progress strip.
        """
        task = self._new(lambda _progress: work(), done, failed, finished, owner, key, title)
        self._start(task)
        return task

    def run_long(
        self,
        work: Callable[[Progress], Any],
        done: Done | None = None,
        *,
        title: str,
        failed: Failed | None = None,
        finished: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> Task:
        """Like `run`, for work that takes a `Progress`, reports steps and can be cancelled."""
        task = self._new(work, done, failed, finished, owner, "", title)
        task.cancellable = True
        self._start(task)
        return task

    def busy(self) -> bool:
        return bool(self._running)

    def close(self) -> None:
        """Asks all work to stop and waits for it; results no longer arrive, new work is not begun.

        What was handed in before is still done: it may be the last words of a page (a parked draft).
        """
        self._closed = True
        for task in self._running.values():
            task.cancel()
        self._pool.shutdown(wait=True)

    def _new(
        self,
        work: Callable[[Progress], Any],
        done: Done | None,
        failed: Failed | None,
        finished: Callable[[], None] | None,
        owner: QObject | None,
        key: str,
        title: str,
    ) -> Task:
        for other in self._running.values():
            if key and other.key == key and other.owner is owner:
                other.dropped = True
        number = next(self._numbers)
        progress = Progress(lambda *step: self.moved.emit(self._running[number], *step))
        return Task(title, number, progress, work, done, failed, finished, owner, key)

    def _start(self, task: Task) -> None:
        if self._closed:
            task.dropped = True
            return
        number = task.number
        self._running[number] = task
        if task.title:
            QTimer.singleShot(SLOW_MS, self, lambda: self._tell_slow(number))
        self._pool.submit(self._work, number)

    def _work(self, number: int) -> None:
        """On the worker. Whatever happens, exactly one arrival is sent back."""
        self._running[number].carry_out()
        if shiboken6.isValid(self):
            self._arrived.emit(number)

    def _tell_slow(self, number: int) -> None:
        task = self._running.get(number)
        if task is not None and not task.dropped:
            self.slow.emit(task)

    def _deliver(self, number: int) -> None:
        task = self._running.pop(number)
        self.ended.emit(task)
        try:
            self._deliver_result(task)
        finally:
            if task.finished is not None and (task.owner is None or shiboken6.isValid(task.owner)):
                task.finished()

    def _deliver_result(self, task: Task) -> None:
        error = task.error
        if isinstance(error, Cancelled) or not task.wanted():
            if error is not None and not isinstance(error, UserProblem):
                self.crashed.emit(error)
        elif error is not None:
            self._deliver_error(task, error)
        elif task.done is not None:
            task.done(task.result)

    def _deliver_error(self, task: Task, error: BaseException) -> None:
        if not isinstance(error, UserProblem):
            self.crashed.emit(error)
        elif task.failed is not None:
            task.failed(error)
        else:
            self.problem.emit(error)
