"""A scroll bar that stays where it stood while its page is left, or while its contents are made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar

_HELD_MS = 500


class HeldScroll(QObject):
    """`note` where it stands, `hold` it there for half a second: the focus wanders meanwhile, and would take
    the view along. A person who scrolls goes first."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_HELD_MS)
        bar.rangeChanged.connect(self._again)
        bar.valueChanged.connect(self._again)
        bar.actionTriggered.connect(self._timer.stop)

    def note(self) -> None:
        """Keeps in mind where it stands, unless it is being held somewhere."""
        if not self._timer.isActive():
            self._value = self._bar.value()

    def hold(self) -> None:
        """Goes to the place kept in mind, also when the contents are tall enough only later."""
        self._timer.start()
        self._again()

    def _again(self) -> None:
        if self._timer.isActive() and self._bar.maximum() >= self._value:
            self._bar.setValue(self._value)
