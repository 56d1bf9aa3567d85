"""Two first lives at a bureau that fell back to before the rebuild, and an office that is rebuilt from both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.records import Matter
from tests.services.desk_work import petition
from tests.services.duty_nodes import introduce
from tests.services.test_keys_forgotten import World

_OLD, _NEW = "旧电脑上登记的", "新电脑上登记的"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """The bureau has forgotten the rebuild, and takes in what the first PC had written before."""
    made = World(tmp_path)
    introduce(made.office, made.bureau, made.stick)
    backup = made.back_up()
    petition(made.office, title=_OLD)
    late = made.office.services.bundles.export(made.stick).path.rename(tmp_path / "late.lsb")
    made.new_pc()
    petition(made.office, title=_NEW)
    made.fine(made.office, made.bureau)
    made.fall_back(backup)
    made.bureau.services.bundles.import_bundle(late)
    yield made
    made.office.close()
    made.bureau.close()


def _titles(world: World) -> set[str]:
    return {one.title for one in world.bureau.store.read.find(Matter)}


def test_both_lives_stand_and_the_number_of_both_is_marked(world: World) -> None:
    outcomes = world.send(world.office, world.bureau)
    said = "".join(text for one in outcomes if one.report for text in one.report.oddities)
    assert "编号重复" in said
    for _ in range(2):
        world.fine(world.bureau, world.office)
        world.fine(world.office, world.bureau)
    world.alike()
    assert _titles(world) == {_OLD, _NEW}
    assert world.bureau.services.forks.all() == []
    assert len(world.bureau.services.forks.doubled() & world.office.services.forks.doubled()) == 1


def test_the_office_rises_from_both(world: World) -> None:
    world.fine(world.office, world.bureau)
    world.new_pc("third")
    assert {one.title for one in world.office.store.read.find(Matter)} == {_OLD, _NEW}
    assert world.office.identity.epoch_no == 2
    petition(world.office, title="第三台电脑上登记的")
    for _ in range(3):
        world.fine(world.office, world.bureau)
        world.fine(world.bureau, world.office)
    world.alike()
    assert _titles(world) == {_OLD, _NEW, "第三台电脑上登记的"}
    assert world.bureau.services.forks.all() == []
