"""Photos of a visit: those stored, those that wait for its first saving, and what their EXIF offers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.attachments import Attachments, Peek
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.attachments_panel import AttachmentsPanel
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.waiting_files import WaitingFiles
from desktop_app.ui.visits.exif_offer import Offer, offer_of, offer_words


class PhotoShelf(QWidget):
    """`taken(Offer)` when a person takes the time and place of a photo over; `changed` when files were added."""

    taken = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, keeps: Attachments) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._keeps = desk, keeps
        self._offer: Offer | None = None
        self.panel = AttachmentsPanel(desk, keeps, "visit")
        self.waiting = WaitingFiles(desk, keeps.peek, self.tr("拖放照片到这里，或按回车选择文件"))
        self.zone = self.waiting.zone
        self._words = label("", "secondary", wrap=True)
        self._take = button(self.tr("用作走访时间和位置"), self._use)
        self._lay_out()
        self.waiting.looked.connect(self._looked)
        self.waiting.changed.connect(self.changed)
        self.panel.added.connect(self._stored)

    def _lay_out(self) -> None:
        offer = QHBoxLayout()
        offer.addWidget(self._words, 1)
        offer.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.panel)
        column.addWidget(self.waiting)
        column.addLayout(offer)
        for widget in (self._words, self._take):
            widget.setVisible(False)

    def show_of(self, visit_id: str, waiting: Sequence[Peek], *, editable: bool) -> None:
        """A saved visit shows what is stored; a new one what waits."""
        self.panel.setVisible(bool(visit_id))
        self.waiting.setVisible(not visit_id)
        if visit_id:
            self.panel.show_of(visit_id, editable=editable)
        self.waiting.show_waiting(() if visit_id else waiting)

    def paths(self) -> tuple[Path, ...]:
        """Files that wait to be stored."""
        return self.waiting.paths()

    def add(self, paths: Sequence[Path]) -> None:
        """Looks at each file first; one that cannot be kept is told and left out."""
        self.waiting.add(paths)

    def _looked(self, looked: list[Peek]) -> None:
        self._show_offer(offer_of(one.photo for one in looked))

    def _stored(self, added: list[Any]) -> None:
        self._show_offer(offer_of(one.photo for one in added))

    def _show_offer(self, offer: Offer | None) -> None:
        self._offer = offer
        self._words.setText(offer_words(offer) if offer else "")
        for widget in (self._words, self._take):
            widget.setVisible(offer is not None)

    def offer(self) -> tuple[datetime | None, int | None, int | None]:
        """What the photos offer now, for tests and screen readers."""
        one = self._offer
        return (one.taken_at, one.latitude_e6, one.longitude_e6) if one else (None, None, None)

    def _use(self) -> None:
        offer = self._offer
        self._show_offer(None)
        if offer is not None:
            self.taken.emit(offer)
