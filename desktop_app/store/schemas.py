"""The schema of a damaged database, and how the stored values of a row become columns again."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.store.connection import Connection
from desktop_app.store.pages import Pages
from desktop_app.store.trees import Walk
from desktop_app.store.varints import Row

_SHADOWS = ("data", "idx", "content", "docsize", "config")


@dataclass(frozen=True)
class SchemaRow:
    """One object of `sqlite_master`; `root` is the first page of its tree."""

    kind: str
    name: str
    root: int
    sql: str

    @property
    def is_virtual(self) -> bool:
        return self.sql.upper().startswith("CREATE VIRTUAL")


def read_schema(pages: Pages) -> list[SchemaRow]:
    """In the order in which it was made; empty unless all of it can be read."""
    walk, found = Walk(pages), []
    for _rowid, row in walk.rows(1):
        if len(row) == 5 and row[4] is not None and not str(row[1]).startswith("sqlite_"):
            found.append(SchemaRow(str(row[0]), str(row[1]), int(str(row[3] or 0)), str(row[4])))
    return [] if walk.torn else found


def live_schema(connection: Connection) -> list[SchemaRow]:
    """The same of an open store."""
    rows = connection.execute(
        "SELECT type, name, rootpage, sql FROM sqlite_master"
        " WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_' ORDER BY rowid"
    )
    return [SchemaRow(str(kind), str(name), int(root), str(made)) for kind, name, root, made in rows]


def _shadows(schema: list[SchemaRow]) -> set[str]:
    return {f"{one.name}_{part}" for one in schema if one.is_virtual for part in _SHADOWS}


def ungoverned(schema: list[SchemaRow], kind: str) -> list[SchemaRow]:
    """The objects of a kind that are made by their own words, not along with a virtual table."""
    made = _shadows(schema)
    return [one for one in schema if one.kind == kind and one.name not in made]


def plain_tables(schema: list[SchemaRow]) -> list[SchemaRow]:
    """The tables that hold rows of their own."""
    return [one for one in ungoverned(schema, "table") if not one.is_virtual]


@dataclass(frozen=True)
class Shape:
    """A table's columns in the order in which its rows store them; `rowid` names the integer key, if any."""

    name: str
    stored: tuple[str, ...]
    has_rowid: bool
    alias: str

    def insert(self, rowid: int, row: Row) -> tuple[str, Row]:
        """The statement for one row. Columns that came later than the row keep their defaults."""
        pairs = [(name, value) for name, value in zip(self.stored, row, strict=False) if name != self.alias]
        names, values = [f'"{name}"' for name, _ in pairs], [value for _, value in pairs]
        if self.has_rowid:
            names, values = ["rowid", *names], [rowid, *values]
        marks = ",".join("?" * len(names))
        return f'INSERT INTO "{self.name}" ({",".join(names)}) VALUES ({marks})', tuple(values)  # noqa: S608


def shape_of(connection: Connection, name: str) -> Shape:
    """Read from the new table: `WITHOUT ROWID` stores its key first."""
    info = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    keyed = sorted((int(row[5]), str(row[1]), str(row[2])) for row in info if row[5])
    rowless = connection.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (name,)).fetchone()[0]
    columns = [str(row[1]) for row in info]
    if rowless:
        first = [column for _place, column, _type in keyed]
        return Shape(name, (*first, *(one for one in columns if one not in first)), False, "")
    alias = keyed[0][1] if len(keyed) == 1 and keyed[0][2].upper() == "INTEGER" else ""
    return Shape(name, tuple(columns), True, alias)
