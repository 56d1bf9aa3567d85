"""What one import brought, record by record; each opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.inbox import Arrival, Arrived, Contents, Inbox
from desktop_app.ui.exchange.words import counted, kind_words, moment
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import GAP_PX
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn


class InboxView(QWidget):
    """`show_arrival` reads on a worker; `back` leads to the exchange page."""

    def __init__(self, desk: Desk, inbox: Inbox, doors: Doors, back: Callable[[], object]) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._inbox, self._doors = desk, inbox, doors
        self.header = PageHeader("", back=(self.tr("数据交换"), back))
        self._scroll = ScrollColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)

    def show_arrival(self, arrival: Arrival) -> None:
        self.header.set_title(arrival.writer_name)
        self.header.set_subtitle(self.tr("{when} 导入").format(when=moment(arrival.at)))
        empty(self._scroll.column)
        self._desk.tasks.run(lambda: self._inbox.contents(arrival), self._show, owner=self, key="contents")

    def _show(self, found: Contents) -> None:
        empty(self._scroll.column)
        card = Card()
        for one in found.records:
            card.body.addLayout(self._row(one))
        for text in self._below(found):
            card.body.addWidget(label(text, "secondary", wrap=True))
        self._scroll.column.addWidget(card)
        self._scroll.column.addStretch(1)

    def _row(self, one: Arrived) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        title = current_masks().text(one.title) or one.number or kind_words(one.kind)
        row.addWidget(Badge(kind_words(one.kind), "info" if one.born else "plain"))
        row.addWidget(button(one.number or self.tr("打开"), lambda: self._open(one), "link", name=title))
        row.addWidget(ElidedLabel(title, ""), 1)
        row.addWidget(label(self._what(one), "secondary"))
        return row

    def _what(self, one: Arrived) -> str:
        """新登记 or 有改动 of the record itself, then what hangs on it."""
        itself = self.tr("新登记") if one.born else (self.tr("有改动") if one.what[one.kind] else "")
        rest = counted({kind: count for kind, count in one.what.items() if kind != one.kind})
        return "　".join(part for part in (itself, rest) if part)

    def _below(self, found: Contents) -> list[str]:
        lines = [core_text(one) for one in found.rules]
        if found.others:
            lines.append(self.tr("另有：{what}").format(what=counted(found.others) or kind_words("")))
        if found.kept_back:
            lines.append(self.tr("另有 {count} 件保密事项").format(count=found.kept_back))
        if found.more:
            lines.append(self.tr("还有 {count} 条没有列出").format(count=found.more))
        return lines

    def _open(self, one: Arrived) -> None:
        doors = {
            "matter": self._doors.matter,
            "visit": self._doors.visit,
            "register_entry": self._doors.entry,
        }
        if one.kind in doors:
            doors[one.kind](one.id)
        else:
            self._doors.duty(one.kind, one.id)
