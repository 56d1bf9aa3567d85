"""A day and a time of day, typed as people write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_mark, set_role
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.text_line import TextLine

_TIME = re.compile(r"(\d{1,2})(?:[:.时点h](\d{1,2})?分?)?|(\d{2})(\d{2})")
_TIME_PX = 110


def read_time(text: str) -> time | None:
    """9, 9:30, 9.30, 0930, 9时30分, 下午3点; None when it is no time."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    late = plain.startswith(("下午", "晚上"))
    plain = plain.removeprefix("下午").removeprefix("晚上").removeprefix("上午")
    if re.fullmatch(r"\d{4}", plain):
        hours, minutes = int(plain[:2]), int(plain[2:])
    elif hit := _TIME.fullmatch(plain):
        hours, minutes = int(hit[1] or 0), int(hit[2] or 0)
    else:
        return None
    hours += 12 if late and hours < 12 else 0
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


class MomentEdit(QWidget):
    """`value()` is a naive `datetime` or None; `wrong()` tells typed text that is no date or time."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self.day, self.clock = DateEdit(today), TextLine(self.tr("几点，如 9:30"))
        self.clock.setFixedWidth(current_look().px(_TIME_PX))
        self.clock.setAccessibleName(self.tr("时间"))
        self.setFocusProxy(self.day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.clock)
        self.day.textChanged.connect(lambda _text: self.changed.emit())
        self.clock.textChanged.connect(lambda _text: self.changed.emit())
        self.clock.editingFinished.connect(self._settle)

    def value(self) -> datetime | None:
        """A day without a time counts from midnight."""
        day = self.day.value()
        at = read_time(self.clock.value()) if self.clock.value() else time()
        return datetime.combine(day, at) if day and at is not None else None

    def text(self) -> str:
        """What is typed, for a message about it."""
        return f"{self.day.text().strip()} {self.clock.value()}".strip()

    def wrong(self) -> bool:
        return bool(self.text()) and self.value() is None

    def set_value(self, moment: datetime | None) -> None:
        self.day.set_date(moment.date() if moment else None)
        self.clock.set_value(moment.strftime("%H:%M") if moment else "")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.day.setAccessibleName(name)

    def _settle(self) -> None:
        at = read_time(self.clock.value()) if self.clock.value() else None
        set_mark(self.clock, "wrong", bool(self.clock.value()) and at is None)
        if at is not None:
            self.clock.set_value(at.strftime("%H:%M"))
