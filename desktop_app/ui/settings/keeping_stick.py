"""U盘备份: a copy that leaves the house, on demand and by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from desktop_app.services.autobackup import AutoBackup
from desktop_app.services.stickcopy import KEEPS, StickCopies, StickState
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.settings.keeping_part import KeepingPart
from desktop_app.ui.settings.keeping_words import moment
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.watching import watched


class StickPart(KeepingPart):
    """`changed` after a copy or a choice."""

    changed = Signal()

    def __init__(self, desk: Desk, copies: StickCopies, auto: AutoBackup) -> None:
        super().__init__()
        sentence = self.tr(
            "失火、失窃时，电脑和旁边的硬盘会一起没有，所以要有一份放在别处。U盘上的备份同样是加密的，"
            "捡到的人打不开。写好后会从U盘读回来核对；U盘上别的文件不会动。"
        )
        self.head(self.tr("U盘备份"), sentence)
        self._desk, self._copies, self._auto = desk, copies, auto
        self.on = QCheckBox(self.tr("插着U盘时，每天自动备份到U盘一次"))
        self.keep = ChoiceBox([(str(count), str(count)) for count in KEEPS], empty=False)
        self.keep.setAccessibleName(self.tr("U盘上留几份"))
        self.column.addWidget(self.on)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("U盘上留几份")))
        row.addWidget(self.keep)
        row.addStretch(1)
        self.column.addLayout(row)
        self.now = button(self.tr("备份到U盘"), self.run)
        self.add_buttons(self.now)
        self.on.toggled.connect(lambda _on: self.choose())
        self.keep.picked.connect(lambda _count: self.choose())
        self.show_state(copies.state())

    def show_state(self, state: StickState) -> None:
        for one in (self.on, self.keep):
            one.blockSignals(True)
        self.on.setChecked(state.on)
        self.keep.set_code(str(state.keep))
        for one in (self.on, self.keep):
            one.blockSignals(False)
        last = self.tr("上次备份到U盘：{when}（{label}）").format(
            when=moment(state.last_at), label=state.label
        )
        self.say(last if state.last_at else self.tr("还没有备份到U盘过。"))

    def choose(self) -> None:
        on, keep = self.on.isChecked(), int(self.keep.code())
        self._desk.tasks.run(lambda: self._copies.choose(on=on, keep=keep), owner=self)

    def run(self) -> None:
        """Backs up first if something was saved since, then copies; can be stopped."""

        def work(progress: Progress) -> Path:
            told, asked = watched(progress)
            return self._copies.to_stick(self._auto.present, told, asked)

        title = self.tr("正在备份到U盘…")
        self._desk.tasks.run_long(work, self._made, title=title, owner=self)

    def _made(self, made: Path) -> None:
        text = self.tr("已备份到U盘 {folder}，读回核对一致。拔出前请先安全弹出。")
        self._desk.messages.done(text.format(folder=made))
        self.changed.emit()
