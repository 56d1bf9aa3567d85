"""Writing to a USB stick so that it is whole there, or not there: the stick is read back, not the cache."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from desktop_app.base import uncached
from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, free_name, fsync_folder

Progress = Callable[[int, int], None]
"""Called with (done, total) in bytes; total 0 means not known yet."""
Cancel = Callable[[], bool]
"""Asked between pieces; True stops the work with `Cancelled`."""

RESERVE_BYTES = 64 * 1024


class Cancelled(UserProblem):
    """The person stopped the work; what was begun has been removed."""

    def __init__(self) -> None:
        super().__init__("已停止，没有写入任何文件。")


def silent(_done: int, _total: int) -> None:
    """A `Progress` that nobody watches."""


def never() -> bool:
    """A `Cancel` that never stops the work."""
    return False


@dataclass(frozen=True)
class Written:
    """What lies on the stick now: `sha256` (hex) is that of the bytes read back from the medium."""

    path: Path
    bytes: int
    sha256: str


def free_bytes(folder: Path) -> int:
    """Free space of the medium under `folder`; `UserProblem` if it is not there any more."""
    with disk_problems(folder):
        return shutil.disk_usage(folder).free


def require_space(folder: Path, needed_bytes: int) -> None:
    """Says before the first byte is written that a stick is too full."""
    if free_bytes(folder) < needed_bytes + RESERVE_BYTES:
        raise UserProblem(
            "磁盘或U盘空间不足：需要 {needed} MB。",
            way_out="请清理空间或换一个盘，再试一次。",
            needed=needed_bytes // 1_000_000 + 1,
        )


def write_checked(
    target: Path,
    produce: Callable[[BinaryIO], None],
    *,
    needed_bytes: int = 0,
    progress: Progress = silent,
    cancel: Cancel = never,
) -> Written:
    """Lets `produce` write `target.part`, forces it out, reads it back uncached, then names it.

    An existing name is never overwritten (`name-2`, `name-3` …). On any failure the part is
    removed and the folder is as before. `needed_bytes` is an estimate for the space check and
    the progress. Raises `UserProblem` for a full, pulled or write-protected stick, `Cancelled`.
    """
    require_space(target.parent, needed_bytes)
    with disk_problems(target.parent):
        final = free_name(target)
        part = final.with_name(final.name + ".part")
        try:
            size, sha256 = _write(part, produce, _Watch(needed_bytes, progress, cancel))
            _compare(part, sha256, cancel)
            part.rename(final)
            fsync_folder(final.parent)
        except BaseException:
            _discard(part)
            raise
    progress(size, size)
    return Written(path=final, bytes=size, sha256=sha256)


@dataclass(frozen=True)
class _Watch:
    total: int
    progress: Progress
    cancel: Cancel


class _Counting:
    """A file that hashes and counts what goes through it, and can be stopped."""

    def __init__(self, inner: BinaryIO, watch: _Watch) -> None:
        self._inner = inner
        self._watch = watch
        self.size = 0
        self.digest = hashlib.sha256()

    def write(self, piece: bytes) -> int:
        if self._watch.cancel():
            raise Cancelled
        self._inner.write(piece)
        self.digest.update(piece)
        self.size += len(piece)
        self._watch.progress(self.size, max(self._watch.total, self.size))
        return len(piece)

    def flush(self) -> None:
        self._inner.flush()


def _write(part: Path, produce: Callable[[BinaryIO], None], watch: _Watch) -> tuple[int, str]:
    with part.open("wb") as inner:
        counting = _Counting(inner, watch)
        produce(cast("BinaryIO", counting))
        inner.flush()
        os.fsync(inner.fileno())
    return counting.size, counting.digest.hexdigest()


def _compare(part: Path, sha256: str, cancel: Cancel) -> None:
    digest = hashlib.sha256()
    for piece in uncached.pieces(part):
        if cancel():
            raise Cancelled
        digest.update(piece)
    if digest.hexdigest() != sha256:
        raise UserProblem("写到U盘的内容读回来不一致。", way_out="这个U盘可能已坏，请换一个再导出。")


def _discard(part: Path) -> None:
    """Removes a part if the medium still lets us; a pulled stick keeps its `.part`, which nobody reads."""
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return
