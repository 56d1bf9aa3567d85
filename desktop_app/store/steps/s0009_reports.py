"""Step 9: figures of closed months are fixed, and reports find what they count by its day."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_T = "TEXT NOT NULL DEFAULT ''"

_STATEMENTS = (
    "CREATE TABLE report_month (id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL,"
    f" retired {_T}, report {_T}, period {_T}, scope {_T}, frozen_on TEXT, by {_T},"
    " figures TEXT NOT NULL DEFAULT '{}') STRICT",
    "CREATE INDEX report_month_period ON report_month (report, period)",
    "CREATE INDEX clock_ended ON clock (rolled_on, clock, stopped_on, counts_late, matter_id)"
    " WHERE retired = ''",
    "CREATE INDEX step_done ON step (action, done_on) WHERE retired = ''",
    "CREATE INDEX letter_dated ON letter (form, dated_on) WHERE state = 'issued' AND retired = ''",
    # As in steps 1 and 5: a record only right after its own journal entry, but while an import is taken back.
    "CREATE TRIGGER report_month_journalled_insert BEFORE INSERT ON report_month"
    " WHEN NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = 'report_month' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry))"
    " BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER report_month_journalled_update BEFORE UPDATE ON report_month"
    " WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq"
    " OR (NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = 'report_month' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry)))"
    " BEGIN SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER report_month_never_deleted BEFORE DELETE ON report_month"
    " WHEN NOT EXISTS (SELECT 1 FROM rewinding)"
    " BEGIN SELECT RAISE(ABORT, 'records are retired, not deleted'); END",
)


def run(connection: sqlite.Connection) -> None:
    """One journalled table with its guards, and three indexes, in the transaction that is already open."""
    for statement in _STATEMENTS:
        connection.execute(statement)
