"""The list of hits: headings of the groups, two lines a hit; the search field keeps the focus and moves the mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import joined
from desktop_app.ui.search.hit_painter import LINE_ROLE, HitPainter
from desktop_app.ui.shared.columns import BadgeCell

_PAGE_ROWS = 8
_NO_BADGE = BadgeCell("", "plain")


@dataclass(frozen=True)
class Line:
    """One row. `value` is handed out when it is taken; None makes it a heading."""

    value: object
    title: str
    below: str = ""
    badge: BadgeCell = _NO_BADGE

    @property
    def spoken(self) -> str:
        """For screen readers."""
        return joined(
            part for part in (self.title, joined(self.below.split("　·　")), self.badge.text) if part
        )


class HitList(QListWidget):
    """`taken(value)` on a click or `take`."""

    taken = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        set_role(self, "plain")
        self.setAccessibleName(name)
        self.setItemDelegate(HitPainter(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemClicked.connect(self._take)

    def show_lines(self, lines: Sequence[Line], mark: int = 0) -> None:
        """Replaces all; the mark stands on the `mark`-th line that can be taken."""
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.spoken)
            item.setData(LINE_ROLE, line)
            if line.value is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        rows = self._rows()
        self.setCurrentRow(rows[min(mark, len(rows) - 1)] if rows else -1)
        self.scrollToTop() if mark == 0 else self.scrollToItem(self.currentItem())

    def _rows(self) -> list[int]:
        return [row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable]

    def move_by(self, step: int) -> None:
        """Up or down over the headings; round at the ends for single steps."""
        rows = self._rows()
        if not rows:
            return
        place = rows.index(self.currentRow()) + step if self.currentRow() in rows else 0
        place = place % len(rows) if abs(step) == 1 else max(0, min(place, len(rows) - 1))
        self.setCurrentRow(rows[place])
        self.scrollToItem(self.item(0) if place == 0 else self.currentItem())

    def key(self, key: int) -> bool:
        """Moves the mark for a key of the search field; False for any other key."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE_ROWS,
            Qt.Key.Key_PageUp: -_PAGE_ROWS,
        }
        if key in steps:
            self.move_by(steps[Qt.Key(key)])
        return key in steps

    def marked(self) -> object:
        """The value under the mark; None where there is none."""
        line = self.currentIndex().data(LINE_ROLE)
        return line.value if isinstance(line, Line) else None

    def take(self) -> None:
        """What Enter does."""
        if self.marked() is not None:
            self.taken.emit(self.marked())

    def _take(self, item: QListWidgetItem) -> None:
        line = item.data(LINE_ROLE)
        if isinstance(line, Line) and line.value is not None:
            self.taken.emit(line.value)
