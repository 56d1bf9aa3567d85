"""撤销导入 and bundles that came too early, on real stores and real bundles."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.dutyrecords import Supervision
from desktop_app.services.bundle_problems import MissingRange
from desktop_app.services.ledger import Ledger, LedgerFilter
from desktop_app.services.restore import restore_backup
from tests.faults.seam import Seam, failing, supported
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Node, Node]]:
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", tmp_path / "stick")
    nodes.introduce(office, bureau)
    yield office, bureau
    office.desk.store.close()
    bureau.desk.store.close()


def _local_rows(node: Node) -> dict[str, list[tuple[object, ...]]]:
    """Everything an import may touch beside the records, the moments of hearing left in."""
    tables = ("entry", "stream_in", "bundle_in", "ack_in", "blob_state", "rewinding")
    return {name: node.desk.store.read.rows(f"SELECT * FROM {name} ORDER BY 1") for name in tables}


def test_undo_brings_back_the_very_state_before(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    first = office.add_matter("渠道被占")
    office.add_letter(first, b"%PDF one")
    bureau.bundles.import_bundle(office.export())
    office.bundles.import_bundle(bureau.export())
    digest, rows = bureau.digest(), _local_rows(bureau)
    office.change_title(first, "渠道被占（更正）")
    office.add_matters(3)
    path = office.export()
    bureau.bundles.import_bundle(path)
    found = bureau.bundles.last_import()
    assert found is not None
    assert (found.name, found.entries) == ("东华镇国土所", 10)
    assert bureau.titles() >= {"渠道被占（更正）"}

    changes = bureau.bundles.undo_import()
    assert first in changes.ids("matter")
    assert bureau.titles() == {"渠道被占"}
    assert bureau.digest() == digest == bureau.desk.store.replay_digest()
    assert _local_rows(bureau) == rows
    assert bureau.desk.store.quick_check() == []
    bureau.bundles.import_bundle(path)
    assert bureau.desk.store.digest(office.id) == office.desk.store.digest(office.id)


def test_the_index_forgets_what_was_taken_back(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matter("灌溉渠")
    bureau.bundles.import_bundle(office.export())
    ledger = Ledger(bureau.desk)
    assert ledger.count(LedgerFilter(text="灌溉")) == 1
    bureau.bundles.undo_import()
    assert bureau.desk.store.read.value("SELECT count(*) FROM find WHERE find MATCH '\"a灌溉\"'") == 0
    assert ledger.count(LedgerFilter(text="灌溉")) == 0


def test_imports_are_taken_back_one_after_the_other(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    empty = bureau.digest()
    for n in range(3):
        office.add_matter(f"第{n}件")
        bureau.bundles.import_bundle(office.export())
    for _ in range(3):
        bureau.bundles.undo_import()
    assert bureau.digest() == empty
    assert bureau.bundles.last_import() is None
    with pytest.raises(NotAllowed, match="不能再撤销"):
        bureau.bundles.undo_import()


def test_no_undo_after_a_change_or_an_export(pair: tuple[Node, Node]) -> None:
    office, bureau = pair
    office.add_matter("一")
    bureau.bundles.import_bundle(office.export())
    bureau.export()
    assert bureau.bundles.last_import() is None
    office.add_matter("二")
    bureau.bundles.import_bundle(office.export())
    assert bureau.bundles.last_import() is not None
    bureau.add_matter("本局自办")
    assert bureau.bundles.last_import() is None


@pytest.mark.skipif(not supported(), reason="the way from a handle to its path is Linux's")
def test_a_stick_that_goes_while_an_early_bundle_is_put_by(pair: tuple[Node, Node], tmp_path: Path) -> None:
    """At whatever call it goes: the import of a folder ends, and says of that file what is wrong."""
    office, bureau = pair
    backup = bureau.safekeeping.back_up(tmp_path / "backups")
    office.add_matter("一")
    bureau.bundles.import_bundle(office.export())
    office.bundles.import_bundle(bureau.export())
    office.add_matter("二")
    stick = tmp_path / "stick-2"
    stick.mkdir()
    office.export().rename(stick / "early.lsb")
    restore_backup(backup, tmp_path / "again", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    fresh = nodes.reopen(tmp_path / "again", bureau.stick)
    with closing(fresh.desk.store):
        number, struck = 0, True
        while struck:
            number += 1
            with failing(Seam(number, lambda: OSError(errno.EIO, "gone"), (stick,), lasting=True)) as seam:
                try:
                    outcomes = fresh.bundles.import_many([stick / "early.lsb"])
                except UserProblem:
                    outcomes = []
            struck = seam.struck
            assert all(one.problem is not None for one in outcomes), number
    assert number > 3


def test_a_follower_that_is_refused_takes_nothing_from_what_came_before(
    pair: tuple[Node, Node], tmp_path: Path
) -> None:
    """It bears a record that only a bureau may write; the bureau learns that when it reads its lines."""
    office, bureau = pair
    backup = bureau.safekeeping.back_up(tmp_path / "backups")
    office.add_matter("一")
    first = office.export()
    bureau.bundles.import_bundle(first)
    office.bundles.import_bundle(bureau.export())
    office.desk.store.change(lambda tx: tx.add(Supervision(id=tx.new_id(), problem="自己督办自己")))
    second = office.export()
    restore_backup(backup, tmp_path / "again", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    fresh = nodes.reopen(tmp_path / "again", bureau.stick)
    with closing(fresh.desk.store):
        with pytest.raises(MissingRange):
            fresh.bundles.import_bundle(second)
        report = fresh.bundles.import_bundle(first)
        assert (report.joined, report.new_entries) == (0, 3)
        assert fresh.bundles.import_bundle(first).repeated == 3


def test_an_early_bundle_waits_and_joins_on(pair: tuple[Node, Node], tmp_path: Path) -> None:
    """The bureau's PC falls back to a backup; the office's next bundle starts behind what it holds now."""
    office, bureau = pair
    backup = bureau.safekeeping.back_up(tmp_path / "backups")
    office.add_matter("一")
    first = office.export()
    bureau.bundles.import_bundle(first)
    office.bundles.import_bundle(bureau.export())
    office.add_matter("二")
    second = office.export()
    restore_backup(backup, tmp_path / "again", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    fresh = nodes.reopen(tmp_path / "again", bureau.stick)
    with closing(fresh.desk.store):
        for _ in range(2):
            with pytest.raises(MissingRange, match="已先收好"):
                fresh.bundles.import_bundle(second)
        waits = fresh.bundles.waiting()
        assert [(one.writer, one.missing_first, one.missing_last) for one in waits] == [(office.id, 1, 3)]
        second.unlink()
        report = fresh.bundles.import_bundle(first)
        assert (report.joined, report.new_entries) == (1, 6)
        assert len(report.changes.ids("matter")) == 2
        assert fresh.bundles.waiting() == []
        assert list((fresh.desk.store.folder / "waiting").iterdir()) == []
        assert fresh.desk.store.digest(office.id) == office.desk.store.digest(office.id)
