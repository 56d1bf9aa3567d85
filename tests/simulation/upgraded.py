"""7: what a later version wrote is kept word for word, and there after the upgrade that knows it.

The upgrade is rehearsed: table, column and the new reading inside one transaction that is rolled back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from unittest import mock

from desktop_app.domain.owners import may_write
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF, TYPES, Matter
from desktop_app.store import retrying
from desktop_app.store.transaction import Transaction
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken

_TABLE = (
    "CREATE TABLE moon_note (id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL,"
    " retired TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '') STRICT"
)
_COLUMN = "ALTER TABLE matter ADD COLUMN moon TEXT NOT NULL DEFAULT ''"
_CAME = """
SELECT id, writer, line FROM entry
WHERE type = ? AND writer <> ? AND status IN ('ok', 'later') AND instr(line, CAST(? AS BLOB)) > 0 ORDER BY lseq
"""


@dataclass(frozen=True, kw_only=True)
class MoonNote(Record):
    """The kind that `work.from_the_future` writes."""

    text: str = ""


@dataclass(frozen=True, kw_only=True)
class LaterMatter(Matter):
    """A matter with the field that it writes."""

    moon: str = ""


def check(pc: Pc) -> None:
    """Everything that came from others is there, under its writer, with what it said."""
    later = {"moon_note": MoonNote, "matter": LaterMatter}
    with (
        mock.patch.dict(TYPES, later),
        mock.patch.dict(TABLE_OF, {kind: name for name, kind in later.items()}),
    ):
        pc.core.store.rehearse(lambda tx: _upgrade(tx, pc))


def _upgrade(tx: Transaction, pc: Pc) -> None:
    tx.local(_TABLE)
    tx.local(_COLUMN)
    retrying.try_again(tx, _allowed)
    for kind, column, mark in (("moon_note", "text", '"text"'), ("matter", "moon", '"moon"')):
        said = {
            (str(record), str(writer)): json.loads(bytes(line))["data"][column]
            for record, writer, line in tx.connection.execute(_CAME, (kind, pc.node, mark)).fetchall()
        }
        sql = f"SELECT {column} FROM {kind} WHERE id = ? AND owner = ?"
        for (record, writer), text in said.items():
            if tx.records.value(sql, (record, writer)) != text:
                raise Broken(7, f"{pc.name}: {column} of a later version is not there after the upgrade")


def _allowed(writer: str, kind: str) -> bool:
    return may_write("office" if len(writer.partition("-")[0]) > len("532301") else "bureau", kind)
