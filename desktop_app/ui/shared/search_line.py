"""The search field: Enter asks, Esc empties; the words stay for the next question."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.shared.text_line import TextLine

_WIDTH_PX = 380
_PAUSE_MS = 200


class SearchLine(TextLine):
    """`asked(text)` on Enter; `paused(text)` shortly after each change, for lists that follow the typing."""

    asked = Signal(str)
    paused = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        if not placeholder:
            self.setPlaceholderText(self.tr("搜索人名、编号、电话、内容（Ctrl+F）"))
        self.setAccessibleName(self.tr("搜索"))
        self.setMaximumWidth(current_look().px(_WIDTH_PX))
        self.addAction(icon("search"), TextLine.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(lambda: self.paused.emit(self.text().strip()))
        self.textChanged.connect(lambda _text: self._timer.start())
        self.returnPressed.connect(lambda: self.asked.emit(self.value()))

    def sizeHint(self) -> QSize:
        return QSize(current_look().px(_WIDTH_PX), super().sizeHint().height())

    def take_focus(self) -> None:
        """Puts the cursor here with the old words selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
