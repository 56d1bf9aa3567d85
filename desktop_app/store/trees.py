"""All rows of a table out of a damaged database, by its tree; what lies below a lost page is told as lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.store.cells import INDEX_INNER, INDEX_LEAF, TABLE_INNER, TABLE_LEAF, cells, kind_of
from desktop_app.store.pages import USABLE_BYTES, Pages
from desktop_app.store.varints import Row

_KINDS = (TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER)


@dataclass
class Walk:
    """Walks one tree; `torn` afterwards says whether a page or a row of it was lost."""

    pages: Pages
    torn: bool = False
    _seen: set[int] = field(default_factory=set)

    def rows(self, root: int) -> Iterator[tuple[int, Row]]:
        """(rowid, values) in order; rowid 0 in a table without. Values as stored: trailing defaults are left out."""
        page = self.pages.get(root) if root not in self._seen else None
        self._seen.add(root)
        if page is None or kind_of(page, root) not in _KINDS:
            self.torn = True
            return
        for cell in cells(page, root, USABLE_BYTES, self.pages.get):
            if cell.child:
                yield from self.rows(cell.child)
            if cell.row is not None:
                yield cell.rowid, cell.row
            self.torn = self.torn or cell.lost
