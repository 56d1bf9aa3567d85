"""The journal's promises: no write without an entry, history, replay, identical digests."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from desktop_app.base.canonical import canonical
from desktop_app.base.clock import SetClock
from desktop_app.base.ids import NodeId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import TYPES, Clock, Matter, Party, Step
from desktop_app.store import streams
from desktop_app.store.codec import layout
from desktop_app.store.connection import connect
from desktop_app.store.journal import read_line
from desktop_app.store.migrations import as_library
from desktop_app.store.store import DATABASE, Store, Who
from desktop_app.store.transaction import Transaction

KEY = bytes(range(32))
NODE = NodeId("532301105-00000001")


@pytest.fixture
def store(tmp_path: Path):
    opened = Store(tmp_path / "store", KEY, SetClock(datetime(2026, 3, 2, 9)), SeededRandomness(1))
    opened.act_as(Who(NODE, "office", "王建国"))
    yield opened
    opened.close()


def add_matter(tx: Transaction) -> str:
    matter = tx.new_id()
    tx.add(Matter(id=matter, title="排水沟被占", received_on=date(2026, 3, 2), flags=("G03",)))
    tx.add(Step(id=tx.new_id(), matter_id=matter, inputs={"days": 15, "why": "雨季"}))
    return matter


def test_a_saved_record_reads_back_as_it_was(store: Store) -> None:
    matter = store.change(add_matter)
    found = store.read.get(Matter, matter)
    assert found is not None
    assert (found.title, found.received_on, found.flags) == ("排水沟被占", date(2026, 3, 2), ("G03",))
    assert store.read.of(Step, "matter_id", matter)[0].inputs == {"days": 15, "why": "雨季"}


def test_bare_writes_are_refused_on_every_journalled_table(store: Store, tmp_path: Path) -> None:
    store.change(add_matter)
    connection = connect(tmp_path / "store" / DATABASE, KEY, writes=True)
    database = as_library(connection)
    try:
        for table in TYPES:
            row = {"id": "x", "owner": NODE, "lseq": 1_000_000}
            with pytest.raises(sqlite.IntegrityError):
                database[table].insert(row)
        for table in ("matter", "step"):
            key = next(iter(database[table].rows))["id"]
            with pytest.raises(sqlite.IntegrityError):
                database[table].update(key, {"retired": "x"})
            with pytest.raises(sqlite.IntegrityError):
                database[table].delete(key)
        with pytest.raises(sqlite.IntegrityError):
            database["entry"].delete(1)
        with pytest.raises(sqlite.IntegrityError):
            database["entry"].update(1, {"line": b"{}"})
    finally:
        connection.close()


def test_an_old_entry_cannot_cover_a_second_write(store: Store, tmp_path: Path) -> None:
    matter = store.change(lambda tx: tx.add(Party(id=tx.new_id(), name="张㐂")))
    assert matter is None
    party = store.read.find(Party)[0]
    connection = connect(tmp_path / "store" / DATABASE, KEY, writes=True)
    try:
        with pytest.raises(sqlite.IntegrityError):
            connection.execute("UPDATE party SET name = 'x', lseq = ? WHERE id = ?", (party.lseq, party.id))
    finally:
        connection.close()


def test_an_error_in_the_work_leaves_nothing(store: Store) -> None:
    before = store.digest()

    def work(tx: Transaction) -> None:
        add_matter(tx)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        store.change(work)
    assert store.digest() == before
    assert store.read.value("SELECT count(*) FROM entry") == 0


def test_only_what_differs_is_written(store: Store) -> None:
    matter = store.change(add_matter)
    assert store.change(lambda tx: tx.set(Matter, matter, title="排水沟被占")) is False
    store.change(lambda tx: tx.set(Matter, matter, title="新的", people_count=1))
    line = store.read.rows("SELECT line FROM entry ORDER BY lseq DESC LIMIT 1")[0][0]
    assert isinstance(line, bytes)
    assert read_line(line).data == {"title": "新的"}


def test_replaying_the_journal_gives_the_same_digest(store: Store) -> None:
    for _ in range(20):
        matter = store.change(add_matter)
        store.change(lambda tx, m=matter: tx.set(Matter, m, title="改了", closed_on=date(2026, 4, 1)))
    assert store.replay_digest() == store.digest()
    assert store.quick_check() == []


def test_columns_and_defaults_agree_with_the_dataclasses(store: Store) -> None:
    for table, kind in TYPES.items():
        shape = layout(kind)
        columns = {str(row[1]): row[4] for row in store.read.rows(f"PRAGMA table_info({table})")}
        assert sorted(columns) == sorted(shape.columns)
        for name in shape.columns[3:]:
            default = shape.defaults[name]
            written = (
                None
                if default is None
                else shape.spellings[name].json_to_column(shape.spellings[name].to_json(default))
            )
            stated = columns[name]
            given = stated if stated is None else store.read.value(f"SELECT {stated}")
            required = not given and not written
            assert required or given == written, (table, name)


def test_lines_are_canonical(store: Store) -> None:
    store.change(add_matter)
    for (raw,) in store.read.rows("SELECT line FROM entry"):
        assert isinstance(raw, bytes)
        line = read_line(raw)
        again = {
            "at": line.at,
            "by": line.by,
            "type": line.type,
            "id": line.id,
            "op": line.op,
            "to": line.to,
            "schema": line.schema,
            "data": dict(line.data),
        }
        assert canonical(again) == raw


def test_foreign_lines_are_kept_whatever_they_hold(store: Store) -> None:
    writer = NodeId("532301-0000000b")
    good = canonical(_line("matter", "m1", {"title": "外来"}))
    later = canonical(_line("drone_flight", "d1", {"height": 3}))
    broken = canonical(_line("clock", "c1", {"matter_id": "m1", "started_on": ["x"]}))
    orphan = canonical(_line("matter", "m2", {"title": "不在"}, op="set"))

    def work(tx: Transaction) -> streams.Arrivals:
        return streams.take_in(tx, writer, "e1", 1, iter([good, later, broken, orphan]))

    arrivals = store.change(work)
    assert (arrivals.applied, arrivals.later) == ({"matter": 1}, 1)
    assert arrivals.broken == ["clock c1", "matter m2"]
    assert store.read.get(Matter, "m1").owner == writer
    assert store.read.find(Clock) == []
    assert store.replay_digest() == store.digest()


def test_a_foreign_line_cannot_change_our_record(store: Store) -> None:
    matter = store.change(add_matter)
    line = canonical(_line("matter", matter, {"title": "改掉"}, op="set"))
    arrivals = store.change(lambda tx: streams.take_in(tx, NodeId("532301-0000000b"), "e1", 1, iter([line])))
    assert arrivals.broken == [f"matter {matter}"]
    assert store.read.get(Matter, matter).title == "排水沟被占"


def _line(kind: str, record: str, data: dict[str, object], op: str = "new") -> dict[str, object]:
    return {
        "at": "2026-03-02T09:00:00+08:00",
        "by": "李四",
        "type": kind,
        "id": record,
        "op": op,
        "to": "bureau",
        "schema": 1,
        "data": data,
    }
