"""Which photo of the matter stands in a frame of the sheet: chosen by name, shown small."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.choice_box import ChoiceBox

_HEIGHT_PX = 110


class PhotoEditor(QWidget):
    """`value()` is the photo's SHA-256, as the letter keeps it; `read` fetches a small JPEG on a worker."""

    changed = Signal()

    def __init__(
        self, photos: Sequence[tuple[str, str]], read: Callable[[str], bytes], tasks: TaskRunner
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._read, self._tasks, self._shown = read, tasks, ""
        self._choice, self._picture = ChoiceBox(photos), QLabel()
        self.setFocusProxy(self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._choice)
        column.addWidget(self._picture)
        self._picture.setVisible(False)
        self._choice.picked.connect(lambda _code: self._picked())

    def value(self) -> str:
        return self._choice.code()

    def set_value(self, value: object) -> None:
        self._choice.set_code(str(value or ""))
        self._look()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._choice.setAccessibleName(name)

    def _picked(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        sha256 = self.value()
        if sha256 == self._shown:
            return
        self._shown = sha256
        self._picture.setVisible(False)
        if sha256:
            read = self._read
            self._tasks.run(lambda: read(sha256), self._show, owner=self, key="photo")

    def _show(self, jpeg: bytes) -> None:
        pixmap = QPixmap()
        if jpeg and pixmap.loadFromData(jpeg):
            height = current_look().px(_HEIGHT_PX)
            self._picture.setPixmap(pixmap.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation))
            self._picture.setVisible(True)
