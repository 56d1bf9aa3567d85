"""An empty page teaches: a picture, one sentence, one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.qt.icons import picture
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label

_WIDTH_PX, _HEIGHT_PX = 200, 130
_SENTENCE_PX = 460


class EmptyState(QWidget):
    """`picture_name` is an SVG of `resources/icons`, redrawn when the theme changes."""

    def __init__(
        self,
        picture_name: str,
        sentence: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._name = picture_name
        self._picture, self._sentence = QLabel(), label(sentence, "secondary", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(current_look().px(_SENTENCE_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._middle())
        if action is not None:
            column.addWidget(button(action_text, action), 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._draw()

    def _middle(self) -> QHBoxLayout:
        """The sentence between two stretches: aligned, a wrapped label would get the height of fewer lines."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sentence, 100)
        row.addStretch(1)
        return row

    def set_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_picture"):
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(picture(self._name, _WIDTH_PX, _HEIGHT_PX))
