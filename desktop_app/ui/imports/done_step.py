"""The last step: what was taken in, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.imports import Batch
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label


class DoneStep(QWidget):
    """`undo()`, `again()` with another file, `look()` at what was taken in."""

    undo = Signal()
    again = Signal()
    look = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self.said, self._left = label("", "section", wrap=True), label("", "secondary", wrap=True)
        self.undo_button = button(self.tr("撤销整批"), self.undo.emit)
        look = button(self.tr("去看导入的内容"), self.look.emit, "primary")
        card, row = Card(), QHBoxLayout()
        row.setSpacing(10)
        for one in (look, button(self.tr("再导入一个文件"), self.again.emit), self.undo_button):
            row.addWidget(one)
        row.addStretch(1)
        card.body.addWidget(self.said)
        card.body.addWidget(self._left)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.setFocusProxy(look)

    def show_batch(self, batch: Batch, checked: Checked | None) -> None:
        """Says how many rows came in, and how many stayed out."""
        self.said.setText(
            fill_counted(
                self.tr("已导入 {count} 行（{title}）。"), count=f"{batch.rows:,}", title=batch.title
            )
        )
        left = checked.bad_rows if checked else 0
        text = self.tr("发现导错了，可以随时整批撤销，只要这批内容还没有办理、改动，也没有导出给县局。")
        if left:
            more = self.tr("还有 {count} 行没有导入：改好后再导入一次，已经有的会自动认出来。")
            text = f"{more.format(count=left)}\n{text}"
        self._left.setText(text)
