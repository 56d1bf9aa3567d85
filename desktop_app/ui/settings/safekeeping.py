"""备份与检查, as a topic: where automatic backups go, then the same panel as on the exchange page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout

from desktop_app.services.autobackup import AutoBackup, AutoBackupState
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.safekeep_panel import Safekeep, SafekeepPanel


class SafekeepingTopic(Topic):
    """Changes count at once; the folder may be on another disk, where a dead PC loses nothing."""

    def __init__(self, desk: Desk, keep: Safekeeping, auto: AutoBackup) -> None:
        super().__init__(desk)
        self._auto, self._state = auto, auto.state()
        self.head(self.tr("备份与检查"))
        self.on = QCheckBox(self.tr("自动备份：有改动时每半小时一次"))
        self.said = label("", "secondary", wrap=True)
        self.panel = SafekeepPanel(desk, Safekeep(keep.back_up, keep.check))
        row = QHBoxLayout()
        row.addWidget(self.on)
        row.addStretch(1)
        row.addWidget(button(self.tr("换一个文件夹…"), self._ask))
        self.column.addLayout(row)
        self.column.addWidget(self.said)
        advice = self.tr(
            "旧的自动备份会逐步变稀：每天、每周、每月各留一份。最好选另一块硬盘；电脑坏了，从那里恢复。"
        )
        self.column.addWidget(label(advice, "hint", wrap=True))
        self.column.addWidget(self.panel)
        self.column.addStretch(1)
        self._show(self._state)
        self.on.toggled.connect(lambda on: self.choose(self._state.folder, on=on))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("自动备份放在哪里"), str(self._state.folder))
        if name:
            self.choose(Path(name), on=True)

    def choose(self, folder: Path, *, on: bool) -> None:
        """Keeps the choice; a folder inside the data is refused in the bar."""

        def work() -> AutoBackupState:
            self._auto.choose(folder, on=on)
            return self._auto.state()

        self.desk.tasks.run(work, self._show, owner=self)

    def _show(self, state: AutoBackupState) -> None:
        self._state = state
        self.on.blockSignals(True)
        self.on.setChecked(state.on)
        self.on.blockSignals(False)
        text = self.tr("放在：{folder}").format(folder=state.folder)
        last = self.tr("上次自动备份：{when}").format(when=state.last_at.replace("T", " ")[:16])
        self.said.setText(f"{text}\n{last}" if state.last_at else text)
