"""What keys have to say on the bureau's first page: no second copy yet, bundles that wait for a person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.desk import Desk as Room
from desktop_app.services.keyring.today import HELD, TodayKeys
from desktop_app.services.todaytasks import Task
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class KeyReminder(Card):
    """Hidden on most days. One line for each thing, with the way to where it is done."""

    def __init__(self, desk: Desk, room: Room, doors: Doors, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._tasks, self._doors = desk, TodayKeys(room), doors
        self.setVisible(False)

    def refresh(self) -> None:
        today = self._desk.clock.today()
        self._desk.tasks.run(lambda: self._tasks.tasks(today), self._show, owner=self, key="reminder")

    def _show(self, tasks: Sequence[Task]) -> None:
        empty(self.body)
        for task in tasks:
            row = QHBoxLayout()
            row.addWidget(label(f"{core_text(task.title)}　{core_text(task.name)}", "hint", wrap=True), 1)
            name = self.tr("打开：{what}").format(what=core_text(task.title))
            row.addWidget(button(self.tr("打开"), partial(self._open, task.target), "quiet", name=name))
            self.body.addLayout(row)
        self.setVisible(bool(tasks))

    def _open(self, target: str) -> None:
        if target == HELD:
            self._doors.exchange()
        else:
            self._doors.keys(target)
