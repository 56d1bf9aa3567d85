"""The digest of all journalled rows, and the deep check that replays the journal (sync.md §2)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import cast

from desktop_app.base.canonical import canonical
from desktop_app.base.ids import NodeId
from desktop_app.base.sticks import Cancel, Cancelled, never
from desktop_app.domain.records import TYPES
from desktop_app.domain.secrecy import OF_THE_SEAL, OFFICE_KEY, PERSON_KEYS
from desktop_app.store import journal
from desktop_app.store.connection import Connection, connect
from desktop_app.store.schemas import live_schema, ungoverned

_MOST_COMPLAINTS = 10


def digest(connection: Connection, *, owner: str = "", seals: bool = False) -> str:
    """Hex SHA-256 over journalled rows as canonical JSON, ordered by table and id.

    With `owner` only that node's rows: what two sides compare. The local number is left out, and, without
    `seals`, what differs each time that the same is sealed or a key is made: the chain speaks for those.
    """
    whole = hashlib.sha256()
    for table in sorted(TYPES):
        _add_table(whole, connection, table, owner, seals)
    return whole.hexdigest()


def _add_table(whole: hashlib._Hash, connection: Connection, table: str, owner: str, seals: bool) -> None:
    names = journal.journal_columns(table)
    sealable = "sealed" in names and not seals
    columns = ",".join(_open(name) if sealable and name in OF_THE_SEAL else f'"{name}"' for name in names)
    where = "owner = ?" if owner else "1"
    if table == "setting" and not seals:
        where += f" AND substr(id, 1, instr(id, '@') - 1) NOT IN ('{PERSON_KEYS}', '{OFFICE_KEY}')"
    sql = f"SELECT {columns} FROM {table} WHERE {where} ORDER BY id"  # noqa: S608 - our own names
    for row in connection.execute(sql, (owner,) if owner else ()):
        whole.update(canonical([table, *row]) + b"\n")


def _open(name: str) -> str:
    """The column, but of a sealed row that it is one."""
    return f"""CASE WHEN "sealed" = '' THEN "{name}" ELSE '*' END"""


def quick_check(connection: Connection) -> list[str]:
    """What SQLCipher, SQLite and the foreign keys complain of; empty when all is well.

    After a page whose seal is broken the connection answers nothing more, so that comes first.
    """
    broken = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    if broken:
        return broken[:_MOST_COMPLAINTS]
    complaints = [str(row[0]) for row in connection.execute("PRAGMA quick_check(10)") if row[0] != "ok"]
    complaints += [f"foreign key: {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return complaints


def replay_digest(connection: Connection, scratch: Path, key: bytes, cancel: Cancel = never) -> str:
    """Replays the journal into an empty store of the same schema at `scratch` and returns that store's digest,
    which is not the present store's if anything differs, be it sealed. Raises `Cancelled`.
    """
    copy = connect(scratch, key, writes=True)
    try:
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("BEGIN")
        schema = live_schema(connection)
        for kind in ("table", "index", "trigger"):
            for made in ungoverned(schema, kind):
                copy.execute(made.sql)
        for row in connection.execute("SELECT writer, status, line FROM entry ORDER BY lseq"):
            if cancel():
                raise Cancelled
            _replay(copy, NodeId(row[0]), str(row[1]), cast(bytes, row[2]))
        copy.execute("COMMIT")
        return digest(copy, seals=digest(copy, seals=True) != digest(connection, seals=True))
    finally:
        copy.close()


def _replay(copy: Connection, writer: NodeId, status: str, raw: bytes) -> None:
    line = journal.read_line(raw)
    lseq = journal.append(copy, line, writer, status=status)
    if status == "ok":
        journal.apply(copy, line, writer, lseq)


def record_counts(connection: Connection) -> dict[str, int]:
    """Rows in use by table."""
    return {
        table: int(connection.execute(f"SELECT count(*) FROM {table} WHERE retired = ''").fetchone()[0])  # noqa: S608
        for table in sorted(TYPES)
    }
