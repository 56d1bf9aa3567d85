"""Copied, moved and put-back data folders are noticed before the first write; numbers never come twice."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, Moved, Surroundings, restore
from desktop_app.domain.records import GivenNumber
from desktop_app.services.identity import MovedStore
from desktop_app.services.sidecar import Sidecar
from tests.services.conftest import LOW, NOW, PASSPHRASE, make_core
from tests.services.desk_work import petition


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A store with two numbered petitions, closed."""
    core = make_core(tmp_path / "pc", "office", "532301105", "王建国")
    petition(core)
    petition(core)
    core.close()
    yield core.folder


@pytest.fixture
def here(tmp_path: Path) -> Surroundings:
    """The PC on which the store was made."""
    return Surroundings(
        clock=SetClock(NOW),
        randomness=SeededRandomness("again"),
        cost=LOW,
        paths=AppPaths.under(tmp_path / "pc" / "person"),
    )


def _numbers(core: Core) -> list[int]:
    found = core.store.read.find(GivenNumber, "owner = ? AND series LIKE 'register/%'", (core.identity.node,))
    return sorted(one.counter for one in found)


def test_the_same_folder_on_the_same_pc_opens_as_ever(folder: Path, here: Surroundings) -> None:
    for _ in range(2):
        core = Core.open(folder, PASSPHRASE, here)
        assert core.identity.epoch_no == 1
        core.close()


def test_an_older_copy_put_back_is_noticed_and_numbers_go_on(
    folder: Path, here: Surroundings, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    core = Core.open(folder, PASSPHRASE, here)
    petition(core)
    petition(core)
    core.close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "copy", folder)
    before = (folder / "landdesk.db").read_bytes()
    with pytest.raises(MovedStore, match="比上次使用时旧"):
        Core.open(folder, PASSPHRASE, here)
    assert (folder / "landdesk.db").read_bytes() == before, "nothing was written before a person decided"
    core = Core.open(folder, PASSPHRASE, here, Moved.ADOPTED)
    assert core.identity.epoch_no == 2
    petition(core)
    assert _numbers(core) == [1, 2, 5], "3 and 4 may stand on paper, and come back with the bureau's copy"
    core.close()
    Core.open(folder, PASSPHRASE, here).close()


def test_a_copy_on_another_pc_is_noticed_and_its_numbers_leap(
    folder: Path, here: Surroundings, tmp_path: Path
) -> None:
    there = replace(here, machine="another pc", paths=AppPaths.under(tmp_path / "pc2"))
    shutil.copytree(folder, tmp_path / "moved")
    with pytest.raises(MovedStore, match="另一台电脑"):
        Core.open(tmp_path / "moved", PASSPHRASE, there)
    core = Core.open(tmp_path / "moved", PASSPHRASE, there, Moved.ADOPTED)
    petition(core)
    assert _numbers(core) == [1, 2, 100, 101]
    core.close()
    Core.open(tmp_path / "moved", PASSPHRASE, there).close()
    Core.open(folder, PASSPHRASE, here).close()


def test_a_restored_backup_goes_on_without_a_question(
    folder: Path, here: Surroundings, tmp_path: Path
) -> None:
    core = Core.open(folder, PASSPHRASE, here)
    backup = core.services.safekeeping.back_up(tmp_path / "backups")
    petition(core)
    core.close()
    restore(backup, tmp_path / "again", PASSPHRASE, here)
    core = Core.open(tmp_path / "again", PASSPHRASE, here)
    assert core.identity.epoch_no == 2
    petition(core)
    assert _numbers(core) == [1, 2, 4], "this PC knew that 3 was given"
    core.close()


def test_a_backup_restored_on_a_new_pc_goes_on_without_a_question(
    folder: Path, here: Surroundings, tmp_path: Path
) -> None:
    core = Core.open(folder, PASSPHRASE, here)
    backup = core.services.safekeeping.back_up(tmp_path / "backups")
    core.close()
    there = replace(here, machine="another pc", paths=AppPaths.under(tmp_path / "pc2"))
    restore(backup, tmp_path / "again", PASSPHRASE, there)
    core = Core.open(tmp_path / "again", PASSPHRASE, there)
    assert core.identity.epoch_no == 2, "the restore began an epoch, opening must not begin another"
    petition(core)
    assert _numbers(core) == [1, 2, 100, 101]
    core.close()


def test_a_folder_that_another_pc_went_on_with_is_noticed_here(
    folder: Path, here: Surroundings, tmp_path: Path
) -> None:
    there = replace(here, machine="another pc", paths=AppPaths.under(tmp_path / "pc2"))
    shutil.copytree(folder, tmp_path / "moved")
    Core.open(tmp_path / "moved", PASSPHRASE, there, Moved.ADOPTED).close()
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "moved", folder)
    with pytest.raises(MovedStore, match="另一台电脑"):
        Core.open(folder, PASSPHRASE, here)


def test_one_backup_restored_twice_gives_no_number_twice(
    folder: Path, here: Surroundings, tmp_path: Path
) -> None:
    core = Core.open(folder, PASSPHRASE, here)
    backup = core.services.safekeeping.back_up(tmp_path / "backups")
    petition(core)
    core.close()
    for life, numbers in (("one", [1, 2, 4]), ("two", [1, 2, 5])):
        restore(backup, tmp_path / life, PASSPHRASE, here)
        core = Core.open(tmp_path / life, PASSPHRASE, here, Moved.ADOPTED)
        petition(core)
        assert _numbers(core) == numbers
        core.close()


def test_a_damaged_sidecar_is_as_none(folder: Path, here: Surroundings) -> None:
    core = Core.open(folder, PASSPHRASE, here)
    node = core.identity.node
    core.close()
    for content in (b"", b"[]", b"{}", b'{"epoch":1,"lseq":"x","machine":"","counters":{}}', b"\xff"):
        (here.paths.data / "sidecars" / f"{node}.json").write_bytes(content)
        assert Sidecar(here.paths.data / "sidecars", node).read() is None
        Core.open(folder, PASSPHRASE, here).close()


def test_the_sidecar_names_nobody(folder: Path, here: Surroundings) -> None:
    [path] = (here.paths.data / "sidecars").iterdir()
    text = path.read_text(encoding="utf-8")
    assert "王建国" not in text
    assert "张" not in text


def test_looking_at_a_copy_leaves_what_the_pc_knows(folder: Path, here: Surroundings, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    core = Core.open(folder, PASSPHRASE, here)
    petition(core)
    core.close()
    old = Core.open(tmp_path / "copy", PASSPHRASE, here, Moved.LOOKED_AT)
    assert old.identity.epoch_no == 1
    old.close()
    with pytest.raises(MovedStore):
        Core.open(tmp_path / "copy", PASSPHRASE, here)
    Core.open(folder, PASSPHRASE, here).close()
