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
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.each_file import EachFile, each_file
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import clear_widget, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.thumbnail import Thumbnail
from desktop_app.ui.visits.exif_offer import Offer, offer_of, offer_words


class PhotoShelf(QWidget):
    """`taken(Offer)` when a person takes the time and place of a photo over; `changed` when files were added."""

    taken = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, keeps: Attachments) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._keeps = desk, keeps
        self._waiting: list[Peek] = []
        self._offer: Offer | None = None
        self.panel = AttachmentsPanel(desk, keeps, "visit")
        self.zone = DropZone(self.tr("拖放照片到这里，或按回车选择文件"))
        self._holder = clear_widget()
        self._flow = FlowLayout(self._holder, 8)
        self._words = label("", "secondary", wrap=True)
        self._take = button(self.tr("用作走访时间和位置"), self._use)
        self._lay_out()
        self.zone.dropped.connect(self.add)
        self.zone.remember_in(desk.state)
        self.panel.added.connect(self._stored)

    def _lay_out(self) -> None:
        offer = QHBoxLayout()
        offer.addWidget(self._words, 1)
        offer.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.panel, self._holder, self.zone):
            column.addWidget(widget)
        column.addLayout(offer)
        for widget in (self._holder, self._words, self._take):
            widget.setVisible(False)

    def show_of(self, visit_id: str, waiting: Sequence[Peek], *, editable: bool) -> None:
        """A saved visit shows what is stored; a new one what waits."""
        self.panel.setVisible(bool(visit_id))
        self.zone.setVisible(not visit_id)
        self._waiting = [] if visit_id else list(waiting)
        if visit_id:
            self.panel.show_of(visit_id, editable=editable)
        self._show_waiting()

    def paths(self) -> tuple[Path, ...]:
        """Files that wait to be stored."""
        return tuple(one.path for one in self._waiting)

    def add(self, paths: Sequence[Path]) -> None:
        """Looks at each file first; one that cannot be kept is told and left out."""
        known = set(self.paths())
        fresh = [path for path in paths if path not in known]
        self._desk.tasks.run(
            lambda: each_file(fresh, self._keeps.peek),
            self._looked,
            owner=self,
            title=self.tr("正在读照片"),
        )

    def _looked(self, looked: EachFile[Peek]) -> None:
        self._waiting += looked.done
        self._show_waiting()
        self._show_offer(offer_of(one.photo for one in looked.done))
        if looked.refused:
            text = self.tr("没有添加：{names}").format(names=looked.names())
            self._desk.messages.warn(text, str(looked.refused[0][1]))
        self.changed.emit()

    def _stored(self, added: list[Any]) -> None:
        self._show_offer(offer_of(one.photo for one in added))

    def _show_waiting(self) -> None:
        empty(self._flow)
        for one in self._waiting:
            made = Thumbnail(one.path.name, one.media_type, one.photo.preview if one.photo else b"")
            made.removed.connect(lambda path=one.path: self._drop(path))
            self._flow.addWidget(made)
        self._holder.setVisible(bool(self._waiting))

    def _drop(self, path: Path) -> None:
        self._waiting = [one for one in self._waiting if one.path != path]
        self._show_waiting()
        self.changed.emit()

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
