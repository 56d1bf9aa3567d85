"""Step 10: repeats: what is not the same, what is, and the bureau's hints about it."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_T = "TEXT NOT NULL DEFAULT ''"
_D = "TEXT"

_RECORDS: dict[str, str] = {
    "not_same": f"what {_T}, one {_T}, other {_T}, said_by {_T}, said_on {_D}",
    "same_as": f"what {_T}, one {_T}, other {_T}, said_by {_T}, said_on {_D}",
    "repeat_hint": f"""to_node {_T}, matter_id {_T}, earlier_matter {_T}, earlier_number {_T}, earlier_unit {_T},
      reason {_T}, said_on {_D}""",
}

_INDEXES = """
CREATE INDEX not_same_one ON not_same (one);
CREATE INDEX not_same_other ON not_same (other);
CREATE INDEX same_as_one ON same_as (one);
CREATE INDEX same_as_other ON same_as (other);
CREATE INDEX repeat_hint_matter ON repeat_hint (matter_id);
CREATE INDEX matter_earlier ON matter (earlier_matter) WHERE earlier_matter <> '';
"""

# As in step 1: a record may be written only right after its own journal entry, in the same transaction.
_GUARDS = """
CREATE TRIGGER {t}_journalled_insert BEFORE INSERT ON {t}
  WHEN NOT EXISTS (SELECT 1 FROM entry WHERE lseq = NEW.lseq AND type = '{t}' AND id = NEW.id
    AND lseq = (SELECT max(lseq) FROM entry))
  BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END;
CREATE TRIGGER {t}_journalled_update BEFORE UPDATE ON {t}
  WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq
    OR NOT EXISTS (SELECT 1 FROM entry WHERE lseq = NEW.lseq AND type = '{t}' AND id = NEW.id
    AND lseq = (SELECT max(lseq) FROM entry))
  BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END;
CREATE TRIGGER {t}_never_deleted BEFORE DELETE ON {t}
  BEGIN SELECT RAISE(ABORT, 'records are retired, not deleted'); END;
"""

_HEAD = "id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL, retired TEXT NOT NULL DEFAULT ''"


def run(connection: sqlite.Connection) -> None:
    """Adds the tables in the transaction that is already open."""
    for name, columns in _RECORDS.items():
        connection.execute(f"CREATE TABLE {name} ({_HEAD}, {columns}) STRICT")
        _script(connection, _GUARDS.format(t=name))
    _script(connection, _INDEXES)


def _script(connection: sqlite.Connection, script: str) -> None:
    """Runs statement by statement, since `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite.complete_statement(statement):
            connection.execute(statement)
            statement = ""
