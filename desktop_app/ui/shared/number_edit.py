"""A whole number as plain text: full-width digits are understood, the wheel changes nothing."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.shared.text_line import TextLine


class NumberEdit(TextLine):
    """`counted(int)` as one types. What is no number, or out of range, counts as the nearest end.

    Not a QSpinBox: under a style sheet its inner field is one pixel wide (Qt 6.12).
    """

    counted = Signal(int)

    def __init__(self, least: int = 0, most: int = 100_000, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._least, self._most = least, most
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setText(str(least))
        self.textChanged.connect(lambda _text: self.counted.emit(self.number()))
        self.editingFinished.connect(lambda: self.set_number(self.number()))

    def number(self) -> int:
        """Always within the range; an empty field is the least."""
        text = unicodedata.normalize("NFKC", self.text()).strip()
        try:
            found = int(text)
        except ValueError:
            return self._least
        return min(max(found, self._least), self._most)

    def set_number(self, number: int) -> None:
        self.set_value(str(min(max(number, self._least), self._most)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self.set_number(self.number() + step)
        else:
            super().keyPressEvent(event)
