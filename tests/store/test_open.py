"""Opening: the right key only, one program at a time, migrations with a copy first, newer refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import DamagedFile
from desktop_app.base.ids import NodeId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Party
from desktop_app.store.connection import connect
from desktop_app.store.migrations import STEPS, Step, migrate
from desktop_app.store.problems import NewerStore, StoreBusy
from desktop_app.store.store import DATABASE, Store, Who

KEY = bytes(range(32))


def open_store(folder: Path, key: bytes = KEY) -> Store:
    return Store(folder, key, SetClock(datetime(2026, 3, 2, 9)), SeededRandomness(1))


def with_a_party(folder: Path) -> None:
    store = open_store(folder)
    store.act_as(Who(NodeId("532301105-00000001"), "office", "王建国"))
    store.change(lambda tx: tx.add(Party(id=tx.new_id(), name="赵无名甲")))
    store.close()


def test_the_wrong_key_is_said_plainly_and_changes_nothing(tmp_path: Path) -> None:
    with_a_party(tmp_path)
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(DamagedFile):
        open_store(tmp_path, bytes(32))
    assert (tmp_path / DATABASE).read_bytes() == before
    open_store(tmp_path).close()


def test_nothing_in_the_folder_is_readable_without_the_key(tmp_path: Path) -> None:
    with_a_party(tmp_path)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM party")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert "赵无名甲".encode() not in path.read_bytes()


def test_a_second_program_is_refused(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    try:
        with pytest.raises(StoreBusy):
            open_store(tmp_path)
    finally:
        store.close()
    open_store(tmp_path).close()


def test_a_newer_store_is_refused_untouched(tmp_path: Path) -> None:
    with_a_party(tmp_path)
    later = (*STEPS, Step("9999_later", lambda connection: None))
    connection = connect(tmp_path / DATABASE, KEY, writes=True)
    migrate(connection, lambda: None, later)
    connection.close()
    with pytest.raises(NewerStore):
        open_store(tmp_path)


def test_a_migration_copies_first_and_a_failing_one_changes_nothing(tmp_path: Path) -> None:
    with_a_party(tmp_path)
    copies: list[str] = []

    def fails(connection: object) -> None:
        connection.execute("CREATE TABLE half (x TEXT) STRICT")
        raise RuntimeError("half way")

    connection = connect(tmp_path / DATABASE, KEY, writes=True)
    try:
        with pytest.raises(RuntimeError):
            migrate(connection, lambda: copies.append("made"), (*STEPS, Step("0002_fails", fails)))
        assert copies == ["made"]
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'")]
        assert tables == []
        assert migrate(connection, lambda: None) == []
    finally:
        connection.close()


def test_a_new_store_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    connection = connect(tmp_path / DATABASE, KEY, writes=True)

    def fails(_connection: object) -> None:
        raise RuntimeError("the power went")

    try:
        with pytest.raises(RuntimeError):
            migrate(connection, lambda: None, (*STEPS, Step("9999_fails", fails)))
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
        assert migrate(connection, lambda: None) == [step.name for step in STEPS]
    finally:
        connection.close()


def test_a_backup_is_whole_and_opens_with_the_same_key(tmp_path: Path) -> None:
    with_a_party(tmp_path / "a")
    store = open_store(tmp_path / "a")
    digest = store.digest()
    store.back_up_to(tmp_path / "copy" / DATABASE)
    store.close()
    copy = open_store(tmp_path / "copy")
    assert copy.digest() == digest
    copy.close()
    assert [path.name for path in (tmp_path / "copy").glob("*.part")] == []
