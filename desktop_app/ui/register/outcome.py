"""What a registration has led to: the number, the clocks, and the next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import StepKind
from desktop_app.services.matters import MatterPage
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.due_words import due_badge
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.reckoned_words import reckoned_words

_MOST_GAPS = 4


class OutcomeCard(Card):
    """Hidden until something was registered; the last one stays until the next."""

    def __init__(self, doors: Doors, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("刚登记的"), parent=parent)
        self._doors, self._today = doors, today
        self.setVisible(False)

    def show_outcome(self, page: MatterPage, slip: Form | None = None) -> None:
        """`slip` is what the visitor may take home."""
        empty(self.body)
        matter = page.file.matter
        number = label(matter.number, "number")
        set_role(number, "title")
        self.body.addWidget(number)
        main = page.file.main_party
        name = main.name if main and main.name else self.tr("匿名")
        self.body.addWidget(label(f"{name} {matter.title}", "secondary", wrap=True))
        for clock in page.file.clocks:
            if clock.stopped_on is None and clock.rolled_on and clock.plain_on:
                row = QHBoxLayout()
                row.addWidget(label(clock.title, "strong"))
                row.addWidget(label(spoken(clock.plain_on, self._today())), 1)
                badge = due_badge(clock.plain_on, clock.rolled_on, self._today())
                row.addWidget(Badge(badge.text, badge.kind))
                self.body.addLayout(row)
                self.body.addWidget(label(reckoned_words(clock.why), "secondary", wrap=True))
        self._show_gaps([core_text(gap.text) for gap in page.gaps])
        self.body.addLayout(self._buttons(page, slip))
        self.setVisible(True)

    def _show_gaps(self, gaps: Sequence[str]) -> None:
        if gaps:
            title = self.tr("以后补齐 {count} 项").format(count=len(gaps))
            self.body.addWidget(label(title, "strong"))
        for text in gaps[:_MOST_GAPS]:
            self.body.addWidget(label(f"· {text}", "secondary", wrap=True))

    def _buttons(self, page: MatterPage, slip: Form | None) -> FlowLayout:
        step, matter_id = page.next_step, page.file.matter.id
        row = FlowLayout(gap_px=10)
        self.opening = button(self.tr("打开事项"), lambda: self._doors.matter(matter_id))
        row.addWidget(self.opening)
        if step.kind in (StepKind.ACT, StepKind.PAPER):
            row.addWidget(button(step.title, lambda: self._doors.step(matter_id, step)))
        if slip is not None:
            words = self.tr("打印{title}").format(title=slip.title)
            row.addWidget(button(words, lambda: self._doors.new_letter(matter_id, slip.id)))
        return row
