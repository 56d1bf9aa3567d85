"""Step 5: an import can be taken back, and what comes too early waits for what is missing.

The guards of every journalled table get one exception: while `rewinding` holds a row (only inside
the transaction that takes an import back) rows may be written anew and entries behind `until` fall.
"""

from __future__ import annotations

import re

from sqlcipher3 import dbapi2 as sqlite

_TABLES = (
    "CREATE TABLE rewinding (until INTEGER NOT NULL) STRICT",
    "CREATE TABLE import_mark (id INTEGER PRIMARY KEY, writer TEXT NOT NULL, before INTEGER NOT NULL,"
    " after INTEGER NOT NULL, written INTEGER NOT NULL, at TEXT NOT NULL, kept TEXT NOT NULL) STRICT",
    "CREATE TABLE waiting_bundle (file TEXT PRIMARY KEY, writer TEXT NOT NULL, epoch TEXT NOT NULL,"
    " first INTEGER NOT NULL, last INTEGER NOT NULL, missing_first INTEGER NOT NULL,"
    " missing_last INTEGER NOT NULL, received_at TEXT NOT NULL) STRICT",
    # Our own lines that were lost and given back carry the epoch they were first numbered in.
    "CREATE INDEX entry_given_back ON entry (writer) WHERE epoch IS NOT NULL AND seq IS NULL",
)
_GUARDED = re.compile(r"(.+)_journalled_insert\Z")
_GUARDS = (
    "DROP TRIGGER {t}_journalled_insert",
    "CREATE TRIGGER {t}_journalled_insert BEFORE INSERT ON {t}"
    " WHEN NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = '{t}' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry))"
    " BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "DROP TRIGGER {t}_journalled_update",
    "CREATE TRIGGER {t}_journalled_update BEFORE UPDATE ON {t}"
    " WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq"
    " OR (NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = '{t}' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry)))"
    " BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "DROP TRIGGER {t}_never_deleted",
    "CREATE TRIGGER {t}_never_deleted BEFORE DELETE ON {t} WHEN NOT EXISTS (SELECT 1 FROM rewinding)"
    " BEGIN SELECT RAISE(ABORT, 'records are retired, not deleted'); END",
)
_KEPT = (
    "DROP TRIGGER entry_kept_delete",
    "CREATE TRIGGER entry_kept_delete BEFORE DELETE ON entry"
    " WHEN NOT EXISTS (SELECT 1 FROM rewinding WHERE OLD.lseq > until)"
    " BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END",
)


def run(connection: sqlite.Connection) -> None:
    """Adds the local tables and writes the guards of all tables anew, in the open transaction."""
    for statement in _TABLES:
        connection.execute(statement)
    names = [
        str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    ]
    for table in (found[1] for name in names if (found := _GUARDED.match(name))):
        for guard in _GUARDS:
            connection.execute(guard.format(t=table))
    for statement in _KEPT:
        connection.execute(statement)
