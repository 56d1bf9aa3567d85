"""A big choice: a picture, its name, and one sentence that helps to choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_mark
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label

_ICON_PX = 32


class ChoiceCard(Card):
    """`clicked` on a choice by pointer, Enter or Space; `set_chosen` draws the edge and the tick."""

    def __init__(self, icon_name: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(clickable=True, parent=parent)
        self._icon, self._mark, self._tick, self._chosen = icon_name, QLabel(), QLabel(), False
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(title, "section", wrap=True))
        words.addWidget(label(sentence, "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._draw()

    def chosen(self) -> bool:
        return self._chosen

    def set_chosen(self, on: bool) -> None:
        self._chosen = on
        set_mark(self, "chosen", on)
        said = self.tr("{title}，已选") if on else "{title}"
        self.setAccessibleName(said.format(title=self._title))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_tick"):
            self._draw()

    def _draw(self) -> None:
        look = current_look()
        colour = look.color("accent" if self._chosen else "secondary")
        side = look.px(_ICON_PX)
        self._mark.setPixmap(icon(self._icon, colour, _ICON_PX).pixmap(side))
        self._tick.setFixedSize(look.px(20), look.px(20))
        tick = icon("done", look.color("accent"), 20).pixmap(look.px(20))
        self._tick.setPixmap(tick) if self._chosen else self._tick.clear()
