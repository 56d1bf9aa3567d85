"""Buttons by their weight: one primary a page, all others quiet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from desktop_app.ui.qt.restyle import set_role


class Button(QPushButton):
    """Enter presses it when it has the focus, outside dialogs too; Ctrl+Enter is the form's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str, clicked: Callable[[], object] | None = None, role: str = "", *, hint: str = "", name: str = ""
) -> Button:
    """Roles: "" (quiet), primary, danger, link, back, chip.

    `name` is what a screen reader says where the text alone is not enough.
    """
    made = Button(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(name or text)
    made.setToolTip(hint)
    if role:
        set_role(made, role)
    if clicked is not None:
        made.clicked.connect(lambda _=False: clicked())
    return made
