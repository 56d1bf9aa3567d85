"""A choice of a few, side by side; arrow keys move, Tab passes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.flow_layout import FlowLayout

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_GAP_PX = 8


class Segments(QWidget):
    """Pairs of value and text; exactly one is chosen. `chosen(value)` only when a person chooses.

    With `wraps` they go on in the next line where the first is full.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._buttons: dict[str, QPushButton] = {}
        self._row: QLayout = FlowLayout(self, _GAP_PX) if wraps else QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        if isinstance(self._row, QHBoxLayout):
            self._row.setSpacing(_GAP_PX)
            self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Keeps the chosen value if it is still there, else takes the first; only texts may change too."""
        if list(self._buttons) == [value for value, _text in options]:
            for value, text in options:
                self._buttons[value].setText(text)
                self._buttons[value].setAccessibleName(text)
            return
        for old in self._buttons.values():
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = {value: self._make(value, text) for value, text in options}
        for made in self._buttons.values():
            self._row.addWidget(made)
        self.set_value(self._value if self._value in self._buttons else next(iter(self._buttons), ""))

    def _make(self, value: str, text: str) -> QPushButton:
        made = button(text, lambda: self._choose(value), "chip")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def value(self) -> str:
        return self._value

    def set_value(self, value: str) -> None:
        if value in self._buttons or not value:
            self._value = value
        for name, made in self._buttons.items():
            made.setChecked(name == self._value)
        if self._value:
            self.setAccessibleDescription(self._buttons[self._value].text())
        self._show_focus(self.hasFocus())

    def _choose(self, value: str) -> None:
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        names = list(self._buttons)
        if key in _FORWARD + _BACK and names:
            place = names.index(self._value) if self._value in names else 0
            step = 1 if key in _FORWARD else -1
            self._choose(names[(place + step) % len(names)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, on: bool) -> None:
        for name, made in self._buttons.items():
            font = made.font()
            font.setUnderline(on and name == self._value)
            made.setFont(font)
