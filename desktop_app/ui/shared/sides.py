"""Two columns side by side where there is room for both, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role

Direction = QBoxLayout.Direction


class Sides(QWidget):
    """`least_px` is the width (at the standard text size) from which on the two stand side by side.

    Large letters in a small window would otherwise squeeze one side to a word a line, or cut the other.
    """

    def __init__(
        self, left: QWidget, right: QWidget, shares: tuple[int, int], *, gap_px: int, least_px: int
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._least_px = least_px
        self._box = QBoxLayout(Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap_px)
        for side, share in zip((left, right), shares, strict=True):
            self._box.addWidget(side, share)

    def stacked(self) -> bool:
        """True while one is below the other."""
        return self._box.direction() == Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """The narrower arrangement counts, so that a scrolling parent lets this one become narrow."""
        widths = [item.minimumSize().width() for place in (0, 1) if (item := self._box.itemAt(place))]
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < current_look().px(self._least_px)
        if narrow != self.stacked():
            self._box.setDirection(Direction.TopToBottom if narrow else Direction.LeftToRight)
