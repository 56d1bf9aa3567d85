"""Letters catch up with what happened meanwhile: at the start, and when a bundle has brought the bureau's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.services.lettercatchup import anything_due

if TYPE_CHECKING:
    from desktop_app.domain.changes import Changes
    from desktop_app.services.house import Services
    from desktop_app.ui.qt.desk import Desk

_HEARD = ("approval",)


class CatchingUp(QObject):
    """A notice whose thirty days are over is served without anybody having to think of it."""

    def __init__(self, desk: Desk, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._services = desk, services
        desk.bus.listen(self, _HEARD, lambda _changes: self.look())
        self.look()

    def look(self) -> None:
        """On a worker; pages hear of it like of any other change."""
        self._desk.tasks.run(self._work, self._tell, owner=self, key="catch-up")

    def _work(self) -> Changes | None:
        """Asks first: what writes letters is loaded only where there is something to write."""
        return self._services.letters.catch_up() if anything_due(self._services.desk) else None

    def _tell(self, changes: Changes | None) -> None:
        if changes is not None:
            self._desk.bus.publish(changes)
