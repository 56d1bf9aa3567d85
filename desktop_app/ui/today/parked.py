"""Registrations that were begun and not finished: offered again, also after a power cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

_MOST_SHOWN = 3


class ParkedDraft(Protocol):
    """What the service keeps of a draft, as far as this card shows it."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def saved_at(self) -> str: ...


class ParkedCard(Card):
    """Hidden while nothing is parked. `go_on(id)` opens the draft, `drop(id)` forgets it."""

    def __init__(
        self, go_on: Callable[[str], object], drop: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._go_on, self._drop = go_on, drop
        self.setVisible(False)

    def show_drafts(self, drafts: Sequence[ParkedDraft]) -> None:
        empty(self.body)
        self.setVisible(bool(drafts))
        for draft in drafts[:_MOST_SHOWN]:
            self.body.addLayout(self._row(draft))
        if len(drafts) > _MOST_SHOWN:
            more = self.tr("还有 {count} 份，在“登记”里").format(count=len(drafts) - _MOST_SHOWN)
            self.body.addWidget(label(more, "secondary"))

    def _row(self, draft: ParkedDraft) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.tr("没有登记完"), "strong"))
        row.addWidget(ElidedLabel(draft.title or self.tr("（还没有写姓名和事由）")), 1)
        row.addWidget(label(_moment(draft.saved_at), "secondary"))
        row.addWidget(
            button(self.tr("丢弃"), lambda: self._drop(draft.id), name=self.tr("丢弃 ") + draft.title)
        )
        row.addWidget(
            button(
                self.tr("继续登记"), lambda: self._go_on(draft.id), name=self.tr("继续登记 ") + draft.title
            )
        )
        return row


def _moment(saved_at: str) -> str:
    """`11-23 16:20` from ISO text; what is no time shows as nothing."""
    try:
        return datetime.fromisoformat(saved_at).strftime("%m-%d %H:%M")
    except ValueError:
        return ""
