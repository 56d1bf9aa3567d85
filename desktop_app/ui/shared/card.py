"""A white panel with an optional heading; clickable ones answer to Enter and Space as well."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import polish, set_role
from desktop_app.ui.shared.labels import label

_PADDING_PX = 16


class Card(QFrame):
    """Add to `body`. `heading` is the row of the title, for a badge or link at its right end.

    `flush` lets a table reach the edges.
    """

    clicked = Signal()

    def __init__(
        self, title: str = "", *, clickable: bool = False, flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._clickable = clickable
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        side, top = (1, 6) if flush else (_PADDING_PX, 14)
        outer.setContentsMargins(side, top, side, top)
        outer.setSpacing(8)
        self.heading = QHBoxLayout()
        if title:
            self.heading.addWidget(label(title, "section"))
            self.heading.addStretch(1)
            outer.addLayout(self.heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        if clickable:
            self._make_clickable()

    def _make_clickable(self) -> None:
        self.setProperty("clickable", True)
        polish(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
