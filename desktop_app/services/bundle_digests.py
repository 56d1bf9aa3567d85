"""Per-table digests of one writer's records, to be the same on both sides after an import."""

from __future__ import annotations

import hashlib
import json

from desktop_app.domain.records import TYPES
from desktop_app.store.journal import journal_columns
from desktop_app.store.records import Records

# A row holds texts, whole numbers and nothing else: for these the encoder's form is canonical as it is.
_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)


def digests_for(records: Records, writer: str, audiences: tuple[str, ...]) -> dict[str, str]:
    """What a reader that `audiences` address should hold of our records once it has all entries.

    A type of which some entries are for others or for nobody is left out: the reader sees but a part.
    """
    pairs = records.rows("SELECT DISTINCT type, audience FROM entry WHERE writer = ?", (writer,))
    partly = {kind for kind, audience in pairs if audience not in audiences}
    return digests_of(records, writer, tuple(sorted({str(kind) for kind, _ in pairs if kind not in partly})))


def digests_of(records: Records, writer: str, tables: tuple[str, ...]) -> dict[str, str]:
    """What we hold of a writer's records, by table; tables that we do not know are left out."""
    return {table: _digest(records, writer, table) for table in tables if table in TYPES}


def _digest(records: Records, writer: str, table: str) -> str:
    names = ",".join(f'"{name}"' for name in journal_columns(table))
    sql = f"SELECT {names} FROM {table} WHERE owner = ? ORDER BY id"  # noqa: S608 - names of our own tables
    whole = hashlib.sha256()
    for row in records.rows(sql, (writer,)):
        whole.update(_ENCODER.encode(row).encode("utf-8") + b"\n")
    return whole.hexdigest()
