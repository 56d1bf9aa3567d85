"""One line of work: how urgent, what, about whom, and the one button that does the next thing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label

_BADGE_PX = 84


@dataclass(frozen=True)
class ActLine:
    """`key` is whatever the list's owner needs to find the thing again. `quiet` lines wait for somebody else.

    Without `button` the row can only be opened.
    """

    badge: BadgeCell
    what: str
    whom: str
    detail: str
    button: str = ""
    key: object = None
    quiet: bool = False


class ActRow(QFrame):
    """`opened(line)` for the row (a click, Enter), `acted(line)` for its button (Ctrl+Enter from the row)."""

    opened = Signal(object)
    acted = Signal(object)

    def __init__(self, line: ActLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "row")
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{line.badge.text} {line.what} {line.whom}")
        self.setAccessibleDescription(line.detail)
        badge = Badge(line.badge.text, line.badge.kind)
        badge.setFixedSize(badge.sizeHint().expandedTo(QSize(current_look().px(_BADGE_PX), 0)))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 9, 4, 9)
        row.setSpacing(14)
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._words(line), 1)
        if line.button:
            name = f"{line.button} {line.whom}"
            act = button(line.button, lambda: self.acted.emit(line), name=name, hint=line.what)
            row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, line: ActLine) -> QVBoxLayout:
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
            self.opened.emit(self.line)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter on a row is the row's, also on a page where it is the primary button's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.line.button:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.line.button:
            self.acted.emit(self.line)
        else:
            self.opened.emit(self.line)
