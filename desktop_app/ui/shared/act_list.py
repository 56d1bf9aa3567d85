"""Lines of work under a heading; Up and Down walk through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from desktop_app.ui.shared.act_row import ActLine, ActRow
from desktop_app.ui.shared.buttons import Button, button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.section_title import SectionTitle

_MOST = 40


class ActList(Card):
    """`opened(line)` and `acted(line)` of its rows. Hidden while it has no line, unless it has a `nothing` to say.

    Of a long list the first forty are shown, and a link for the rest.
    """

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
        if self.parentWidget() is not None:  # shown without a parent it would be a window
            self.setVisible(bool(lines or self._nothing))
        empty(self._lines)
        self.rows = []
        self._add(lines[:_MOST])
        if len(lines) > _MOST:
            self._lines.addWidget(self._rest(lines[_MOST:]))
        if not lines and self._nothing:
            self._lines.addWidget(label(self._nothing, "secondary", wrap=True))
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus()

    def _add(self, lines: Sequence[ActLine]) -> None:
        for line in lines:
            row = ActRow(line)
            row.opened.connect(self.opened)
            row.acted.connect(self.acted)
            self.rows.append(row)
            self._lines.addWidget(hairline())
            self._lines.addWidget(row)
            if self.isVisible():
                row.show()  # now, not with the next event: what is hidden cannot take the focus

    def _rest(self, lines: Sequence[ActLine]) -> Button:
        """Shows the others in its own place, and hands the keyboard to the first of them."""

        def show() -> None:
            first = len(self.rows)
            self._lines.removeWidget(link)
            link.deleteLater()
            self._add(lines)
            self.rows[first].setFocus(Qt.FocusReason.TabFocusReason)

        link = button(self.tr("还有 {count} 件，全部列出").format(count=len(lines)), show, "link")
        return link

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
