"""The keys that work on every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(window: QWidget, keys: Mapping[str, Callable[[], object]]) -> list[QShortcut]:
    """Binds each key sequence for the whole window; an IME that is composing keeps its keys."""
    bound = []
    for sequence, act in keys.items():
        shortcut = QShortcut(QKeySequence(sequence), window)
        shortcut.activated.connect(act)
        bound.append(shortcut)
    return bound
