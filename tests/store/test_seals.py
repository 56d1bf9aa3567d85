"""Every kind of record that may be sealed: open part and seal together are the record, and the row tells no more."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.errors import DamagedFile, NotAllowed
from desktop_app.base.ids import NodeId, RecordId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TYPES, Matter
from desktop_app.domain.secrecy import CLOSED, PARTS
from desktop_app.security import sealing
from desktop_app.store.codec import layout
from desktop_app.store.journal import read_line
from desktop_app.store.records import Records
from desktop_app.store.sealedlines import unsealed
from desktop_app.store.seals import Inside, Readers, closed_names, shut
from desktop_app.store.store import Store, Who
from desktop_app.store.transaction import Transaction

NODE = NodeId("532301105-3f9a01c7")
SECRET = "密标"
UNIQUE = ("series", "register", "reason")


class Keys:
    """Seals everything to one key, while it has one."""

    def __init__(self) -> None:
        self.identity = sealing.new_identity()
        self.to: tuple[str, ...] = (sealing.recipient_of(self.identity),)
        self.locked = False

    def readers(self, records: Any, record: Record, within: str) -> Readers | None:
        return Readers(self.to) if self.to else None

    def seal(self, content: bytes, recipients: tuple[str, ...]) -> bytes:
        return sealing.seal(content, recipients)

    def open(self, sealed: bytes) -> bytes | None:
        try:
            return None if self.locked else sealing.open_sealed(sealed, [self.identity])
        except DamagedFile:
            return None


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Keys]]:
    clock = SetClock(datetime(2026, 3, 2, 9, tzinfo=CHINA))
    store = Store(tmp_path_factory.mktemp("seals"), bytes(32), clock, SeededRandomness("seals"))
    keys = Keys()
    store.seal_with(keys)
    store.act_as(Who(NODE, "office", "王建国"))
    yield store, keys
    store.close()


TEXTS = st.text('甲乙丙丁ab12\n"', max_size=12).map(lambda text: SECRET + text)


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(
    lambda at: at.replace(microsecond=0, tzinfo=CHINA)
)
BY_HINT: tuple[tuple[str, st.SearchStrategy[Any]], ...] = (
    ("tuple", st.lists(TEXTS, max_size=3).map(tuple)),
    ("Mapping", st.dictionaries(st.sampled_from(["k", "note", "result"]), TEXTS, max_size=3)),
    ("bool", st.booleans()),
    ("datetime.datetime", st.none() | MOMENTS),
    ("date", st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))),
    ("None", st.none() | st.integers(0, 10**9)),
    ("int", st.integers(0, 10**9)),
    ("str", TEXTS),
)


def _value(name: str, hint: object) -> st.SearchStrategy[Any]:
    if name == "place_code":
        return st.text("0123456789", min_size=12, max_size=12)
    said = hint.__name__ if isinstance(hint, type) else str(hint)
    return next(strategy for word, strategy in BY_HINT if word in said)


@st.composite
def records(draw: st.DrawFn) -> Record:
    table = draw(st.sampled_from(sorted(PARTS)))
    kind = TYPES[table]
    hints = get_type_hints(kind)
    skipped = {"id", "owner", "lseq", "sealed", "retired", "matter_id", "party_id", "visit_id"}
    names = [one.name for one in fields(kind) if one.name not in skipped]
    chosen = draw(st.sets(st.sampled_from(names))) if names else set()
    values = {name: draw(_value(name, hints[name])) for name in chosen}
    links = {one.name: "" for one in fields(kind) if one.name in ("matter_id", "party_id", "visit_id")}
    return kind(**{**links, **values}, id=RecordId(""))  # type: ignore[arg-type]


def _added(store: Store, record: Record) -> Record:
    """Written, with the things that it hangs on."""

    def work(tx: Any) -> Record:
        made = {}
        for name, table in (("matter_id", "matter"), ("party_id", "party"), ("visit_id", "visit")):
            if hasattr(record, name):
                made[name] = tx.new_id()
                tx.add(TYPES[table](id=made[name]))
        made |= {
            name: tx.new_id() for name in ("series", "register") if hasattr(record, name)
        }  # numbers are unique
        whole = replace(record, id=tx.new_id(), **made)
        tx.add(whole)
        return whole

    return store.change(work)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=records(), other=records())
def test_round_trip(sealed: tuple[Store, Keys], record: Record, other: Record) -> None:
    store, _keys = sealed
    written = _added(store, record)
    kind, parts = type(written), PARTS[next(name for name, one in TYPES.items() if one is type(record))]
    read, stored = store.read.get(kind, written.id), store.read.stored(kind, written.id)
    assert read and stored
    assert replace(read, owner=written.owner, lseq=0) == written
    shape = layout(kind)
    names = closed_names(kind, parts)
    allowed = set(parts.stand_ins)
    assert all(getattr(stored, name) == shape.defaults[name] or name in allowed for name in names)
    assert SECRET not in repr([getattr(stored, name) for name in names])
    blind = Records(store.read.connection).get(kind, written.id)
    assert blind and all(
        getattr(blind, name) == getattr(written, name) for name in parts.open if hasattr(blind, name)
    )
    line = store.read.value("SELECT line FROM entry WHERE id = ?", (written.id,))
    assert isinstance(line, bytes)
    plain = unsealed(store.read, [read_line(line)])[0].data
    assert {name for name in plain if plain[name]} >= {
        name for name in names if getattr(written, name) != shape.defaults[name] and getattr(written, name)
    }
    if type(other) is kind:
        left = [name for name in shape.columns[5:] if not name.endswith("_id") and name not in UNIQUE]
        values = {name: getattr(other, name) for name in left}
        store.change(lambda tx: tx.set(kind, written.id, **values))
        again = store.read.get(kind, written.id)
        assert again and all(getattr(again, name) == value for name, value in values.items())


def test_the_journal_replays_to_the_same(sealed: tuple[Store, Keys]) -> None:
    store, _keys = sealed
    assert store.replay_digest() == store.digest()


def test_a_seal_that_changed_behind_the_journal_is_noticed(sealed: tuple[Store, Keys]) -> None:
    """The digest leaves seals out, since each sealing differs; the replay does not."""
    store, _keys = sealed
    one = _added(store, Matter(id=RecordId(""), title=SECRET))
    stored = store.read.stored(Matter, one.id)
    assert stored
    before = store.digest()
    _swap(store, one.id, "x")
    assert store.digest() == before != store.replay_digest()
    _swap(store, one.id, stored.sealed)
    assert store.replay_digest() == before


def _swap(store: Store, record: str, text: str) -> None:
    """Writes past the journal, as the rebuilding of records may."""

    def work(tx: Transaction) -> None:
        tx.local("INSERT INTO rewinding (until) SELECT max(lseq) FROM entry")
        tx.local("UPDATE matter SET sealed = ?, lseq = lseq + 1 WHERE id = ?", (text, record))
        tx.local("DELETE FROM rewinding")

    store.change(work)


def test_a_seal_fits_no_other_record(sealed: tuple[Store, Keys]) -> None:
    store, _keys = sealed
    one = _added(store, Matter(id=RecordId(""), title=SECRET))
    stored = store.read.stored(Matter, one.id)
    assert stored and store.read.inside(stored.sealed, one.id)
    assert store.read.inside(stored.sealed, "another") is None
    assert store.read.inside(stored.sealed[:-4], one.id) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"title": 5},
        {"title": None},
        {"people_count": "x"},
        {"place_code": ["x"]},
        {"born_on": "x", "title": {}},
    ],
)
def test_nonsense_under_a_seal_reads_as_closed(sealed: tuple[Store, Keys], fields: dict[str, object]) -> None:
    """Whoever holds the public key may seal anything; a list must not fall over it."""
    store, keys = sealed
    one = _added(store, Matter(id=RecordId(""), state="a"))
    text = shut(keys, Readers(keys.to), one.id, Inside(fields))
    store.change(lambda tx: tx._write(Matter, one.id, "set", {"sealed": text}, ""))
    assert store.read.find(Matter, "id = ?", (one.id,))[0].title == CLOSED


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"[" * 9000, b'{"id":1}', b'{"id":"x","fields":[]}', b"\xff"]
)
def test_nonsense_as_a_seal_reads_as_closed(sealed: tuple[Store, Keys], content: bytes) -> None:
    store, keys = sealed
    for text in ("x", "x:!", f"x:{base64.b64encode(content).decode()}"):
        assert store.read.inside(text, "x") is None
    text = base64.b64encode(keys.seal(content, keys.to)).decode()
    assert store.read.inside(f"x:{text}", "x") is None


def test_who_cannot_open_it_changes_only_what_is_open(sealed: tuple[Store, Keys]) -> None:
    store, keys = sealed
    one = _added(store, Matter(id=RecordId(""), title=SECRET, state="a"))
    before = store.read.stored(Matter, one.id)
    keys.locked = True
    try:
        assert store.read.find(Matter, "id = ?", (one.id,))[0].title == CLOSED
        assert store.change(lambda tx: tx.set(Matter, one.id, state="b"))
        with pytest.raises(NotAllowed):
            store.change(lambda tx: tx.set(Matter, one.id, title="x"))
        with pytest.raises(NotAllowed):
            store.change(lambda tx: tx.retire(Matter, one.id, "x"))
    finally:
        keys.locked = False
    after = store.read.stored(Matter, one.id)
    assert before and after and (after.state, after.sealed) == ("b", before.sealed)


def test_other_readers_and_none(sealed: tuple[Store, Keys]) -> None:
    store, keys = sealed
    one = _added(store, Matter(id=RecordId(""), title=SECRET))
    entries = store.read.value("SELECT count(*) FROM entry")
    store.change(lambda tx: tx.reseal(Matter, one.id))
    assert store.read.value("SELECT count(*) FROM entry") == entries, "nothing to do"
    second, mine = sealing.new_identity(), keys.to
    keys.to = (*mine, sealing.recipient_of(second))
    assert store.read.stale(Matter, one.id)
    store.change(lambda tx: tx.reseal(Matter, one.id))
    assert not store.read.stale(Matter, one.id)
    keys.to = ()
    store.change(lambda tx: tx.reseal(Matter, one.id))
    stored = store.read.stored(Matter, one.id)
    keys.to = mine
    assert stored and (stored.sealed, stored.title) == ("", SECRET)


def test_each_type_says_what_is_open(sealed: tuple[Store, Keys]) -> None:
    store, _keys = sealed
    for table, parts in PARTS.items():
        known = {one.name for one in fields(TYPES[table])}
        assert parts.open <= known and set(parts.stand_ins) <= known - parts.open
        assert parts.shown == "" or parts.shown in known - parts.open
        assert "sealed" in {str(row[1]) for row in store.read.rows(f"PRAGMA table_info({table})")}
    assert isinstance(store.folder, Path)
