"""A list of work lines: the arrows walk, Enter opens, Ctrl+Enter acts, a long one shows its beginning first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.act_list import ActList
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.buttons import Button
from desktop_app.ui.shared.columns import BadgeCell

CONTROL = Qt.KeyboardModifier.ControlModifier


def lines(count: int) -> list[ActLine]:
    return [
        ActLine(BadgeCell("待办", "info"), "签收", f"事项 {place}", "东华信 2026", "签收", place)
        for place in range(count)
    ]


@pytest.fixture
def acts(qtbot: QtBot) -> Iterator[ActList]:
    window = QWidget()
    made = ActList("交办", nothing="没有要签收的")
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made


def test_keys(qtbot: QtBot, acts: ActList) -> None:
    heard: list[tuple[str, object]] = []
    acts.opened.connect(lambda line: heard.append(("opened", line.key)))
    acts.acted.connect(lambda line: heard.append(("acted", line.key)))
    acts.show_lines(lines(3))
    acts.rows[0].setFocus()
    qtbot.waitUntil(acts.rows[0].hasFocus)
    qtbot.keyClick(acts.rows[0], Qt.Key.Key_Down)
    assert acts.rows[1].hasFocus()
    qtbot.keyClick(acts.rows[1], Qt.Key.Key_Return)
    qtbot.keyClick(acts.rows[1], Qt.Key.Key_Return, CONTROL)
    assert heard == [("opened", 1), ("acted", 1)]
    acts.show_lines(lines(1))
    assert acts.rows[0].hasFocus()


def test_the_rest_of_a_long_list_comes_when_asked_for(qtbot: QtBot, acts: ActList) -> None:
    acts.show_lines(lines(65))
    assert len(acts.rows) == 40
    link = next(one for one in acts.findChildren(Button) if "还有 25 件" in one.text())
    qtbot.waitUntil(link.isVisible)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert len(acts.rows) == 65
    assert QApplication.focusWidget() is acts.rows[40]


def test_nothing_is_said_in_words(acts: ActList) -> None:
    acts.show_lines([])
    assert acts.isVisible()
    quiet = ActList("督办")
    quiet.show_lines([])
    assert not quiet.isVisible()
