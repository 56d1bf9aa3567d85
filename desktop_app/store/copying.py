"""A database copied row by row into a fresh file: its indexes are made anew, its damaged pages stay behind.

Not by SQLite: for a lost page in the midst of a long text SQLCipher gives zeros without a word. No index is read,
so damage there costs nothing; neither is the search index, which fills itself again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.store.connection import Connection, connect
from desktop_app.store.filling import fill
from desktop_app.store.firstpage import copy_blindly
from desktop_app.store.pages import Pages
from desktop_app.store.problems import READ_ERRORS, refuse_full
from desktop_app.store.schemas import SchemaRow, plain_tables, read_schema, shape_of, ungoverned
from desktop_app.store.trees import Walk


@dataclass
class Copied:
    """Tables of which every row came along, and those of which some did not. No table: no schema was readable."""

    whole: set[str] = field(default_factory=set)
    torn: set[str] = field(default_factory=set)

    @property
    def tables(self) -> set[str]:
        return self.whole | self.torn

    @property
    def complete(self) -> bool:
        return bool(self.whole) and not self.torn


def copy_over(source: Path, key: bytes, target: Path) -> Copied:
    """Copies all that can be read to `target`, a new file under the same key; `source` is not changed.

    Where the list of tables is lost itself, only the local facts that are sure to be what they seem.
    """
    told, pages = Copied(), Pages(source, key)
    try:
        schema = read_schema(pages)
        if schema:
            copy = connect(target, key, writes=True)
            try:
                _copy(copy, pages, schema, told)
            finally:
                copy.close()
        else:
            told.torn |= copy_blindly(pages, key, target)
    finally:
        pages.close()
    return told


def _copy(copy: Connection, pages: Pages, schema: list[SchemaRow], told: Copied) -> None:
    copy.execute("PRAGMA synchronous = OFF")
    copy.execute("PRAGMA foreign_keys = OFF")
    _create(copy, schema, "table", told)
    for one in plain_tables(schema):
        if one.name not in told.torn:
            walk, worn = Walk(pages), len(pages.worn)
            refused = fill(copy, shape_of(copy, one.name), walk.rows(one.root))
            lost = walk.torn or refused or not pages.sealed or pages.gap or len(pages.worn) > worn
            (told.torn if lost else told.whole).add(one.name)
    for kind in ("index", "trigger", "view"):
        _create(copy, schema, kind, told)
    copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _create(copy: Connection, schema: list[SchemaRow], kind: str, told: Copied) -> None:
    for one in ungoverned(schema, kind):
        try:
            copy.execute(one.sql)
        except READ_ERRORS as error:
            refuse_full(error)
            told.torn.add(one.name)
