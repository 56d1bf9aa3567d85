"""保管, as a topic: backups, the copy on a stick, and checks, each with its last date and its button."""

from __future__ import annotations

from desktop_app.services.autobackup import AutoBackup, AutoBackupState
from desktop_app.services.checkstate import CheckState
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.services.stickcopy import StickCopies, StickState
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.keeping_backup import BackupPart
from desktop_app.ui.settings.keeping_check import CheckPart
from desktop_app.ui.settings.keeping_stick import StickPart
from desktop_app.ui.settings.topic import Topic

States = tuple[AutoBackupState, StickState, CheckState]


class SafekeepingTopic(Topic):
    """Changes count at once."""

    def __init__(self, desk: Desk, keep: Safekeeping, auto: AutoBackup, copies: StickCopies) -> None:
        super().__init__(desk)
        self._keep, self._auto, self._copies = keep, auto, copies
        sentence = self.tr(
            "电脑坏了、丢了，有一份好的备份，一小时就能接着用。看三个日期：备份、U盘备份、检查，都不要太旧。"
        )
        self.head(self.tr("保管"), sentence)
        self.backup, self.stick = BackupPart(desk, keep, auto), StickPart(desk, copies, auto)
        self.check_part = CheckPart(desk, keep)
        for part in (self.backup, self.stick, self.check_part):
            self.column.addWidget(part)
            part.changed.connect(self.load)
        self.column.addStretch(1)

    def load(self) -> None:
        self.desk.tasks.run(self._read, self._show, owner=self, key="keeping")

    def _read(self) -> States:
        return self._auto.state(), self._copies.state(), self._keep.checks.state()

    def _show(self, states: States) -> None:
        backup, stick, check = states
        self.backup.show_state(backup)
        self.stick.show_state(stick)
        self.check_part.show_state(check)
