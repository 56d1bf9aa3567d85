"""A big number, what it counts, and one line about the nearest of them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label


class NumberCard(Card):
    """Opens its list when clicked. A count of nought is drawn quiet, whatever the kind."""

    def __init__(self, unit: str, kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(clickable=True, parent=parent)
        self._kind, self._unit = kind, unit
        self._number, self._detail = label("–", "number", kind="plain"), ElidedLabel(role="secondary")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._number)
        row.addWidget(ElidedLabel(unit), 1)
        self.body.setSpacing(4)
        self.body.addLayout(row)
        self.body.addWidget(self._detail)

    def show_number(self, number: str, detail: str = "", kind: str = "") -> None:
        """`kind` speaks for this number alone, e.g. a rate that is nothing to be green about."""
        set_role(self._number, "number", "plain" if number in {"0", "–"} else kind or self._kind)
        self._number.setText(number)
        self._detail.setText(detail)
        self.setAccessibleName(f"{number} {self._unit} {detail}".strip())
