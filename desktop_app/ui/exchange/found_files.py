"""Files of one kind that lie on the sticks now, each a button: nobody has to find them in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.base.drives import Drive
from desktop_app.base.files import disk_problems
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.layouts import empty

_LOOK_MS = 3000
_MOST = 20


class FoundFiles(QWidget):
    """`chosen(path)`; looks every three seconds while it can be seen, on a worker."""

    chosen = Signal(object)

    def __init__(
        self,
        drives: Callable[[], Sequence[Drive]],
        suffix: str,
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._drives, self._suffix, self._tasks = drives, suffix, tasks
        self._shown: list[Path] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """A stick that is pulled while it is read has no files."""
        run = self._tasks.run
        run(self._files, self._show, failed=lambda _gone: self._show([]), owner=self, key="found")

    def _files(self) -> list[Path]:
        found: list[Path] = []
        for drive in self._drives():
            with disk_problems(drive.folder):
                found += sorted(drive.folder.glob(f"*{self._suffix}"))
        return found[:_MOST]

    def _show(self, files: list[Path]) -> None:
        if files == self._shown:
            return
        self._shown = files
        empty(self._column)
        for path in files:
            self._column.addWidget(self._button(path))

    def _button(self, path: Path) -> QWidget:
        text = self.tr("读U盘上的 {file}").format(file=path.name)
        return button(text, lambda: self.chosen.emit(path))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
