"""A list that belongs to a field low on the screen opens where it can be seen whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.date_edit import DateEdit

OPTIONS = [(str(code), f"第{code}类", "") for code in range(30)]


def shown(qtbot: QtBot, field: QWidget, bottom_px: int) -> QRect:
    """The field, so many pixels above the screen's lower edge; returns the room of the screen."""
    qtbot.addWidget(field)
    room = field.screen().availableGeometry()
    field.setGeometry(room.right() - 200, room.bottom() - bottom_px, 180, 30)
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return room


@pytest.mark.parametrize("bottom_px", [40, 120, 300, 500])
def test_all_rows_stay_on_the_screen(qtbot: QtBot, desk: Desk, bottom_px: int) -> None:
    picker = CodePicker(OPTIONS, desk.tasks)
    room = shown(qtbot, picker, bottom_px)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.waitUntil(picker._list.open)
    popup = picker._list._popup.geometry()
    assert room.contains(popup), (room, popup)
    own = QRect(picker.mapToGlobal(QPoint(0, 0)), picker.size())
    assert not popup.intersects(own) and popup.height() > 150


def test_one_hit_is_one_row(qtbot: QtBot, desk: Desk) -> None:
    picker = CodePicker(OPTIONS, desk.tasks)
    shown(qtbot, picker, 500)
    qtbot.keyClicks(picker, "29")
    qtbot.waitUntil(picker._list.open)
    assert picker._list._popup.height() < 2 * picker._list._list.sizeHintForRow(0) + 20


def test_the_month_stays_on_the_screen(qtbot: QtBot, desk: Desk) -> None:
    edit = DateEdit(desk.clock.today)
    room = shown(qtbot, edit, 40)
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit._popup is not None and room.contains(edit._popup.geometry())
