"""The table of figures: arrow keys walk, Enter or a double click opens the list behind a cell."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.reports.grid_model import FigureModel

_ROW_PX, _LEAST_PX, _HEAD_PX = 36, 62, 48


class FigureGrid(QTableView):
    """`picked(Place)` where the keyboard or a click comes to rest, `opened(Place)` for its list."""

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCornerButtonEnabled(False)
        self.doubleClicked.connect(self._open)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self._dress()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.settle)
        selection: QItemSelectionModel | None = self.selectionModel()  # Qt's annotation forgets the None
        if selection is not None:
            selection.currentChanged.connect(self._picked)

    def left_at(self) -> tuple[int, int]:
        """How far it is scrolled, across and down, in pixels."""
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def go_back_to(self, left: tuple[int, int]) -> None:
        """Scrolled as it was, also where the chosen cell then lies outside."""
        self.updateGeometries()
        for bar, value in zip((self.horizontalScrollBar(), self.verticalScrollBar()), left, strict=True):
            bar.setValue(value)

    def settle(self) -> None:
        """Widths after new contents: by the words, and no narrower than a number needs."""
        self.resizeColumnsToContents()
        least = current_look().px(_LEAST_PX)
        model: QAbstractItemModel | None = self.model()
        for column in range(model.columnCount() if model else 0):
            self.setColumnWidth(column, max(least, self.columnWidth(column)))

    def _dress(self) -> None:
        look = current_look()
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(look.px(_ROW_PX))
        heads.setFixedHeight(look.px(_HEAD_PX))
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _picked(self, current: QModelIndex, _before: QModelIndex) -> None:
        place = current.data(FigureModel.PLACE_ROLE)
        if place is not None:
            self.picked.emit(place)

    def _open(self, index: QModelIndex) -> None:
        place = index.data(FigureModel.PLACE_ROLE) if index.isValid() else None
        if place is not None and place.cell.query is not None:
            self.opened.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "opened"):
            self._dress()
            self.settle()
