"""The row of step names above the wizard: which is done, which is now, which come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge


class StepRow(QWidget):
    """Not for clicking: one goes back by the button, so that nothing is skipped unchecked."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._badges = [Badge(f"{place} {name}") for place, name in enumerate(names, start=1)]
        self._names = list(names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for badge in self._badges:
            row.addWidget(badge)
        row.addStretch(1)

    def show_step(self, now: int) -> None:
        for place, badge in enumerate(self._badges):
            kind = "done" if place < now else "info" if place == now else "plain"
            mark = "✓" if place < now else str(place + 1)
            badge.show_badge(f"{mark} {self._names[place]}", kind)
        self.setAccessibleName(
            self.tr("第 {now} 步，共 {all} 步：{name}").format(
                now=now + 1, all=len(self._badges), name=self._names[now]
            )
        )
