"""A month to pick a day from, in the colours of the look."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.popup_place import beside

_BUTTONS = {"qt_calendar_prevmonth": "back", "qt_calendar_nextmonth": "forward"}


class MonthPopup(QFrame):
    """`picked(date)` on a click or Enter; Esc closes it."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_role(self, "popup")
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setAccessibleName(self.tr("日历"))
        self.calendar.clicked.connect(self._picked)
        self.calendar.activated.connect(self._picked)
        QVBoxLayout(self).addWidget(self.calendar)

    def open_at(self, day: date, below: QWidget) -> None:
        """Shows the month of `day` under a field, or above it at the foot of the screen."""
        self._colour()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.winId()  # its true size is known only with a window of its own
        self.adjustSize()
        self.move(beside(below, self.size()).topLeft())
        self.show()
        self.calendar.setFocus()

    def _colour(self) -> None:
        """Qt paints weekends pure red and the arrows black, whatever the palette says."""
        quiet = QTextCharFormat()
        quiet.setForeground(current_look().color("secondary"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, quiet)
        for name, picture in _BUTTONS.items():
            arrow = self.calendar.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icon(picture))

    def _picked(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))
