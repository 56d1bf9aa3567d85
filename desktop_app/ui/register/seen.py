"""Who was here before: shown while the name is typed, one key to take the card over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.records import Matter
from desktop_app.services.parties import Seen
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.masking import mask

MOST_PEOPLE = 4
_MOST_MATTERS = 3


class SeenCard(Card):
    """`taken(Party)`: this is the person. `same(Matter)`: it is about that matter. `opened(matter id)`."""

    taken = Signal(object)
    same = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("以前来过"), parent=parent)
        self.show_seen((), "")

    def show_seen(self, found: Sequence[Seen], earlier: str) -> None:
        """`earlier` is the matter already tied to the registration."""
        empty(self.body)
        if not found:
            text = self.tr("填写姓名、电话或身份证号时，这里会列出以前的来访和办理情况。")
            self.body.addWidget(label(text, "secondary", wrap=True))
        for place, seen in enumerate(found[:MOST_PEOPLE]):
            if place:
                self.body.addWidget(hairline())
            self.body.addLayout(self._person(seen, earlier, place + 1))

    def _person(self, seen: Seen, earlier: str, place: int) -> QVBoxLayout:
        column, head = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(6)
        head.addWidget(label(seen.party.name or self.tr("匿名"), "strong"))
        head.addWidget(Badge(core_text(seen.reason), "near"))
        head.addStretch(1)
        keys = self.tr("Ctrl+Shift+{place}").format(place=place)
        take = button(self.tr("就是此人"), lambda: self.taken.emit(seen.party), hint=keys)
        take.setAccessibleName(self.tr("就是此人：{name}").format(name=seen.party.name))
        head.addWidget(label(keys, "small"))
        head.addWidget(take)
        column.addLayout(head)
        about = "　".join(part for part in (mask(seen.party.phone), mask(seen.party.id_number)) if part)
        if about:
            column.addWidget(label(about, "secondary"))
        for matter in seen.matters[:_MOST_MATTERS]:
            column.addLayout(self._matter(matter, earlier))
        if len(seen.matters) > _MOST_MATTERS:
            more = self.tr("共 {count} 件").format(count=len(seen.matters))
            column.addWidget(label(more, "secondary"))
        return column

    def _matter(self, matter: Matter, earlier: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(matter.number, lambda: self.opened.emit(matter.id), "link"))
        row.addWidget(ElidedLabel(matter.title, "secondary"), 1)
        if matter.id == earlier:
            row.addWidget(Badge(self.tr("同一件事"), "info"))
        else:
            row.addWidget(button(self.tr("同一件事"), lambda: self.same.emit(matter), "link"))
        return row
