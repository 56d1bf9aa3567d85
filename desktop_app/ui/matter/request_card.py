"""诉求: what is asked for, the facts, and how the matter is classed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.ui.matter.procedure_words import procedure_words
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class RequestCard(Card):
    """`corrected()` opens 更正."""

    corrected = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._correct = button(self.tr("更正"), self.corrected.emit, "link", name=self.tr("更正事项内容"))
        top = QHBoxLayout()
        top.addWidget(label(self.tr("诉求"), "section"))
        top.addStretch(1)
        top.addWidget(self._correct)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(top)
        self.body.addLayout(self._lines)
        self.setAccessibleName(self.tr("诉求"))

    def show_case(self, case: CaseFile) -> None:
        """Replaces all; empty parts take no room."""
        empty(self._lines)
        self._correct.setVisible(case.page.mine)
        matter = case.matter
        self._lines.addWidget(label(matter.request or matter.title, wrap=True))
        if matter.facts:
            self._lines.addWidget(label(matter.facts, "secondary", wrap=True))
        for text in self._classes(case):
            self._lines.addWidget(label(text, "secondary", wrap=True))

    def _classes(self, case: CaseFile) -> list[str]:
        words, matter = case.words, case.matter
        classed = [words["purpose"], words["category"], words["level"], words["family"]]
        if matter.people_count > 1:
            classed.append(self.tr("{count} 人").format(count=matter.people_count))
        lines = ["　".join(filter(None, classed)), self._source(case), self._arrived(case), self._limit(case)]
        return [*(text for text in lines if text), procedure_words(case.page.procedure)]

    def _arrived(self, case: CaseFile) -> str:
        """Limits of a transferred matter count from its receipt here."""
        matter = case.matter
        if matter.arrived_on is None or matter.arrived_on == matter.received_on or not matter.received_on:
            return ""
        said = self.tr("{first}最初收到，{here}转到本单位")
        first, here = spoken(matter.received_on, case.today), spoken(matter.arrived_on, case.today)
        return said.format(first=first, here=here)

    def _source(self, case: CaseFile) -> str:
        matter = case.matter
        if not matter.source_unit:
            return ""
        parts = [self.tr("来源 {unit}").format(unit=matter.source_unit), matter.source_number]
        if matter.source_due_on:
            parts.append(self.tr("限 {day} 前").format(day=spoken(matter.source_due_on, case.today)))
        return "　".join(part for part in parts if part)

    def _limit(self, case: CaseFile) -> str:
        day = case.matter.limit_on
        return self.tr("化解时限 {day}").format(day=spoken(day, case.today)) if day else ""
