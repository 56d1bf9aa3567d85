"""A sheet to read: headings and lines in a scrolling column; it may ask whether to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.scroll_column import ScrollColumn

_WIDTH_PX, _HEIGHT_PX = 720, 600


@dataclass(frozen=True)
class SheetLine:
    """`head` is set in bold, `lines` stand below it; a line without `lines` is a heading of what follows."""

    head: str
    lines: Sequence[str] = ()


class SheetDialog(QDialog):
    """Up, Down and Page keys scroll. `act` (text, what it does) turns the sheet into a question before it is done."""

    def __init__(
        self,
        title: str,
        intro: str,
        found: Sequence[SheetLine],
        parent: QWidget | None,
        act: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(title, "section", wrap=True))
        if intro:
            column.addWidget(label(intro, "secondary", wrap=True))
        self._scroll = ScrollColumn(3)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(title)
        for one in found:
            self._add(one)
        self._scroll.column.addStretch(1)
        column.addWidget(self._scroll, 1)
        column.addWidget(hairline())
        column.addLayout(self._buttons(act))
        look = current_look()
        room = self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))
        self._scroll.setFocus()

    def _buttons(self, act: tuple[str, Callable[[], object]] | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        close = button(self.tr("取消") if act else self.tr("关闭"), self.reject)
        row.addWidget(close)
        if act is not None:
            close.setAutoDefault(False)
            text, done = act
            self.accepted.connect(done)
            self.ok = button(text, self.accept, "primary")
            self.ok.setDefault(True)
            row.addWidget(self.ok)
        return row

    def _add(self, one: SheetLine) -> None:
        place = self._scroll.column
        if not one.lines:
            place.addSpacing(14)
            place.addWidget(label(one.head, "section", wrap=True))
            place.addSpacing(4)
            place.addWidget(hairline())
            return
        place.addSpacing(9)
        place.addWidget(label(one.head, "strong", wrap=True))
        for text in one.lines:
            place.addWidget(label(text, "secondary", wrap=True))
