"""The head of a page: where one came from, what it is, its badges, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.layouts import empty


class PageHeader(QWidget):
    """Title with badges, one line beneath (or `inline`, after the title), at most one primary button."""

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        back: tuple[str, Callable[[], object]] | None = None,
        inline: bool = False,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._title, self._subtitle = ElidedLabel(title, "title"), ElidedLabel(subtitle, "secondary")
        self._badges, self.buttons = QHBoxLayout(), QHBoxLayout()
        self._primary: QPushButton | None = None
        self._lay_out(back, inline)
        self.set_subtitle(subtitle)

    def _lay_out(self, back: tuple[str, Callable[[], object]] | None, inline: bool) -> None:
        self._badges.setSpacing(8)
        self.buttons.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(10)
        # Beside a sentence it is the page's own short name, and the sentence gives way.
        width = QSizePolicy.Policy.Minimum if inline else QSizePolicy.Policy.Preferred
        self._title.setSizePolicy(width, QSizePolicy.Policy.Preferred)
        top.addWidget(self._title, 0)
        if inline:
            top.addWidget(self._subtitle, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(self._badges)
        top.addStretch(1)
        top.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if back is not None:
            text, act = back
            link = button(f"‹ {text}", act, "back", hint=self.tr("返回（Alt+←）"), name=self.tr("返回"))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(top)
        if not inline:
            column.addWidget(self._subtitle)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def set_badges(self, badges: Sequence[tuple[str, str]]) -> None:
        """Pairs of text and kind, in order."""
        empty(self._badges)
        for text, kind in badges:
            self._badges.addWidget(Badge(text, kind), 0, Qt.AlignmentFlag.AlignVCenter)

    def add_quiet(self, text: str, clicked: Callable[[], object], *, hint: str = "") -> QPushButton:
        made = button(text, clicked, hint=hint)
        self.buttons.insertWidget(self.buttons.count() - (1 if self._primary else 0), made)
        return made

    def set_primary(self, text: str, clicked: Callable[[], object], *, hint: str = "") -> QPushButton:
        """The next step; replaces an earlier one. An empty text leaves the page without."""
        if self._primary is not None:
            self.buttons.removeWidget(self._primary)
            self._primary.deleteLater()
        self._primary = button(text, clicked, "primary", hint=hint)
        self.buttons.addWidget(self._primary)
        if not text:
            self._primary.hide()
        return self._primary
