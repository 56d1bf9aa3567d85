"""The head of a page: where one came from, what it is, its badges, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.layouts import empty

_GAP_PX = 10


class PageHeader(QWidget):
    """Title with badges, one line beneath (or `inline`, after the title), at most one primary button.

    Where the window is too narrow for title, badges and buttons, the badges go down to the line beneath.
    """

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
        self._marks = clear_widget()
        self._badges, self.buttons = QHBoxLayout(self._marks), QHBoxLayout()
        self._top, self._below, self._inline = QHBoxLayout(), QHBoxLayout(), inline
        self._primary: QPushButton | None = None
        self._lay_out(back, inline)
        self.set_subtitle(subtitle)

    def _lay_out(self, back: tuple[str, Callable[[], object]] | None, inline: bool) -> None:
        self._badges.setSpacing(8)
        self._badges.setContentsMargins(0, 0, 0, 0)
        self.buttons.setSpacing(10)
        top = self._top
        top.setSpacing(10)
        self._below.setSpacing(10)
        # Beside a sentence it is the page's own short name, and the sentence gives way.
        width = QSizePolicy.Policy.Minimum if inline else QSizePolicy.Policy.Preferred
        self._title.setSizePolicy(width, QSizePolicy.Policy.Preferred)
        top.addWidget(self._title, 0)
        if inline:
            top.addWidget(self._subtitle, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._marks)
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
            self._below.addWidget(self._subtitle, 1)
            column.addLayout(self._below)

    def _settle(self) -> None:
        """Puts the badges where there is room for them."""
        if self._inline:
            return
        buttons = self.buttons.sizeHint().width()
        needed = self._title.sizeHint().width() + self._marks.sizeHint().width() + buttons + 3 * _GAP_PX
        place = self._below if needed > self.width() and buttons else self._top
        if place.indexOf(self._marks) < 0:
            (self._top if place is self._below else self._below).removeWidget(self._marks)
            place.insertWidget(1 if place is self._top else 0, self._marks)

    def event(self, event: QEvent) -> bool:
        """A button that comes or goes changes the room for the badges, too."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._settle()
        return super().event(event)

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
        self._marks.setVisible(bool(badges))

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
