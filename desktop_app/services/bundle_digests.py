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

    A table in which a record has entries for others as well is left out: the reader sees but a part.
    """
    marks = ",".join("?" * len(audiences))
    found: dict[str, str] = {}
    for table in sorted(TYPES):
        sent = f"SELECT id FROM entry WHERE writer = ? AND type = ? AND audience IN ({marks})"  # noqa: S608
        kept = f"SELECT 1 FROM entry WHERE writer = ? AND type = ? AND audience NOT IN ({marks}) AND id IN ({sent})"  # noqa: S608
        mine = (writer, table, *audiences)
        if records.value(f"{kept} LIMIT 1", (*mine, *mine)) is None:
            _add(found, records, table, f"id IN ({sent})", mine)
    return found


def digests_of(records: Records, writer: str, tables: tuple[str, ...]) -> dict[str, str]:
    """What we hold of a writer's records, by table; tables that we do not know are left out."""
    found: dict[str, str] = {}
    for table in tables:
        if table in TYPES:
            _add(found, records, table, "owner = ?", (writer,))
    return found


def _add(found: dict[str, str], records: Records, table: str, where: str, params: tuple[object, ...]) -> None:
    names = ",".join(f'"{name}"' for name in journal_columns(table))
    sql = f"SELECT {names} FROM {table} WHERE {where} ORDER BY id"  # noqa: S608 - names of our own tables
    whole, count = hashlib.sha256(), 0
    for row in records.rows(sql, params):
        whole.update(_ENCODER.encode(row).encode("utf-8") + b"\n")
        count += 1
    if count:
        found[table] = whole.hexdigest()
