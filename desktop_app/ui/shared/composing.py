"""Input methods hold back the last syllable until a candidate is picked; reading must not lose it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget


def commit_composing(widget: QWidget, composing: Callable[[], str]) -> None:
    """Asks the input method to commit; what it still holds after that goes in as it stands.

    `composing` gives the text held back, read again after the method had its chance.
    """
    if not composing():
        return
    method = QGuiApplication.inputMethod()
    if widget.hasFocus() and method is not None:
        method.commit()
    rest = composing()
    if rest:
        event = QInputMethodEvent("", [])
        event.setCommitString(rest)
        QCoreApplication.sendEvent(widget, event)
