"""Who was here before: shown while the name is typed, one key to take the card over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.records import Matter
from desktop_app.services.parties import Seen
from desktop_app.services.repeats.like import LikeMatter
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty

MOST_PEOPLE = 4
_MOST_MATTERS = 3


class SeenCard(Card):
    """`taken(Party)`: this is the person. `same(Matter)`: it is about that matter. `opened(matter id)`.

    `denied(id)`: that card or matter is another one. Matters of others with like words stand at the end.
    """

    taken = Signal(object)
    same = Signal(object)
    opened = Signal(str)
    denied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("以前来过"), parent=parent)
        self.show_seen((), "")

    def show_seen(self, found: Sequence[Seen], earlier: str, likes: Sequence[LikeMatter] = ()) -> None:
        """`earlier` is the matter already tied to the registration, `likes` are matters of like words."""
        empty(self.body)
        if not found and not likes:
            text = self.tr("填写姓名、电话或身份证号时，这里会列出以前的来访和办理情况。")
            self.body.addWidget(label(text, "secondary", wrap=True))
        for place, seen in enumerate(found[:MOST_PEOPLE]):
            if place:
                self.body.addWidget(hairline())
            self.body.addLayout(self._person(seen, earlier, place + 1))
        if likes:
            self.body.addLayout(self._alike(likes, earlier, ruled=bool(found)))

    def _alike(self, likes: Sequence[LikeMatter], earlier: str, *, ruled: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        if ruled:
            column.addWidget(hairline())
        column.addWidget(label(self.tr("内容相近的事项"), "strong"))
        for one in likes[:_MOST_MATTERS]:
            said = self.tr("{percent}% 相近").format(percent=one.percent)
            column.addWidget(
                Badge(said if not one.here else self.tr("同村，{said}").format(said=said), "near")
            )
            column.addLayout(self._matter(one.matter, earlier))
        return column

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
        column.addLayout(self._about(seen))
        for matter in seen.matters[:_MOST_MATTERS]:
            column.addLayout(self._matter(matter, earlier))
        if len(seen.matters) > _MOST_MATTERS:
            more = self.tr("共 {count} 件").format(count=len(seen.matters))
            column.addWidget(label(more, "secondary"))
        return column

    def _about(self, seen: Seen) -> QHBoxLayout:
        """Masked numbers, how often this would be, and the word that it is somebody else."""
        row, name = QHBoxLayout(), seen.party.name
        times = self.tr("这是第 {count} 次").format(count=len(seen.matters) + 1) if seen.matters else ""
        numbers, number = (seen.party.phone, seen.party.id_number), current_masks().number
        about = "　".join(part for part in (*(number(one) for one in numbers if one), times) if part)
        row.addWidget(label(about, "secondary"))
        row.addStretch(1)
        spoken = self.tr("不是同一人：{name}").format(name=name)
        row.addWidget(
            button(self.tr("不是同一人"), lambda: self.denied.emit(seen.party.id), "link", name=spoken)
        )
        return row

    def _matter(self, matter: Matter, earlier: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(matter.number, lambda: self.opened.emit(matter.id), "link"))
        row.addWidget(ElidedLabel(matter.title, "secondary"), 1)
        if matter.id == earlier:
            row.addWidget(Badge(self.tr("同一件事"), "info"))
        else:
            row.addWidget(button(self.tr("同一件事"), lambda: self.same.emit(matter), "link"))
            spoken = self.tr("不是同一件：{number}").format(number=matter.number)
            row.addWidget(button(self.tr("不是"), lambda: self.denied.emit(matter.id), "link", name=spoken))
        return row
