"""A copied schema is the one that the steps make: the same words in the same order, the same steps named."""

from __future__ import annotations

from pathlib import Path

from desktop_app.store.connection import Connection, connect
from desktop_app.store.migrations import STEPS, Step, migrate
from tests.finished import migrate_or_copy

KEY = bytes(range(32))


def told(connection: Connection) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Everything but where it lies, and when a step ran."""
    schema = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid"
    ).fetchall()
    steps = connection.execute(
        "SELECT id, migration_set, name FROM _sqlite_migrations ORDER BY id"
    ).fetchall()
    return schema, steps


def test_the_copy_is_what_the_steps_make(tmp_path: Path) -> None:
    made, copied = (connect(tmp_path / name, KEY, writes=True) for name in ("made.db", "copied.db"))
    assert migrate(made, lambda: None) == migrate_or_copy(copied, lambda: None)
    assert told(made) == told(copied)
    assert migrate_or_copy(copied, lambda: None) == []
    made.close()
    copied.close()


def test_what_is_not_new_runs_the_steps(tmp_path: Path) -> None:
    ran: list[str] = []
    later = Step("9999_later", lambda _connection: ran.append("later"))
    old = connect(tmp_path / "old.db", KEY, writes=True)
    migrate(old, lambda: None, STEPS[:10])
    assert migrate_or_copy(old, lambda: ran.append("copy"), (*STEPS, later)) == [
        *(step.name for step in STEPS[10:]),
        "9999_later",
    ]
    assert ran == ["copy", "later"]
    old.close()
