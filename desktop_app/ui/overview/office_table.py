"""The table of the offices: one line each, the bureau's own last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from desktop_app.ui.overview.columns import HEARD, SORTS, office_columns
from desktop_app.ui.overview.rate_painter import RatePainter
from desktop_app.ui.overview.reading import OfficeLine
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView

_LATE_COLUMN = 3


class OfficeTable(Card):
    """Late offices stand first until a header is clicked. All lines are in memory: there are fifteen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(flush=True)
        self._lines: Sequence[OfficeLine] = ()
        columns = office_columns(desk.clock.today)
        self.model = PagedTableModel(columns, self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.tr("各所情况"))
        self.table.setItemDelegate(RatePainter(self.table))
        self.table.setModel(self.model)
        self.table.sort_by_header(_LATE_COLUMN, Qt.SortOrder.DescendingOrder)
        self.body.addWidget(self.table)

    def silent_first(self) -> None:
        """Those that were heard longest ago at the top, the keyboard on the first."""
        place = next(place for place, one in enumerate(self.model.columns) if one.sort == HEARD)
        self.table.sort_by_header(place, Qt.SortOrder.AscendingOrder)
        self.table.selectRow(0)
        self.table.setFocus()

    def show_lines(self, lines: Sequence[OfficeLine]) -> None:
        self._lines = lines
        self.model.reload()

    def _fetch(self, offset: int, limit: int, sort: Sort, _filters: Filters) -> Sequence[Any]:
        found = sorted(self._lines, key=lambda line: _key(line, sort.key), reverse=sort.descending)
        found.sort(key=lambda line: line.row.own)
        return found[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._lines)


def _key(line: OfficeLine, name: str) -> tuple[Any, str]:
    """Equal ones stay in the order of places."""
    if name == "name":
        return line.row.place_code, ""
    if name in SORTS:
        return SORTS[name](line), line.row.place_code
    return getattr(line.row, name or "late"), line.row.place_code
