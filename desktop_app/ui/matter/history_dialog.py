"""历史: who changed what, when, from what to what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.matter.history_words import Turn
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.eye import Eye
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.scroll_column import ScrollColumn

_MOST = 300


class HistoryDialog(QDialog):
    """Reading only. Very long histories show their newest part, and say so."""

    def __init__(self, title: str, found: Sequence[Turn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("历史"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(title, "section", wrap=True))
        scroll = ScrollColumn(8)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._texts: list[tuple[QLabel, str]] = []
        for place, turn in enumerate(found[:_MOST]):
            if place:
                scroll.column.addWidget(hairline())
            scroll.column.addLayout(self._entry(turn))
        if len(found) > _MOST:
            more = self.tr("只列出最近 {shown} 次，共 {all} 次").format(shown=_MOST, all=len(found))
            scroll.column.addWidget(label(more, "secondary"))
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        self.eye = Eye()
        self.eye.turned.connect(self._turn)
        low = QHBoxLayout()
        low.addWidget(self.eye)
        low.addStretch(1)
        low.addWidget(button(self.tr("关闭"), self.accept))
        column.addLayout(low)
        self._hide_numbers()
        self.resize(current_look().px(640), current_look().px(560))
        scroll.setFocus()

    def _entry(self, turn: Turn) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(turn.what, "strong"))
        head.addWidget(label(f"{turn.when}　{turn.who}", "secondary"))
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(head)
        for line in turn.lines:
            shown = label(line, "", wrap=True)
            self._texts.append((shown, line))
            column.addWidget(shown)
        return column

    def _hide_numbers(self) -> None:
        """Masks the numbers in all lines; the eye is there if there were any."""
        masks = current_masks()
        for shown, line in self._texts:
            shown.setText(masks.text(line))
            if shown.text() != line:
                self.eye.setVisible(True)

    def _turn(self, plain: bool) -> None:
        if not plain:
            self._hide_numbers()
            return
        current_masks().told(self.windowTitle(), len(self._texts), "")
        for shown, line in self._texts:
            shown.setText(line)
