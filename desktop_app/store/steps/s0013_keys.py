"""Step 13: keys with their ranges, key changes and revocations, and arrivals that wait for a person."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_T = "TEXT NOT NULL DEFAULT ''"
_N = "INTEGER NOT NULL DEFAULT 0"

_RECORDS: dict[str, str] = {
    "key_change": f'"before" {_T}, sign {_T}, seal {_T}, signature {_T}',
    "revocation": f"node {_T}, key_id {_T}, reason {_T}, revoked_by {_T}, revoked_on TEXT",
}

_LOCAL = (
    f"""CREATE TABLE peer_key (node TEXT NOT NULL, number INTEGER NOT NULL, sign_public BLOB NOT NULL,
    age_recipient TEXT NOT NULL, origin TEXT NOT NULL, since_epoch {_T}, since_no {_N}, since_seq {_N},
    until_epoch {_T}, until_no {_N}, until_seq {_N}, kept_at {_T}, kept_by {_T},
    PRIMARY KEY (node, number)) STRICT""",
    f"""CREATE TABLE held_arrival (file TEXT PRIMARY KEY, node TEXT NOT NULL, key_id TEXT NOT NULL,
    why TEXT NOT NULL, epoch {_T}, first {_N}, last {_N}, created_at {_T}, received_at {_T},
    state TEXT NOT NULL DEFAULT 'waiting', reason {_T}, decided_at {_T}, decided_by {_T}) STRICT""",
    "CREATE INDEX revocation_key ON revocation (node, key_id)",
)

# As in steps 1 and 5: written only right after its own journal entry, or while an import is taken back.
_ENTRY = (
    "NOT EXISTS (SELECT 1 FROM rewinding) AND NOT EXISTS (SELECT 1 FROM entry"
    " WHERE lseq = NEW.lseq AND type = '{t}' AND id = NEW.id AND lseq = (SELECT max(lseq) FROM entry))"
)
_GUARDS = (
    "CREATE TRIGGER {t}_journalled_insert BEFORE INSERT ON {t} WHEN " + _ENTRY + " BEGIN"
    " SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER {t}_journalled_update BEFORE UPDATE ON {t}"
    " WHEN NEW.id <> OLD.id OR NEW.owner <> OLD.owner OR NEW.lseq <= OLD.lseq OR (" + _ENTRY + ") BEGIN"
    " SELECT RAISE(ABORT, 'no journal entry for this record'); END",
    "CREATE TRIGGER {t}_never_deleted BEFORE DELETE ON {t} WHEN NOT EXISTS (SELECT 1 FROM rewinding) BEGIN"
    " SELECT RAISE(ABORT, 'records are retired, not deleted'); END",
)

_HEAD = "id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL, retired TEXT NOT NULL DEFAULT ''"


def run(connection: sqlite.Connection) -> None:
    """Adds the tables in the transaction that is already open."""
    for name, columns in _RECORDS.items():
        connection.execute(f"CREATE TABLE {name} ({_HEAD}, {columns}) STRICT")
        for guard in _GUARDS:
            connection.execute(guard.format(t=name))
    for statement in _LOCAL:
        connection.execute(statement)
