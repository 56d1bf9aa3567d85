"""Step 8: one index of words for all nouns in place of two; local, filled again from the journal's beginning."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

# A row says by its number what it is (kind, open or closed, day): `store.search`.
_STATEMENTS = (
    "DROP TABLE search",
    "DROP TABLE search_row",
    "DROP TABLE entry_search",
    "DROP TABLE entry_search_row",
    """CREATE VIRTUAL TABLE find USING fts5(words, tokenize = "ascii", prefix = '4 5', content = '',
      contentless_delete = 1)""",
    "CREATE TABLE find_row (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT",
)


def run(connection: sqlite.Connection) -> None:
    """Drops the old indexes and adds the new one, in the transaction that is already open."""
    for statement in _STATEMENTS:
        connection.execute(statement)
