"""`kill -9` in the midst of each work on files: the store opens, is whole, and the work can be done again."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core import restore
from tests.durability.killing import in_child
from tests.faults.county import County
from tests.faults.old import OldStore
from tests.simulation.pcs import PASSPHRASE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks; Windows has none")
GOES = 6


def killed(work: Callable[[], object], seconds: float) -> None:
    """A child begins the work and is ended after `seconds`, wherever it is."""

    def child() -> None:
        work()

    pid = in_child(child)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def moments(longest: float, goes: int = GOES) -> list[float]:
    chance = random.Random(9)
    return [chance.uniform(0.0, longest) for _ in range(goes)]


@pytest.mark.parametrize("work", ["export", "backup", "import"])
def test_a_store_whose_program_dies(work: str) -> None:
    """The PCs are opened in the child: a lock or a thread of the parent would not live on in it."""
    with County() as county:
        for _ in range(30):
            county.register()
        path = county.office.core.services.bundles.export(county.stick).path
        pc = county.bureau if work == "import" else county.office
        before = pc.core.store.digest()
        acts: dict[str, Callable[[], object]] = {
            "export": lambda: pc.core.services.bundles.export(county.stick),
            "backup": lambda: pc.core.services.safekeeping.back_up(county.disk),
            "import": lambda: pc.core.services.bundles.import_bundle(path),
        }
        for pc_open in (county.office, county.bureau):
            pc_open.close()
        for seconds in moments(0.6):
            killed(acts[work], seconds)
            report = pc.core.services.safekeeping.check(deep=True)
            assert report.ok, report.complaints
            assert work == "import" or report.digest == before
            pc.close()
        acts[work]()
        assert path.read_bytes().startswith(b"age-encryption.org/v1")
        assert (county.stick / "old.lsb").read_bytes() == b"kept since spring"


def test_a_restore_that_dies() -> None:
    """What was begun bears another name; the folder is there whole or not at all."""
    with County() as county:
        backup = county.office.core.services.safekeeping.back_up(county.disk)
        around, target = county.office.around, county.disk / "restored"
        county.office.close()
        for seconds in moments(0.4):
            killed(lambda: restore(backup, target, PASSPHRASE, around), seconds)
            if not target.exists():
                restore(backup, target, PASSPHRASE, around)
            assert (target / "landdesk.db").is_file() and (target / "keys.json").is_file()
            shutil.rmtree(target)


def test_an_upgrade_that_dies(tmp_path: Path) -> None:
    old = OldStore(tmp_path)
    upgrade = old.upgrade()
    for seconds in moments(0.5):
        upgrade.ready()
        killed(upgrade.act, seconds)
        upgrade.whole()
    old.close()
