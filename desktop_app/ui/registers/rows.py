"""The rows of an entry as a small table: decisions, materials, villages; one line each, Tab walks through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.registers import FieldKind, RegisterField
from desktop_app.domain.registers.fields import NUMBERS
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.editors import Editor
from desktop_app.ui.shared.labels import clear_widget, label
from desktop_app.ui.shared.layouts import empty

MakeCell = Callable[[RegisterField, object], Editor]
_NARROW = frozenset({FieldKind.DATE, FieldKind.TIME, FieldKind.PERSON, FieldKind.CHOICE, *NUMBERS})


class RowsEditor(QWidget):
    """`make(column, value)` builds the editor of one cell. Rows that hold nothing are left out when saved."""

    changed = Signal()

    def __init__(self, field: RegisterField, make: MakeCell) -> None:
        super().__init__()
        set_role(self, "clear")
        self._field, self._make = field, make
        self._cells: list[dict[str, Editor]] = []
        self._readonly = False
        self._holder = clear_widget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._add = button(
            self.tr("＋ 添加一项"), self.add, "link", name=f"{field.label} {self.tr('添加一项')}"
        )
        self.setFocusProxy(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._holder)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._holder.setVisible(False)

    def value(self) -> list[dict[str, object]]:
        return [{key: editor.read() for key, editor in cells.items()} for cells in self._cells]

    def set_value(self, value: object) -> None:
        rows = [one for one in value if isinstance(one, Mapping)] if isinstance(value, list | tuple) else []
        self._rebuild(rows)

    def add(self) -> None:
        """One more empty row, with the cursor in its first cell."""
        self._rebuild([*self.value(), {}])
        self._cells[-1][self._field.columns[0].key].widget.setFocus()
        self.changed.emit()

    def remove(self, place: int) -> None:
        rows = self.value()
        del rows[place]
        self._rebuild(rows)
        self.changed.emit()

    def cell(self, place: int, key: str) -> Editor:
        """The editor of one cell, rows counted from 0."""
        return self._cells[place][key]

    def set_read_only(self, on: bool) -> None:
        self._readonly = on
        self._add.setVisible(not on)
        self._rebuild(self.value())

    def _rebuild(self, rows: Sequence[Mapping[str, object]]) -> None:
        empty(self._grid)
        self._cells = []
        self._holder.setVisible(bool(rows))
        for place, column in enumerate(self._field.columns):
            self._grid.setColumnStretch(place, 2 if column.kind in _NARROW else 4)
            if rows:
                self._grid.addWidget(label(column.label, "label"), 0, place)
        for place, values in enumerate(rows):
            self._cells.append(self._row(place, values))

    def _row(self, place: int, values: Mapping[str, object]) -> dict[str, Editor]:
        cells: dict[str, Editor] = {}
        for at, column in enumerate(self._field.columns):
            editor = self._make(column, values.get(column.key))
            editor.widget.setAccessibleName(f"{self._field.label} {place + 1} {column.label}")
            editor.widget.setEnabled(not self._readonly)
            editor.changed.connect(lambda *_: self.changed.emit())
            self._grid.addWidget(editor.widget, place + 1, at)
            cells[column.key] = editor
        if not self._readonly:
            name = self.tr("移除第 {number} 项").format(number=place + 1)
            remove = button(
                self.tr("移除"), lambda: self.remove(place), "link", name=f"{self._field.label} {name}"
            )
            self._grid.addWidget(remove, place + 1, len(self._field.columns))
        return cells
