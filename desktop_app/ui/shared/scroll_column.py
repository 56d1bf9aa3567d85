"""A column that scrolls when the window is small, without a frame of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.shared.labels import clear_widget

_ROOM_PX = 24  # of what follows: a hint under the field


class ScrollColumn(QScrollArea):
    """Add to `column`; what it holds is as wide as the view.

    A field that gets the focus comes into sight, also when Enter and not Tab moved on to it; not
    under a mouse button, where the ground would slip away below the pointer.
    """

    def __init__(self, spacing_px: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = clear_widget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing_px)
        self.setWidget(inner)
        self._inner = inner
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def limit_width(self, most_px: int) -> None:
        """What it holds is no wider than that, and as tall as its lines then need."""
        self._inner.setMaximumWidth(most_px)

    def keep_whole(self) -> None:
        """Never narrower than what it holds: a neighbour that can shrink gives way."""
        self._whole = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._whole and watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(self._inner.minimumSizeHint().width() + bar)
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not pressed and self._inner.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _ROOM_PX)
