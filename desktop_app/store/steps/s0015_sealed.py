"""Step 15: records of confidential matters have a sealed part. Old rows stay clear until they are sealed anew."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

_TABLES = (
    "matter",
    "party",
    "matter_party",
    "step",
    "clock",
    "visit",
    "visit_matter",
    "attachment",
    "letter",
    "given_number",
    "register_entry",
    "request",
    "urgent_report",
    "answer",
    "approval",
    "correction_request",
    "viewing",
)


def run(connection: sqlite.Connection) -> None:
    """One column each, empty for what everybody may read, in the transaction that is already open.

    Entries of confidential registers are looked for by their seal; matters have an index of their own.
    """
    for table in _TABLES:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN sealed TEXT NOT NULL DEFAULT ''")
    connection.execute("CREATE INDEX register_entry_sealed ON register_entry (owner, id) WHERE sealed <> ''")
