"""All rows of the list in a table, as texts: for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.services.listexport import MOST_ROWS, ListColumn, SheetList
from desktop_app.ui.shared.columns import NUMBER, BadgeCell, Column
from desktop_app.ui.shared.paged_model import PagedTableModel
from desktop_app.ui.shared.table_view import TableView

_LOT = 500
Told = Callable[[int, int], None]


def rows_of(table: TableView, title: str) -> Callable[[Told], SheetList]:
    """What is asked for is fixed now, on the UI thread; the reading is for a worker.

    Columns that only lack room on screen are written, too.
    """
    model = table.model()
    if not isinstance(model, PagedTableModel):
        raise TypeError("a list of its own kind has its own export")
    header = table.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    columns = [model.columns[at] for at in order if model.columns[at].title]
    page, total = model.asked()

    def read(told: Told) -> SheetList:
        count, rows = min(total(), MOST_ROWS), list[list[str]]()
        while len(rows) < count:
            told(len(rows), count)
            found = page(len(rows), min(_LOT, count - len(rows)))
            if not found:
                break
            rows += [[_text(column, row) for column in columns] for row in found]
        heads = [ListColumn(one.title, one.width_px, one.shape == NUMBER) for one in columns]
        return SheetList(title, heads, rows, max(0, total() - MOST_ROWS))

    return read


def _text(column: Column, row: object) -> str:
    cell = column.read(row)
    return cell.text if isinstance(cell, BadgeCell) else cell
