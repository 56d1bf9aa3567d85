"""Where the data lies, for the few who must choose it themselves; folded up until asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.text_line import TextLine


class FolderRow(QWidget):
    """Suggests a folder until a person wrote or chose another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._suggested = ""
        self.line = TextLine()
        hint = self.tr("必须在本机硬盘上。不要放在U盘、网络盘或会自动上传的同步文件夹里。")
        self.row = FieldRow("folder", self.tr("数据文件夹"), self.line, hint=hint)
        self.opener = button(self.tr("高级：数据存放位置"), self.unfold, "link")
        self._choose = button(self.tr("选择文件夹…"), self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        low = QHBoxLayout()
        low.addWidget(self.opener)
        low.addWidget(self._choose)
        low.addStretch(1)
        column.addLayout(low)
        self._fold(True)

    def unfold(self) -> None:
        self._fold(False)
        self.line.setFocus()

    def _fold(self, folded: bool) -> None:
        self.row.setVisible(not folded)
        self._choose.setVisible(not folded)
        self.opener.setVisible(folded)

    def suggest(self, folder: Path) -> None:
        """Replaces an earlier suggestion, not what a person wrote."""
        if self.line.text() == self._suggested:
            self._suggested = str(folder)
            self.line.setText(self._suggested)

    def folder(self) -> Path:
        return Path(self.line.value() or self._suggested).expanduser()

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择数据文件夹"), self.line.text())
        if name:
            self.line.setText(name)
