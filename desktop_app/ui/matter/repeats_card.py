"""重复件: the earlier matter this one is tied to, what may be the same, and the bureau's hints about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop_app.domain.changes import Changes
from desktop_app.domain.records import Matter
from desktop_app.domain.repeatrecords import Likeness, RepeatHint
from desktop_app.services.house import Services
from desktop_app.services.repeats.repeats import RepeatView, Suspect
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text, joined
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.undoing import tell_done

_MOST = 4


class RepeatsCard(Card):
    """Reads for itself what is known of a matter, and does what is said about it. Hidden while there is nothing."""

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(self.tr("重复件"))
        self._desk, self._services, self._doors = desk, services, doors
        self._matter, self._mine = "", False
        self.setVisible(False)

    def show_matter(self, matter_id: str, *, mine: bool) -> None:
        """`mine`: the tie may be changed here; at the bureau suspects may be confirmed."""
        self._matter, self._mine = matter_id, mine
        repeats = self._services.repeats
        self._desk.tasks.run(lambda: repeats.of_matter(matter_id), self.show_view, owner=self, key="repeats")

    def show_view(self, view: RepeatView) -> None:
        """Replaces all."""
        empty(self.body)
        usable = self._mine or self._services.desk.identity.is_bureau
        if view.earlier is not None:
            self._tied(view.earlier)
        for matter in view.later:
            self.body.addLayout(self._line(matter, self.tr("后来又反映"), "plain"))
        for hint in view.hints:
            self._hint(hint)
        self._suspects(view.suspects[:_MOST], usable=usable)
        if view.denied and usable:
            said = self.tr("已排除 {count} 件，重新比对").format(count=len(view.denied))
            self.body.addWidget(button(said, lambda: self._look_again(view), "link"))
        self.setVisible(bool(view.earlier or view.later or view.hints or view.suspects or view.denied))

    # -- what is said --------------------------------------------------------------------------

    def _do(self, work: Callable[[], Changes], said: str) -> None:
        undo, back, undone = self._services.undo, self.tr("撤销"), self.tr("已撤销")
        self._desk.tasks.run(
            work, lambda changes: tell_done(self._desk, undo, changes, said, back, undone), owner=self
        )

    def tie(self, earlier: str) -> None:
        """Our own is tied; at the bureau the office of the later matter is told."""
        repeats, matter = self._services.repeats, self._matter
        if self._mine:
            self._do(lambda: repeats.link(matter, earlier), self.tr("已标为重复件"))
        else:
            self._do(lambda: repeats.confirm(matter, earlier), self.tr("已认定，下次交换时告知该所"))

    def deny(self, other: str) -> None:
        """不是同一件."""
        repeats, matter = self._services.repeats, self._matter
        self._do(lambda: repeats.deny(Likeness.MATTER, matter, other), self.tr("已记下：不是同一件"))

    def untie(self) -> None:
        """取消关联."""
        repeats, matter = self._services.repeats, self._matter
        self._do(lambda: repeats.unlink(matter), self.tr("已取消关联"))

    def take_hint(self, hint_id: str) -> None:
        """As the bureau says."""
        repeats = self._services.repeats
        self._do(lambda: repeats.link_hint(hint_id), self.tr("已标为重复件"))

    def _look_again(self, view: RepeatView) -> None:
        repeats, last = self._services.repeats, view.denied[-1].id
        self._do(lambda: repeats.take_back(last), self.tr("重新比对"))

    # -- lines ---------------------------------------------------------------------------------

    def _line(self, matter: Matter, word: str, kind: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(matter.number, lambda: self._doors.matter(matter.id), "link"))
        row.addWidget(ElidedLabel(matter.title, "secondary"), 1)
        row.addWidget(Badge(word, kind))
        return row

    def _tied(self, earlier: Matter) -> None:
        self.body.addLayout(self._line(earlier, self.tr("以前的一件"), "info"))
        if self._mine:
            self.body.addLayout(_acts(button(self.tr("取消关联"), self.untie, "link")))

    def _hint(self, hint: RepeatHint) -> None:
        said = self.tr("县局提示：{unit}有过同一件事 {number}").format(
            unit=hint.earlier_unit, number=hint.earlier_number
        )
        if hint.reason:
            said = self.tr("{said}（{reason}）").format(said=said, reason=core_text(hint.reason))
        self.body.addWidget(label(said, wrap=True))
        if self._mine:
            self.body.addLayout(
                _acts(
                    button(self.tr("标为重复件"), lambda: self.take_hint(hint.id), "link"),
                    button(self.tr("不是同一件"), lambda: self.deny(hint.earlier_matter), "link"),
                )
            )

    def _suspects(self, suspects: Sequence[Suspect], *, usable: bool) -> None:
        for one in suspects:
            alike = self.tr("{percent}% 相近").format(percent=one.percent) if one.percent else ""
            words = joined(part for part in (core_text(one.reason), alike) if part)
            self.body.addLayout(self._line(one.matter, words, "near"))
            if usable:
                self.body.addLayout(self._verdict(one.matter))

    def _verdict(self, matter: Matter) -> QHBoxLayout:
        same = self.tr("同一件：{number}").format(number=matter.number)
        other = self.tr("不是同一件：{number}").format(number=matter.number)
        return _acts(
            button(self.tr("同一件"), lambda: self.tie(matter.id), "link", name=same),
            button(self.tr("不是同一件"), lambda: self.deny(matter.id), "link", name=other),
        )


def _acts(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    return row
