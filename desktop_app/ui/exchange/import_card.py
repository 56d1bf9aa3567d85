"""从U盘导入: bundles that lie on sticks, or files and folders that a person names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop_app.services.bundles import Bundles
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.labels import label

_LOOK_MS = 3000
_MOST_NAMED = 6


class ImportCard(Card):
    """`chosen(list of files and folders)`: the page previews them, nothing is read in here."""

    chosen = Signal(list)

    def __init__(self, desk: Desk, bundles: Bundles, *, bureau: bool, parent: QWidget | None = None) -> None:
        super().__init__(self._title(bureau), parent=parent)
        self._desk, self._bundles = desk, bundles
        self._files: list[Path] = []
        self._found = label("", "secondary", wrap=True)
        self._drop = DropZone(self.tr("把数据包拖到这里，或点击选择文件"), (".lsb",))
        self.go = button(self.tr("导入"), self._take, "primary" if bureau else "")
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._build()

    def _title(self, bureau: bool) -> str:
        return self.tr("导入各所带来的数据") if bureau else self.tr("导入县局带来的数据")

    def _build(self) -> None:
        low = QHBoxLayout()
        low.addWidget(self.go, 1)
        low.addWidget(button(self.tr("选择文件夹…"), self._ask))
        self.body.addWidget(self._found)
        self.body.addWidget(self._drop)
        self.body.addStretch(1)
        self.body.addLayout(low)
        self._drop.dropped.connect(self.chosen.emit)
        self._show([])

    def look(self) -> None:
        """Looks for bundles on the sticks that are plugged in; one that is pulled meanwhile has none."""
        run = self._desk.tasks.run
        run(self._look, self._show, failed=lambda _gone: self._show([]), owner=self, key="look")

    def _look(self) -> list[Path]:
        return self._bundles.files_in([drive.folder for drive in self._bundles.drives()])

    def _show(self, files: list[Path]) -> None:
        self._files = files
        self.go.setEnabled(bool(files))
        if not files:
            self._found.setText(
                self.tr("U盘上没有找到数据包。插入U盘后会自动列出；也可以选择微信收到的文件。")
            )
            self.go.setText(self.tr("导入"))
            return
        names = [path.name for path in files[:_MOST_NAMED]]
        if len(files) > _MOST_NAMED:
            names.append(self.tr("……共 {count} 个").format(count=len(files)))
        self._found.setText("\n".join([self.tr("U盘上找到："), *names]))
        self.go.setText(self.tr("导入这 {count} 个数据包").format(count=len(files)))

    def _take(self) -> None:
        self.chosen.emit(list(self._files))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择数据包所在的文件夹"))
        if name:
            self.chosen.emit([Path(name)])

    def take(self, places: Sequence[Path]) -> None:
        """For other ways in, such as a file dropped on the window."""
        self.chosen.emit(list(places))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
