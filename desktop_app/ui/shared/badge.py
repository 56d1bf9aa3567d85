"""A word on a tint: colour is never alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.qt.restyle import set_role

KINDS = ("overdue", "near", "done", "info", "plain")


class Badge(QLabel):
    """Kinds: overdue (late by law), near (due within 7 days), done, info, plain."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_badge(text, kind)

    def show_badge(self, text: str, kind: str) -> None:
        """An unknown kind is shown plain; an empty text hides the badge."""
        set_role(self, "badge", kind if kind in KINDS else "plain")
        self.setText(text)
        self.setAccessibleName(text)
        if not text or self.parentWidget() is not None:  # shown without a parent it would be a window
            self.setVisible(bool(text))
