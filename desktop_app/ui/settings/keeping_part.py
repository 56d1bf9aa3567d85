"""One of the things that keep the data safe: what it is for, when it was done last, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import hairline, label


class KeepingPart(QWidget):
    """`column` takes what is peculiar to the part, above its sentence."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self._said = label("", "", wrap=True)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        self._buttons = QWidget()
        set_role(self._buttons, "clear")
        self._row = FlowLayout(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(hairline())
        self._title, self._sentence = label("", "strong"), label("", "small", wrap=True)
        whole.addWidget(self._title)
        whole.addWidget(self._said)
        whole.addWidget(self._buttons)
        whole.addLayout(self.column)
        whole.addWidget(self._sentence)

    def head(self, title: str, sentence: str) -> None:
        """The name above, what it is good for below."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Side by side, in the next line where the first is full."""
        for one in buttons:
            self._row.addWidget(one)

    def say(self, text: str, role: str = "") -> None:
        """When it was done last and what came of it. Roles: none, done, error."""
        set_role(self._said, role)
        self._said.setText(text)

    def said(self) -> str:
        return self._said.text()
