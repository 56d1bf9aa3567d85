"""What a kept store holds, said without the program's own digest: a later one may add columns to it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from desktop_app.base.canonical import canonical
from desktop_app.core import Core
from desktop_app.domain.records import TYPES, Letter, LetterState
from desktop_app.store import journal
from desktop_app.store.connection import Connection
from desktop_app.store.migrations import SCHEMA


def rows_hash(connection: Connection, table: str, columns: Sequence[str]) -> str:
    """SHA-256 over these columns of all rows, by id."""
    listed = ",".join(f'"{name}"' for name in columns)
    whole = hashlib.sha256()
    for row in connection.execute(f"SELECT {listed} FROM {table} ORDER BY id"):
        whole.update(canonical(list(row)) + b"\n")
    return whole.hexdigest()


def lines_hash(connection: Connection, most: int = -1) -> str:
    """SHA-256 over the journal: writer and line of every entry, or of the first `most`, in order."""
    whole = hashlib.sha256()
    for writer, line in connection.execute("SELECT writer, line FROM entry ORDER BY lseq LIMIT ?", (most,)):
        whole.update(writer.encode("ascii") + b" " + line + b"\n")
    return whole.hexdigest()


def told_of(core: Core) -> dict[str, object]:
    """For `told.json`: digest, journal, the rows of every table, and the letters with their hashes."""
    connection = core.store.read.connection
    tables: dict[str, Mapping[str, object]] = {}
    for table in sorted(TYPES):
        columns = list(journal.journal_columns(table))
        tables[table] = {"columns": columns, "rows": rows_hash(connection, table, columns)}
    letters = core.store.read.find(
        Letter, "state = ? AND owner = ?", (LetterState.ISSUED, core.identity.node)
    )
    return {
        "node": core.identity.node,
        "schema": SCHEMA,
        "digest": core.store.digest(),
        "lines": lines_hash(connection),
        "line_count": core.store.read.value("SELECT count(*) FROM entry"),
        "counts": core.store.counts(),
        "tables": tables,
        "letters": {one.number or one.form: one.pdf_sha256 for one in letters},
        "agekey": core.keys.agekey(),
    }
