"""The table of figures with its panel beside it, where there is room for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.reports.grid import FigureGrid
from desktop_app.ui.reports.panel import FigurePanel
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.page import GAP_PX

_BOTH_PX = 660


class Figures(QWidget):
    """Large letters in a small window leave the table alone: each cell's tip says what the panel would."""

    def __init__(self, grid: FigureGrid, panel: FigurePanel) -> None:
        super().__init__()
        set_role(self, "clear")
        self._panel = panel
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        card = Card(flush=True)
        card.body.addWidget(grid)
        row.addWidget(card, 1)
        row.addWidget(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setVisible(self.width() >= current_look().px(_BOTH_PX))
