"""Automatic backups while the program is open: looked at every minute, told only when one fails."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from desktop_app.base.errors import UserProblem
from desktop_app.services.autobackup import AutoBackup
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.safekeep_panel import LAST_BACKUP

_LOOK_MS = 60_000


class Backups(QObject):
    """Runs on a worker; one at a time. A failure is said once, and again only after a success."""

    def __init__(self, desk: Desk, auto: AutoBackup, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._auto = desk, auto
        self._complained = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Makes a backup if one is due."""
        self._desk.tasks.run(self._work, self._made, failed=self._failed, owner=self, key="auto backup")

    def _work(self) -> Path | None:
        return self._auto.run() if self._auto.due() else None

    def _made(self, made: Path | None) -> None:
        if made is not None:
            self._complained = False
            self._desk.state.set_text(LAST_BACKUP, self._desk.clock.now().strftime("%Y-%m-%d %H:%M"))

    def _failed(self, problem: UserProblem) -> None:
        if not self._complained:
            self._complained = True
            self._desk.messages.problem(problem)
