"""A database whose first page is lost, and with it the list of its tables.

Step 1 makes the same tables on the same pages in every store, so a new store tells where the facts, secrets, peers
and drafts of the old one begin. Entries are found without (`store.carving`).
"""

from __future__ import annotations

from pathlib import Path

from desktop_app.store.connection import Connection, connect
from desktop_app.store.filling import fill
from desktop_app.store.migrations import migrate
from desktop_app.store.pages import Pages
from desktop_app.store.schemas import shape_of
from desktop_app.store.trees import Walk

_CERTAIN = ("meta", "secret", "peer", "draft", "view_state")
_NODE = "node"


def copy_blindly(pages: Pages, key: bytes, target: Path) -> set[str]:
    """Makes `target` a new store with those rows; returns the tables that got any, none where the place is wrong."""
    copy = connect(target, key, writes=True)
    try:
        migrate(copy, lambda: None)
        roots = {str(name): int(root) for name, root in copy.execute(_ROOTS)}
        names = [row[0] for _rowid, row in Walk(pages).rows(roots["meta"]) if row]
        found = {table for table in _CERTAIN if _copy(copy, pages, table, roots[table])}
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        copy.close()
    return found if _NODE in names else set()


_ROOTS = "SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0"


def _copy(copy: Connection, pages: Pages, table: str, root: int) -> bool:
    shape = shape_of(copy, table)
    fitting = [one for one in Walk(pages).rows(root) if len(one[1]) == len(shape.stored)]
    fill(copy, shape, fitting)
    return bool(fitting)
