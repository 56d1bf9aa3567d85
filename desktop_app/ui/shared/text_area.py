"""Several lines of text; grows with what is typed, keeps what an input method still holds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.ui.shared.composing import commit_composing

_EDGE_PX = 18


class TextArea(QPlainTextEdit):
    """Tab leaves the field, Ctrl+Enter is left to the form. `rows` and `max_rows` are heights in lines."""

    def __init__(
        self, rows: int = 3, *, max_rows: int = 0, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._composing = ""
        self.document().setDocumentMargin(1)
        self._rows, self._max_rows = rows, max(max_rows, rows)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def value(self) -> str:
        """The whole text, the syllable being composed included; blanks at the end are dropped."""
        commit_composing(self, lambda: self._composing)
        return self.toPlainText().rstrip()

    def set_value(self, text: str) -> None:
        """Replaces the text as one step that undo takes back."""
        if text == self.toPlainText():
            return
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def composing(self) -> bool:
        return bool(self._composing)

    def sizeHint(self) -> QSize:
        lines = max(self._rows, min(self._max_rows, round(self.document().size().height())))
        return QSize(320, lines * self.fontMetrics().lineSpacing() + _EDGE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
