"""The townships of one county as boxes to tick, in three columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.ui.qt.restyle import set_role

_COLUMNS = 3


class TownshipList(QWidget):
    """`changed` on every tick; a 中心所 ticks several."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._boxes: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)

    def show_towns(self, towns: Sequence[tuple[str, str]], ticked: str) -> None:
        """Replaces the list; `ticked` is one code or empty."""
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self._boxes = {code: QCheckBox(name) for code, name in towns}
        for place, (code, box) in enumerate(self._boxes.items()):
            box.setChecked(code == ticked)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        self.changed.emit()

    def box(self, code: str) -> QCheckBox:
        return self._boxes[code]

    def ticked(self) -> list[tuple[str, str]]:
        """(code, name) of those ticked, in the order of the register."""
        return [(code, box.text()) for code, box in self._boxes.items() if box.isChecked()]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._boxes:
            next(iter(self._boxes.values())).setFocus()
