"""Key slots that a recovery puts back are on the disk before anything depends on them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.recovery.swapping import put_slots


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
