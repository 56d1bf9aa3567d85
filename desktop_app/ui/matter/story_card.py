"""经过: what happened, with the ways to a visit and to the history of changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.matter.story_words import story_of
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.timeline import Timeline


class StoryCard(Card):
    """`visit_link` is for those who may act on the matter."""

    def __init__(self, new_visit: Callable[[], object], history: Callable[[], object]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("经过"))
        self.visit_link = button(self.tr("记走访"), new_visit, "link")
        self._timeline = Timeline()
        top = QHBoxLayout()
        top.addWidget(label(self.tr("经过"), "section"))
        top.addStretch(1)
        top.addWidget(self.visit_link)
        top.addWidget(button(self.tr("历史"), history, "link", name=self.tr("改动历史")))
        self.body.addLayout(top)
        self.body.addWidget(self._timeline)

    def show_case(self, case: CaseFile) -> None:
        """Replaces all."""
        self._timeline.show_happenings(story_of(case))
        self.visit_link.setVisible(case.page.mine)
