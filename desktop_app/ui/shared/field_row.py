"""A field under its label, with room below for what is wrong and how to put it right."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_mark, set_role
from desktop_app.ui.shared.labels import label


class FieldRow(QWidget):
    """`name` is the field's key in a `Problem`, `required` that it has to be filled in.

    The error line takes no room until it is needed.
    """

    def __init__(
        self, name: str, title: str, editor: QWidget, *, required: bool = False, hint: str = ""
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self.name, self.editor, self.required, self._hint = name, editor, required, hint
        self._label: QLabel = label(f"{title} *" if required else title, "label")
        self._label.setBuddy(editor)
        if not title:
            self._label.hide()
        self._below = label("", "error", wrap=True)
        self._below.setVisible(False)
        editor.setAccessibleName(title)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _text: self._mended())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._below)
        column.addStretch(1)
        self.clear()

    def set_title(self, title: str) -> None:
        """Another name for the same field, on a sheet for another kind of matter."""
        self._label.setText(f"{title} *" if self.required else title)
        self._label.setVisible(bool(title))
        self.editor.setAccessibleName(title)

    def mark(self, text: str) -> None:
        """Shows what is wrong and reddens the edge; a screen reader hears it with the field."""
        self._tell(text, "error", wrong=True)

    def remark(self, text: str) -> None:
        """Shows a warning that stops nobody."""
        self._tell(text, "hint", wrong=False)

    def quiet(self, text: str) -> None:
        """Shows an example or a result of what was typed, in place of the hint."""
        self._tell(text, "secondary", wrong=False)

    def clear(self) -> None:
        self._tell(self._hint, "secondary", wrong=False)

    def marked(self) -> bool:
        return bool(self.editor.property("wrong"))

    def _mended(self) -> None:
        """Somebody is putting it right: the complaint has been heard."""
        if self.marked():
            self.clear()

    def _tell(self, text: str, role: str, *, wrong: bool) -> None:
        set_role(self._below, role)
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        set_mark(self.editor, "wrong", wrong)
