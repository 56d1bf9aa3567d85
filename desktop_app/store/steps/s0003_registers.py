"""Step 3: the entries of the registers (专项台账), and the local index of their words."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_T = "TEXT NOT NULL DEFAULT ''"
_I = "INTEGER NOT NULL DEFAULT 0"

# No foreign keys: the matter or the entry that is linked may belong to a register or node not known here.
_TABLE = f"""
CREATE TABLE register_entry (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL, retired TEXT NOT NULL DEFAULT '',
  register {_T}, register_version {_I}, number {_T}, year {_I}, counter {_I}, title {_T}, on_date TEXT, due_on TEXT,
  closed_on TEXT, place_code {_T}, matter_id {_T}, person {_T}, "values" TEXT NOT NULL DEFAULT '{{}}') STRICT;
CREATE INDEX register_entry_list ON register_entry (register, on_date, year, counter, id) WHERE retired = '';
CREATE INDEX register_entry_due ON register_entry (due_on) WHERE retired = '' AND closed_on IS NULL;
CREATE INDEX register_entry_counter ON register_entry (owner, register, year, counter);
CREATE INDEX register_entry_matter ON register_entry (matter_id) WHERE matter_id <> '';
CREATE INDEX register_entry_place ON register_entry (place_code, on_date) WHERE place_code <> '';
CREATE VIRTUAL TABLE entry_search USING fts5(words, tokenize = "unicode61", content = '', contentless_delete = 1);
CREATE TABLE entry_search_row (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
"""

# As in step 1: a record may be written only right after its own journal entry, in the same transaction.
_GUARDS = """
CREATE TRIGGER register_entry_journalled_insert BEFORE INSERT ON register_entry
  WHEN NOT EXISTS (SELECT 1 FROM entry WHERE lseq = NEW.lseq AND type = 'register_entry' AND id = NEW.id
    AND lseq = (SELECT max(lseq) FROM entry))
  BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END;
CREATE TRIGGER register_entry_journalled_update BEFORE UPDATE ON register_entry
  WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq
    OR NOT EXISTS (SELECT 1 FROM entry WHERE lseq = NEW.lseq AND type = 'register_entry' AND id = NEW.id
    AND lseq = (SELECT max(lseq) FROM entry))
  BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END;
CREATE TRIGGER register_entry_never_deleted BEFORE DELETE ON register_entry
  BEGIN SELECT RAISE(ABORT, 'records are retired, not deleted'); END;
"""


def run(connection: sqlite.Connection) -> None:
    """Adds the table, its guards and the index of words in the transaction that is already open."""
    statement = ""
    for line in f"{_TABLE}{_GUARDS}".splitlines(keepends=True):
        statement += line
        if sqlite.complete_statement(statement):
            connection.execute(statement)
            statement = ""
