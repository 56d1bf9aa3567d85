"""Changing records: what counts as a change, whose records may be changed, and why is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from desktop_app.base.canonical import canonical
from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.errors import InputProblem, NotAllowed, UserProblem
from desktop_app.base.ids import NodeId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import TYPES, Letter, Matter, Visit
from desktop_app.store import streams
from desktop_app.store.connection import connect
from desktop_app.store.journal import read_line
from desktop_app.store.migrations import SCHEMA
from desktop_app.store.store import DATABASE, Store, Who
from desktop_app.store.transaction import Transaction

KEY = bytes(range(32))
NODE, OTHER = NodeId("532301105-00000001"), NodeId("532301-0000000b")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    clock = SetClock(datetime(2026, 3, 2, 9, tzinfo=CHINA))
    opened = Store(tmp_path / "store", KEY, clock, SeededRandomness(1))
    opened.act_as(Who(NODE, "office", "王建国"))
    yield opened
    opened.close()


def entries(store: Store) -> int:
    value = store.read.value("SELECT count(*) FROM entry")
    assert isinstance(value, int)
    return value


def add_letter(store: Store) -> str:
    def work(tx: Transaction) -> str:
        matter, letter = tx.new_id(), tx.new_id()
        tx.add(Matter(id=matter, title="排水沟被占", flags=("G03",), received_on=date(2026, 3, 2)))
        values = {"rows": [{"name": "意见书"}], "ways": ["复查"]}
        tx.add(Letter(id=letter, matter_id=matter, values=values))
        return letter

    return store.change(work)


def test_what_reads_back_the_same_is_no_change(store: Store) -> None:
    """Tuples become lists in the journal: saving them again must not write, or an approval is lost."""
    letter = add_letter(store)
    matter = store.read.find(Matter)[0].id
    before = entries(store)
    again = {"ways": ("复查",), "rows": ({"name": "意见书"},)}
    assert store.change(lambda tx: tx.set(Letter, letter, values=again)) is False
    assert (
        store.change(lambda tx: tx.set(Matter, matter, flags=["G03"], received_on=date(2026, 3, 2))) is False
    )
    assert entries(store) == before
    assert store.change(lambda tx: tx.set(Letter, letter, values={"ways": ["诉讼"]})) is True


def foreign(store: Store) -> str:
    line = {
        "at": "2026-03-02T09:00:00+08:00",
        "by": "李四",
        "type": "matter",
        "id": "m1",
        "op": "new",
        "to": "bureau",
        "schema": 1,
        "data": {"title": "外来"},
    }
    store.change(lambda tx: streams.take_in(tx, OTHER, "e1", 1, iter([canonical(line)])))
    return "m1"


def test_another_nodes_record_is_refused_in_plain_words(store: Store) -> None:
    matter = foreign(store)
    before = entries(store)
    for work in (
        lambda tx: tx.set(Matter, matter, title="改掉"),
        lambda tx: tx.retire(Matter, matter, "不要了"),
    ):
        with pytest.raises(NotAllowed) as caught:
            store.change(work)
        assert caught.value.way_out
    assert entries(store) == before


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_nothing_is_retired_without_a_reason(store: Store, reason: str) -> None:
    def work(tx: Transaction) -> str:
        visit = tx.new_id()
        tx.add(Visit(id=visit, findings="渠已疏通"))
        return visit

    visit = store.change(work)
    with pytest.raises(InputProblem):
        store.change(lambda tx: tx.retire(Visit, visit, reason))
    assert store.read.get(Visit, visit).retired == ""


def test_the_reason_of_a_correction_stays_in_its_entry(store: Store) -> None:
    add_letter(store)
    matter = store.read.find(Matter)[0].id
    store.change(lambda tx: tx.set(Matter, matter, title="排水沟被堵", reason=" 听错了 "))
    (raw,) = store.read.rows("SELECT line FROM entry ORDER BY lseq DESC LIMIT 1")[0]
    assert isinstance(raw, bytes)
    assert (read_line(raw).note, read_line(raw).data) == ("听错了", {"title": "排水沟被堵"})
    assert raw.endswith(b'"op":"set","schema":%d,"to":"bureau","type":"matter"}' % SCHEMA)
    assert store.replay_digest() == store.digest()


@pytest.mark.parametrize("table", sorted(TYPES))
def test_every_journalled_table_refuses_bare_writes(store: Store, tmp_path: Path, table: str) -> None:
    letter = add_letter(store)
    connection = connect(tmp_path / "store" / DATABASE, KEY, writes=True)
    try:
        for lseq in (1, 2, 99):
            with pytest.raises(sqlite.IntegrityError, match="journal"):
                sql = f"INSERT INTO {table} (id, owner, lseq) VALUES (?, ?, ?)"
                connection.execute(sql, ("x" if table != "letter" else letter + "x", NODE, lseq))
        row = connection.execute(f"SELECT id FROM {table}").fetchone()
        for sql in (
            f"UPDATE {table} SET retired = 'x'",
            f"DELETE FROM {table}",
            f"UPDATE {table} SET lseq = 9",
        ):
            if row:
                with pytest.raises(sqlite.IntegrityError):
                    connection.execute(sql)
    finally:
        connection.close()


def test_a_change_inside_a_change_is_a_bug_not_a_hang(store: Store) -> None:
    for inner in (store.change, store.rehearse):
        with pytest.raises(RuntimeError):
            store.change(lambda _tx, run=inner: run(lambda _inner: None))


def test_a_lock_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    (folder / "store.lock").mkdir(parents=True)
    with pytest.raises(UserProblem):
        Store(folder, KEY, SetClock(datetime(2026, 3, 2, 9, tzinfo=CHINA)), SeededRandomness(1))
