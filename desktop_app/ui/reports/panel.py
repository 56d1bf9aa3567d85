"""Beside the table: what the chosen figure is made of, by what definition, and the way to its list."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.reports.grid_model import Place
from desktop_app.ui.reports.words import Told
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label

_WIDTH_PX = 264


class FigurePanel(Card):
    """`asked(Place, over)` for the list of the figure, or with `over` of what it is measured against."""

    asked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(self.tr("这个数字"))
        self._place: Place | None = None
        self._hint = label(
            self.tr("在表里选一个数字，这里说明它怎么算出来；按回车或者双击，打开它的清单。"),
            "secondary",
            wrap=True,
        )
        self._title, self._number = label("", "strong", wrap=True), label("", "number")
        self._made_of = label("", "", wrap=True)
        self._definition = label("", "secondary", wrap=True)
        self._remarks = label("", "hint", wrap=True)
        self.open_list = button(self.tr("打开清单"), lambda: self._ask(over=False))
        self.open_below = button(self.tr("打开分母的清单"), lambda: self._ask(over=True))
        self.setFixedWidth(current_look().px(_WIDTH_PX))
        for part in (self._hint, self._title, self._number, self._made_of, self._definition, self._remarks,
                     self.open_list, self.open_below):  # fmt: skip
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """No figure is chosen."""
        self._place = None
        self._hint.setVisible(True)
        for part in (self._title, self._number, self._made_of, self._definition, self._remarks,
                     self.open_list, self.open_below):  # fmt: skip
            part.setVisible(False)

    def show_figure(self, place: Place, told: Told) -> None:
        """What is known of the cell."""
        self._place = place
        self._hint.setVisible(False)
        pairs = (
            (self._title, told.title),
            (self._number, told.number),
            (self._made_of, _made_of(told)),
            (self._definition, told.definition),
            (self._remarks, "\n".join(told.remarks)),
        )
        for part, text in pairs:
            part.setText(text)
            part.setVisible(bool(text))
        rate = place.column.is_rate
        self.open_list.setText(self.tr("打开分子的清单") if rate else self.tr("打开清单"))
        below = self.tr("打开分母的清单") if rate else self.tr("打开比较期的清单")
        self.open_below.setText(below)
        self.open_list.setVisible(place.cell.query is not None)
        self.open_below.setVisible(place.cell.over_query is not None)

    def text(self) -> str:
        """All that stands in the panel, for tests and for copying."""
        parts = (self._title, self._number, self._made_of, self._definition, self._remarks)
        return "\n".join(part.text() for part in parts if not part.isHidden())

    def _ask(self, *, over: bool) -> None:
        if self._place is not None:
            self.asked.emit(self._place, over)


def _made_of(told: Told) -> str:
    if not told.below:
        return told.above
    return (
        f"{told.above}\n÷ {told.below}"
        if "%" in told.number and "+" not in told.number
        else (f"{told.above}\n{told.below}")
    )
