"""Where the fields of a sheet stand: laid out anew for every kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.registration import SheetField
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.field_row import FieldRow


class SheetFields(QWidget):
    """One part of the form, its fields in two columns. Hidden fields keep what was typed, but give nothing."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def lay_out(self, asked: Sequence[SheetField], rows: Mapping[str, FieldRow]) -> None:
        """Shows these, two a line; `wide` ones and those left alone before them take a whole line."""
        while self._grid.count():
            self._grid.takeAt(0)
        line, place = 0, 0
        for one in asked:
            row = rows[one.key]
            row.set_title(core_text(one.label))
            if one.wide and place:
                line, place = line + 1, 0
            self._grid.addWidget(row, line, place, 1, 2 if one.wide else 1)
            row.setVisible(True)
            line, place = (line, 1) if not (one.wide or place) else (line + 1, 0)
