"""Labels by their part in the style sheet, and the two plain shapes between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop_app.ui.qt.restyle import set_role


def label(text: str = "", role: str = "", *, wrap: bool = False, kind: str = "") -> QLabel:
    """A plain-text label: what a person typed is never read as markup.

    Roles: title, section, strong, secondary, small, error, hint, label, number, dot.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role, kind)
    return made


def hairline(parent: QWidget | None = None) -> QFrame:
    """One line of one pixel, in place of boxes and grids."""
    line = QFrame(parent)
    set_role(line, "hairline")
    return line


def clear_widget(parent: QWidget | None = None) -> QWidget:
    """A container without a ground of its own, for what scrolls."""
    widget = QWidget(parent)
    set_role(widget, "clear")
    return widget
