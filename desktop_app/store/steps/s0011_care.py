"""Step 11: what is known of lines that were not wholly applied, and who looked at whole numbers.

Both tables are local: never exported, not in the digest.
"""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_TABLES = (
    "CREATE TABLE line_note (lseq INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT",
    "CREATE INDEX entry_kept ON entry (status) WHERE status <> 'ok'",
    "CREATE TABLE unmasking (id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, list TEXT NOT NULL,"
    " record TEXT NOT NULL, count INTEGER NOT NULL) STRICT",
)


def run(connection: sqlite.Connection) -> None:
    """Adds the tables in the transaction that is already open."""
    for statement in _TABLES:
        connection.execute(statement)
