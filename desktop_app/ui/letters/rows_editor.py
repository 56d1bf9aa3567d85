"""Entries of the same shape, one under another: items answered, articles listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.forms import FormField
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty


class Fields(Protocol):
    """What a row is made of; `FormFields` is one."""

    changed: Signal

    def values(self) -> dict[str, object]: ...

    def rows(self) -> dict[str, FieldRow]: ...

    def setReadOnly(self, on: bool) -> None: ...


Make = Callable[[Sequence[FormField], Mapping[str, object]], QWidget]


class RowsEditor(QWidget):
    """`make(columns, values)` builds the fields of one entry. The last entry can be taken out too."""

    changed = Signal()

    def __init__(self, field: FormField, make: Make) -> None:
        super().__init__()
        set_role(self, "clear")
        self._field, self._make = field, make
        self._entries: list[QWidget] = []
        self._readonly = False
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        self._add = button(self.tr("＋ 添加一项"), self.add, "link", name=self._named(self.tr("添加一项")))
        self.setFocusProxy(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._body)
        column.addWidget(self._add)

    def _named(self, act: str) -> str:
        return f"{self._field.label} {act}"

    def value(self) -> list[dict[str, object]]:
        return [entry.values() for entry in self._entries]  # type: ignore[attr-defined]

    def set_value(self, value: object) -> None:
        rows = [one for one in value if isinstance(one, Mapping)] if isinstance(value, list | tuple) else []
        self._rebuild(rows)

    def add(self) -> None:
        """One more empty entry, with the cursor in its first field."""
        self._rebuild([*self.value(), {}])
        first = next(iter(self._entries[-1].rows().values()), None)  # type: ignore[attr-defined]
        if first is not None:
            first.editor.setFocus()
        self.changed.emit()

    def remove(self, place: int) -> None:
        rows = self.value()
        del rows[place]
        self._rebuild(rows)
        self.changed.emit()

    def rows(self) -> dict[str, FieldRow]:
        """By `3.column`, counted from 0, as problems name them."""
        return {
            f"{place}.{key}": row
            for place, entry in enumerate(self._entries)
            for key, row in entry.rows().items()  # type: ignore[attr-defined]
        }

    def setReadOnly(self, on: bool) -> None:
        self._readonly = on
        self._add.setVisible(not on)
        self._rebuild(self.value())

    def _rebuild(self, rows: Sequence[Mapping[str, object]]) -> None:
        empty(self._body)
        self._entries = []
        for place, values in enumerate(rows):
            entry = self._make(self._field.columns, values)
            entry.changed.connect(self.changed)  # type: ignore[attr-defined]
            entry.setReadOnly(self._readonly)  # type: ignore[attr-defined]
            self._entries.append(entry)
            self._body.addWidget(self._framed(place, entry))

    def _framed(self, place: int, entry: QWidget) -> QFrame:
        frame = QFrame()
        set_role(frame, "clear")
        top = QHBoxLayout()
        top.addWidget(label(self.tr("第 {number} 项").format(number=place + 1), "strong"))
        top.addStretch(1)
        if not self._readonly:
            name = self._named(self.tr("移除第 {number} 项").format(number=place + 1))
            top.addWidget(button(self.tr("移除"), lambda: self.remove(place), "link", name=name))
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(hairline())
        column.addLayout(top)
        column.addWidget(entry)
        return frame
