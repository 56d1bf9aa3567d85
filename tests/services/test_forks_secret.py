"""A confidential matter on a branch: its words show to nobody who is not named, in the comparison and in review."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.base.paths import AppPaths
from desktop_app.core import Core, NewStore
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.settings import CONFIDENTIAL_PERSONS
from desktop_app.services.bundle_problems import Forked
from desktop_app.services.forkboard import Settled
from tests.acceptance.world import surroundings
from tests.services.desk_work import petition
from tests.services.duty_nodes import introduce

PASSPHRASE = "东华镇的口令"
ACCUSER = PartyDraft(name="普阿果", phone="13908780009", place_code="532301105203", role="R01")


@pytest.mark.parametrize("winner", [0, 1])
def test_a_stranger_sees_only_that_there_is_one(tmp_path: Path, winner: int) -> None:
    around, stick = surroundings(tmp_path), tmp_path / "stick"
    stick.mkdir()
    office = Core.create(tmp_path / "office", NewStore("office", "532301105", "王建国"), PASSPHRASE, around)
    bureau = Core.create(tmp_path / "bureau", NewStore("bureau", "532301", "李文华"), PASSPHRASE, around)
    introduce(office, bureau, stick)
    office.close()
    shutil.copytree(tmp_path / "office", tmp_path / "clone")
    shutil.copytree(tmp_path / "own", tmp_path / "cloned")
    elsewhere = replace(around, paths=AppPaths.under(tmp_path / "cloned"))
    pcs = [
        Core.open(tmp_path / "office", PASSPHRASE, around),
        Core.open(tmp_path / "clone", PASSPHRASE, elsewhere),
    ]
    for pc in pcs:
        petition(pc)
        petition(pc, ACCUSER, title="反映某干部收礼", purpose="M2", facts="收礼若干")
    bundles = bureau.services.bundles
    bundles.import_bundle(pcs[0].services.bundles.export(stick).path)
    with pytest.raises(Forked):
        bundles.import_bundle(pcs[1].services.bundles.export(stick).path)

    forks = bureau.services.forks
    (fork,) = forks.all()
    for branch in fork.branches:
        assert sorted(thing.hidden for thing in branch.things if thing.kind == "matter") == [False, True]
        assert "收礼" not in repr(branch)
        assert "普阿果" not in repr(branch)
    forks.pick(fork.id, winner, "电话核对")
    secret = next(item for item in forks.items() if item.thing.hidden)
    assert "收礼" not in repr(forks.items())
    assert secret.doubled == ""
    with pytest.raises(NotAllowed, match="保密"):
        forks.settle(secret.id, Settled.TAKEN, "看不见也想关")
    bureau.services.settings.save({CONFIDENTIAL_PERSONS: "李文华"})
    forks.settle(secret.id, Settled.TAKEN, "由指定的人处理")
    assert bureau.store.replay_digest() == bureau.store.digest()
    for core in (*pcs, bureau):
        core.close()
