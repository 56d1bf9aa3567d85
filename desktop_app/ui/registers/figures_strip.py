"""The figures of a register above its list; pressing one shows exactly the entries it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.registers import Register
from desktop_app.services.registers.figures import FigureValue
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.registers.words import figure_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.layouts import empty


class FiguresStrip(QWidget):
    """`picked(figure key or "")`: a second press on the same figure lets go."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self._flow = FlowLayout(self, 8)
        self._buttons: dict[str, QPushButton] = {}
        self._chosen = ""

    def chosen(self) -> str:
        return self._chosen

    def let_go(self) -> None:
        """No figure is chosen, without telling anybody."""
        self._chosen = ""
        for made in self._buttons.values():
            made.setChecked(False)

    def show_values(self, register: Register, values: Sequence[FigureValue]) -> None:
        """Writes new numbers; the buttons stay while the register does, so that the keyboard does too."""
        keys = [one.figure.key for one in values]
        if list(self._buttons) != keys:
            empty(self._flow)
            self._buttons = {key: self._make(key) for key in keys}
            self._chosen = ""
        for one in values:
            text = f"{one.figure.title}　{figure_text(register, one)}"
            made = self._buttons[one.figure.key]
            made.setText(text)
            made.setAccessibleName(text)
        self.setVisible(bool(values))

    def press(self, key: str) -> None:
        """As if a person had pressed it."""
        self._chosen = "" if key == self._chosen else key
        for name, made in self._buttons.items():
            made.setChecked(name == self._chosen)
        self.picked.emit(self._chosen)

    def _make(self, key: str) -> QPushButton:
        made = button("", lambda: self.press(key), "chip")
        made.setCheckable(True)
        self._flow.addWidget(made)
        return made
