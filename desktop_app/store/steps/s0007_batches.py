"""Step 7: a table that was taken in is remembered as a whole, so that all of it can be undone later.

`first` and `last` are the local numbers of its entries; they were written in one transaction.
"""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite


def run(connection: sqlite.Connection) -> None:
    """One local table, neither journalled nor exported."""
    connection.execute(
        "CREATE TABLE sheet_batch (id TEXT PRIMARY KEY, target TEXT NOT NULL, title TEXT NOT NULL,"
        " file_name TEXT NOT NULL, rows INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
        " by TEXT NOT NULL, at TEXT NOT NULL) STRICT"
    )
