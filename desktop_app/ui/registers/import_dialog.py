"""Before a table is taken in: how many entries come and change, or everything that is wrong in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.services.registers.sheets import SheetPlan
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label

_WIDTH_PX, _HEIGHT_PX = 560, 420
_MOST_SHOWN = 500


class ImportDialog(QDialog):
    """`accepted` when the person takes it in. With faults there is nothing to accept."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入{title}").format(title=title))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 18)
        self._column.setSpacing(12)
        self.text = label("", "section", wrap=True)
        self._column.addWidget(self.text)
        self.faults = QPlainTextEdit()
        self.faults.setReadOnly(True)
        self.faults.setAccessibleName(self.tr("要改的地方"))
        self._column.addWidget(self.faults)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)

    def show_plan(self, plan: SheetPlan) -> None:
        """What would happen, and the choice."""
        text = self.tr("新增 {new} 条，改动 {changed} 条，{same} 条不变。")
        self.text.setText(text.format(new=plan.new, changed=plan.changed, same=plan.same))
        self.faults.setVisible(False)
        cancel = button(self.tr("取消"), self.reject)
        self.ok = button(self.tr("导入"), self.accept, "primary")
        self._buttons.addWidget(cancel)
        self._buttons.addWidget(self.ok)
        self.resize(current_look().px(_WIDTH_PX), self.sizeHint().height())
        self.open()
        self.ok.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Every fault of the table at once; nothing was written."""
        text = self.tr("表里有 {count} 处要改，什么都没有导入。改好后再导入一次。")
        self.text.setText(text.format(count=len(problems)))
        self.faults.setPlainText("\n".join(core_text(one.text) for one in problems[:_MOST_SHOWN]))
        self.ok = button(self.tr("知道了"), self.reject, "primary")
        self._buttons.addWidget(self.ok)
        self.resize(current_look().px(_WIDTH_PX), current_look().px(_HEIGHT_PX))
        self.open()
        self.ok.setFocus()
