"""A table of hairlines: no grid, tall rows, quiet header, the whole row is one target."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.shared.cell_painter import CellPainter
from desktop_app.ui.shared.columns import Column
from desktop_app.ui.shared.eye import EYE_KEY, Eye
from desktop_app.ui.shared.paged_model import PagedTableModel

_ROW_PX = 38
_LEAST_STRETCH_PX = 190
_EYE_GAP_PX = 8


class TableView(QTableView):
    """`opened(row object)` on a click, Enter or a double click of a loaded row.

    `door_opened(row object, sort key of the column)` instead, where the cell is a door; Left and Right
    walk to it. Where numbers of people are masked, the eye in the corner (F9) shows them until the list is left.
    """

    opened = Signal(object)
    door_opened = Signal(object, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arriving = False
        self._from: QWidget = self
        self.eye = Eye(self)
        self.eye.turned.connect(self._turn)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setItemDelegate(CellPainter(self))
        self._set_up_headers()

    def _set_up_headers(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(current_look().px(_ROW_PX))
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(False)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, PagedTableModel):
            self._fit_columns(model)
            model.counted.connect(self._counted)
            model.masked.connect(self._offer_eye)
            self.eye.setVisible(False)

    def _counted(self, _total: int) -> None:
        self._settle()
        self.eye.setVisible(self.eye.plain)

    def _offer_eye(self) -> None:
        self.eye.setVisible(True)
        self._place_eye()

    def _place_eye(self) -> None:
        """The lower right corner, clear of the scroll bars."""
        free, size = self.viewport().geometry(), self.eye.sizeHint()
        self.eye.setGeometry(
            free.right() - size.width() - _EYE_GAP_PX,
            free.bottom() - size.height() - _EYE_GAP_PX,
            size.width(),
            size.height(),
        )

    def _turn(self, plain: bool) -> None:
        model = self.model()
        if isinstance(model, PagedTableModel):
            model.show_plain(plain)
            self._place_eye()
            if plain:
                current_masks().told(self.accessibleName(), model.loaded(), "")

    def arrive(self, asked_from: QWidget) -> None:
        """Takes the focus onto a row as soon as there is one; not if `asked_from` was left meanwhile."""
        self._arriving = True
        self._from = asked_from
        self._settle()

    def _settle(self) -> None:
        model: QAbstractItemModel | None = self.model()  # Qt's annotation forgets the None
        if model is None or not model.rowCount() or not self.isVisible():
            return
        if self._arriving and self._from.hasFocus():
            self.setFocus()
        self._arriving = False
        if self.hasFocus() and not self.currentIndex().isValid():
            self.selectRow(0)

    def sort_by_header(self, column: int, order: Qt.SortOrder) -> None:
        """Shows the arrow and lets clicks on the header change the order from now on."""
        self.horizontalHeader().setSortIndicator(column, order)
        self.setSortingEnabled(True)

    def _fit_columns(self, model: PagedTableModel) -> None:
        look, header = current_look(), self.horizontalHeader()
        for place, column in enumerate(model.columns):
            if column.width_px:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(place, look.px(column.width_px))
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._leave_out(model)

    def _leave_out(self, model: PagedTableModel) -> None:
        """Hides spare columns from the right until the stretching one has room for its words."""
        look = current_look()
        widths = [look.px(column.width_px or _LEAST_STRETCH_PX) for column in model.columns]
        excess = sum(widths) - self.viewport().width()
        for place in reversed(range(len(widths))):
            hide = model.columns[place].spare and excess > 0
            excess -= widths[place] if hide else 0
            self.setColumnHidden(place, hide)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(PagedTableModel.ROW_ROLE) if index.isValid() else None
        if row is None:
            return
        column = index.data(PagedTableModel.COLUMN_ROLE)
        if isinstance(column, Column) and column.door and index.data(Qt.ItemDataRole.DisplayRole):
            self.door_opened.emit(row, column.sort)
        else:
            self.opened.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self._open(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == EYE_KEY and self.eye.isVisible():
            self.eye.turn()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        self.eye.shut()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        model = self.model()
        if isinstance(model, PagedTableModel):
            self._leave_out(model)
        self._place_eye()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        model = self.model()
        if event.type() == QEvent.Type.StyleChange and isinstance(model, PagedTableModel):
            self.verticalHeader().setDefaultSectionSize(current_look().px(_ROW_PX))
            self._fit_columns(model)
