"""What the window says: one bar, one action, and a crash report that names nobody."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.crash import CrashDesk, CrashDialog, crash_details
from desktop_app.ui.qt.messages import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_an_action_is_done_once_and_the_bar_goes(qtbot: QtBot, bar: MessageBar) -> None:
    done: list[str] = []
    bar.done("已登记 东华信 2026-0047", action_text="撤销", action=lambda: done.append("undone"))
    bar.show()
    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert bar.isHidden()


def test_a_problem_says_what_and_what_to_do_and_stays(bar: MessageBar) -> None:
    bar.problem(UserProblem("找不到{where}", way_out="请插好{where}", where="U盘"))
    assert bar.text() == "找不到U盘"
    assert bar._way_out.text() == "请插好U盘"
    assert not bar._timer.isActive()
    bar.info("好了")
    assert bar._timer.isActive()
    assert bar._way_out.isHidden()
    bar.hide()


def test_the_newest_wins_and_an_old_action_is_forgotten(bar: MessageBar) -> None:
    bar.done("一", action_text="撤销", action=lambda: pytest.fail("old action"))
    bar.warn("二")
    assert bar.text() == "二"
    assert bar._action.isHidden()
    bar.dismiss()
    assert bar.text() == ""


def crash() -> BaseException:
    try:
        raise ValueError("张书文 532301197001010028 13887806214")
    except ValueError as error:
        return error


def test_a_crash_report_names_nobody(qtbot: QtBot) -> None:
    details = crash_details(crash())
    assert "ValueError" in details
    assert "test_messages.py" in details
    for secret in ("张书文", "532301197001010028", "13887806214"):
        assert secret not in details


def test_the_dialog_copies_the_details(qtbot: QtBot) -> None:
    dialog = CrashDialog(crash())
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.details


@pytest.mark.complains
def test_crashes_do_not_pile_up() -> None:
    shown: list[BaseException] = []
    desk = CrashDesk(lambda error: (shown.append(error), desk.report(error), None)[-1])
    desk.report(crash())
    assert len(shown) == 1
    desk.report(crash())
    assert len(shown) == 2


@pytest.mark.complains
def test_the_hook_takes_what_nobody_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    desk = CrashDesk(shown.append)
    error = crash()
    desk._hook(type(error), error, error.__traceback__)
    assert shown == [error]
