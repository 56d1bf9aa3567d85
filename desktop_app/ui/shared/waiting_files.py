"""Files that were chosen for a record which is not saved yet: shown, taken out again, stored with its first saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.attachments import Peek
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.each_file import EachFile, each_file
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.thumbnail import Thumbnail


class WaitingFiles(QWidget):
    """`peek(path)` looks at a file on a worker and refuses what cannot be kept. `looked(list[Peek])` after some were
    added, `changed` when the files are others than before."""

    looked = Signal(list)
    changed = Signal()

    def __init__(self, desk: Desk, peek: Callable[[Path], Peek], words: str) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._peek = desk, peek
        self._waiting: list[Peek] = []
        self._holder = clear_widget()
        self._flow = FlowLayout(self._holder, 8)
        self.zone = DropZone(words)
        self.zone.dropped.connect(self.add)
        self.zone.remember_in(desk.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._holder)
        column.addWidget(self.zone)
        self.show_waiting(())

    def show_waiting(self, waiting: Sequence[Peek]) -> None:
        """These and no others, told to nobody."""
        self._waiting = list(waiting)
        empty(self._flow)
        for one in self._waiting:
            made = Thumbnail(one.path.name, one.media_type, one.photo.preview if one.photo else b"")
            made.removed.connect(lambda path=one.path: self._drop(path))
            self._flow.addWidget(made)
        self._holder.setVisible(bool(self._waiting))

    def paths(self) -> tuple[Path, ...]:
        """Files that wait to be stored."""
        return tuple(one.path for one in self._waiting)

    def add(self, paths: Sequence[Path]) -> None:
        """Looks at each file first; one that cannot be kept is told and left out."""
        fresh = [path for path in paths if path not in set(self.paths())]
        self._desk.tasks.run(
            lambda: each_file(fresh, self._peek), self._looked, owner=self, title=self.tr("正在读照片")
        )

    def _looked(self, looked: EachFile[Peek]) -> None:
        self.show_waiting([*self._waiting, *looked.done])
        self.looked.emit(list(looked.done))
        if looked.refused:
            text = self.tr("没有添加：{names}").format(names=looked.names())
            self._desk.messages.warn(text, str(looked.refused[0][1]))
        self.changed.emit()

    def _drop(self, path: Path) -> None:
        self.show_waiting([one for one in self._waiting if one.path != path])
        self.changed.emit()
