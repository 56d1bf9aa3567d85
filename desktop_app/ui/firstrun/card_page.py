"""A page before a store is open: cards of one width, one below the other, in a column that scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.scroll_column import ScrollColumn

_WIDTH_PX = 560
_SPACING_PX = 14


class CardPage(QWidget):
    """`marks` are the fields of all its cards."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "ground")
        self._desk, self.marks = desk, FieldMarks()
        self._scroll = ScrollColumn()
        self._scroll.column.setContentsMargins(0, _SPACING_PX, 0, _SPACING_PX)
        self._scroll.column.addStretch(1)
        QVBoxLayout(self).addWidget(self._scroll)

    def add_card(self, title: str) -> Card:
        """Another card below the earlier ones."""
        card = Card(title)
        card.setFixedWidth(current_look().px(_WIDTH_PX))
        card.body.setSpacing(_SPACING_PX)
        self._scroll.column.insertLayout(self._scroll.column.count() - 1, line(None, card, None))
        return card

    def work(
        self, words: str, go: QPushButton, work: Callable[[], object], done: Callable[[Any], None]
    ) -> None:
        """Runs off the window's thread, `go` off meanwhile; what a field is to blame for is said there."""
        go.setEnabled(False)
        self._desk.tasks.run(
            work,
            done,
            failed=self._refused,
            finished=lambda: go.setEnabled(True),
            owner=self,
            title=words,
        )

    def _refused(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self._desk.messages.problem(problem)


def line(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is the room between them."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
