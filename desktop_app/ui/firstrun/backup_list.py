"""Backups to choose from, the newest first: where each lies and when it was made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_app.services.recovery.rescuer import Found

_ROWS_IN_SIGHT = 4


class BackupList(QListWidget):
    """`picked(Path)` when another backup is chosen. Hidden while there is none."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("找到的备份"))
        self.currentItemChanged.connect(lambda *_: self._changed())
        self.hide()

    def show_backups(self, found: Sequence[Found]) -> None:
        """Replaces all and chooses the first."""
        self.clear()
        for one in found:
            when = one.listed.made_at[:16].replace("T", " ")
            text = self.tr("{when}　{name}").format(when=when, name=one.listed.name)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, one.folder)
            item.setToolTip(str(one.folder))
            self.addItem(item)
        self.setVisible(bool(found))
        rows = max(1, min(len(found), _ROWS_IN_SIGHT))
        self.setFixedHeight(max(self.sizeHintForRow(0), 20) * rows + 6)
        self.setCurrentRow(0 if found else -1)

    def _changed(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.picked.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
