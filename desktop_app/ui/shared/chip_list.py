"""Chosen things side by side, each with a way to take it out again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.layouts import empty


class _Chip(QPushButton):
    """Goes by a click, blank or Delete; an Enter was meant for the form."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChipList(QWidget):
    """Pairs of key and words; `removed(key)` when a person presses one. Takes no room while empty."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._flow = FlowLayout(self)
        self.setVisible(False)

    def show_chips(self, chips: Sequence[tuple[str, str]], *, fixed: bool = False) -> None:
        """Replaces all; `fixed` ones cannot be taken out."""
        empty(self._flow)
        for key, words in chips:
            self._flow.addWidget(_fixed(words) if fixed else self._chip(key, words))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _chip(self, key: str, words: str) -> QWidget:
        made = _Chip(f"{words}  ×")
        set_role(made, "chip")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAccessibleName(self.tr("移除 {words}").format(words=words))
        made.setToolTip(self.tr("点击移除"))
        made.clicked.connect(lambda _=False: self.removed.emit(key))
        return made


def _fixed(words: str) -> QWidget:
    made = button(words, None, "chip")
    made.setEnabled(False)
    return made
