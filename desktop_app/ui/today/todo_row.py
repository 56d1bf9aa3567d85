"""One line of 要做的事: how urgent, what, for whom, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label
from desktop_app.ui.today.presenter import Line

_BADGE_PX = 84


class TodoRow(QFrame):
    """`opened(line)` for the row, `acted(line)` for its button."""

    opened = Signal(object)
    acted = Signal(object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "row")
        self._line = line
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{line.badge.text} {line.what} {line.whom}")
        badge = Badge(line.badge.text, line.badge.kind)
        needed = badge.sizeHint()
        badge.setFixedSize(needed.expandedTo(QSize(current_look().px(_BADGE_PX), 0)))
        act = button(
            line.button, lambda: self.acted.emit(line), name=f"{line.button} {line.whom}", hint=line.what
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 9, 4, 9)
        row.setSpacing(14)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._words(line), 1)
        row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, line: Line) -> QVBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(label(line.what, "secondary" if line.quiet else "strong"))
        first.addWidget(ElidedLabel(line.whom), 1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(first)
        words.addWidget(ElidedLabel(line.detail, "secondary"))
        return words

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._line)
        else:
            super().keyPressEvent(event)
