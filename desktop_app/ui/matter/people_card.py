"""当事人: who takes part; numbers stay masked until asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.matter.people_words import earlier_words, person_line
from desktop_app.ui.matter.reading import CaseFile, Person
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty


class PeopleCard(Card):
    """`corrected(party id)`, `added()`, `removed(link id)`, `opened(matter id)` of an earlier matter."""

    corrected = Signal(str)
    removed = Signal(str)
    added = Signal()
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._plain: set[str] = set()
        self._case: CaseFile | None = None
        self._add = button(self.tr("添加"), self.added.emit, "link", name=self.tr("添加当事人"))
        top = QHBoxLayout()
        top.addWidget(label(self.tr("当事人"), "section"))
        top.addStretch(1)
        top.addWidget(self._add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(top)
        self.body.addLayout(self._lines)
        self.setAccessibleName(self.tr("当事人"))

    def show_case(self, case: CaseFile) -> None:
        """Replaces all; numbers that were shown on this page stay shown."""
        self._case = case
        empty(self._lines)
        self._add.setVisible(case.page.mine)
        for place, person in enumerate(case.people):
            if place:
                self._lines.addWidget(hairline())
            self._add_person(person, case, first=place == 0)
        self._add_earlier(earlier_words(case))

    def focus_last(self) -> None:
        """To 移除 of the last person: one too many was added there."""
        links = [one for one in self.findChildren(QPushButton) if one.text() == self.tr("移除")]
        if links:
            links[-1].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_person(self, person: Person, case: CaseFile, *, first: bool) -> None:
        nobody = case.page.procedure.labels.get("anonymous", "") if first else ""
        line = person_line(person, case.today, plain=person.card.id in self._plain, nobody=nobody)
        top = QHBoxLayout()
        top.addWidget(label(line.name, "strong" if first else "", wrap=True), 1)
        if case.page.mine:
            top.addWidget(self._link(self.tr("更正"), line.name, lambda: self.corrected.emit(person.card.id)))
        if case.page.mine and not first:
            top.addWidget(self._link(self.tr("移除"), line.name, lambda: self.removed.emit(person.link.id)))
        self._lines.addLayout(top)
        if line.numbers:
            self._lines.addLayout(self._numbers(line.numbers, person, hidden=line.hidden))
        for text in (line.address, line.flags):
            if text:
                self._lines.addWidget(label(text, "secondary", wrap=True))

    def _numbers(self, numbers: str, person: Person, *, hidden: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(numbers, "secondary"))
        if hidden or person.card.id in self._plain:
            words = self.tr("显示") if hidden else self.tr("隐藏")
            name = self.tr("{act}证件号和电话").format(act=words)
            row.addWidget(button(words, lambda: self._reveal(person.card.id), "link", name=name))
        row.addStretch(1)
        return row

    def _reveal(self, party_id: str) -> None:
        self._plain ^= {party_id}
        if party_id in self._plain:
            current_masks().told(self.accessibleName(), 1, party_id)
        if self._case is not None:
            self.show_case(self._case)

    def _add_earlier(self, earlier: Sequence[tuple[str, str]]) -> None:
        if not earlier:
            return
        self._lines.addWidget(hairline())
        for place, (matter_id, words) in enumerate(earlier[:4]):
            row = QHBoxLayout()
            row.addWidget(label(self.tr("以前来过") if place == 0 else "", "secondary"))
            row.addWidget(button(words, partial(self.opened.emit, matter_id), "link"))
            row.addStretch(1)
            self._lines.addLayout(row)

    def _link(self, words: str, whom: str, act: Callable[[], object]) -> QWidget:
        return button(words, act, "link", name=f"{words} {whom}")
