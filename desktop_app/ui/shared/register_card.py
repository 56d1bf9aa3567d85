"""Entries of the registers that speak of a matter, and the way to make one more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Register
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.menu_panel import Entry, Heading, MenuPanel

_MOST_SHOWN = 8


class KnowsEntries(Protocol):
    """What the card needs of the registers' service; `of_matter` runs on a worker."""

    def all(self) -> list[Register]: ...

    def of_matter(self, matter_id: str) -> list[RegisterEntry]: ...


class RegisterCard(Card):
    """`show_matter` reads and shows; only registers that this node keeps can be written to."""

    def __init__(self, desk: Desk, registers: KnowsEntries, doors: Doors, role: str) -> None:
        super().__init__(QCoreApplication.translate("RegisterCard", "台账记录"))
        self._desk, self._registers, self._doors = desk, registers, doors
        self._role, self._matter = role, ""
        self._add = button(self.tr("＋ 登记到台账…"), self.open_menu, "link")
        self.heading.addWidget(self._add)

    def show_matter(self, matter_id: str) -> None:
        """Reads the entries of a matter and shows them."""
        self._matter = matter_id
        registers = self._registers
        self._desk.tasks.run(
            lambda: registers.of_matter(matter_id), self._show, owner=self, key="register-card"
        )

    def _show(self, entries: Sequence[RegisterEntry]) -> None:
        empty(self.body)
        titles = {one.id: one.title for one in self._registers.all()}
        shown = [one for one in entries if one.register in titles]
        for one in shown[:_MOST_SHOWN]:
            day = one.on_date.isoformat() if one.on_date else ""
            text = f"{day}　{titles[one.register]}　{one.title}"
            self.body.addWidget(button(text, partial(self._doors.entry, one.id), "link"))
        if not shown:
            nothing = self.tr("协调、证据、回访、会议研究等记到台账里，会列在这里。")
            self.body.addWidget(label(nothing, "secondary", wrap=True))
        if len(shown) > _MOST_SHOWN:
            more = self.tr("还有 {count} 条").format(count=len(shown) - _MOST_SHOWN)
            self.body.addWidget(label(more, "secondary"))

    def open_menu(self) -> None:
        """The registers that can speak of a matter, by group."""
        entries: list[Entry | Heading] = []
        group = ""
        for one in self._registers.all():
            if not one.matter or not one.keeps(self._role):
                continue
            if one.group != group:
                group = one.group
                entries.append(Heading(group))
            given = {one.matter: self._matter}
            entries.append(Entry(one.title, partial(self._doors.new_entry, one.id, given), one.purpose))
        MenuPanel(self.tr("登记到台账"), entries, self).open_under(self._add)
