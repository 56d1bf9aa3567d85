"""备份: automatic ones, where they go, and one at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog

from desktop_app.services.autobackup import AutoBackup, AutoBackupState
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.settings.keeping_part import KeepingPart
from desktop_app.ui.settings.keeping_words import moment
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.watching import watched


class BackupPart(KeepingPart):
    """`changed` after a backup or another folder."""

    changed = Signal()

    def __init__(self, desk: Desk, keep: Safekeeping, auto: AutoBackup) -> None:
        super().__init__()
        sentence = self.tr(
            "备份是整份数据的加密副本：登记、文书、附件、密钥文件都在里面，凭口令就能在任何一台电脑上恢复。"
            "最好放在另一块硬盘上。旧的会逐步变稀：每天、每周、每月各留一份。"
        )
        self.head(self.tr("备份"), sentence)
        self._desk, self._keep, self._auto = desk, keep, auto
        self._folder = auto.state().folder
        self.on = QCheckBox(self.tr("自动备份：有改动时每半小时一次"))
        self.column.addWidget(self.on)
        self.now = button(self.tr("立即备份"), self.run)
        self.add_buttons(
            self.now,
            button(self.tr("换一个文件夹…"), self._ask),
            button(self.tr("另存一份到…"), self._ask_once),
        )
        self.on.toggled.connect(lambda on: self.choose(self._folder, on=on))
        self.show_state(auto.state())

    def show_state(self, state: AutoBackupState) -> None:
        self._folder = state.folder
        self.on.blockSignals(True)
        self.on.setChecked(state.on)
        self.on.blockSignals(False)
        last = self.tr("上次备份：{when}").format(when=moment(state.last_at))
        place = self.tr("放在：{folder}").format(folder=state.folder)
        self.say(f"{last if state.last_at else self.tr('还没有备份过。')}\n{place}")

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("自动备份放在哪里"), str(self._folder))
        if name:
            self.choose(Path(name), on=True)

    def choose(self, folder: Path, *, on: bool) -> None:
        """Keeps the choice; a folder inside the data is refused in the bar."""

        def work() -> AutoBackupState:
            self._auto.choose(folder, on=on)
            return self._auto.state()

        self._desk.tasks.run(work, self.show_state, owner=self)

    def run(self) -> None:
        """One more in the same folder, now."""

        def work(progress: Progress) -> Path:
            told, asked = watched(progress)
            return self._auto.run(told, asked)

        self._long(work)

    def _ask_once(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("备份到哪里"))
        if name:
            self.save_to(Path(name))

    def save_to(self, folder: Path) -> None:
        """One elsewhere; the automatic ones stay where they are."""

        def work(progress: Progress) -> Path:
            told, asked = watched(progress)
            return self._keep.back_up(folder, told, asked)

        self._long(work)

    def _long(self, work: Callable[[Progress], Path]) -> None:
        title = self.tr("正在备份…")
        self._desk.tasks.run_long(work, self._made, title=title, owner=self)

    def _made(self, made: Path) -> None:
        self._desk.messages.done(self.tr("已备份到 {folder}，读回核对一致。").format(folder=made))
        self.changed.emit()
