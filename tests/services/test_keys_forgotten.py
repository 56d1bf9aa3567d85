"""A bureau that fell back to a backup: its own acceptance, handed back, tells it keys that it has forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, restore
from desktop_app.domain.records import Matter
from desktop_app.services import rebuild
from desktop_app.services.bundle_import import FileOutcome
from desktop_app.services.bundle_take import MissingRange
from desktop_app.services.keys.judging import Withheld
from tests.services.conftest import COUNTY, PASSPHRASE, TOWNSHIP, make_core
from tests.services.desk_work import petition
from tests.services.duty_nodes import introduce

NEW = "新电脑的口令"


class World:
    """A bureau that was backed up before something happened at the office, and then lost its disk."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.stick = folder, folder / "stick"
        self.stick.mkdir()
        self.office = make_core(folder / "office", "office", TOWNSHIP, "王建国")
        self.bureau = make_core(folder / "bureau", "bureau", COUNTY, "县局管理员")

    def send(self, one: Core, other: Core) -> list[FileOutcome]:
        """Everything that `one` writes, read by `other`; the stick is empty afterwards."""
        one.services.bundles.export_all(self.stick)
        outcomes = other.services.bundles.import_many([self.stick])
        for path in self.stick.iterdir():
            path.unlink()
        return outcomes

    def fine(self, one: Core, other: Core) -> None:
        assert [outcome.problem for outcome in self.send(one, other) if outcome.problem] == []

    def talk(self) -> None:
        self.fine(self.office, self.bureau)
        self.fine(self.bureau, self.office)

    def back_up(self) -> Path:
        return self.bureau.services.safekeeping.back_up(self.folder / "backups")

    def fall_back(self, backup: Path) -> None:
        self.bureau.close()
        around = replace(
            self.bureau.around, paths=AppPaths.under(self.folder / "pc"), randomness=SeededRandomness("x")
        )
        restore(backup, self.folder / "again", PASSPHRASE, around)
        self.bureau = Core.open(self.folder / "again", PASSPHRASE, around)
        self.bureau.services.bundles.begin_again()

    def new_pc(self, name: str = "new") -> None:
        """The office's PC dies; a new one takes its place."""
        data = self.folder / f"asking {name}"
        asked = rebuild.read(
            self.bureau.desk, rebuild.ask(data, TOWNSHIP, self.stick, self.office.around.clock)
        )
        written = rebuild.answer(self.bureau.desk, asked, self.office.identity.node, self.stick)
        found = rebuild.look(data, written[0])
        self.office.close()
        around = replace(
            self.office.around, paths=AppPaths.under(self.folder / name), randomness=SeededRandomness(name)
        )
        self.office, _outcomes = Core.rebuild(self.folder / name, found, [self.stick], "王建国", NEW, around)
        for path in self.stick.iterdir():
            path.unlink()

    def alike(self) -> None:
        titles = [{one.title for one in core.store.read.find(Matter)} for core in (self.office, self.bureau)]
        assert titles[0] == titles[1]
        node = self.office.identity.node
        assert self.office.store.counts()["matter"] == self.bureau.store.counts()["matter"]
        assert self.bureau.store.replay_digest() == self.bureau.store.digest()
        assert self.bureau.services.bundles.overview()[0].node == node


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.office.close()
    made.bureau.close()


def test_an_office_enrolled_after_the_backup(world: World) -> None:
    backup = world.back_up()
    introduce(world.office, world.bureau, world.stick)
    for path in world.stick.iterdir():
        path.unlink()
    petition(world.office)
    world.talk()
    world.fall_back(backup)
    assert world.bureau.services.enrolment.peers() == []
    petition(world.office, title="县局恢复以后的")
    outcomes = world.send(world.office, world.bureau)
    assert all(isinstance(one.problem, MissingRange) for one in outcomes), (
        "earlier lines are missing, not trust"
    )
    for _ in range(2):
        world.fine(world.bureau, world.office)
        world.fine(world.office, world.bureau)
    world.alike()


def test_a_pc_replaced_after_the_backup(world: World) -> None:
    introduce(world.office, world.bureau, world.stick)
    petition(world.office)
    world.talk()
    backup = world.back_up()
    world.new_pc()
    petition(world.office, title="新电脑上登记的")
    world.fall_back(backup)
    outcomes = world.send(world.office, world.bureau)
    assert [one.problem for one in outcomes if one.problem] == []
    said = [str(text) for one in outcomes if one.report for text in one.report.oddities]
    assert any("备份以后接受" in text for text in said)
    for _ in range(3):
        world.fine(world.bureau, world.office)
        world.fine(world.office, world.bureau)
    world.alike()


def test_an_older_acceptance_brings_no_old_key_back(world: World) -> None:
    """The dead PC was not dead: what it hands back was true once, and is not any more."""
    introduce(world.office, world.bureau, world.stick)
    petition(world.office)
    world.talk()
    old = world.office.services.safekeeping.back_up(world.folder / "old")
    world.new_pc()
    around = replace(world.office.around, paths=AppPaths.under(world.folder / "thief"))
    restore(old, world.folder / "thief", PASSPHRASE, around)
    thief = Core.open(world.folder / "thief", PASSPHRASE, around)
    thief.services.bundles.begin_again()
    before = world.bureau.store.digest()
    petition(thief, title="旧电脑上写的")
    assert all(one.problem is not None for one in world.send(thief, world.bureau))
    assert world.bureau.store.digest() == before
    thief.close()


def test_a_strangers_word_is_no_acceptance(world: World, tmp_path: Path) -> None:
    """Another bureau's signature proves nothing here."""
    other = make_core(tmp_path / "other", "bureau", "532302", "别的县局")
    introduce(world.office, other, world.stick)
    for path in world.stick.iterdir():
        path.unlink()
    petition(world.office)
    world.fine(world.office, other)
    world.fine(other, world.office)
    world.office.services.bundles.export_all(world.stick)
    assert all(one.problem is not None for one in world.bureau.services.bundles.import_many([world.stick]))
    assert world.bureau.services.enrolment.peers() == []
    other.close()


def test_what_was_accepted_before_a_theft_waits_after_it(world: World) -> None:
    """A bureau that forgot the newer key calls the older one void; its own old word does not bring the newer back."""
    introduce(world.office, world.bureau, world.stick)
    world.talk()
    backup = world.back_up()
    world.new_pc()
    world.talk()
    world.fall_back(backup)
    world.bureau.services.keys.revoke(world.office.identity.node, "电脑被盗")
    petition(world.office, title="贼写的")
    assert all(isinstance(one.problem, Withheld) for one in world.send(world.office, world.bureau))
    assert world.bureau.store.read.find(Matter) == []
    (held,) = world.bureau.services.keys.waiting()
    world.bureau.services.keys.accept(held.file, "当面核实，电脑在所里")
    assert [one.title for one in world.bureau.store.read.find(Matter)] == ["贼写的"]
