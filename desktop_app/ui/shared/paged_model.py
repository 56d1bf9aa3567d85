"""A table of any length that holds only the pages that were looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.shared.columns import NUMBER, BadgeCell, Column

PAGE_ROWS = 100
_KEPT_PAGES = 30

Index = QModelIndex | QPersistentModelIndex
Filters = Mapping[str, Any]


@dataclass(frozen=True)
class Sort:
    """Column key and direction, as `fetch` receives them."""

    key: str
    descending: bool = False


Fetch = Callable[[int, int, Sort, Filters], Sequence[Any]]
Count = Callable[[Filters], int]


class Runs(Protocol):
    """What the model needs of a task runner; a test hands in one that runs at once."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        owner: QObject | None = None,
        key: str = "",
    ) -> object: ...


class PagedTableModel(QAbstractTableModel):
    """Rows come through `fetch(offset, limit, sort, filters)` on a worker, a hundred at a time.

    A cell whose page is still on its way shows `…`. `counted(n)` after each new count. An answer
    to an older question (other filters, other order) is thrown away.

    Numbers of people are masked until `show_plain`, where masks are on; `masked` is told at the first one.
    """

    counted = Signal(int)
    masked = Signal()

    ROW_ROLE = Qt.ItemDataRole.UserRole
    BADGE_ROLE = Qt.ItemDataRole.UserRole + 1
    COLUMN_ROLE = Qt.ItemDataRole.UserRole + 2

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        count: Count,
        tasks: Runs,
        parent: QObject | None = None,
        *,
        hides: bool = True,
    ) -> None:
        """`hides` False: a list that is for typing from or mending, whose numbers are always whole."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._plain, self._has_masked = not hides, False
        self._fetch, self._count, self._tasks = fetch, count, tasks
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._asked: set[int] = set()
        self._total, self._round = 0, 0
        self._sort = Sort("")
        self._filters: dict[str, Any] = {}

    # -- what is asked for ---------------------------------------------------------------------

    @property
    def filters(self) -> Filters:
        return dict(self._filters)

    @property
    def order(self) -> Sort:
        return self._sort

    def set_filters(self, filters: Filters) -> None:
        """Asks anew when they differ."""
        if dict(filters) != self._filters:
            self._filters = dict(filters)
            self.reload()

    def set_order(self, order: Sort) -> None:
        if order != self._sort:
            self._sort = order
            self.reload()

    def reload(self) -> None:
        """Reads count and first page together, then swaps: the old rows stay until the new are there."""
        self._round += 1
        asked, sort, filters = self._round, self._sort, dict(self._filters)

        def work() -> tuple[int, Sequence[Any]]:
            return self._count(filters), self._fetch(0, PAGE_ROWS, sort, filters)

        self._tasks.run(work, lambda found: self._swap(asked, *found), owner=self, key="reload")

    def asked(self) -> tuple[Callable[[int, int], Sequence[Any]], Callable[[], int]]:
        """The list as it is asked for now, for a worker: (offset, limit) gives rows, and its length."""
        sort, filters = self._sort, dict(self._filters)
        return (
            lambda offset, limit: self._fetch(offset, limit, sort, filters),
            lambda: self._count(filters),
        )

    def _swap(self, asked: int, total: int, first: Sequence[Any]) -> None:
        if asked != self._round:
            return
        self.beginResetModel()
        self._pages.clear()
        self._asked.clear()
        self._total, self._has_masked = total, False
        self._pages[0] = first
        self.endResetModel()
        self.counted.emit(total)

    def _ask_page(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        asked, sort, filters = self._round, self._sort, dict(self._filters)
        self._tasks.run(
            lambda: self._fetch(number * PAGE_ROWS, PAGE_ROWS, sort, filters),
            lambda rows: self._take_page(asked, number, rows),
            owner=self,
        )

    def _take_page(self, asked: int, number: int, rows: Sequence[Any]) -> None:
        if asked != self._round:
            return
        self._asked.discard(number)
        self._pages[number] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        top = number * PAGE_ROWS
        last = min(top + PAGE_ROWS, self._total) - 1
        self.dataChanged.emit(self.index(top, 0), self.index(last, len(self.columns) - 1))

    def row_at(self, row: int) -> Any:
        """The row's object, or None while its page is on its way (which this call sets going)."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            self._ask_page(number)
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    @property
    def has_masked(self) -> bool:
        """Whether any number was masked since the list was read."""
        return self._has_masked

    def loaded(self) -> int:
        """How many rows are here."""
        return sum(len(page) for page in self._pages.values())

    def show_plain(self, on: bool) -> None:
        """Shows the numbers of people whole, or masks them again."""
        self._plain = on
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, len(self.columns) - 1))

    # -- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == self.COLUMN_ROLE:
            return column
        row = self.row_at(index.row())
        if role == self.ROW_ROLE:
            return row
        return self._cell(column, row, role)

    def _cell(self, column: Column, row: Any, role: int) -> Any:
        if role not in _TEXT_ROLES and role != self.BADGE_ROLE:
            return None
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        cell = column.read(row)
        if role == self.BADGE_ROLE:
            return cell if isinstance(cell, BadgeCell) else None
        return cell.text if isinstance(cell, BadgeCell) else self._hidden(column, cell)

    def _hidden(self, column: Column, text: str) -> str:
        if self._plain or column.shape == NUMBER:
            return text
        shown = current_masks().text(text, personal=column.personal)
        if shown != text and not self._has_masked:
            self._has_masked = True
            QTimer.singleShot(0, self, self.masked.emit)  # Qt is asking for cells just now
        return shown

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if key:
            self.set_order(Sort(key, order == Qt.SortOrder.DescendingOrder))


_TEXT_ROLES = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.shape == NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
