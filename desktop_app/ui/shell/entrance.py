"""The window before a store is open: wizard, unlock page, or a word of patience."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from desktop_app import APP_NAME
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.page import MARGIN_PX
from desktop_app.ui.shared.progress_strip import ProgressStrip

_WIDTH_PX, _HEIGHT_PX = 1000, 720


class Entrance(QMainWindow):
    """Shows one thing at a time over the strip of progress and the bar of messages."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setWindowTitle(APP_NAME)
        self._shown: QWidget | None = None
        body = QWidget()
        set_role(body, "ground")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        bars = QVBoxLayout()
        bars.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 12)
        bars.setSpacing(8)
        bars.addWidget(ProgressStrip(desk.tasks))
        bars.addWidget(desk.messages)
        self._column.addLayout(bars)
        self.setCentralWidget(body)
        desk.tasks.problem.connect(desk.messages.problem)
        free = self.screen().availableGeometry()
        self.resize(min(_WIDTH_PX, free.width()), min(_HEIGHT_PX, free.height()))

    def show_page(self, page: QWidget) -> None:
        """Replaces what was shown."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = page
        self._column.insertWidget(0, page, 1)
        page.show()

    def page(self) -> QWidget | None:
        return self._shown

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
