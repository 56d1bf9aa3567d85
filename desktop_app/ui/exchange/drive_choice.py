"""Which stick: those that are plugged in now, or a folder. Sticks appear and vanish by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from desktop_app.base.drives import Drive
from desktop_app.ui.exchange.words import size_words
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.buttons import button

_LOOK_MS = 3000
_LEAST_LETTERS = 10


class DriveChoice(QWidget):
    """`changed` when another place is meant; `folder()` is None while no stick is there and none was chosen."""

    changed = Signal()

    def __init__(
        self, drives: Callable[[], Sequence[Drive]], tasks: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._drives, self._tasks = drives, tasks
        self._found: list[Drive] = []
        self._own: Path | None = None
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("U盘"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_LEAST_LETTERS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(button(self.tr("其他文件夹…"), self._ask))
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._fill()

    def folder(self) -> Path | None:
        place = self.box.currentData()
        return place if isinstance(place, Path) else None

    def choose(self, folder: Path) -> None:
        """Means a folder of one's own."""
        self._own = folder
        self._fill()
        self.box.setCurrentIndex(self.box.findData(folder))

    def look(self) -> None:
        """Asks which sticks are there, on a worker: one may be spinning up."""
        self._tasks.run(self._drives, self._seen, owner=self, key="drives")

    def _seen(self, found: Sequence[Drive]) -> None:
        if list(found) != self._found:
            self._found = list(found)
            self._fill()

    def _fill(self) -> None:
        kept = self.folder()
        self.box.blockSignals(True)
        self.box.clear()
        for drive in self._found:
            self.box.addItem(self._words(drive), drive.folder)
        if self._own is not None and self._own not in {drive.folder for drive in self._found}:
            self.box.addItem(str(self._own), self._own)
        if not self.box.count():
            self.box.addItem(self.tr("没有插U盘：请插入，或选择文件夹"), None)
        self.box.setCurrentIndex(max(0, self.box.findData(kept)))
        self.box.blockSignals(False)
        self.changed.emit()

    def _words(self, drive: Drive) -> str:
        if not drive.writable:
            return self.tr("{name}（{folder}，写保护）").format(name=drive.label, folder=drive.folder)
        text = self.tr("{name}（{folder}，剩余 {free}）")
        name = drive.label or self.tr("U盘")
        return text.format(name=name, folder=drive.folder, free=size_words(drive.free_bytes))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择文件夹"), str(self._own or ""))
        if name:
            self.choose(Path(name))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
