"""Entries of other registers that link to this one: patrols of a route, opinions merged into a measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

_MOST_SHOWN = 12


class LinksCard(Card):
    """Hidden where no register links here. `open_entry(id)`; `begin(register id, link field)` makes a new one,
    `gather(register, link field)` links some that are there.
    """

    def __init__(
        self,
        open_entry: Callable[[str], object],
        begin: Callable[[str, str], object],
        gather: Callable[[Register, str], object],
    ) -> None:
        super().__init__(QCoreApplication.translate("LinksCard", "关联的记录"))
        self._open, self._begin, self._gather = open_entry, begin, gather

    def show_links(
        self,
        links: Sequence[tuple[RegisterEntry, Register]],
        sources: Sequence[tuple[Register, str]],
        *,
        editable: bool,
    ) -> None:
        """`sources` are the registers (with the field) that may link here."""
        empty(self.body)
        self.setVisible(bool(links or sources))
        for entry, register in links[:_MOST_SHOWN]:
            day = entry.on_date.isoformat() if entry.on_date else ""
            text = f"{day}　{register.title}　{entry.title}"
            self.body.addWidget(button(text, partial(self._open, entry.id), "link"))
        if len(links) > _MOST_SHOWN:
            more = self.tr("还有 {count} 条").format(count=len(links) - _MOST_SHOWN)
            self.body.addWidget(label(more, "secondary"))
        if not links:
            self.body.addWidget(label(self.tr("还没有"), "secondary"))
        if editable:
            self._add_buttons(sources)

    def _add_buttons(self, sources: Sequence[tuple[Register, str]]) -> None:
        for register, field in sources:
            row = QHBoxLayout()
            row.setSpacing(10)
            text = self.tr("＋ {title}").format(title=register.title)
            row.addWidget(button(text, partial(self._begin, register.id, field)))
            gather = self.tr("合并已有的…")
            name = f"{gather} {register.title}"
            row.addWidget(button(gather, partial(self._gather, register, field), "link", name=name))
            row.addStretch(1)
            self.body.addLayout(row)


def sources_of(registers: Sequence[Register], register_id: str) -> list[tuple[Register, str]]:
    """The registers that have a field linking to this one, with that field."""
    return [
        (one, field.key)
        for one in registers
        for field in one.fields
        if field.kind is FieldKind.ENTRY and field.register == register_id
    ]
