"""A store of the first version: its letters and scans get the new columns, its journal still replays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from desktop_app.base.clock import SetClock
from desktop_app.base.ids import RecordId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Attachment, Letter, Phrase
from desktop_app.store import journal
from desktop_app.store.connection import connect
from desktop_app.store.migrations import STEPS, migrate
from desktop_app.store.store import DATABASE, Store, Who
from tests.store.test_step_duties import AT, KEY, NODE

OLD: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("matter", "m1", {"title": "排水沟被占"}),
    ("letter", "l1", {"matter_id": "m1", "form": "x", "state": "issued", "values": {"a": "一"}}),
    ("attachment", "a1", {"target_type": "letter", "target_id": "l1", "file_name": "回证.jpg"}),
)


def old_store(folder: Path) -> None:
    """As step 1 left it, with an issued letter and its scan."""
    folder.mkdir()
    connection = connect(folder / DATABASE, KEY, writes=True)
    migrate(connection, lambda: None, STEPS[:1])
    connection.execute("BEGIN")
    for kind, record, data in OLD:
        line = journal.make_line(
            at=AT,
            by="王建国",
            kind=kind,
            record=RecordId(record),
            op=journal.NEW,
            to=journal.BUREAU,
            data=data,
        )
        journal.apply(connection, line, NODE, journal.append(connection, line, NODE))
    connection.execute("COMMIT")
    connection.close()


def test_old_letters_get_the_new_columns_and_replay(tmp_path: Path) -> None:
    old_store(tmp_path / "store")
    store = Store(tmp_path / "store", KEY, SetClock(AT), SeededRandomness(1))
    try:
        store.act_as(Who(NODE, "office", "王建国"))
        letter, scan = store.read.get(Letter, "l1"), store.read.get(Attachment, "a1")
        assert letter is not None and scan is not None
        assert (letter.service, letter.submitted_on, letter.submitted_by, scan.role) == ({}, None, "", "")
        assert store.replay_digest() == store.digest()
        service = {"way": "W3", "post_number": "XA12345678953"}
        store.change(lambda tx: tx.set(Letter, "l1", service=service, submitted_on=date(2026, 3, 2)))
        store.change(lambda tx: tx.add(Phrase(id=RecordId("p1"), title="到户", text="已到户核对。")))
        assert store.replay_digest() == store.digest()
        assert store.quick_check() == []
    finally:
        store.close()


def test_a_phrase_is_not_written_past_the_journal(tmp_path: Path) -> None:
    old_store(tmp_path / "store")
    store = Store(tmp_path / "store", KEY, SetClock(AT), SeededRandomness(1))
    try:
        store.act_as(Who(NODE, "office", "王建国"))
        with pytest.raises(sqlite.IntegrityError, match="no journal entry"):
            store.change(lambda tx: tx.local("INSERT INTO phrase (id, owner, lseq) VALUES ('p', 'n', 1)"))
    finally:
        store.close()
