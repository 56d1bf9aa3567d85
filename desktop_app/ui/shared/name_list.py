"""Several people in one field: type a name and press Enter, or part them by 、."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.chip_list import ChipList
from desktop_app.ui.shared.text_line import TextLine

_BETWEEN = re.compile(r"[、，,；;\n\t]+")


class _Line(TextLine):
    """Enter adds what is typed; an empty line leaves Enter to the form, Backspace takes the last name out."""

    entered = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.composing() and self.text().strip():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text() and not self.composing():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class NameList(QWidget):
    """`names()` holds what stands as chips and what is typed but not yet entered."""

    changed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._names: list[str] = []
        self.line = _Line(placeholder or self.tr("输入姓名，按回车添加；多人用、隔开"))
        self._chips = ChipList()
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self._chips)
        self.line.entered.connect(self.take)
        self.line.editingFinished.connect(self.take)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.line.emptied.connect(self._remove_last)
        self._chips.removed.connect(self._remove)

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self._names, *_split(self.line.value())]))

    def set_names(self, names: Sequence[str]) -> None:
        self._names = list(names)
        self.line.clear()
        self._show()

    def take(self) -> None:
        """Turns what is typed into chips."""
        if self.line.value():
            self._names = list(self.names())
            self.line.clear()
            self._show()
            self.changed.emit()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _remove(self, name: str) -> None:
        self._names = [one for one in self._names if one != name]
        self.line.setFocus()  # before the chip goes, or the keyboard falls to the next one
        self._show()
        self.changed.emit()

    def _remove_last(self) -> None:
        if self._names:
            self._remove(self._names[-1])

    def _show(self) -> None:
        self._chips.show_chips([(name, name) for name in self._names])


def _split(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]
