"""Linux: reads a file with O_DIRECT, or after dropping its pages from the cache."""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator
from pathlib import Path

PIECE_BYTES = 1 << 20
"""A multiple of every sector size; uncached reads must be aligned to sectors."""


def pieces(path: Path) -> Iterator[bytes]:
    """The file's bytes in pieces of at most 1 MiB, from the medium as far as the system lets us.

    The cache is dropped instead where a file system has no O_DIRECT (tmpfs, some FUSE).
    Raises `OSError`.
    """
    handle = _open_direct(path)
    if handle is None:
        yield from _dropped(path)
        return
    try:
        yield from _read_aligned(handle)
    finally:
        os.close(handle)


def _open_direct(path: Path) -> int | None:
    """None where O_DIRECT does not exist, is refused, or fails at the first read."""
    flag = getattr(os, "O_DIRECT", 0)
    if not flag:
        return None
    try:
        handle = os.open(path, os.O_RDONLY | flag)
    except OSError:
        return None
    try:
        with mmap.mmap(-1, PIECE_BYTES) as aligned:
            os.preadv(handle, [aligned], 0)
    except OSError:
        os.close(handle)
        return None
    return handle


def _read_aligned(handle: int) -> Iterator[bytes]:
    """An anonymous map starts on a page: the aligned buffer that O_DIRECT asks for."""
    with mmap.mmap(-1, PIECE_BYTES) as aligned:
        while size := os.readv(handle, [aligned]):
            yield aligned[:size]


def _dropped(path: Path) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as stream:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := stream.read(PIECE_BYTES):
            yield piece
