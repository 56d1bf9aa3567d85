"""Step 4: how a letter was served in full, who submitted it, what a scan is of, and phrases of one's own."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_COLUMNS = (
    "ALTER TABLE letter ADD COLUMN service TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE letter ADD COLUMN submitted_on TEXT",
    "ALTER TABLE letter ADD COLUMN submitted_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE attachment ADD COLUMN role TEXT NOT NULL DEFAULT ''",
)

_PHRASE = """CREATE TABLE phrase (id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL,
  retired TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', clause TEXT NOT NULL DEFAULT '',
  replaces TEXT NOT NULL DEFAULT '') STRICT"""

# As in step 1: a record is written right after its own journal entry, and never deleted.
_GUARDS = (
    """CREATE TRIGGER phrase_journalled_insert BEFORE INSERT ON phrase
  WHEN NOT EXISTS (SELECT 1 FROM entry WHERE lseq = NEW.lseq AND type = 'phrase' AND id = NEW.id
    AND lseq = (SELECT max(lseq) FROM entry))
  BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END""",
    """CREATE TRIGGER phrase_journalled_update BEFORE UPDATE ON phrase
  WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq
    OR NOT EXISTS (SELECT 1 FROM entry WHERE lseq = NEW.lseq AND type = 'phrase' AND id = NEW.id
    AND lseq = (SELECT max(lseq) FROM entry))
  BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END""",
    """CREATE TRIGGER phrase_never_deleted BEFORE DELETE ON phrase
  BEGIN SELECT RAISE(ABORT, 'records are retired, not deleted'); END""",
)


def run(connection: sqlite.Connection) -> None:
    """Adds everything in the transaction that is already open; old rows take the defaults."""
    for statement in (*_COLUMNS, _PHRASE, *_GUARDS):
        connection.execute(statement)
    connection.execute("CREATE INDEX letter_number ON letter (number) WHERE number <> ''")
