"""收到的数据: the last imports, what each changed, and the way to look at it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.heldup import HeldUp
from desktop_app.services.inbox import Arrival
from desktop_app.ui.exchange.words import counted, moment
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class InboxCard(Card):
    """`asked(arrival)` when a person wants to see its records, `decide(fork id)` where a stream waits for it.

    Hidden while nothing has come.
    """

    asked = Signal(object)
    decide = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("收到的数据"), parent=parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self.setVisible(False)

    def show_arrivals(self, arrivals: Sequence[Arrival], held_up: Sequence[HeldUp] = ()) -> None:
        """Whose stream waits, then what came, newest first."""
        empty(self._rows)
        for waits in held_up:
            self._rows.addLayout(self._waiting(waits))
        for one in arrivals:
            self._rows.addLayout(self._row(one))
        self.setVisible(bool(arrivals or held_up))

    def _waiting(self, one: HeldUp) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(one.name, "strong"))
        row.addWidget(Badge(self.tr("数据分叉"), "overdue"))
        text = self.tr("{when} 起新来的 {count} 个数据包先收好，没有导入：请先选定采用哪一支。")
        said = fill_counted(text, when=moment(one.since), count=one.bundles)
        row.addWidget(label(said, "secondary", wrap=True), 1)
        spoken = self.tr("选定{name}采用哪一支").format(name=one.name)
        row.addWidget(button(self.tr("去选定…"), lambda: self.decide.emit(one.fork), "link", name=spoken))
        return row

    def _row(self, one: Arrival) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(f"{moment(one.at)}　{one.writer_name}", "strong"))
        row.addWidget(label(self._what(one), "secondary", wrap=True), 1)
        spoken = self.tr("看 {name} {when} 带来的内容").format(name=one.writer_name, when=moment(one.at))
        row.addWidget(button(self.tr("看内容"), lambda: self.asked.emit(one), "link", name=spoken))
        return row

    def _what(self, one: Arrival) -> str:
        new, changed = counted(one.added), counted(one.changed)
        parts = (
            self.tr("新增：{what}").format(what=new) if new else "",
            self.tr("变更：{what}").format(what=changed) if changed else "",
        )
        return "　".join(part for part in parts if part) or self.tr("其他内容")
