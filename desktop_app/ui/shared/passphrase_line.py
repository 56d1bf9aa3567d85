"""A passphrase field: hidden, with an eye to look, and never offered to an input method's memory."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.shared.text_line import TextLine


class PassphraseLine(TextLine):
    """`secret()` is the text exactly as typed: blanks at the ends belong to a passphrase."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setEchoMode(TextLine.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._look = self.addAction(icon("eye"), TextLine.ActionPosition.TrailingPosition)
        self._look.setToolTip(self.tr("显示或隐藏口令"))
        self._look.setCheckable(True)
        self._look.toggled.connect(self._show)

    def secret(self) -> str:
        self.finish_composing()
        return self.text()

    def _show(self, on: bool) -> None:
        self.setEchoMode(TextLine.EchoMode.Normal if on else TextLine.EchoMode.Password)
