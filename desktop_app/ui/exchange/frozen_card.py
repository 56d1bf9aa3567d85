"""刚从备份恢复: what is read-only, why, and the two ways on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label


class FrozenCard(Card):
    """Shown only while older records wait for the bureau's copy."""

    def __init__(self, nothing_newer: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("数据刚从备份恢复"), parent=parent)
        text = self.tr(
            "备份以后做的工作，县局那里可能还有。请先写一次U盘给县局，再读入县局带回的数据，丢掉的就回来了。"
            "在那以前，恢复以前的记录只能看；新的事项照常登记。"
        )
        self.body.addWidget(label(text, "hint", wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("县局没有更新的，直接继续"), nothing_newer))
        self.body.addLayout(row)
        self.setVisible(False)
