"""A window left open over midnight tells the dates of the new day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.desk import Desk

_LOOK_MS = 60_000


class NewDay(QObject):
    """Looks every minute; when the day has changed, every page reads again what it shows."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._day = desk, desk.clock.today()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Limits that were near yesterday may be over today."""
        today = self._desk.clock.today()
        if today != self._day:
            self._day = today
            self._desk.bus.publish(ANYTHING)
