"""The main window: rail on the left, the page, the strip of progress and the bar of messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop_app import APP_NAME
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.focusing import way_back
from desktop_app.ui.shared.page import MARGIN_PX, Page
from desktop_app.ui.shared.progress_strip import ProgressStrip
from desktop_app.ui.shell.navigation import Navigation
from desktop_app.ui.shell.shortcuts import bind
from desktop_app.ui.shell.spec import PageSpec
from desktop_app.ui.shell.stack import PageStack

REGISTER, SEARCH, SETTINGS = "register", "matters", "settings"
_MIN_WIDTH_PX, _MIN_HEIGHT_PX = 960, 600


class Window(QMainWindow):
    """Knows pages only by their specs. `closing` comes once, after every page has saved.

    Keys: Ctrl+1…9 pages, Ctrl+N register, Ctrl+K search everything, Ctrl+F in the page, Ctrl+P print,
    Ctrl+, settings, Ctrl+L lock, F5 read again, Alt+Left back.
    """

    closing = Signal()
    lock_asked = Signal()
    search_asked = Signal()

    def __init__(self, pages: Sequence[PageSpec], desk: Desk, office: str) -> None:
        super().__init__()
        self._desk = desk
        self.setWindowTitle(f"{APP_NAME} · {office}")
        self.setMinimumSize(_MIN_WIDTH_PX, _MIN_HEIGHT_PX)
        self.rail = Navigation(pages, office)
        self.stack = PageStack(pages)
        self._lay_out()
        self.rail.chosen.connect(self.open)
        self.stack.moved.connect(self.rail.show_chosen)
        desk.tasks.problem.connect(desk.messages.problem)
        self._keys = bind(self, self._shortcuts([spec.key for spec in pages if not spec.foot]))
        desk.state.restore_geometry(self)

    def _lay_out(self) -> None:
        body = QWidget()
        set_role(body, "ground")
        bars = QVBoxLayout()
        bars.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 12)
        bars.setSpacing(8)
        bars.addWidget(ProgressStrip(self._desk.tasks))
        bars.addWidget(self._desk.messages)
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addWidget(self.stack, 1)
        content.addLayout(bars)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(content, 1)
        self.setCentralWidget(body)

    def _shortcuts(self, keys: Sequence[str]) -> dict[str, Callable[[], object]]:
        numbers: dict[str, Callable[[], object]] = {
            f"Ctrl+{number}": partial(self.open, key) for number, key in enumerate(keys[:9], start=1)
        }
        return {
            **numbers,
            "Ctrl+N": lambda: self._open_known(REGISTER),
            "Ctrl+K": self.search_asked.emit,
            "Ctrl+F": self.search,
            "Ctrl+P": self._print,
            "Ctrl+L": self.lock_asked.emit,
            "Ctrl+,": lambda: self._open_known(SETTINGS),
            QKeySequence(Qt.Key.Key_F5).toString(): self.refresh,
            "Alt+Left": self.stack.back,
        }

    def open(self, key: str) -> Page:
        """Shows a page of the rail."""
        return _with_focus(self.stack.open(key))

    def open_detail(self, name: str, parent: str, factory: Callable[[], Page]) -> Page:
        """Shows a page that belongs under `parent`, e.g. one matter under the ledger."""
        return _with_focus(self.stack.push(name, parent, factory))

    def search(self) -> None:
        """Puts the cursor into a search field: the page's own, else the ledger's."""
        page = self.stack.page()
        if page is None or not page.focus_search():
            self._open_known(SEARCH)
            found = self.stack.page()
            if found is not None:
                found.focus_search()

    def refresh(self) -> None:
        page = self.stack.page()
        if page is not None:
            page.refresh()

    def _open_known(self, key: str) -> None:
        if self.stack.has(key):
            self.open(key)

    def _print(self) -> None:
        page = self.stack.page()
        if page is None or not page.print_page():
            self._desk.messages.info(self.tr("这一页没有可以打印的内容"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stack.leave_all()
        self._desk.state.keep_geometry(self)
        self._desk.state.write()
        self.closing.emit()
        super().closeEvent(event)


def _with_focus(page: Page) -> Page:
    """Takes the keyboard to the page, unless it has put the cursor into a field of its own; Enter must not go back."""
    focused: QWidget | None = page.window().focusWidget()  # Qt's annotation forgets the None
    if focused is None or not page.isAncestorOf(focused) or way_back(focused):
        page.setFocus()
    return page
