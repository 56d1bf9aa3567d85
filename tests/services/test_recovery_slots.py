"""Key slots that a recovery puts back are on the disk before anything depends on them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.recovery.keys import Slots, find_key
from desktop_app.services.recovery.places import backup_folders
from desktop_app.services.recovery.swapping import put_slots
from tests.faults.seam import Seam, failing, supported
from tests.services import nodes
from tests.services.recovering import make_closed


def test_new_slots_are_forced_to_disk_before_the_damaged_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[tuple[int, bool]] = []
    real, old = os.fsync, tmp_path / KEY_SLOTS
    old.write_bytes(b"damaged")
    (tmp_path / "backup.json").write_bytes(b"whole")

    def seen(handle: int) -> None:
        real(handle)
        forced.append((os.fstat(handle).st_ino, old.exists()))

    monkeypatch.setattr(os, "fsync", seen)
    put_slots(tmp_path, tmp_path / "backup.json", tmp_path / "damaged-1")
    assert (old.read_bytes(), (tmp_path / "damaged-1" / KEY_SLOTS).read_bytes()) == (b"whole", b"damaged")
    assert (old.stat().st_ino, True) in forced
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.json", "damaged-1", KEY_SLOTS]


@pytest.mark.skipif(not supported(), reason="the way from a handle to its path is Linux's")
def test_slots_on_a_bad_spot_of_the_disk_are_as_good_as_damaged(tmp_path: Path) -> None:
    made = make_closed(tmp_path)
    unreadable = tmp_path / "unreadable"
    unreadable.mkdir()
    (unreadable / KEY_SLOTS).symlink_to("/proc/self/mem")
    backups = backup_folders(made.folder)
    found = find_key(unreadable, backups, nodes.PASSPHRASE)
    assert (found.slots, found.opened.parent in backups) == (Slots.DAMAGED, True)
    seam = Seam(1, lambda: OSError(errno.EIO, "gone"), (unreadable,), lasting=True)
    with failing(seam), pytest.raises(UserProblem):
        find_key(unreadable, backups, nodes.PASSPHRASE)
