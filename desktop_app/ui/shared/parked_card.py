"""What was begun and not finished, offered again, also after a power cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

_MOST_SHOWN = 3


class Parked(Protocol):
    """What the service keeps of a draft, as far as it is shown."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def saved_at(self) -> str: ...


class ParkedCard(Card):
    """Hidden while nothing is parked. `what` says of what kind the drafts are (没有写完的走访)."""

    def __init__(
        self,
        what: str,
        go_on: Callable[[str], object],
        drop: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._what, self._go_on, self._drop = what, go_on, drop
        self.setVisible(False)

    def show_drafts(self, drafts: Sequence[Parked]) -> None:
        """The newest three, and how many more there are."""
        empty(self.body)
        self.setVisible(bool(drafts))
        for draft in drafts[:_MOST_SHOWN]:
            self.body.addLayout(self._row(draft))
        if len(drafts) > _MOST_SHOWN:
            more = fill_counted(self.tr("还有 {count} 份更早的"), count=len(drafts) - _MOST_SHOWN)
            self.body.addWidget(label(more, "secondary"))

    def _row(self, draft: Parked) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self._what, "strong"))
        row.addWidget(ElidedLabel(draft.title), 1)
        row.addWidget(label(_moment(draft.saved_at), "secondary"))
        drop, go_on = self.tr("丢弃"), self.tr("继续写")
        row.addWidget(button(drop, lambda: self._drop(draft.id), name=f"{drop} {draft.title}"))
        row.addWidget(button(go_on, lambda: self._go_on(draft.id), name=f"{go_on} {draft.title}"))
        return row


def _moment(saved_at: str) -> str:
    """`11-23 16:20` from ISO text; what is no time shows as nothing."""
    try:
        return datetime.fromisoformat(saved_at).strftime("%m-%d %H:%M")
    except ValueError:
        return ""
