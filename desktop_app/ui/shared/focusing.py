"""Gives a page's most likely next target the keyboard, without taking it from anybody."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def way_back(widget: QWidget) -> bool:
    """Whether it is a page's way back: Qt itself puts the keyboard on it, as the first thing of a page."""
    return widget.property("role") == "back"


def take_focus(page: QWidget, target: QWidget) -> None:
    """Focuses `target` if the page is in front and nothing on it has the focus already, save its way back."""
    focused = QApplication.focusWidget()
    inside = focused is not None and focused is not page and page.isAncestorOf(focused)
    inside = inside and focused is not None and not way_back(focused)
    if page.isVisible() and page.window().isActiveWindow() and not inside:
        target.setFocus()
