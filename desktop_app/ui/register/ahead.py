"""登记后怎么办: the limits and the next step that what is typed will lead to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.procedures import NextStep, StartedClock
from desktop_app.services.foresight import Foreseen
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.due_words import due_badge
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class AheadCard(Card):
    """Hidden while the rules have nothing to say about the kind."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("登记后怎么办"), parent=parent)
        self._today = today
        self.setVisible(False)

    def show_foreseen(self, found: Foreseen) -> None:
        """Replaces all."""
        empty(self.body)
        for problem in found.barred:
            self.body.addWidget(label(core_text(problem.text), "hint", wrap=True))
        for clock in found.clocks:
            self.body.addLayout(self._clock(clock))
        if found.next_step is not None:
            self._show_step(found.next_step)
        self.setVisible(bool(found.barred or found.clocks or found.next_step))

    def _clock(self, clock: StartedClock) -> QVBoxLayout:
        """The day below the title: beside each other they have no room in a narrow window."""
        due, today = clock.due, self._today()
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(label(clock.title, "strong", wrap=True), 1)
        badge = due_badge(due.plain, due.rolled, today)
        top.addWidget(Badge(badge.text, badge.kind), 0, Qt.AlignmentFlag.AlignTop)
        when = spoken(due.plain, today)
        if due.rolled != due.plain:
            when = self.tr("{plain}，顺延到 {rolled}").format(plain=when, rolled=spoken(due.rolled, today))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(label(when, "secondary", wrap=True))
        return column

    def _show_step(self, step: NextStep) -> None:
        said = self.tr("第一步：{step}").format(step=core_text(step.title))
        self.body.addWidget(label(said, wrap=True))
        if step.clause:
            self.body.addWidget(label(step.clause, "secondary", wrap=True))
