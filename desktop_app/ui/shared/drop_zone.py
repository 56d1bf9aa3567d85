"""A place to drop photos and scans on, or to press for the file dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_mark, set_role
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.shared.labels import label

_FOLDER = "files/folder"


class DropZone(QFrame):
    """`dropped(list[Path])` with local files of the accepted suffixes (lower case, with dot)."""

    dropped = Signal(list)

    def __init__(self, text: str, suffixes: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "drop")
        self._suffixes = tuple(suffixes)
        self._state: ViewState | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        mark = QLabel()
        mark.setPixmap(icon("drop", size_px=18).pixmap(current_look().px(18)))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.addStretch(1)
        row.addWidget(mark)
        row.addWidget(label(text, "secondary"))
        row.addStretch(1)

    def accepts(self, path: Path) -> bool:
        return path.is_file() and (not self._suffixes or path.suffix.lower() in self._suffixes)

    def remember_in(self, state: ViewState) -> None:
        """The dialog opens where files were chosen last, on whatever page that was."""
        self._state = state

    def choose(self) -> None:
        """Asks for files with the system's dialog."""
        pattern = " ".join(f"*{suffix}" for suffix in self._suffixes) or "*"
        folder = self._state.text(_FOLDER) if self._state is not None else ""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("选择文件"), folder, self.tr("文件 ({pattern})").format(pattern=pattern)
        )
        if names and self._state is not None:
            self._state.set_text(_FOLDER, str(Path(names[0]).parent))
        self._take([Path(name) for name in names])

    def _take(self, paths: Sequence[Path]) -> None:
        good = [path for path in paths if self.accepts(path)]
        if good:
            self.dropped.emit(good)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            set_mark(self, "over", True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_mark(self, "over", False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        set_mark(self, "over", False)
        self._take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose()
        else:
            super().keyPressEvent(event)
