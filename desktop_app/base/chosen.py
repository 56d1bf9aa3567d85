"""A file that a person chose, read whole: never more than it may be, and no pipe or device, which has no end."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems


def read_chosen(path: Path, most_bytes: int, way_out: str = "请分成几个文件。") -> bytes:
    """Its bytes. Raises `UserProblem` for one too large, with `way_out`, or one that cannot be read."""
    with disk_problems(path.parent):
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise IsADirectoryError(errno.EISDIR, "no file")
        if found.st_size > most_bytes:
            raise UserProblem(
                "文件太大：{size} MB，最多 {limit} MB。",
                way_out=way_out,
                size=-(-found.st_size // 1_000_000),
                limit=most_bytes // 1_000_000,
            )
        with path.open("rb") as stream:
            return stream.read(most_bytes)
