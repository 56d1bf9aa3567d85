"""Files that are whole or not there: written beside the target, forced to disk, then renamed."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.base.errors import UserProblem

_CHUNK_BYTES = 1 << 20


def fsync_folder(folder: Path) -> None:
    """Makes a rename durable. Windows has no such call and needs none here."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def writing_whole(target: Path) -> Iterator[BinaryIO]:
    """Yields `target.part` open for writing; on a clean exit it is durable and becomes `target`.

    On any error the part is removed and an older `target` stays as it was.
    Raises `UserProblem` for a full, absent or write-protected medium.
    """
    part = target.with_name(target.name + ".part")
    with disk_problems(target.parent):
        try:
            with part.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
            fsync_folder(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def write_whole(target: Path, content: bytes) -> None:
    """`writing_whole` for content already in memory."""
    with writing_whole(target) as stream:
        stream.write(content)


def copy_whole(source: Path, target: Path) -> None:
    """`writing_whole` from another medium, which may be pulled meanwhile: the words then name that one."""
    with disk_problems(source):
        stream = source.open("rb")
    with stream, writing_whole(target) as out:
        while piece := _piece(stream, source):
            out.write(piece)


def _piece(stream: BinaryIO, place: Path) -> bytes:
    with disk_problems(place):
        return stream.read(_CHUNK_BYTES)


@contextmanager
def disk_problems(place: Path) -> Iterator[None]:
    """Turns the operating system's complaints about a medium into plain words."""
    try:
        yield
    except OSError as error:
        raise _plain(error, place) from error


def _plain(error: OSError, place: Path) -> UserProblem:
    where = place.drive or str(place)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserProblem(
            "磁盘或U盘空间不足：{where}", way_out="请清理空间或换一个盘，再试一次。", where=where
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserProblem(
            "没有写入或读取权限：{where}", way_out="请检查U盘写保护开关，或换一个文件夹。", where=where
        )
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO):
        return UserProblem("找不到或读不出：{where}", way_out="U盘可能已拔出，请重新插好再试。", where=where)
    if error.errno in (errno.ENOTDIR, errno.EEXIST, errno.EISDIR):
        return UserProblem(
            "这里应是文件夹的是文件，或应是文件的是文件夹：{where}", way_out="请另选一个位置。", where=where
        )
    return UserProblem(
        "读写失败（{code}）：{where}", way_out="请换一个文件夹或U盘再试。", code=error.errno, where=where
    )


def sha256_of(path: Path) -> str:
    """Hex SHA-256 of a file, read in 1 MiB pieces. Raises `UserProblem` for one that cannot be read."""
    digest = hashlib.sha256()
    with disk_problems(path), path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def free_name(target: Path) -> Path:
    """`target`, or `name-2`, `name-3` … so that nothing that exists is ever overwritten."""
    candidate, count = target, 1
    while candidate.exists():
        count += 1
        candidate = target.with_name(f"{target.stem}-{count}{target.suffix}")
    return candidate
