"""升级后可见: what a later version wrote is kept, and there as soon as this program knows it (sync.md §4, §7.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.base.ids import RecordId
from desktop_app.domain import owners
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF, TYPES, Matter, MatterParty
from desktop_app.services.later import Later, catch_up
from desktop_app.store import journal, linenotes, migrations, records
from desktop_app.store.connection import Connection
from desktop_app.store.migrations import SCHEMA, STEPS, Step
from desktop_app.store.transaction import Transaction
from tests.services import nodes
from tests.services.nodes import Node

MOON = "n" * 24


@dataclass(frozen=True, kw_only=True)
class MoonNote(Record):
    """A record of a later version."""

    text: str = ""


@dataclass(frozen=True, kw_only=True)
class LaterMatter(Matter):
    """A matter with a field more."""

    moon: str = ""


def _later_step(connection: Connection) -> None:
    head = "id TEXT PRIMARY KEY, owner TEXT NOT NULL, lseq INTEGER NOT NULL, retired TEXT NOT NULL DEFAULT ''"
    connection.execute(f"CREATE TABLE moon_note ({head}, text TEXT NOT NULL DEFAULT '') STRICT")
    connection.execute("ALTER TABLE matter ADD COLUMN moon TEXT NOT NULL DEFAULT ''")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Node, Node]]:
    stick = tmp_path / "stick"
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(office, bureau)
    catch_up(bureau.desk)
    yield office, bureau
    office.desk.store.close()
    bureau.desk.store.close()


@pytest.fixture
def upgrade(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[Node], Node]]:
    """Closes a store and opens it with the program of a later day."""
    opened: list[Node] = []

    def work(node: Node) -> Node:
        node.desk.store.close()
        monkeypatch.setitem(TYPES, "moon_note", MoonNote)
        monkeypatch.setitem(TYPES, "matter", LaterMatter)
        monkeypatch.setitem(TABLE_OF, MoonNote, "moon_note")
        monkeypatch.setitem(TABLE_OF, LaterMatter, "matter")
        monkeypatch.setattr(migrations.migrate, "__defaults__", ((*STEPS, Step("9000_moon", _later_step)),))
        records._selects.cache_clear()
        opened.append(nodes.reopen(node.desk.store.folder, node.stick))
        return opened[-1]

    yield work
    for node in opened:
        node.desk.store.close()
    records._selects.cache_clear()


def write(
    node: Node, kind: str, record: str, data: dict[str, object], op: str = journal.NEW, *, fits: bool = True
) -> None:
    """A line as a later or faulty program writes it; applied here as far as this one can."""

    def work(tx: Transaction) -> None:
        line = journal.make_line(
            at=tx.now, by="承办人", kind=kind, record=RecordId(record), op=op, to=journal.BUREAU, data=data
        )
        lseq = journal.append(tx.connection, line, node.id)
        if not fits:
            return
        try:
            journal.apply(tx.connection, line, node.id, lseq)
        except (journal.UnknownContent, journal.CannotApply):
            linenotes.note_line(tx, lseq, linenotes.LATER)

    node.desk.store.change(work)


def _future(office: Node, bureau: Node) -> None:
    write(office, "moon_note", MOON, {"text": "初一"})
    write(office, "moon_note", MOON, {"text": "十五"}, journal.SET)
    write(office, "matter", "m" * 24, {"title": "一件", "moon": "缺"})
    write(office, "matter", "m" * 24, {"moon": "圆"}, journal.SET)
    write(office, "matter", "m" * 24, {"title": "改过"}, journal.SET)
    assert bureau.bundles.import_bundle(office.export()).later == 4


def test_what_was_kept_is_there_after_the_upgrade(
    pair: tuple[Node, Node], upgrade: Callable[[Node], Node]
) -> None:
    office, bureau = pair
    _future(office, bureau)
    assert Later(bureau.desk).kept().later == 4
    assert bureau.titles() == {"改过"}
    bureau = upgrade(bureau)
    changes = catch_up(bureau.desk, "9.0.0", SCHEMA + 1)
    assert changes is not None
    assert changes.ids("moon_note") == {MOON}
    read = bureau.desk.store.read
    note, matter = read.get(MoonNote, MOON), read.get(LaterMatter, "m" * 24)
    assert note is not None
    assert matter is not None
    assert (note.text, note.owner) == ("十五", office.id)
    assert (matter.title, matter.moon) == ("改过", "圆")
    kept = Later(bureau.desk).kept()
    assert (kept.later, dict(kept.appeared)) == (0, {"moon_note": 1, "matter": 1})
    assert bureau.desk.store.replay_digest() == bureau.digest()


def test_it_happens_once_and_again_changes_nothing(
    pair: tuple[Node, Node], upgrade: Callable[[Node], Node]
) -> None:
    office, bureau = pair
    _future(office, bureau)
    bureau = upgrade(bureau)
    assert catch_up(bureau.desk, "9.0.0", SCHEMA + 1) is not None
    digest = bureau.digest()
    assert catch_up(bureau.desk, "9.0.0", SCHEMA + 1) is None
    later = Later(bureau.desk)
    assert not later.try_again().records
    assert bureau.digest() == digest
    later.seen()
    assert not later.kept().appeared


def test_an_upgrade_that_still_does_not_know_it_keeps_it(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    _future(office, bureau)
    digest = bureau.digest()
    assert catch_up(bureau.desk, "8.0.0") is not None
    assert bureau.digest() == digest
    assert Later(bureau.desk).kept().later == 4


def test_lines_that_an_older_program_took_without_a_note_are_found_by_their_schema(
    pair: tuple[Node, Node], upgrade: Callable[[Node], Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, bureau = pair
    monkeypatch.setattr(journal, "SCHEMA", SCHEMA + 1)
    write(office, "matter", "m" * 24, {"title": "一件", "moon": "缺"})
    bureau.bundles.import_bundle(office.export())
    bureau.desk.store.change(lambda tx: tx.local("DELETE FROM line_note"))
    bureau.desk.store.change(lambda tx: tx.local("DELETE FROM meta WHERE name = 'applied_with'"))
    bureau = upgrade(bureau)
    catch_up(bureau.desk, "9.0.0", SCHEMA + 1)
    matter = bureau.desk.store.read.get(LaterMatter, "m" * 24)
    assert matter is not None
    assert matter.moon == "缺"


def test_a_kind_that_turns_out_to_be_the_bureaus_is_not_taken_from_an_office(
    pair: tuple[Node, Node], upgrade: Callable[[Node], Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, bureau = pair
    _future(office, bureau)
    monkeypatch.setattr(owners, "BUREAU_ONLY", owners.BUREAU_ONLY | {"moon_note"})
    bureau = upgrade(bureau)
    catch_up(bureau.desk, "9.0.0", SCHEMA + 1)
    assert bureau.desk.store.read.get(MoonNote, MOON) is None
    assert {line.why for line in Later(bureau.desk).kept().broken} == {linenotes.NO_RIGHT}


def test_a_taken_back_import_takes_its_notes_along(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    _future(office, bureau)
    bureau.bundles.undo_import()
    assert Later(bureau.desk).kept().later == 0
    bureau.add_matter("自己的")
    assert not Later(bureau.desk).try_again().records


def _apply_link(tx: Transaction, office: Node) -> None:
    """The writer itself holds what it wrote: its link stands once the matter and the party do."""
    [(lseq, raw)] = tx.records.rows("SELECT lseq, line FROM entry WHERE id = ?", ("l" * 24,))
    assert isinstance(raw, bytes)
    tx.local("INSERT INTO rewinding (until) VALUES (0)")
    journal.apply(tx.connection, journal.read_line(raw), office.id, int(str(lseq)))
    tx.local("DELETE FROM rewinding")


def test_a_broken_line_fits_when_what_it_hung_on_has_come(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    link = {"matter_id": "m" * 24, "party_id": "p" * 24}
    write(office, "matter_party", "l" * 24, link, fits=False)
    bureau.bundles.import_bundle(office.export())
    broken = Later(bureau.desk).kept().broken
    assert [(line.kind, line.why, line.writer_name) for line in broken] == [
        ("matter_party", linenotes.ORPHAN, "东华镇国土所")
    ]
    assert not Later(bureau.desk).try_again().records
    write(office, "matter", "m" * 24, {"title": "一件"})
    write(office, "party", "p" * 24, {"name": "王秀英"})
    office.desk.store.change(lambda tx: _apply_link(tx, office))
    report = bureau.bundles.import_bundle(office.export())
    assert report.changes.ids("matter_party") == {"l" * 24}
    assert bureau.desk.store.read.get(MatterParty, "l" * 24) is not None
    assert not Later(bureau.desk).kept().broken
    assert not Later(bureau.desk).is_broken("m" * 24)
    assert bureau.desk.store.replay_digest() == bureau.digest()


def test_a_stranger_does_not_get_a_record_by_trying_again(pair: tuple[Node, Node], tmp_path: Path) -> None:
    office, bureau = pair
    matter = office.add_matter("我的")
    bureau.bundles.import_bundle(office.export())
    other = nodes.make_node(tmp_path / "other", "office", "532301106", "子午镇国土所", office.stick)
    nodes.introduce(other, bureau)
    write(other, "matter", matter, {"title": "别人的"}, journal.SET)
    bureau.bundles.import_bundle(other.export())
    digest = bureau.digest()
    assert not Later(bureau.desk).try_again().records
    assert bureau.digest() == digest
    assert Later(bureau.desk).kept().broken[0].why == linenotes.NOT_THERE
    other.desk.store.close()
