"""Fixtures of the window's tests: a desk with a standing clock, closed after each test."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from tests.ui.nobody import refuse_to_wait

# Patience, not a bound on speed: two workers on a slow shared PC must not fail a test that only waits.
for waiting in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed):
    waiting.__kwdefaults__ = {**(waiting.__kwdefaults__ or {}), "timeout": 20_000}

refuse_to_wait()

NOW = datetime(2026, 11, 23, 9, 0)
HERE = Path(__file__).parent


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """As in the program (`ui/qt/collector.py`): a widget must not be destroyed by a worker's collection.

    Destroyed when the test has let everything go, its fixtures too: else what is left would be drawn anew
    with each look that the next test tries, or be found by a thread of it that only writes a store. What
    outlives a file's last test (modules, rules, fonts) is no garbage: frozen, since looking through it
    after each test takes a quarter of the time. Tests of other folders are asked here too, and left alone.
    """
    if HERE not in item.path.parents:
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        if nextitem is None or nextitem.path != item.path:
            gc.freeze()
        gc.enable()


def pytest_sessionfinish() -> None:
    """What a test has copied would be destroyed after Python: a crash, behind the last test's back."""
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """No worker reads on while fixtures shut its store, in whatever order they do."""
    for one in getattr(item, "funcargs", {}).values():
        if isinstance(one, TaskRunner):
            one.close()


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    """A bug on a worker fails the test; one that means to see it disconnects `crashed` first."""
    runner = TaskRunner()
    runner.crashed.connect(_raise)
    yield runner
    runner.close()


@pytest.fixture
def desk(qtbot: QtBot, tasks: TaskRunner, tmp_path: Path) -> Iterator[Desk]:
    host = QWidget()  # never shown: a bar of its own would take the focus
    qtbot.addWidget(host)
    bar = MessageBar(host)
    yield Desk(tasks, ChangeBus(), bar, SetClock(NOW), ViewState(tmp_path / "view.ini"))


class AtOnce:
    """A runner that works on the spot, for models without a window."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        owner: QObject | None = None,
        key: str = "",
    ) -> object:
        done(work())
        return None


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()
