"""What would wait for a person fails its test, by its name and with the bug that it was about to tell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.crash import CrashDesk, CrashDialog
from desktop_app.ui.qt.tasks import TaskRunner


@pytest.mark.complains
def test_a_crash_dialog_fails_the_test_with_its_details(qtbot: QtBot) -> None:
    desk = CrashDesk(lambda error: CrashDialog(error).exec())
    with pytest.raises(AssertionError, match=r"QDialog\.exec(?s:.*)ZeroDivisionError"):
        desk.report(ZeroDivisionError("x"))


def test_so_does_any_other_question(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match=r"QFileDialog\.getOpenFileName"):
        QFileDialog.getOpenFileName(None, "x")
    with pytest.raises(AssertionError, match=r"QMessageBox\.question"):
        QMessageBox.question(None, "x", "y")


def test_one_from_a_slot_is_heard(qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as heard:
        QTimer.singleShot(0, lambda: CrashDialog(ValueError("x")).exec())
        qtbot.waitUntil(lambda: len(heard) == 1)
    assert "ValueError" in str(heard[0][1])


def test_a_bug_on_a_worker_is_heard(qtbot: QtBot, tasks: TaskRunner) -> None:
    def bug() -> None:
        raise ValueError("x")

    with qtbot.captureExceptions() as heard:
        tasks.run(bug)
        qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0][1], ValueError)
