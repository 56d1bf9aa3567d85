"""Typing as a person does: Chinese comes from an input method, as one committed text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


def compose(widget: QWidget, held_back: str) -> None:
    """A syllable that the input method still holds."""
    QCoreApplication.sendEvent(widget, QInputMethodEvent(held_back, []))


def say(widget: QWidget, text: str) -> None:
    """Text committed by the input method (QTest knows only Latin keys)."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)
