"""Names as chips: taken out on purpose only, never by the Enter that was meant for the form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.name_list import NameList

CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = ("张㐂", "李四", "孙八")


class Sheet(QWidget):
    """A form that counts the Ctrl+Enters that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = self.pressed = 0
        self.names, self.more = NameList(), button("更多栏目", self._press)
        column = QVBoxLayout(self)
        column.addWidget(self.names)
        column.addWidget(self.more)

    def _press(self) -> None:
        self.pressed += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.sent += int(bool(event.modifiers() & CONTROL) and event.key() == Qt.Key.Key_Return)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    made.names.set_names(NAMES)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def chip(sheet: Sheet, name: str) -> QPushButton:
    return next(one for one in sheet.names.findChildren(QPushButton) if one.text().startswith(name))


def test_after_taking_one_out_enter_takes_no_other(qtbot: QtBot, sheet: Sheet) -> None:
    qtbot.mouseClick(chip(sheet, "孙八"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet.names.line.hasFocus)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert (sheet.names.names(), sheet.sent) == (NAMES[:2], 1)


@pytest.mark.parametrize(
    ("key", "left"), [(Qt.Key.Key_Return, 3), (Qt.Key.Key_Delete, 2), (Qt.Key.Key_Space, 2)]
)
def test_a_chip_with_the_focus_goes_by_delete_not_by_enter(
    qtbot: QtBot, sheet: Sheet, key: Qt.Key, left: int
) -> None:
    one = chip(sheet, "李四")
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    qtbot.keyClick(one, key)
    assert len(sheet.names.names()) == left


def test_backspace_in_the_empty_line_takes_the_last(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.names.line.setFocus()
    qtbot.keyClicks(sheet.names.line, "x")
    qtbot.keyClick(sheet.names.line, Qt.Key.Key_Backspace)
    assert sheet.names.names() == NAMES
    qtbot.keyClick(sheet.names.line, Qt.Key.Key_Backspace)
    assert sheet.names.names() == NAMES[:2]


def test_ctrl_enter_belongs_to_the_form_whatever_button_has_the_focus(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.more.setFocus()
    qtbot.keyClick(sheet.more, Qt.Key.Key_Return, CONTROL)
    assert (sheet.pressed, sheet.sent) == (0, 1)
    qtbot.keyClick(sheet.more, Qt.Key.Key_Return)
    assert sheet.pressed == 1
