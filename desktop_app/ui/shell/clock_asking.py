"""今天是几号？: asked where the PC's clock tells a day before what was written last (sync.md §5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.base.clock import CorrectedClock
from desktop_app.services.clockcheck import fallen_back
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.shared.date_words import spoken

if TYPE_CHECKING:
    from desktop_app.services.house import Services
    from desktop_app.ui.qt.desk import Desk

_SEEN = "clock/right_before"


class ClockAsking(QObject):
    """Looks once, after the window is there. The answer holds until the program is closed."""

    def __init__(self, desk: Desk, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._services, self._window = desk, services, window
        if isinstance(desk.clock, CorrectedClock):
            desk.tasks.run(self._look, self._ask, owner=self, key="clock")

    def _look(self) -> date | None:
        """Who has said that the clock is right is not asked about the same day again."""
        latest = fallen_back(self._services.desk)
        told = self._services.view_state.get(_SEEN)
        return latest if latest and told != latest.isoformat() else None

    def _ask(self, latest: date | None) -> None:
        if latest is None:
            return
        from desktop_app.ui.shared.answered import day_of
        from desktop_app.ui.shared.asked import Ask, Asked
        from desktop_app.ui.shared.asker import Asker
        from desktop_app.ui.shared.editors import Tools

        desk, services, now = self._desk, self._services, self._desk.clock.today()
        tools = Tools(desk.tasks, desk.clock.today, services.places.search, lambda code: code)
        wrong = self.tr(
            "电脑的日期是{now}，比本机最近一次记录的日期（{last}）还早，多半是主板电池没电了。"
            "日期不对，期限和天数都会算错。"
        )
        dialog = Asker(desk, services.undo, tools, self._window).choose(
            self.tr("今天是几号？"),
            (Asked("today", self.tr("今天"), Ask.DATE, True, latest),),
            intro=wrong.format(now=_whole(now), last=_whole(latest))
            + "\n"
            + self.tr("这里填的只管到程序关闭；请尽快把电脑的日期改对。"),
            ok_text=self.tr("按这一天算"),
        )
        dialog.answered.connect(lambda values: self._answered(latest, day_of(values, "today")))

    def _answered(self, latest: date, today: date | None) -> None:
        clock = self._desk.clock
        if today is None or not isinstance(clock, CorrectedClock):
            return
        if today == clock.today():
            self._services.view_state.keep(_SEEN, latest.isoformat())
            return
        clock.correct(today)
        self._desk.bus.publish(ANYTHING)
        self._desk.messages.done(self.tr("现在按{day}算。").format(day=spoken(today, today)))


def _whole(day: date) -> str:
    """With its year: that is what is wrong most often."""
    return f"{day.year}-{day.month:02}-{day.day:02}"
