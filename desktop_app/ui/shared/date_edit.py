"""A date typed as people write it, with a calendar one key away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.restyle import set_mark
from desktop_app.ui.shared.date_text import read_date
from desktop_app.ui.shared.date_words import distance, weekday
from desktop_app.ui.shared.month_popup import MonthPopup


class DateEdit(QLineEdit):
    """Holds a `date` or None. `dated` comes when the date has changed and the typing is over.

    Reads 20260302, 3.2, 2026-3-2, 今天, +7; on leaving, the text becomes 2026-03-02 and the tip says
    the weekday and how far away it is. What is no date stays as typed, and is marked.
    """

    dated = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._date: date | None = None
        self._popup: MonthPopup | None = None
        self.setPlaceholderText(self.tr("例如 3.2 或 今天"))
        self._open_action = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        self._open_action.setToolTip(self.tr("打开日历（Alt+↓）"))
        self._open_action.triggered.connect(self.open_calendar)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.settle)

    def value(self) -> date | None:
        """The date as typed so far; None when empty or not a date."""
        return self._read()

    def wrong(self) -> bool:
        """True when something is typed that is no date."""
        return bool(self.text().strip()) and self._read() is None

    def set_date(self, day: date | None) -> None:
        """Shows a date without telling `dated`."""
        self._date = day
        self.setText(day.isoformat() if day else "")
        self._describe(day)

    def settle(self) -> None:
        """Ends the typing: tidies the text, marks what is no date, tells a change."""
        day = self._read()
        set_mark(self, "wrong", self.wrong())
        if day is not None:
            self.setText(day.isoformat())
        self._describe(day)
        if day != self._date:
            self._date = day
            self.dated.emit(day)

    def open_calendar(self) -> None:
        """Shows a month; Enter or a click takes the day, Esc leaves all as it was."""
        if self._popup is None:
            self._popup = MonthPopup(self)
            self._popup.picked.connect(self._picked)
        self._popup.open_at(self._read() or self._today(), self)

    def _picked(self, day: date) -> None:
        self.setText(day.isoformat())
        self.settle()
        self.setFocus()

    def _read(self) -> date | None:
        return read_date(self.text(), self._today())

    def _typed(self) -> None:
        set_mark(self, "wrong", False)
        self._describe(self._read())

    def _describe(self, day: date | None) -> None:
        text = f"{weekday(day)} {distance(day, self._today())}" if day else ""
        self.setToolTip(text)
        self.setAccessibleDescription(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._read() is not None:
            self._step(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, days: int) -> None:
        day = read_date(f"{days:+d}", self._read() or self._today())
        if day is not None:
            self.setText(day.isoformat())
            self.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
