"""The pages: main ones are made when first opened and kept, detail pages lie on top and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.shared.page import Page
from desktop_app.ui.shell.spec import PageSpec

_MAX_DEPTH = 12


@dataclass(frozen=True)
class _Detail:
    """A page opened from another: `parent` is the rail entry that stays marked."""

    name: str
    parent: str
    page: Page


class PageStack(QStackedWidget):
    """`moved(key)` tells which rail entry the page now shown belongs to."""

    moved = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.key: spec for spec in pages}
        self._made: dict[str, Page] = {}
        self._details: list[_Detail] = []
        self._key = ""

    def page(self) -> Page | None:
        """The page now shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def key(self) -> str:
        """The rail entry of the page now shown."""
        return self._details[-1].parent if self._details else self._key

    def main_keys(self) -> list[str]:
        """The main pages, in the order of the rail."""
        return list(self._specs)

    def title(self, key: str) -> str:
        """What the rail calls a main page."""
        return self._specs[key].title

    def has(self, key: str) -> bool:
        return key in self._specs

    def open(self, key: str) -> Page:
        """Shows a main page, closing the detail pages. Raises `KeyError` for an unknown key."""
        self._leave()
        if key not in self._made:
            self._made[key] = self._specs[key].factory()
            self.addWidget(self._made[key])
        self._key = key
        self._drop(0)
        return self._show(self._made[key])

    def push(self, name: str, parent: str, factory: Callable[[], Page]) -> Page:
        """Shows a detail page over the present one; one of the same `name` is shown again instead."""
        self._leave()
        for place, detail in enumerate(self._details):
            if detail.name == name:
                self._drop(place + 1)
                return self._show(detail.page)
        page = factory()
        self.addWidget(page)
        self._details.append(_Detail(name, parent, page))
        if len(self._details) > _MAX_DEPTH:
            self._close(self._details.pop(0))
        return self._show(page)

    def back(self) -> bool:
        """Closes the topmost detail page; False when a main page is shown."""
        if not self._details:
            return False
        self._leave()
        below = self._details[-2].page if len(self._details) > 1 else self._made[self._key]
        self._show(below)
        self._drop(len(self._details) - 1)
        self.moved.emit(self.key())
        return True

    def leave_all(self) -> None:
        """Lets every page save what was typed; before the window closes."""
        for page in (*self._made.values(), *(detail.page for detail in self._details)):
            page.leave()

    def _show(self, page: Page) -> Page:
        self.setCurrentWidget(page)
        self.moved.emit(self.key())
        return page

    def _leave(self) -> None:
        page = self.page()
        if page is not None:
            page.leave()

    def _drop(self, keep: int) -> None:
        while len(self._details) > keep:
            self._close(self._details.pop())

    def _close(self, detail: _Detail) -> None:
        self.removeWidget(detail.page)
        detail.page.deleteLater()
