"""A table of a report for Qt: row names at the side, two-level heads, each cell with what it tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont

from desktop_app.domain.reports import ReportColumn
from desktop_app.services.statistics.views import Cell, RowView, TableView
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.reports.words import Told, hint_of, spoken

Index = QModelIndex | QPersistentModelIndex
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True)
class Place:
    """One cell with the row and column that it stands in."""

    row: RowView
    column: ReportColumn
    cell: Cell


class FigureModel(QAbstractTableModel):
    """`tell(place)` puts a cell into words; rows and columns as in the report."""

    PLACE_ROLE = Qt.ItemDataRole.UserRole

    def __init__(self, tell: Callable[[Place], Told], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._rows: Sequence[RowView] = ()
        self._columns: Sequence[ReportColumn] = ()

    def show_table(self, table: TableView | None) -> None:
        self.beginResetModel()
        self._rows = table.rows if table else ()
        self._columns = table.table.columns if table else ()
        self.endResetModel()

    def place_at(self, index: Index) -> Place | None:
        """The cell at an index, None outside the table."""
        if not index.isValid() or not self._rows:
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        return Place(row, column, row.cells[column.key])

    def index_of(self, row: str, column: str) -> QModelIndex:
        """The index of a row's title and a column's key; an invalid one where there is none."""
        titles, keys = [one.title for one in self._rows], [one.key for one in self._columns]
        if row not in titles or column not in keys:
            return QModelIndex()
        return self.index(titles.index(row), keys.index(column))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = self.place_at(index)
        if place is None:
            return None
        if role in _TEXTS:
            return self._text(place, role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and place.row.total:
            return _strong()
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(place)
        return place if role == self.PLACE_ROLE else None

    def _text(self, place: Place, role: int) -> str:
        if role == Qt.ItemDataRole.DisplayRole:
            mark = "*" if place.cell.adjusted else ""
            return f"{place.cell.text}{mark}"
        told = self._tell(place)
        return hint_of(told) if role == Qt.ItemDataRole.ToolTipRole else spoken(told)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if across else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in _TEXTS or not 0 <= section < (len(self._columns) if across else len(self._rows)):
            return None
        if not across:
            return self._rows[section].title
        column = self._columns[section]
        return f"{column.group}\n{column.label}" if column.group else column.label


def _strong() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _colour(place: Place) -> QBrush | None:
    """Zeros are quiet: what happened stands out."""
    quiet = place.cell.number == 0 and place.cell.over is None
    return QBrush(current_look().color("faint")) if quiet or place.cell.text == "—" else None
