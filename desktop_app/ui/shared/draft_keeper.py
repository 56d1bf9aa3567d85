"""Keeps what was typed: one second after a pause, and whenever a field or the page is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

PAUSE_MS = 1000

Values = Mapping[str, Any]


class DraftKeeper(QObject):
    """Calls `save(values())` when something has changed since the last time; never twice the same.

    Watches line edits, text areas and combo boxes by itself; others call `touch()`.
    """

    def __init__(
        self, values: Callable[[], Values], save: Callable[[Values], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._values, self._save = values, save
        self._kept: Values = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.keep)

    def watch(self, fields: Iterable[QWidget]) -> None:
        for field in fields:
            field.installEventFilter(self)
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.textChanged.connect(self.touch)
            elif isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self.touch)

    def start_from(self, values: Values) -> None:
        """What counts as kept already: an empty form, or the draft just restored."""
        self._timer.stop()
        self._kept = dict(values)

    def touch(self, *_args: object) -> None:
        """Something was typed: keep it after the pause."""
        self._timer.start()

    def keep(self) -> None:
        """Keeps now, if anything differs."""
        self._timer.stop()
        values = dict(self._values())
        if values != self._kept:
            self._kept = values
            self._save(values)

    def pending(self) -> bool:
        """True between a key stroke and its being kept."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._timer.isActive():
            self.keep()
        return super().eventFilter(watched, event)
