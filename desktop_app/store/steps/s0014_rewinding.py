"""Step 14: repeats can be taken back with the import that brought them, as step 5 has it for every other record."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_TABLES = ("not_same", "same_as", "repeat_hint")

_ENTRY = (
    "NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = '{t}' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry))"
)
_STATEMENTS = (
    "DROP TRIGGER {t}_journalled_insert",
    "DROP TRIGGER {t}_journalled_update",
    "DROP TRIGGER {t}_never_deleted",
    "CREATE TRIGGER {t}_journalled_insert BEFORE INSERT ON {t} WHEN " + _ENTRY + " BEGIN"
    " SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER {t}_journalled_update BEFORE UPDATE ON {t}"
    " WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq OR (" + _ENTRY + ") BEGIN"
    " SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER {t}_never_deleted BEFORE DELETE ON {t} WHEN NOT EXISTS (SELECT 1 FROM rewinding) BEGIN"
    " SELECT RAISE(ABORT, 'records are retired, not deleted'); END",
)


def run(connection: sqlite.Connection) -> None:
    """Replaces three guards of three tables, in the transaction that is already open."""
    for table in _TABLES:
        for statement in _STATEMENTS:
            connection.execute(statement.format(t=table))
