"""Automatic backups while the program is open: looked at every minute, told only when one fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.shared.safekeep_panel import LAST_BACKUP
from desktop_app.ui.shared.watching import watched

if TYPE_CHECKING:
    from desktop_app.base.errors import UserProblem
    from desktop_app.services.autobackup import AutoBackup
    from desktop_app.services.stickcopy import StickCopies
    from desktop_app.ui.qt.desk import Desk
    from desktop_app.ui.qt.progress import Progress

_LOOK_MS = 60_000


class Backups(QObject):
    """Runs on a worker; one at a time. A failure is said once, and again only after a success.

    After a backup of its own, once a day, a copy goes to the stick that is there, where that was asked for.
    """

    def __init__(self, desk: Desk, auto: AutoBackup, copies: StickCopies, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._auto, self._copies = desk, auto, copies
        self._complained, self._stick_complained = False, False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Makes a backup if one is due."""
        self._desk.tasks.run(self._work, self._made, failed=self._failed, owner=self, key="auto backup")

    def _work(self) -> tuple[Path, bool] | None:
        """The backup, and whether a stick waits for it."""
        if not self._auto.due():
            return None
        made = self._auto.run()
        return made, self._copies.due() and self._copies.stick() is not None

    def _made(self, found: tuple[Path, bool] | None) -> None:
        if found is None:
            return
        made, stick = found
        self._complained = False
        self._desk.state.set_text(LAST_BACKUP, self._desk.clock.now().strftime("%Y-%m-%d %H:%M"))
        if stick:
            self._to_stick(made)

    def _to_stick(self, made: Path) -> None:
        def work(progress: Progress) -> Path:
            told, asked = watched(progress)
            return self._copies.to_stick(lambda: made, told, asked)

        title = self.tr("正在备份到U盘…")
        self._desk.tasks.run_long(work, self._copied, title=title, failed=self._stick_failed, owner=self)

    def _copied(self, _folder: Path) -> None:
        self._stick_complained = False

    def _stick_failed(self, problem: UserProblem) -> None:
        if not self._stick_complained:
            self._stick_complained = True
            self._desk.messages.problem(problem)

    def _failed(self, problem: UserProblem) -> None:
        if not self._complained:
            self._complained = True
            self._desk.messages.problem(problem)
