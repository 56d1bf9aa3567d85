"""Lines of work under a heading; Up and Down walk through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from desktop_app.ui.shared.act_row import ActLine, ActRow
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.section_title import SectionTitle


class ActList(Card):
    """`opened(line)` and `acted(line)` of its rows. Hidden while it has no line, unless it has a `nothing` to say."""

    opened = Signal(object)
    acted = Signal(object)

    def __init__(self, title: str, remark: str = "", *, nothing: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.title = SectionTitle(title, remark)
        self._nothing = nothing
        self.rows: list[ActRow] = []
        self.body.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addSpacing(8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)

    def show_lines(self, lines: Sequence[ActLine]) -> None:
        """Replaces all; the row that had the keyboard keeps it if its thing is still there."""
        at = self._focused()
        empty(self._lines)
        self.rows = [ActRow(line) for line in lines]
        for row in self.rows:
            row.opened.connect(self.opened)
            row.acted.connect(self.acted)
            self._lines.addWidget(hairline())
            self._lines.addWidget(row)
        if not lines and self._nothing:
            self._lines.addWidget(label(self._nothing, "secondary", wrap=True))
        if self.parentWidget() is not None:  # shown without a parent it would be a window
            self.setVisible(bool(lines or self._nothing))
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus()

    def _focused(self) -> int | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        places = (place for place, row in enumerate(self.rows) if row is focused or row.isAncestorOf(focused))
        return next(places, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = self._focused()
        if step is None or at is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(self.rows):
            self.rows[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextPrevChild(step > 0)
