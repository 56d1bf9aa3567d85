"""登记后怎么办: the limits and the next step that what is typed will lead to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

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

    def _clock(self, clock: StartedClock) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(clock.title, "strong"))
        row.addWidget(label(spoken(clock.due.plain, self._today()), wrap=True), 1)
        badge = due_badge(clock.due.plain, clock.due.rolled, self._today())
        row.addWidget(Badge(badge.text, badge.kind))
        return row

    def _show_step(self, step: NextStep) -> None:
        said = self.tr("第一步：{step}").format(step=core_text(step.title))
        self.body.addWidget(label(said, wrap=True))
        if step.clause:
            self.body.addWidget(label(step.clause, "secondary", wrap=True))
