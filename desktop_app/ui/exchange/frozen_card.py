"""刚从备份恢复: that the exchange is off, what is read-only, why, and the ways on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label


class FrozenCard(Card):
    """Shown while the exchange waits for a person's word, and while older records wait for the bureau's copy."""

    def __init__(
        self,
        nothing_newer: Callable[[], object],
        begin_again: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("数据刚从备份恢复"), parent=parent)
        held = self.tr(
            "数据交换先停着：请先翻看最近的事项和文书，确认恢复出来的就是要接着用的这一份，再开始交换。"
            "原来那台电脑、原来那份数据，以后不要再用。"
        )
        frozen = self.tr(
            "备份以后做的工作，县局那里可能还有。请先写一次U盘给县局，再导入县局带回的数据，丢掉的就回来了。"
            "在那以前，恢复以前的记录只能看；新的事项照常登记。"
        )
        self._held, self._frozen = label(held, "hint", wrap=True), label(frozen, "hint", wrap=True)
        self.confirm = button(self.tr("数据没有问题，恢复交换"), begin_again, "primary")
        self._thaw = button(self.tr("县局没有更新的，直接继续"), nothing_newer)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._thaw)
        row.addWidget(self.confirm)
        self.body.addWidget(self._held)
        self.body.addWidget(self._frozen)
        self.body.addLayout(row)
        self.show_state(frozen=False, held=False)

    def show_state(self, *, frozen: bool, held: bool) -> None:
        """First the exchange is confirmed, then the bureau asked."""
        for one in (self._held, self.confirm):
            one.setVisible(held)
        for one in (self._frozen, self._thaw):
            one.setVisible(frozen and not held)
        self.setVisible(frozen or held)
