"""期限: each limit with its day, how far away it is, and why it is that day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.ui.matter.clock_words import ClockLine
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class ClockCard(Card):
    """Hidden for a matter without limits."""

    def __init__(self) -> None:
        super().__init__()
        self.heading_text = label(self.tr("期限"), "section")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.body.addWidget(self.heading_text)
        self.body.addLayout(self._lines)
        self.setAccessibleName(self.tr("期限"))

    def show_lines(self, lines: Sequence[ClockLine]) -> None:
        """Replaces all."""
        empty(self._lines)
        self.setVisible(bool(lines))
        for line in lines:
            self._lines.addLayout(_row(line))


def _row(line: ClockLine) -> QVBoxLayout:
    badge = Badge(line.badge.text, line.badge.kind)
    when = label(line.when, "" if line.running else "secondary", wrap=True)
    when.setAccessibleName(f"{line.title} {line.when} {line.badge.text}")
    top = QHBoxLayout()
    top.setSpacing(10)
    top.addWidget(label(line.title, "strong"), 0, Qt.AlignmentFlag.AlignTop)
    top.addWidget(when, 1, Qt.AlignmentFlag.AlignTop)
    top.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addLayout(top)
    if line.running:
        column.addWidget(label(line.why, "secondary", wrap=True))
    if line.moved:
        column.addWidget(label(line.moved, "hint", wrap=True))
    return column
