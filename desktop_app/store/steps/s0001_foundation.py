"""Step 1: the journal, the first records with their guards, and the local tables."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_JOURNAL = """
CREATE TABLE entry (
  lseq INTEGER PRIMARY KEY, writer TEXT NOT NULL, epoch TEXT, seq INTEGER,
  audience TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'ok', line BLOB NOT NULL) STRICT;
CREATE INDEX entry_record ON entry (id);
CREATE UNIQUE INDEX entry_stream ON entry (writer, epoch, seq) WHERE seq IS NOT NULL;
CREATE TRIGGER entry_kept_update BEFORE UPDATE OF lseq, writer, epoch, seq, type, id, line ON entry
  BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END;
CREATE TRIGGER entry_kept_delete BEFORE DELETE ON entry
  BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END;
"""

_LOCAL = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE draft (id TEXT PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', content TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT;
CREATE TABLE view_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE peer (node TEXT PRIMARY KEY, role TEXT NOT NULL, name TEXT NOT NULL, place_code TEXT NOT NULL,
  sign_public BLOB NOT NULL, age_recipient TEXT NOT NULL, enrolled_at TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}') STRICT;
CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE stream_out (reader TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL,
  lseq INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (reader, epoch, seq)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX stream_out_entry ON stream_out (reader, lseq);
CREATE TABLE ack_in (reader TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
  reader_epoch_no INTEGER NOT NULL, received_at TEXT NOT NULL, PRIMARY KEY (reader, epoch)) STRICT;
CREATE TABLE stream_in (writer TEXT NOT NULL, epoch TEXT NOT NULL, epoch_no INTEGER NOT NULL,
  parent TEXT NOT NULL, last_seq INTEGER NOT NULL, head BLOB NOT NULL, heard_at TEXT NOT NULL,
  PRIMARY KEY (writer, epoch)) STRICT;
CREATE TABLE bundle_in (writer TEXT NOT NULL, epoch TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  head TEXT NOT NULL, manifest BLOB NOT NULL, signature BLOB NOT NULL, imported_at TEXT NOT NULL,
  PRIMARY KEY (writer, epoch, first, last, head)) STRICT;
CREATE TABLE bundle_out (id INTEGER PRIMARY KEY, reader TEXT NOT NULL, epoch TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, file_name TEXT NOT NULL, size_bytes INTEGER NOT NULL,
  written_at TEXT NOT NULL) STRICT;
CREATE TABLE blob_state (sha256 TEXT PRIMARY KEY, size_bytes INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search USING fts5(words, tokenize = "unicode61", content = '', contentless_delete = 1);
CREATE TABLE search_row (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
"""

_T = "TEXT NOT NULL DEFAULT ''"
_I = "INTEGER NOT NULL DEFAULT 0"
_D = "TEXT"
_N = "INTEGER"

