"""The schema as small steps in order. A step never imports today's records; a newer store is refused."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from desktop_app.store.connection import Connection
from desktop_app.store.problems import NewerStore, plain_words
from desktop_app.store.steps import (
    s0001_foundation,
    s0002_duties,
    s0003_registers,
    s0004_letters,
    s0005_streams,
    s0006_tasks,
    s0007_batches,
    s0008_search,
    s0009_reports,
    s0010_repeats,
    s0011_care,
    s0012_forks,
    s0013_keys,
    s0014_rewinding,
    s0015_sealed,
)

if TYPE_CHECKING:
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

_SET = "landdesk"
_IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
_DONE = "SELECT name FROM _sqlite_migrations WHERE migration_set = ?"
"""Where sqlite-utils writes down what has run."""


@dataclass(frozen=True)
class Step:
    """One self-contained change of schema; `name` is kept in the store for ever."""

    name: str
    run: Callable[[Connection], None]


STEPS: tuple[Step, ...] = (
    Step("0001_foundation", s0001_foundation.run),
    Step("0002_duties", s0002_duties.run),
    Step("0003_registers", s0003_registers.run),
    Step("0004_letters", s0004_letters.run),
    Step("0005_streams", s0005_streams.run),
    Step("0006_tasks", s0006_tasks.run),
    Step("0007_batches", s0007_batches.run),
    Step("0008_search", s0008_search.run),
    Step("0009_reports", s0009_reports.run),
    Step("0010_repeats", s0010_repeats.run),
    Step("0011_care", s0011_care.run),
    Step("0012_forks", s0012_forks.run),
    Step("0013_keys", s0013_keys.run),
    Step("0014_rewinding", s0014_rewinding.run),
    Step("0015_sealed", s0015_sealed.run),
)
SCHEMA = len(STEPS)


def as_library(connection: Connection) -> sqlite_utils.Database:
    """The connection under sqlite-utils, with plug-ins off."""
    import sqlite_utils  # its command line comes along: only where there is something to do

    # SQLCipher's connection has sqlite3's interface but is not its subclass.
    return sqlite_utils.Database(cast(Any, connection), execute_plugins=False)


def migrate(
    connection: Connection, back_up: Callable[[], object], steps: tuple[Step, ...] = STEPS
) -> list[str]:
    """Brings the store to the last of `steps`; returns the names of those that ran.

    `back_up` runs first when a store with content is about to change. Each step is one
    transaction, all steps of a new store together are one: it is there whole or not at all, and a
    slow disk is waited for once. Raises `NewerStore` for a store with steps that this program does
    not know.
    """
    with plain_words():
        done = _done(connection)
        _refuse_newer(done, steps)
        todo = [step.name for step in steps if step.name not in done]
        if todo and done:
            back_up()
        if todo:
            database = as_library(connection)
            with nullcontext() if done else database.atomic():
                _registered(steps).apply(database)
    return todo


def _done(connection: Connection) -> set[str]:
    """The steps that have run; none in a store that is just being made."""
    if connection.execute(_IS_THERE).fetchone() is None:
        return set()
    return {str(name) for (name,) in connection.execute(_DONE, (_SET,))}


def _refuse_newer(done: set[str], steps: tuple[Step, ...]) -> None:
    if done - {step.name for step in steps}:
        raise NewerStore(
            "这份数据是由更新版本的程序写的，本版本不能打开，文件没有改动。",
            way_out="请先升级本程序，再打开这份数据。",
        )


def _registered(steps: tuple[Step, ...]) -> Migrations:
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(_SET)
    for step in steps:
        migrations(name=step.name)(_as_migration(step))
    return migrations


def _as_migration(step: Step) -> Callable[[sqlite_utils.Database], None]:
    def run(database: sqlite_utils.Database) -> None:
        step.run(cast(Any, database.conn))

    return run
