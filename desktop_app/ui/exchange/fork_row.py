"""One thing of a branch: kind and title on one line, what is in it and when beneath."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.forks.view import Thing
from desktop_app.ui.exchange.fork_words import thing_title, thing_words
from desktop_app.ui.exchange.words import kind_words
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label


class ThingRow(QWidget):
    """`beside` are buttons or badges at the right end; `below` a sentence of its own."""

    def __init__(self, thing: Thing, beside: Sequence[QWidget] = (), below: str = "") -> None:
        super().__init__()
        set_role(self, "clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Badge(kind_words(thing.kind), "info" if thing.born else "plain"))
        line.addWidget(ElidedLabel(thing_title(thing), ""), 1)
        for widget in beside:
            line.addWidget(widget)
        column.addLayout(line)
        column.addWidget(ElidedLabel(thing_words(thing), "secondary"))
        if below:
            column.addWidget(label(below, "done", wrap=True))
