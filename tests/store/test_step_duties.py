"""A store of the first version opens under today's program: its rows get defaults, its journal still replays."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.ids import NodeId, RecordId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.dutyrecords import DUTY_TYPES, Assignment
from desktop_app.domain.records import Matter
from desktop_app.store import journal
from desktop_app.store.connection import connect
from desktop_app.store.migrations import STEPS, migrate
from desktop_app.store.store import DATABASE, Store, Who

KEY = bytes(range(32))
NODE = NodeId("532301105-00000001")
AT = datetime(2026, 3, 2, 9, tzinfo=CHINA)
OLD = {"title": "排水沟被占", "received_on": "2026-03-02", "kind": "petition"}


def old_store(folder: Path) -> None:
    """A store as step 1 left it, with one matter in its journal."""
    folder.mkdir()
    connection = connect(folder / DATABASE, KEY, writes=True)
    migrate(connection, lambda: None, STEPS[:1])
    connection.execute("BEGIN")
    line = journal.make_line(
        at=AT, by="王建国", kind="matter", record=RecordId("m1"), op=journal.NEW, to=journal.BUREAU, data=OLD
    )
    journal.apply(connection, line, NODE, journal.append(connection, line, NODE))
    connection.execute("COMMIT")
    connection.close()


def test_an_old_store_opens_with_defaults_and_replays(tmp_path: Path) -> None:
    old_store(tmp_path / "store")
    store = Store(tmp_path / "store", KEY, SetClock(AT), SeededRandomness(1))
    try:
        store.act_as(Who(NODE, "office", "王建国"))
        matter = store.read.get(Matter, "m1")
        assert matter is not None
        assert (matter.title, matter.arrived_on, matter.origin, matter.named) == ("排水沟被占", None, "", ())
        assert not matter.confidential and not matter.supervised
        assert all(store.counts()[name] == 0 for name in DUTY_TYPES)
        assert store.replay_digest() == store.digest()
        store.change(lambda tx: tx.set(Matter, "m1", arrived_on=date(2026, 3, 5), confidential=True))
        given = Assignment(id=RecordId("a1"), matter_id="elsewhere", snapshot={"files": []})
        store.change(lambda tx: tx.add(given))
        assert store.replay_digest() == store.digest()
        assert store.quick_check() == []
        assert list((tmp_path / "store" / "backups").iterdir())
    finally:
        store.close()
