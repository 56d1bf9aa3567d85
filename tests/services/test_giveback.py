"""An office falls back to a backup: the bureau gives back what was lost, and both sides end alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import DamagedFile, NotAllowed, UserProblem
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Matter, Party
from desktop_app.services.bundle_giveback import owed_to
from desktop_app.services.bundle_problems import MissingRange
from desktop_app.services.freezing import is_frozen, thaw
from desktop_app.services.restore import restore_backup
from desktop_app.store.journal import OFFICES
from tests.services import nodes
from tests.services.nodes import Node


class World:
    """One office that was backed up, went on, and burnt down; its bureau holds what came after."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        stick = folder / "stick"
        self.office = nodes.make_node(folder / "office", "office", "532301105", "东华镇国土所", stick)
        self.bureau = nodes.make_node(folder / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
        nodes.introduce(self.office, self.bureau)
        self.old = self.office.add_matter("备份以前登记的")
        self.talk()
        backup = self.office.safekeeping.back_up(folder / "backups")
        self.lost = self.office.add_matter("备份以后登记的")
        self.pdf = self.office.add_letter(self.lost, b"%PDF lost letter")
        self.office.change_title(self.old, "备份以后改过的")
        self.send(self.office, self.bureau)
        self.before = self.office.desk.store.digest(self.office.id)
        self.office.desk.store.close()
        restore_backup(
            backup, folder / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("restore")
        )
        self.office = nodes.reopen(folder / "new", stick)

    def send(self, one: Node, other: Node) -> None:
        """Everything that `one` writes now, read by `other`; the stick is empty afterwards."""
        one.clock.forward(minutes=1)
        one.bundles.export(one.stick)
        for outcome in other.bundles.import_many([one.stick]):
            assert outcome.problem is None, outcome.problem
        for path in one.stick.glob("*.lsb"):
            path.unlink()

    def talk(self) -> None:
        self.send(self.office, self.bureau)
        self.send(self.bureau, self.office)

    def alike(self) -> None:
        node = self.office.id
        assert self.office.desk.store.digest(node) == self.bureau.desk.store.digest(node)
        assert self.office.desk.store.replay_digest() == self.office.digest()
        assert self.bureau.desk.store.replay_digest() == self.bureau.digest()

    def close(self) -> None:
        self.office.desk.store.close()
        self.bureau.desk.store.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


def test_what_was_lost_comes_back(world: World) -> None:
    office = world.office
    assert world.lost not in {matter.id for matter in office.desk.store.read.find(Matter)}
    assert is_frozen(office.desk)
    with pytest.raises(NotAllowed, match="刚从备份恢复"):
        office.change_title(world.old, "恢复以后就改")
    fresh = office.add_matter("恢复以后登记的")
    office.change_title(fresh, "恢复以后登记的，可以改")
    world.talk()
    assert not is_frozen(office.desk)
    assert office.titles() == {"备份以后改过的", "备份以后登记的", "恢复以后登记的，可以改"}
    assert office.desk.vault.read(world.pdf) == b"%PDF lost letter"
    world.alike()
    world.talk()
    world.talk()
    assert owed_to(world.bureau.desk.store.read, office.id) == []
    office.change_title(world.old, "照常工作")
    world.talk()
    world.alike()
    assert office.safekeeping.check(deep=True).ok


def test_a_record_changed_on_both_sides_keeps_the_newer_and_says_so(world: World) -> None:
    office = world.office
    office.desk.store.change(thaw)
    office.change_title(world.old, "没有等县局就改了")
    world.send(office, world.bureau)
    world.bureau.clock.forward(minutes=1)
    world.bureau.bundles.export(world.bureau.stick)
    told = [
        oddity
        for outcome in office.bundles.import_many([office.stick])
        if outcome.report
        for oddity in outcome.report.oddities
    ]
    assert any("以本机现在的内容为准" in oddity for oddity in told)
    assert "没有等县局就改了" in office.titles()
    world.talk()
    world.alike()


def test_a_backup_that_lost_nothing_is_free_at_once(tmp_path: Path) -> None:
    world = World.__new__(World)
    stick = tmp_path / "stick"
    world.office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    world.bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(world.office, world.bureau)
    old = world.office.add_matter("备份以前登记的")
    world.talk()
    backup = world.office.safekeeping.back_up(tmp_path / "backups")
    world.office.desk.store.close()
    restore_backup(backup, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    world.office = nodes.reopen(tmp_path / "new", stick)
    assert is_frozen(world.office.desk)
    world.talk()
    assert not is_frozen(world.office.desk)
    world.office.change_title(old, "照常工作")
    world.talk()
    world.alike()
    world.close()


def test_restored_twice(world: World, tmp_path: Path) -> None:
    backup = world.office.safekeeping.back_up(tmp_path / "second")
    world.office.add_matter("第一次恢复以后登记的")
    world.talk()
    world.alike()
    world.office.desk.store.close()
    restore_backup(
        backup, tmp_path / "third", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r3")
    )
    world.office = nodes.reopen(tmp_path / "third", tmp_path / "stick", "third")
    world.office.add_matter("第二次恢复以后登记的")
    world.talk()
    world.talk()
    assert world.office.titles() >= {"第一次恢复以后登记的", "第二次恢复以后登记的", "备份以后登记的"}
    world.alike()


def test_one_backup_restored_twice(tmp_path: Path) -> None:
    """Both lives bear number 2; what the first of them wrote comes back to the second."""
    world, backup = _backed_up(tmp_path)
    for life in ("第一次", "第二次"):
        world.office.desk.store.close()
        restore_backup(
            backup, tmp_path / life, nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness(life)
        )
        world.office = nodes.reopen(tmp_path / life, tmp_path / "stick", life)
        world.office.add_matter(f"{life}恢复以后登记的")
        world.send(world.office, world.bureau)
    for _ in range(3):
        world.talk()
    assert world.office.titles() >= {"第一次恢复以后登记的", "第二次恢复以后登记的"}
    assert owed_to(world.bureau.desk.store.read, world.office.id) == []
    assert world.office.bundles.overview()[0].pending == 0
    world.alike()
    world.close()


def test_lines_that_were_not_yet_sent_at_the_backup_are_held_once(tmp_path: Path) -> None:
    """They went out under the old epoch and go out again under the new one: an older value must not win."""
    world, backup = _backed_up(tmp_path)
    matter = world.office.add_matter("备份以后登记的")
    world.office.change_title(world.old, "备份以后改过的")
    world.send(world.office, world.bureau)
    world.office.desk.store.close()
    restore_backup(backup, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    world.office = nodes.reopen(tmp_path / "new", tmp_path / "stick")
    for _ in range(3):
        world.talk()
    assert matter in {one.id for one in world.office.desk.store.read.find(Matter)}
    assert "备份以后改过的" in world.bureau.titles()
    broken = "SELECT count(*) FROM entry WHERE status = 'broken'"
    assert world.bureau.desk.store.read.value(broken) == 0
    world.alike()
    world.close()


def _backed_up(tmp_path: Path) -> tuple[World, Path]:
    """A pair that has exchanged, and a backup of the office with a change that was not sent yet."""
    world = World.__new__(World)
    stick = tmp_path / "stick"
    world.office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    world.bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(world.office, world.bureau)
    world.old = world.office.add_matter("备份以前登记的")
    world.talk()
    world.office.change_title(world.old, "备份以前改过、没有导出的")
    return world, world.office.safekeeping.back_up(tmp_path / "backups")


def test_the_first_epoch_may_arrive_last(tmp_path: Path) -> None:
    """Its bundle was lost, and the office spoke in the next one before: that is no fork."""
    stick = tmp_path / "stick"
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    nodes.introduce(office, bureau)
    backup = office.safekeeping.back_up(tmp_path / "backups")
    office.add_matter("第一期的")
    first = office.export().rename(tmp_path / "first.lsb")
    office.desk.store.close()
    restore_backup(backup, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    office = nodes.reopen(tmp_path / "new", stick)
    office.add_matter("第二期的")
    bureau.bundles.import_bundle(office.export())
    bureau.bundles.import_bundle(first)
    assert bureau.titles() == {"第一期的", "第二期的"}
    office.desk.store.close()
    bureau.desk.store.close()


def test_an_old_word_of_the_bureau_does_not_lift_the_freeze(tmp_path: Path) -> None:
    """It was written before the restore, and says nothing about what the bureau holds now."""
    world, backup = _backed_up(tmp_path)
    old = world.bureau.export().rename(tmp_path / "old.lsb")
    world.office.change_title(world.old, "备份以后改过的")
    world.send(world.office, world.bureau)
    world.office.desk.store.close()
    restore_backup(backup, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    world.office = nodes.reopen(tmp_path / "new", tmp_path / "stick")
    world.office.bundles.import_bundle(old)
    assert is_frozen(world.office.desk)
    world.talk()
    world.talk()
    assert not is_frozen(world.office.desk)
    assert "备份以后改过的" in world.office.titles()
    world.close()


def test_lines_that_this_office_never_signed_are_refused(world: World) -> None:
    """A bureau (or who stole its key) cannot put words into an office's mouth."""
    office, bureau = world.office, world.bureau
    world.send(office, bureau)
    bureau.desk.store.change(
        lambda tx: tx.local("UPDATE bundle_in SET signature = zeroblob(64) WHERE writer = ?", (office.id,))
    )
    bureau.clock.forward(minutes=1)
    bureau.bundles.export(bureau.stick)
    before = office.digest()
    problems = [outcome.problem for outcome in office.bundles.import_many([office.stick])]
    assert any(isinstance(problem, DamagedFile) for problem in problems)
    assert office.digest() == before


def test_what_is_given_back_is_of_no_use_to_another(world: World, tmp_path: Path) -> None:
    world.send(world.office, world.bureau)
    world.bureau.clock.forward(minutes=1)
    world.bureau.bundles.export(world.bureau.stick)
    other = nodes.make_node(tmp_path / "other", "office", "532301106", "子午镇国土所", tmp_path / "elsewhere")
    for path in world.bureau.stick.glob("*.lsb"):
        with pytest.raises(UserProblem):
            other.bundles.import_bundle(path)
    other.desk.store.close()


def test_a_restored_bureau_gets_its_own_lines_from_its_offices(tmp_path: Path) -> None:
    """What it wrote for all offices comes back from two of them, and is there once."""
    stick = tmp_path / "stick"
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    offices = [
        nodes.make_node(tmp_path / code, "office", code, name, stick)
        for code, name in (("532301105", "东华镇国土所"), ("532301106", "子午镇国土所"))
    ]
    for office in offices:
        nodes.introduce(office, bureau)
    backup = bureau.safekeeping.back_up(tmp_path / "backups")
    for number, office in enumerate(offices):
        office.add_matter(f"第{number}所的事项")
        _say(bureau, f"只给第{number}所的", office.id)
    _say(bureau, "给各所的", OFFICES)
    _round(offices, bureau)
    before = bureau.desk.store.digest(bureau.id)
    bureau.desk.store.close()
    restore_backup(backup, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    bureau = nodes.reopen(tmp_path / "new", stick)
    for office in offices:
        office.add_matter("恢复以后的事项")
    _say(bureau, "恢复以后给各所的", OFFICES)
    for _ in range(3):
        _round(offices, bureau)
    notes = {party.name for party in bureau.desk.store.read.find(Party, "owner = ?", (bureau.id,))}
    assert notes == {"只给第0所的", "只给第1所的", "给各所的", "恢复以后给各所的"}
    assert bureau.desk.store.digest(bureau.id) != before
    assert bureau.desk.store.replay_digest() == bureau.digest()
    for office in offices:
        assert bureau.desk.store.digest(office.id) == office.desk.store.digest(office.id)
        own = {one.name for one in office.desk.store.read.find(Party, "owner = ?", (bureau.id,))}
        assert {"给各所的", "恢复以后给各所的"} <= own
        office.desk.store.close()
    bureau.desk.store.close()


def _say(bureau: Node, text: str, to: str) -> None:
    bureau.desk.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name=text), to=to))


def _round(offices: list[Node], bureau: Node) -> None:
    """Each office to the bureau, then the bureau to each."""
    for office in offices:
        office.clock.forward(minutes=1)
        office.bundles.export(office.stick)
    _read(bureau)
    bureau.clock.forward(minutes=1)
    bureau.bundles.export_all(bureau.stick)
    for office in offices:
        _read(office)
    for path in bureau.stick.glob("*.lsb"):
        path.unlink()


def _read(node: Node) -> None:
    """A restored reader first gets what comes too early for it, and then all of it."""
    for outcome in node.bundles.import_many([node.stick]):
        assert outcome.problem is None or isinstance(outcome.problem, MissingRange), outcome.problem


def test_a_damaged_attachment_does_not_keep_the_rest_from_coming_back(world: World) -> None:
    office, bureau = world.office, world.bureau
    for sealed in (bureau.desk.store.folder / "blobs").glob("??/*.age"):
        sealed.write_bytes(b"x" * sealed.stat().st_size)
    world.talk()
    assert "备份以后登记的" in office.titles()
    assert not is_frozen(office.desk)
