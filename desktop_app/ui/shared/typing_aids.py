"""Two keys for every text field of the program: F4 inserts a standing phrase, F7 a rare character."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from desktop_app.services.house import Services
    from desktop_app.ui.qt.desk import Desk

PHRASE_KEY, CHARACTER_KEY = Qt.Key.Key_F4, Qt.Key.Key_F7

Field = QLineEdit | QPlainTextEdit


class TypingAids(QObject):
    """Gives each window and dialog of the program the two keys when it first gets the focus.

    A page that knows what its text is about says so by a method `aid_category()` (a category code): what
    suits it is offered first.
    """

    def __init__(self, desk: Desk, services: Services, app: QApplication) -> None:
        super().__init__()
        self._desk, self._services = desk, services
        self._app = app
        app.focusChanged.connect(self._moved)

    def stop(self) -> None:
        """The store is shut: windows that come later belong to somebody else."""
        self._app.focusChanged.disconnect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = new.window() if new is not None else None
        if window is None or window.property(_GIVEN):
            return
        window.setProperty(_GIVEN, True)
        for key, act in ((PHRASE_KEY, self.phrases), (CHARACTER_KEY, self.characters)):
            QShortcut(QKeySequence(key), window).activated.connect(act)

    def phrases(self) -> QDialog | None:
        """Over the field that has the cursor; None where nothing can be typed."""
        field = _field()
        if field is None:
            return None
        marked = field.selectedText() if isinstance(field, QLineEdit) else field.textCursor().selectedText()
        from desktop_app.ui.shared.phrase_dialog import PhraseDialog

        insert, known = partial(insert_text, field), self._services.phrases
        dialog = PhraseDialog(self._desk, known, _category(field), marked, insert, field.window())
        dialog.setProperty(_GIVEN, True)  # it has none of the keys itself
        dialog.open()
        return dialog

    def characters(self) -> QDialog | None:
        """As `phrases`."""
        field = _field()
        if field is None:
            return None
        from desktop_app.ui.shared.character_dialog import CharacterDialog

        insert, known = partial(insert_text, field), self._services.characters
        dialog = CharacterDialog(self._desk, known, insert, field.window())
        dialog.setProperty(_GIVEN, True)
        dialog.open()
        return dialog


def insert_text(field: Field, text: str) -> None:
    """At the cursor, as if it had been typed: it can be undone, and whoever listens hears of it."""
    if not shiboken6.isValid(field):
        return
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field, QPlainTextEdit):
        field.insertPlainText(text)
        return
    event = QInputMethodEvent()
    event.setCommitString(" ".join(text.split("\n")))
    QApplication.sendEvent(field, event)


def _field() -> Field | None:
    found = QApplication.focusWidget()
    if isinstance(found, QLineEdit | QPlainTextEdit) and not found.isReadOnly() and found.isEnabled():
        return (
            None if isinstance(found, QLineEdit) and found.echoMode() != QLineEdit.EchoMode.Normal else found
        )
    return None


def _category(field: QWidget) -> str:
    widget: QWidget | None = field
    while widget is not None:
        ask = getattr(widget, "aid_category", None)
        if callable(ask):
            return str(ask())
        widget = widget.parentWidget()
    return ""


_GIVEN = "typing aids"
