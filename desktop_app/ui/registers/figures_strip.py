"""The figures of a register above its list; pressing one shows exactly the entries it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.registers import Register
from desktop_app.services.registers.figures import FigureValue
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.registers.words import figure_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel

_IN_SIGHT = 7


class FiguresStrip(QWidget):
    """`picked(figure key or "")`: a second press on the same figure lets go. Many stand in a menu behind the row."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self._flow = FlowLayout(self, 8)
        self._buttons: dict[str, QPushButton] = {}
        self._texts: dict[str, str] = {}
        self._more: QPushButton | None = None
        self._chosen = ""

    def chosen(self) -> str:
        return self._chosen

    def text(self, key: str) -> str:
        """Name and number of a figure, as shown."""
        return self._texts[key]

    def let_go(self) -> None:
        """No figure is chosen, without telling anybody."""
        self._chosen = ""
        self._mark()

    def show_values(self, register: Register, values: Sequence[FigureValue]) -> None:
        """Writes new numbers; the buttons stay while the register does, so that the keyboard does too."""
        texts = {one.figure.key: f"{one.figure.title}　{figure_text(register, one)}" for one in values}
        if list(texts) != list(self._texts):
            self._rebuild(list(texts))
        self._texts = texts
        for key, made in self._buttons.items():
            made.setText(texts[key])
            made.setAccessibleName(texts[key])
        self._mark()
        self.setVisible(bool(values))

    def _rebuild(self, keys: list[str]) -> None:
        empty(self._flow)
        self._chosen = ""
        self._buttons = {key: self._chip("", partial(self.press, key)) for key in keys[:_IN_SIGHT]}
        self._more = self._chip(self.tr("分项统计…"), self._open_more) if len(keys) > _IN_SIGHT else None

    def _chip(self, text: str, act: Callable[[], object]) -> QPushButton:
        made = button(text, act, "chip")
        made.setCheckable(True)
        self._flow.addWidget(made)
        return made

    def press(self, key: str) -> None:
        """As if a person had pressed it."""
        self._chosen = "" if key == self._chosen else key
        self._mark()
        self.picked.emit(self._chosen)

    def _mark(self) -> None:
        for name, made in self._buttons.items():
            made.setChecked(name == self._chosen)
        if self._more is not None:
            apart = bool(self._chosen) and self._chosen not in self._buttons
            self._more.setChecked(apart)
            self._more.setText(self._texts.get(self._chosen, "") if apart else self.tr("分项统计…"))

    def _open_more(self) -> None:
        if self._more is None:
            return
        self._mark()  # the press has toggled it
        rest = list(self._texts)[_IN_SIGHT:]
        entries = [Entry(self._texts[key], partial(self.press, key)) for key in rest]
        MenuPanel(self.tr("分项统计"), entries, self).open_under(self._more)
