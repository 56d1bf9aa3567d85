"""Gives a page's most likely next target the keyboard, without taking it from anybody."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def take_focus(page: QWidget, target: QWidget) -> None:
    """Focuses `target` if the page is in front and nothing on it has the focus already."""
    focused = QApplication.focusWidget()
    inside = focused is not None and focused is not page and page.isAncestorOf(focused)
    if page.isVisible() and page.window().isActiveWindow() and not inside:
        target.setFocus()
