"""Labels with their values below one another, for reading and copying."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

_GAP_PX = 16


class FactRows(QWidget):
    """Pairs of label and value; a long value wraps beside its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP_PX)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Replaces all."""
        empty(self._grid)
        for row, (title, value) in enumerate(facts):
            said = label(value, "", wrap=True)
            said.setAccessibleName(f"{title} {value}")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label(title, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
