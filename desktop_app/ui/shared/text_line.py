"""One line of text that never loses the syllable an input method still holds."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.shared.composing import commit_composing


class TextLine(QLineEdit):
    """`value()` is the text without outer blanks, the syllable being composed included."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self.setPlaceholderText(placeholder)

    def value(self) -> str:
        self.finish_composing()
        return self.text().strip()

    def set_value(self, text: str) -> None:
        if text != self.text():
            self.setText(text)

    def composing(self) -> bool:
        """True while an input method is being typed into: Enter belongs to it."""
        return bool(self._composing)

    def finish_composing(self) -> None:
        """Takes over what the input method holds."""
        commit_composing(self, lambda: self._composing)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
