"""Work runs off the UI thread, results come back on it, and nothing is delivered to the dead."""

from __future__ import annotations

import threading
import time

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.progress import Cancelled, Progress
from desktop_app.ui.qt.tasks import Task, TaskRunner
from desktop_app.ui.shared.progress_strip import ProgressStrip


def test_work_is_elsewhere_and_the_result_here(qtbot: QtBot, tasks: TaskRunner) -> None:
    here, seen = threading.get_ident(), []
    tasks.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != here
    assert seen[0][1] == here


def test_a_user_problem_goes_to_the_asker_or_else_to_the_bar(qtbot: QtBot, tasks: TaskRunner) -> None:
    def fail() -> None:
        raise UserProblem("磁盘已满")

    told: list[str] = []
    tasks.problem.connect(lambda problem: told.append("bar " + problem.text))
    tasks.run(fail, failed=lambda problem: told.append("asker " + problem.text))
    qtbot.waitUntil(lambda: len(told) == 1)
    tasks.run(fail)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["asker 磁盘已满", "bar 磁盘已满"]


@pytest.mark.parametrize("bug", [ValueError("x"), SystemExit(3), KeyError("y")])
def test_a_bug_is_reported_whatever_it_is(qtbot: QtBot, tasks: TaskRunner, bug: BaseException) -> None:
    def fail() -> None:
        raise bug

    tasks.crashed.disconnect()
    with qtbot.waitSignal(tasks.crashed) as caught:
        tasks.run(fail, failed=lambda _p: pytest.fail("not a user problem"))
    assert caught.args[0] is bug
    assert not tasks.busy()


def test_finished_comes_after_success_and_failure(qtbot: QtBot, tasks: TaskRunner) -> None:
    order: list[str] = []
    tasks.run(lambda: 1, lambda _: order.append("done"), finished=lambda: order.append("finished"))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["done", "finished"]


def test_a_newer_question_makes_the_older_answer_worthless(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate, answers = threading.Event(), []
    owner = QObject()
    tasks.run(lambda: gate.wait(5) and "old", answers.append, owner=owner, key="search")
    tasks.run(lambda: "new", answers.append, owner=owner, key="search")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert answers == ["new"]


def test_nothing_is_delivered_to_a_dead_owner(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate, answers = threading.Event(), []
    owner = QObject()
    tasks.run(lambda: gate.wait(5), answers.append, owner=owner, finished=lambda: answers.append("finished"))
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert answers == []


def test_slow_work_shows_after_a_while_and_stops_on_request(qtbot: QtBot, tasks: TaskRunner) -> None:
    stopped = threading.Event()

    def work(progress: Progress) -> None:
        try:
            for step in range(500):
                progress.report(step, 500)
                time.sleep(0.01)
        except Cancelled:
            stopped.set()
            raise

    strip = ProgressStrip(tasks)
    qtbot.addWidget(strip)
    begun = time.monotonic()
    with qtbot.waitSignal(tasks.slow, timeout=3000):
        task = tasks.run_long(work, lambda _: pytest.fail("cancelled work has no result"), title="导入")
        assert strip.isHidden()
    assert time.monotonic() - begun >= 0.55
    assert not strip.isHidden()
    task.cancel()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert stopped.is_set()
    assert strip.isHidden()


def test_quick_work_never_shows(qtbot: QtBot, tasks: TaskRunner) -> None:
    slow: list[Task] = []
    tasks.slow.connect(slow.append)
    tasks.run(lambda: None, title="保存")
    qtbot.wait(750)
    assert slow == []


def test_many_tasks_from_many_answers(qtbot: QtBot, tasks: TaskRunner) -> None:
    answers: list[int] = []
    for number in range(300):
        tasks.run(lambda n=number: n, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 300)
    assert sorted(answers) == list(range(300))


class Witness:
    """Notes on which thread it goes."""

    def __init__(self, gone: list[int]) -> None:
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


def test_what_a_task_holds_is_let_go_on_this_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    """A page inside a lambda, let go last by a worker, would be destroyed there, and Qt crashes."""
    gone: list[int] = []
    delivered, witness = threading.Event(), Witness(gone)
    # the worker is held up after the result was sent, until it has been dealt with here
    tasks._arrived.connect(lambda *_: delivered.wait(5), Qt.ConnectionType.DirectConnection)
    tasks.run(lambda one=witness: one.gone, lambda _found, one=witness: None)
    del witness
    qtbot.waitUntil(lambda: not tasks.busy())
    delivered.set()
    tasks.close()
    assert gone == [threading.get_ident()]
