"""Chosen things side by side, each with a way to take it out again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.layouts import empty


class ChipList(QWidget):
    """Pairs of key and words; `removed(key)` when a person presses one. Takes no room while empty."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._flow = FlowLayout(self)
        self.setVisible(False)

    def show_chips(self, chips: Sequence[tuple[str, str]], *, fixed: bool = False) -> None:
        """Replaces all; `fixed` ones cannot be taken out."""
        empty(self._flow)
        for key, words in chips:
            self._flow.addWidget(_fixed(words) if fixed else self._chip(key, words))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _chip(self, key: str, words: str) -> QWidget:
        name = self.tr("移除 {words}").format(words=words)
        return button(
            f"{words}  ×", lambda: self.removed.emit(key), "chip", hint=self.tr("点击移除"), name=name
        )


def _fixed(words: str) -> QWidget:
    made = button(words, None, "chip")
    made.setEnabled(False)
    return made
