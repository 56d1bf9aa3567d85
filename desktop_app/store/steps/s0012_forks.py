"""Step 12: streams that came in two branches: what was kept of each, the ruling, and what waits for review.

A line that lost keeps its place in the journal and loses only its number in the stream; so the guard
of the journal lets the number fall while `rewinding` holds a row.
"""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_T = "TEXT NOT NULL DEFAULT ''"

_LOCAL = (
    f"CREATE TABLE fork (id TEXT PRIMARY KEY, writer TEXT NOT NULL, noticed_at TEXT NOT NULL, state {_T},"
    f" ruling {_T}) STRICT",
    "CREATE TABLE fork_bundle (fork TEXT NOT NULL, epoch TEXT NOT NULL, first INTEGER NOT NULL,"
    " last INTEGER NOT NULL, head TEXT NOT NULL, manifest BLOB NOT NULL, signature BLOB NOT NULL,"
    " lines BLOB NOT NULL, file TEXT NOT NULL, received_at TEXT NOT NULL,"
    " PRIMARY KEY (fork, epoch, first, last, head)) STRICT",
    "CREATE TABLE fork_line (lseq INTEGER PRIMARY KEY, fork TEXT NOT NULL, item TEXT NOT NULL,"
    " epoch TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT",
    "CREATE INDEX fork_line_item ON fork_line (item)",
    "CREATE UNIQUE INDEX fork_line_place ON fork_line (epoch, seq, hash)",
    f"CREATE TABLE fork_item (id TEXT PRIMARY KEY, fork TEXT NOT NULL, kind {_T}, record {_T}, doubled {_T},"
    f" state {_T}, reason {_T}, by {_T}, at {_T}) STRICT",
    "CREATE INDEX fork_item_fork ON fork_item (fork, state)",
)
_RULING = (
    "CREATE TABLE fork_ruling (id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL,"
    f" retired {_T}, to_node {_T}, taken {_T}, refused TEXT NOT NULL DEFAULT '[]',"
    " doubled TEXT NOT NULL DEFAULT '[]', numbers TEXT NOT NULL DEFAULT '[]',"
    f" entries INTEGER NOT NULL DEFAULT 0, reason {_T}, ruled_by {_T},"
    " ruled_on TEXT) STRICT"
)
_GUARDS = (
    "CREATE TRIGGER fork_ruling_journalled_insert BEFORE INSERT ON fork_ruling"
    " WHEN NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = 'fork_ruling' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry))"
    " BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER fork_ruling_journalled_update BEFORE UPDATE ON fork_ruling"
    " WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq"
    " OR (NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = 'fork_ruling' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry)))"
    " BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER fork_ruling_never_deleted BEFORE DELETE ON fork_ruling WHEN NOT EXISTS (SELECT 1 FROM rewinding)"
    " BEGIN SELECT RAISE(ABORT, 'records are retired, not deleted'); END",
)
_KEPT = (
    "DROP TRIGGER entry_kept_update",
    "CREATE TRIGGER entry_kept_update BEFORE UPDATE OF lseq, writer, epoch, seq, type, id, line ON entry"
    " WHEN NOT (EXISTS (SELECT 1 FROM rewinding) AND NEW.seq IS NULL AND NEW.lseq = OLD.lseq"
    " AND NEW.writer = OLD.writer AND NEW.epoch IS OLD.epoch AND NEW.type = OLD.type AND NEW.id = OLD.id"
    " AND NEW.line = OLD.line)"
    " BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END",
)


def run(connection: sqlite.Connection) -> None:
    """Adds the tables and writes the journal's guard anew, in the transaction that is already open."""
    for statement in (*_LOCAL, _RULING, *_GUARDS, *_KEPT):
        connection.execute(statement)
