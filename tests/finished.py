"""A new store's schema, made by all steps once a worker and copied afterwards: it takes a quarter of the time.

What the steps make is the same each time (`tests/store/test_finished.py`), so it need not be made for
each of some thousand stores. Children of a test run the steps as a person's PC does.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sqlcipher3 import dbapi2 as sqlite

from desktop_app.store.connection import Connection
from desktop_app.store.migrations import STEPS, Step, as_library, migrate
from desktop_app.store.schemas import live_schema, ungoverned

_MADE = "_sqlite_migrations"


@cache
def _finished() -> tuple[tuple[str, ...], tuple[tuple[object, ...], ...]]:
    """The statements in order, and the rows that name the steps."""
    connection = sqlite.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, lambda: None, STEPS)
        schema = live_schema(connection)
        own = {one.name for kind in ("table", "index", "trigger") for one in ungoverned(schema, kind)}
        rows = connection.execute(f"SELECT * FROM {_MADE}").fetchall()
        return tuple(one.sql for one in schema if one.name in own), tuple(rows)
    finally:
        connection.close()


def migrate_or_copy(
    connection: Connection, back_up: Callable[[], object], steps: tuple[Step, ...] | None = None
) -> list[str]:
    """As `migrate`, whose default steps it takes; a store with anything in it goes there."""
    wanted: tuple[Step, ...] = steps or (migrate.__defaults__ or (STEPS,))[0]
    if wanted != STEPS or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return migrate(connection, back_up, wanted)
    statements, rows = _finished()
    with as_library(connection).atomic():
        for statement in statements:
            connection.execute(statement)
        for row in rows:
            marks = ",".join("?" * len(row))
            connection.execute(f"INSERT INTO {_MADE} VALUES ({marks})", row)
    return [step.name for step in STEPS]
