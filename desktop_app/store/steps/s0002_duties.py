"""Step 2: the duties between bureau and offices, and what a matter that was handed on carries with it."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_T = "TEXT NOT NULL DEFAULT ''"
_I = "INTEGER NOT NULL DEFAULT 0"
_D = "TEXT"

_MATTER = (
    "arrived_on TEXT",
    f"origin {_T}",
    f"assignment_id {_T}",
    f"work_group {_T}",
    f"confidential {_I}",
    "named TEXT NOT NULL DEFAULT '[]'",
    f"supervised {_I}",
)

# No foreign keys: an office has the assignment but not the bureau's own matter that it speaks of.
_RECORDS: dict[str, str] = {
    "assignment": f"""to_node {_T}, way {_T}, number {_T}, matter_id {_T}, origin {_T}, title {_T},
      requirements {_T}, issued_on {_D}, due_on {_D}, report_wanted INTEGER NOT NULL DEFAULT 1,
      snapshot TEXT NOT NULL DEFAULT '{{}}', letter_id {_T}, issued_by {_T}, request_id {_T},
      withdrawn_on {_D}, withdrawn_reason {_T}""",
    "supervision": f"""to_node {_T}, matter_id {_T}, assignment_id {_T}, way {_T}, number {_T}, ordinal {_I},
      issued_on {_D}, due_on {_D}, days_overdue {_I}, problem {_T}, demand {_T}, new_due_on {_D}, warned {_T},
      letter_id {_T}, lifted_on {_D}""",
    "approval": f"""to_node {_T}, target_type {_T}, target_id {_T}, matter_id {_T}, agreed {_I}, approved_by {_T},
      approved_on {_D}, text {_T}, content {_T}""",
    "correction_request": f"""to_node {_T}, target_type {_T}, target_id {_T}, matter_id {_T}, field {_T}, was {_T},
      wanted {_T}, reason {_T}, asked_on {_D}""",
    "authority": "roles TEXT NOT NULL DEFAULT '[]'",
    "request": f"""matter_id {_T}, assignment_id {_T}, way {_T}, action {_T}, inputs TEXT NOT NULL DEFAULT '{{}}',
      reason {_T}, requested_on {_D}, letter_id {_T}""",
    "urgent_report": f"""matter_id {_T}, discovered_at {_D}, reported_at {_D}, reported_to {_T}, way {_T},
      place_code {_T}, people_count {_I}, content {_T}""",
    "answer": f"""target_type {_T}, target_id {_T}, way {_T}, answered_on {_D}, answered_at {_D}, text {_T},
      matter_id {_T}, letter_id {_T}, by {_T}""",
    "viewing": f"matter_id {_T}, person {_T}, opened_at {_D}, why {_T}",
}

_INDEXES = """
CREATE INDEX matter_confidential ON matter (id) WHERE confidential = 1;
CREATE INDEX matter_assignment ON matter (assignment_id) WHERE assignment_id <> '';
CREATE INDEX matter_origin ON matter (origin) WHERE origin <> '';
CREATE INDEX assignment_matter ON assignment (matter_id);
CREATE INDEX supervision_matter ON supervision (matter_id);
CREATE INDEX approval_target ON approval (target_id);
CREATE INDEX correction_request_target ON correction_request (target_id);
CREATE INDEX request_matter ON request (matter_id);
CREATE INDEX urgent_report_matter ON urgent_report (matter_id);
CREATE INDEX answer_target ON answer (target_id);
CREATE INDEX step_on_paper ON step (owner) WHERE instr(inputs, '"approved_by"') > 0;
CREATE INDEX viewing_matter ON viewing (matter_id);
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
    """Adds the tables and columns in the transaction that is already open; old rows get the defaults."""
    for column in _MATTER:
        connection.execute(f"ALTER TABLE matter ADD COLUMN {column}")
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
