"""Private temporary files: what is open outside the encrypted store for a moment, then wiped."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_app.base.files import disk_problems

_CHUNK_BYTES = 1 << 20
_SAFE_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


class PrivateFolder:
    """A folder that only this person may enter (mode 0700; on Windows the profile's own rights)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def work(self) -> Iterator[Path]:
        """A fresh subfolder, wiped with all it holds when the block ends, whatever happens.

        Raises `UserProblem` where the disk has no room for one.
        """
        place = self._fresh()
        try:
            yield place
        finally:
            wipe(place)

    def copy_out(self, content: bytes, suffix: str = "") -> Path:
        """A read-only copy for another program. The name tells nothing; a strange suffix is dropped."""
        ending = suffix.lower() if _SAFE_SUFFIX.fullmatch(suffix) else ""
        path = self._fresh() / f"{secrets.token_hex(4)}{ending}"
        with disk_problems(self._folder):
            path.write_bytes(content)
            path.chmod(0o400)
        return path

    def wipe_copy(self, path: Path) -> int:
        """Wipes one copy and its subfolder; returns the number of files still in use elsewhere."""
        return wipe(path.parent)

    def wipe_all(self) -> int:
        """For start and end of the program: also clears what a crash left. Returns files still in use."""
        return wipe(self._folder)

    def _fresh(self) -> Path:
        with disk_problems(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            place = self._folder / secrets.token_hex(8)
            place.mkdir(mode=0o700)
        return place


def wipe(place: Path) -> int:
    """Overwrites and removes a folder's files, then the folder; never follows a link.

    Returns how many could not be removed (Windows: open in another program). Overwriting is a
    courtesy: an SSD keeps old cells, which only disk encryption covers.
    """
    left = 0
    for root, folders, names in os.walk(place, topdown=False):
        left += sum(not _wipe_file(Path(root) / name) for name in names)
        left += sum(not _remove_folder(Path(root) / name) for name in folders)
    _remove_folder(place)
    return left


def _wipe_file(path: Path) -> bool:
    with suppress(OSError):  # a full disk refuses the overwriting, never the removing
        if not path.is_symlink():
            path.chmod(0o600)
            _overwrite(path)
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _overwrite(path: Path) -> None:
    with path.open("r+b") as stream:
        left = path.stat().st_size
        while left > 0:
            left -= stream.write(bytes(min(left, _CHUNK_BYTES)))


def _remove_folder(path: Path) -> bool:
    try:
        if path.is_symlink():
            path.unlink()
        else:
            path.rmdir()
    except OSError:
        return False
    return True
