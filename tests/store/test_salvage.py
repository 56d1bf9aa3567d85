"""Pages, trees and cells read without SQLite: the same rows as SQLite reads, and never a wrong one."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.store.carving import Carved, carve
from desktop_app.store.connection import connect
from desktop_app.store.pages import PAGE_BYTES, Pages
from desktop_app.store.schemas import read_schema, shape_of
from desktop_app.store.trees import Walk
from tests.services import nodes
from tests.services.nodes import Node

KEY = bytes(range(32))
_INTEGERS = st.integers(-(2**63), 2**63 - 1)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
_VALUES = st.one_of(
    st.none(), _INTEGERS, st.floats(allow_nan=False), _TEXTS, st.binary(max_size=40), st.just(b"\xab" * 9001)
)


@settings(max_examples=25)
@given(
    rows=st.dictionaries(_INTEGERS, st.tuples(_VALUES, _VALUES), max_size=60),
    keyed=st.dictionaries(_TEXTS, st.tuples(_INTEGERS, st.sampled_from(["", "渠" * 5000])), max_size=60),
)
def test_a_tree_gives_what_sqlite_gives(
    tmp_path_factory: pytest.TempPathFactory,
    rows: dict[int, tuple[object, ...]],
    keyed: dict[str, tuple[int, str]],
) -> None:
    path = tmp_path_factory.mktemp("tree") / "x.db"
    made = connect(path, KEY, writes=True)
    made.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, a, b)")
    made.execute("CREATE TABLE keyed (n INTEGER, long TEXT, name TEXT, PRIMARY KEY (name, n)) WITHOUT ROWID")
    made.execute("BEGIN")
    made.executemany("INSERT INTO plain VALUES (?,?,?)", [(at, *row) for at, row in rows.items()])
    made.executemany(
        "INSERT INTO keyed VALUES (?,?,?)", [(n, long, name) for name, (n, long) in keyed.items()]
    )
    made.execute("COMMIT")
    made.execute("ALTER TABLE plain ADD COLUMN later TEXT NOT NULL DEFAULT 'new'")
    asked = {name: made.execute(f"SELECT * FROM {name}").fetchall() for name in ("plain", "keyed")}
    copy = connect(path.with_name("copy.db"), KEY, writes=True)
    pages = Pages(path, KEY)
    try:
        for one in read_schema(pages):
            copy.execute(one.sql)
            shape, walk = shape_of(copy, one.name), Walk(pages)
            for rowid, row in walk.rows(one.root):
                sql, values = shape.insert(rowid, row)
                copy.execute(sql, values)
            assert not walk.torn
            assert copy.execute(f"SELECT * FROM {one.name}").fetchall() == asked[one.name]
    finally:
        pages.close()
        copy.close()
        made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    for count in range(20):
        node.add_matter(f"事项{count} " + "渠" * 400 * (count % 4))
    yield node
    node.desk.store.close()


def _lines(path: Path, key: bytes) -> set[bytes]:
    return {entry.raw for entry in carve(path, key, Carved())}


def _copied(office: Node, to: Path) -> tuple[Path, Path, bytes, set[bytes]]:
    """The files as a power cut would leave them: database, log, key, and the journal that was committed."""
    store = office.desk.store
    kept = {bytes(row[0]) for row in store.read.rows("SELECT line FROM entry")}  # type: ignore[call-overload]
    to.mkdir()
    for name in ("landdesk.db", "landdesk.db-wal"):
        shutil.copy(store.folder / name, to / name)
    key = nodes.KeySlots(store.folder / nodes.KEY_SLOTS).unlock(nodes.PASSPHRASE)
    return to / "landdesk.db", to / "landdesk.db-wal", key, kept


def test_the_log_counts_and_its_header_does_not_matter(office: Node, tmp_path: Path) -> None:
    database, wal, key, kept = _copied(office, tmp_path / "copy")
    assert _lines(database, key) == kept
    wal.write_bytes(bytes(32) + wal.read_bytes()[32:])
    assert _lines(database, key) == kept
    wal.unlink()
    assert _lines(database, key) < kept


def test_a_broken_frame_costs_its_page_at_most(office: Node, tmp_path: Path) -> None:
    """SQLite drops whatever follows a broken frame; here an older copy of the page stands in, and the rest counts."""
    database, wal, key, kept = _copied(office, tmp_path / "copy")
    raw, noise = wal.read_bytes(), random.Random(1)
    frames = (len(raw) - 32) // (PAGE_BYTES + 24)
    for frame in noise.sample(range(frames), 12):
        at = 32 + frame * (PAGE_BYTES + 24) + 24
        wal.write_bytes(raw[:at] + noise.randbytes(PAGE_BYTES) + raw[at + PAGE_BYTES :])
        found = _lines(database, key)
        assert found <= kept
        assert len(kept - found) <= 12, "the entries of one page"


def test_what_was_not_committed_does_not_count(office: Node, tmp_path: Path) -> None:
    store = office.desk.store

    def work(tx: object) -> None:
        connection = tx.connection  # type: ignore[attr-defined]
        connection.execute("PRAGMA cache_size = 1")
        for at in range(400):
            connection.execute(
                "INSERT INTO entry (writer, audience, type, id, line) VALUES ('x','bureau','matter',?,?)",
                (
                    f"id{at}",
                    b'{"at":"2026-01-01T00:00:00+08:00","by":"","data":{},"id":"id%d","op":"set",' % at
                    + b'"schema":1,"to":"bureau","type":"matter"}',
                ),
            )
        shutil.copytree(store.folder, tmp_path / "cut")
        raise InterruptedError

    kept = {bytes(row[0]) for row in store.read.rows("SELECT line FROM entry")}  # type: ignore[call-overload]
    key = nodes.KeySlots(store.folder / nodes.KEY_SLOTS).unlock(nodes.PASSPHRASE)
    with pytest.raises(InterruptedError):
        store.change(work)
    assert _lines(tmp_path / "cut" / "landdesk.db", key) == kept


def test_another_key_finds_nothing(office: Node, tmp_path: Path) -> None:
    database, _wal, _key, _kept = _copied(office, tmp_path / "copy")
    assert _lines(database, KEY) == set()
    assert _lines(tmp_path / "nothing.db", KEY) == set()


def test_no_bytes_bring_it_down(office: Node, tmp_path: Path) -> None:
    """Noise under a right seal cannot be; noise where the seal is lost is read and left out."""
    database, wal, key, kept = _copied(office, tmp_path / "copy")
    office.desk.store.close()
    raw, noise = bytearray((office.desk.store.folder / "landdesk.db").read_bytes()), random.Random(2)
    wal.unlink()
    raw[:16] = bytes(16)
    for _ in range(400):
        raw[noise.randrange(len(raw))] ^= 1 << noise.randrange(8)
    database.write_bytes(raw)
    found = _lines(database, key)
    assert found <= kept
    assert found
