"""A menu whose entries have room for a reason: what is forbidden is greyed and says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.spelling import initials
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.scroll_column import ScrollColumn

_WIDTH_PX, _MOST_HEIGHT_PX = 420, 560
_EDGES_PX = 60  # frame, scroll bar and padding of a row


@dataclass(frozen=True)
class Entry:
    """`detail` stands below the title; of an entry that is not `enabled` it is the reason."""

    title: str
    act: Callable[[], object]
    detail: str = ""
    enabled: bool = True


@dataclass(frozen=True)
class Heading:
    """What the entries below have in common."""

    title: str


class MenuPanel(QFrame):
    """Opens under a button; Up and Down move, a letter goes to the next entry that sounds so, Enter does.

    Esc closes.
    """

    def __init__(self, title: str, entries: Sequence[Entry | Heading], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_role(self, "popup")
        self.setAccessibleName(title)
        self.buttons: list[QPushButton] = []
        self._letters: list[str] = []
        self._scroll = ScrollColumn(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._scroll)
        for entry in entries:
            self._scroll.column.addWidget(
                self._heading(entry) if isinstance(entry, Heading) else self._row(entry)
            )
        self._scroll.column.addStretch(1)

    def _heading(self, heading: Heading) -> QWidget:
        """Parted from what stands above by a line."""
        group = QWidget()
        set_role(group, "clear")
        lines = QVBoxLayout(group)
        lines.setContentsMargins(0, 4, 0, 2)
        lines.setSpacing(8)
        if self.buttons:
            lines.addWidget(hairline())
        made = label(heading.title, "strong", wrap=True)
        made.setContentsMargins(current_look().px(11), 0, 8, 0)
        lines.addWidget(made)
        return group

    def _row(self, entry: Entry) -> QWidget:
        row = QFrame()
        set_role(row, "clear")
        act = button(entry.title, lambda: self._do(entry), "menu", hint=entry.detail)
        act.setAccessibleDescription(entry.detail)
        act.setEnabled(entry.enabled)
        act.ensurePolished()  # the style's font, before it is measured
        room = current_look().px(_WIDTH_PX - _EDGES_PX)
        act.setText(act.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideMiddle, room))
        self.buttons.append(act)
        self._letters.append(initials(entry.title)[:1])
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, 4)
        lines.setSpacing(0)
        lines.addWidget(act)
        if entry.detail:
            detail = label(entry.detail, "small", wrap=True)
            detail.setContentsMargins(current_look().px(11), 0, 8, 2)
            lines.addWidget(detail)
        return row

    def open_under(self, anchor: QWidget) -> None:
        """Shows the panel with its right edge under the anchor's, inside the screen."""
        look, free = current_look(), anchor.screen().availableGeometry()
        width = look.px(_WIDTH_PX)
        self._scroll.column.activate()
        height = self._scroll.column.totalHeightForWidth(width - 18) + 20
        size = QSize(width, min(height, look.px(_MOST_HEIGHT_PX)))
        corner = anchor.mapToGlobal(QPoint(anchor.width() - width, anchor.height() + 4))
        box = QRect(corner, size)
        box.moveLeft(max(free.left(), min(box.left(), free.right() - width)))
        box.moveTop(max(free.top(), min(box.top(), free.bottom() - size.height())))
        self.setGeometry(box)
        self.show()
        self._focus(range(len(self.buttons)))

    def _do(self, entry: Entry) -> None:
        self.close()
        entry.act()

    def _focus(self, places: Sequence[int]) -> None:
        """The keyboard to the first of these that can be pressed."""
        found = next((self.buttons[place] for place in places if self.buttons[place].isEnabled()), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count, letter = len(self.buttons), event.text().lower()
        here = next((place for place, one in enumerate(self.buttons) if one.hasFocus()), 0)
        onward = [(here + step) % count for step in range(1, count + 1)]
        if event.key() == Qt.Key.Key_Down:
            self._focus(onward)
        elif event.key() == Qt.Key.Key_Up:
            self._focus(onward[-2::-1] + onward[-1:])
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif letter.isalnum():
            self._focus([place for place in onward if self._letters[place] == letter])
        else:
            super().keyPressEvent(event)
