"""What the shell expects of a screen: it refreshes when shown stale, and knows the shortcuts."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role

MARGIN_PX = 28
GAP_PX = 14


class Page(QWidget):
    """Base of every screen. `kinds` are the record types it shows; a change to one makes it stale.

    A stale page that is hidden waits until it is shown; a visible one refreshes at once.
    """

    kinds: Collection[str] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        set_role(self, "page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN_PX, 22, MARGIN_PX, 20)
        self.column.setSpacing(GAP_PX)
        desk.bus.listen(self, self.kinds, self.heard)

    def refresh(self) -> None:
        """Reads again what is shown; called on the UI thread, so the reading goes through tasks."""

    def heard(self, _changes: Changes) -> None:
        """Something this page shows has changed. Pages that re-read a single row override this."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def focus_search(self) -> bool:
        """Puts the cursor into the page's search field; False when it has none."""
        return False

    def print_page(self) -> bool:
        """Prints what the page is about (Ctrl+P); False when there is nothing to print."""
        return False

    def leave(self) -> None:
        """Called before another page is shown or the window closes: save what was typed."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