_RECORDS: dict[str, str] = {
    "party": f"""name {_T}, anonymous {_I}, sex {_T}, born_on {_D}, id_kind {_T}, id_number {_T}, id_kept {_I},
      phone {_T}, place_code {_T}, address {_T}, elderly {_I}, disabled {_I}, low_income {_I}, note {_T}""",
    "matter": f"""kind {_T}, procedure {_T}, procedure_version {_I}, state {_T}, number {_T}, old_number {_I},
      title {_T}, request {_T}, facts {_T}, channel {_T}, source_unit {_T}, source_number {_T}, source_due_on {_D},
      received_on {_D}, registered_at {_D}, place_code {_T}, place_detail {_T}, purpose {_T}, category {_T},
      level {_T}, family {_T}, people_count INTEGER NOT NULL DEFAULT 1, flags TEXT NOT NULL DEFAULT '[]',
      earlier_matter {_T}, first_receiver {_T}, responsible {_T}, limit_on {_D}, result {_T}, closed_on {_D}""",
    "matter_party": f"""matter_id TEXT NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED,
      party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED, role {_T}, place {_I}""",
    "step": f"""matter_id TEXT NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED, action {_T},
      title {_T}, from_state {_T}, to_state {_T}, done_on {_D}, recorded_at {_D}, by {_T},
      inputs TEXT NOT NULL DEFAULT '{{}}', note {_T}""",
    "clock": f"""matter_id TEXT NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED, clock {_T},
      title {_T}, started_on {_D}, plain_on {_D}, rolled_on {_D}, clause {_T}, why {_T}, calendar_version {_T},
      unknown_year {_I}, counts_late INTEGER NOT NULL DEFAULT 1, extended {_I}, stopped_on {_D}""",
    "visit": f"""purpose {_T}, started_at {_D}, ended_at {_D}, place_code {_T}, place_detail {_T},
      officers TEXT NOT NULL DEFAULT '[]', present TEXT NOT NULL DEFAULT '[]', findings {_T}, problems_raised {_I},
      problems_solved {_I}, suggestions {_I}, objects_visited {_I}, latitude_e6 {_N}, longitude_e6 {_N}, note {_T}""",
    "visit_matter": """visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
      matter_id TEXT NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED""",
    "attachment": f"""target_type {_T}, target_id {_T}, sha256 {_T}, size_bytes {_I}, media_type {_T},
      file_name {_T}, caption {_T}, preview_sha256 {_T}, preview_bytes {_I}, taken_at {_T}, latitude_e6 {_N},
      longitude_e6 {_N}""",
    "letter": f"""matter_id TEXT NOT NULL REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED, form {_T},
      form_version {_I}, title {_T}, state {_T}, number {_T}, dated_on {_D}, "values" TEXT NOT NULL DEFAULT '{{}}',
      approved_by {_T}, approved_on {_D}, approval_note {_T}, issued_at {_D}, issued_by {_T}, pdf_sha256 {_T},
      pdf_bytes {_I}, pages {_I}, printed_count {_I}, sealed_on {_D}, served_on {_D}, served_way {_T}, served_to {_T},
      served_note {_T}, void_reason {_T}, replaces {_T}""",
    "given_number": f"series {_T}, year {_I}, counter {_I}, text {_T}, given_to {_T}, void_reason {_T}",
    "setting": f"value {_T}",
    "place_group": f"code {_T}, name {_T}, village_code {_T}",
}

_INDEXES = """
CREATE INDEX party_name ON party (name);
CREATE INDEX party_id_number ON party (id_number) WHERE id_number <> '';
CREATE INDEX party_phone ON party (phone) WHERE phone <> '';
CREATE INDEX matter_number ON matter (number);
CREATE INDEX matter_by_number ON matter (registered_at, number, id) WHERE retired = '';
CREATE INDEX matter_by_received ON matter (received_on, id) WHERE retired = '';
CREATE INDEX matter_by_state ON matter (state, registered_at, id) WHERE retired = '';
CREATE INDEX matter_by_title ON matter (title, id) WHERE retired = '';
CREATE INDEX matter_by_place ON matter (place_code, registered_at, id) WHERE retired = '';
CREATE INDEX matter_by_owner ON matter (owner, registered_at, id) WHERE retired = '';
CREATE INDEX matter_counts ON matter (procedure, state) WHERE retired = '';
CREATE INDEX matter_open ON matter (owner, received_on) WHERE retired = '' AND closed_on IS NULL;
CREATE INDEX matter_closed ON matter (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX matter_party_matter ON matter_party (matter_id);
CREATE INDEX matter_party_party ON matter_party (party_id);
CREATE INDEX step_matter ON step (matter_id);
CREATE INDEX clock_matter ON clock (matter_id);
CREATE INDEX clock_running ON clock (rolled_on, plain_on, matter_id)
  WHERE stopped_on IS NULL AND counts_late = 1 AND retired = '';
CREATE INDEX clock_year ON clock (owner, rolled_on, stopped_on) WHERE counts_late = 1 AND retired = '';
CREATE INDEX visit_order ON visit (started_at DESC, id DESC);
CREATE INDEX visit_matter_matter ON visit_matter (matter_id);
CREATE INDEX visit_matter_visit ON visit_matter (visit_id);
CREATE INDEX attachment_target ON attachment (target_id);
CREATE INDEX letter_matter ON letter (matter_id);
CREATE INDEX letter_state ON letter (state, served_on, form);
CREATE UNIQUE INDEX given_number_once ON given_number (owner, series, year, counter);
CREATE INDEX place_group_village ON place_group (village_code);
"""

# A record may be written only right after its own journal entry, in the same transaction:
# the newest entry must be about it, and it must not have been written by that entry before.
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
    """Creates everything in the transaction that is already open."""
    _script(connection, _JOURNAL)
    _script(connection, _LOCAL)
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
