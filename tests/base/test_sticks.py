"""The stick writer: whole and read back, or nothing; what was there stays."""

import hashlib
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop_app.base import drives, drives_posix, sticks, uncached
from desktop_app.base.errors import UserProblem

CONTENT = random.Random(3).randbytes(2_500_001)


def _produce(stream: BinaryIO) -> None:
    for at in range(0, len(CONTENT), 100_000):
        stream.write(CONTENT[at : at + 100_000])


@pytest.fixture
def tiny_stick(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB; skipped where this user may not mount one."""
    place = tmp_path / "stick"
    place.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=False, timeout=240
    ).returncode:
        pytest.skip("may not mount")
    yield place
    subprocess.run(["umount", str(place)], check=True, timeout=240)


@pytest.mark.parametrize("size", [0, 1, 511, 512, 4096, 1 << 20, (1 << 20) + 1, 2_500_001])
def test_uncached_reading_gives_every_byte(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(CONTENT[:size])
    assert b"".join(uncached.pieces(path)) == CONTENT[:size]


def test_written_and_read_back(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    written = sticks.write_checked(
        tmp_path / "a.lsb", _produce, needed_bytes=len(CONTENT), progress=lambda *step: seen.append(step)
    )
    assert written.path.read_bytes() == CONTENT
    assert written.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert [path.name for path in tmp_path.iterdir()] == ["a.lsb"]


def test_an_existing_name_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.lsb").write_bytes(b"older")
    names = [sticks.write_checked(tmp_path / "a.lsb", _produce).path.name for _ in range(2)]
    assert names == ["a-2.lsb", "a-3.lsb"]
    assert (tmp_path / "a.lsb").read_bytes() == b"older"


@pytest.mark.parametrize("stop_at", [0, 1, 5, 24, 25, 26])
def test_stopping_leaves_nothing(tmp_path: Path, stop_at: int) -> None:
    asked = iter(range(1000))
    with pytest.raises(sticks.Cancelled):
        sticks.write_checked(tmp_path / "a.lsb", _produce, cancel=lambda: next(asked) >= stop_at)
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_forgets_is_found_out(tmp_path: Path) -> None:
    asked = iter(range(1000))

    def bad_cell() -> bool:
        """Flips a byte once everything is written, while the first piece is being compared."""
        if next(asked) == 26:
            with (tmp_path / "a.lsb.part").open("r+b") as part:
                part.seek(2_200_000)
                part.write(bytes([CONTENT[2_200_000] ^ 1]))
        return False

    with pytest.raises(UserProblem, match="不一致"):
        sticks.write_checked(tmp_path / "a.lsb", _produce, cancel=bad_cell)
    assert list(tmp_path.iterdir()) == []


def test_a_full_stick_said_before_and_noticed_during(tiny_stick: Path) -> None:
    (tiny_stick / "old").write_bytes(b"kept")
    with pytest.raises(UserProblem, match="空间不足"):
        sticks.write_checked(tiny_stick / "a.lsb", _produce, needed_bytes=len(CONTENT))
    with pytest.raises(UserProblem, match="空间不足"):
        sticks.write_checked(tiny_stick / "a.lsb", _produce, needed_bytes=0)
    assert [path.name for path in tiny_stick.iterdir()] == ["old"]
    small = sticks.write_checked(tiny_stick / "b.lsb", lambda stream: stream.write(b"x") and None)
    assert small.path.read_bytes() == b"x"


def test_a_pulled_stick(tmp_path: Path) -> None:
    with pytest.raises(UserProblem, match="找不到"):
        sticks.write_checked(tmp_path / "gone" / "a.lsb", _produce)


def test_mount_table() -> None:
    table = (
        "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/wang/我的U盘\\040A vfat rw 0 0\n"
        "/dev/sdc1 /run/media/li/KINGSTON exfat rw 0 0\nbroken\n/dev/sdd /mediafoo vfat rw 0 0\n"
    )
    found = [str(path) for path in drives_posix.mounted_folders(table)]
    assert found == ["/media/wang/我的U盘 A", "/run/media/li/KINGSTON"]


def test_listing_drives_answers_whatever_is_plugged_in() -> None:
    for drive in drives.removable_drives():
        assert drive.total_bytes >= drive.free_bytes
