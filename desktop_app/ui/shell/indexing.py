"""Keeps the search index up in the background: what was written just now after a pause, an old store bit by bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop_app.services.house import Services
    from desktop_app.ui.qt.desk import Desk
    from desktop_app.ui.qt.progress import Progress

_PAUSE_MS, _MANY = 800, 5_000


class Indexing(QObject):
    """Searching catches up by itself; this only spares the person the wait."""

    def __init__(self, desk: Desk, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._services, self._filling = desk, services, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        desk.bus.changed.connect(lambda _changes: self._pause.start())
        self._pause.start()

    def look(self) -> None:
        """Asks on a worker how much waits; much of it shows its progress and can be stopped."""
        if not self._filling:
            self._desk.tasks.run(self._services.search.waiting, self._fill, owner=self, key="index")

    def _fill(self, waiting: int) -> None:
        if waiting > _MANY:
            self._filling = True
            title = self.tr("为查找编目")
            self._desk.tasks.run_long(self._work, title=title, finished=self._filled, owner=self)
        elif waiting:
            self._desk.tasks.run(self._services.search.settle, owner=self, key="index")

    def _work(self, progress: Progress) -> None:
        self._services.search.catch_up(progress.report)

    def _filled(self) -> None:
        self._filling = False
