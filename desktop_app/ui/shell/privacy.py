"""Masks and clipboard of one open store: worn by the application while its window is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.ui.qt.masks import Masks, wear_masks
from desktop_app.ui.shared.clipboard import Clipboard

if TYPE_CHECKING:
    from desktop_app.services.masking import Masking
    from desktop_app.ui.qt.desk import Desk


class Privacy(QObject):
    """Each look at whole numbers is written down on a worker; `stop` empties the clipboard of them."""

    def __init__(self, desk: Desk, masking: Masking, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._masking = desk, masking
        self.masks = Masks(masking.is_on(), masking.clipboard_seconds(), self._note)
        self.clipboard = Clipboard(self)
        self.clipboard.watch(lambda: self.masks.clipboard_seconds)
        self._wear(self.masks)

    def _note(self, where: str, count: int, record: str) -> None:
        self._desk.tasks.run(lambda: self._masking.note(where, count, record))

    def _wear(self, masks: Masks) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear_masks(app, masks)

    def stop(self) -> None:
        """Before the window goes."""
        self.clipboard.stop()
        self._wear(Masks())
