"""A real file system of a few megabytes, with as much room left on it as a test says."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAGE = 4096


class SmallDisk:
    """A tmpfs. `leave` fills it up to so many free bytes, `clear` takes the filling away."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._filling = place / "filling"

    def leave(self, free: int) -> None:
        """Rounded down to pages, as the file system counts them."""
        self.clear()
        rest = shutil.disk_usage(self.place).free - free // _PAGE * _PAGE
        with self._filling.open("wb") as stream:
            while rest > 0:
                rest -= stream.write(bytes(min(rest, 1 << 20)))

    def clear(self) -> None:
        """All the room is there again."""
        self._filling.unlink(missing_ok=True)


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[SmallDisk | None]:
    """None where this user may not mount one."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
    try:
        mounted = not subprocess.run(command, capture_output=True, check=False, timeout=240).returncode
    except OSError:
        mounted = False
    try:
        yield SmallDisk(place) if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(place)], check=True, timeout=240)
