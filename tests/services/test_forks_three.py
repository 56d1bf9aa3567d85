"""Three PCs with one identity, two of which part only behind the last line that the bureau holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.services.bundle_problems import Forked
from desktop_app.services.forkboard import Forks
from desktop_app.services.forks.own import Branch
from tests.services.fork_world import Twins, clone, twins


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Twins]:
    made = twins(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("winner", [0, 1, 2])
def test_each_pc_but_one_hears_that_its_branch_was_not_taken(two: Twins, tmp_path: Path, winner: int) -> None:
    two.fork()
    third = clone(two.office, tmp_path / "third")
    two.office.add_matter("这一台后来的")
    third.add_matter("第三台的")
    for pc in (two.office, third):
        with pytest.raises(Forked, match="先收好"):
            two.carry(pc)
    (fork,) = two.forks.all()
    titles = [[thing.title for thing in branch.things] for branch in fork.branches]
    two.forks.pick(fork.id, winner, "电话核对过")
    path = two.bureau.export(two.office.id)
    for pc, title in ((two.office, "这一台后来的"), (two.other, "另一台的"), (third, "第三台的")):
        pc.bundles.import_bundle(path)
        states = [one.state for one in Forks(pc.desk).own()]
        if title in titles[winner]:
            assert states == []
            pc.add_matter("照常")
        else:
            assert states == [Branch.REFUSED], title
            with pytest.raises(NotAllowed, match="另一台"):
                pc.add_matter("不该再写的")
    third.desk.store.close()
