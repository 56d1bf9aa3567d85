"""What happened, newest first: a dot, when, what, and one line about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


@dataclass(frozen=True)
class Happening:
    """`kind` colours the dot: info (usual), done, near, overdue, plain."""

    when: str
    title: str
    detail: str = ""
    kind: str = "info"


class Timeline(QWidget):
    """Shows happenings in the order given; a thin line joins the dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._dots: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Replaces all."""
        empty(self._grid)
        self._dots = []
        for place, one in enumerate(happenings):
            self._add(place * 3, one)
        self.update()

    def _add(self, row: int, one: Happening) -> None:
        dot = label("●", "dot", kind=one.kind)
        dot.setAccessibleName("")
        self._dots.append(dot)
        title = label(one.title, "strong", wrap=True)
        title.setAccessibleName(f"{one.when} {one.title} {one.detail}".strip())
        top = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(dot, row, 0, top)
        self._grid.addWidget(label(one.when, "secondary"), row, 1, top)
        self._grid.addWidget(title, row, 2, top)
        if one.detail:
            self._grid.addWidget(label(one.detail, "secondary", wrap=True), row + 1, 2)
        gap = QWidget()
        gap.setFixedHeight(8)
        self._grid.addWidget(gap, row + 2, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(current_look().color("line"))
        for upper, lower in zip(self._dots, self._dots[1:], strict=False):
            x = upper.geometry().center().x()
            painter.drawLine(x, upper.geometry().bottom() + 1, x, lower.geometry().top() - 1)
