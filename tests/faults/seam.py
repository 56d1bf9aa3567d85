"""The lowest seam between our code and the disk: every call that Python makes of the system, counted and made to fail.

SQLite's own files are not reached from here; a full disk under the database is `test_small_disks`.
"""

from __future__ import annotations

import builtins
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

CALLS = (
    "open", "fsync", "replace", "rename", "unlink", "remove", "mkdir", "rmdir", "link", "stat", "lstat", "listdir",
    "scandir", "chmod", "statvfs", "readv", "preadv", "truncate", "ftruncate",
)  # fmt: skip
WRITES = frozenset(
    {"create", "write", "fsync", "replace", "rename", "mkdir", "link", "truncate", "ftruncate"}
)
"""What needs room on the medium."""


class Seam:
    """Counts the calls on paths inside `media`; the `at`-th raises `error` (`lasting`: all from there on).

    With `writes_only` only calls that need room are counted. `at` 0 only counts. `names` tells what was called.
    """

    def __init__(
        self,
        at: int,
        error: Callable[[], OSError],
        media: tuple[Path, ...],
        *,
        lasting: bool = False,
        writes_only: bool = False,
    ) -> None:
        self._at, self._error = at, error
        self._media = tuple(str(one) for one in media)
        self._lasting, self._writes_only = lasting, writes_only
        self.names: list[str] = []

    @property
    def struck(self) -> bool:
        """Whether the fault has come."""
        return len(self.names) >= self._at > 0

    def step(self, name: str, path: object) -> None:
        """Called before each call."""
        if not self._is_on(path) or (self._writes_only and name not in WRITES):
            return
        self.names.append(name)
        here = len(self.names)
        if self._at and (here == self._at or (here > self._at and self._lasting)):
            raise self._error()

    def _is_on(self, path: object) -> bool:
        if isinstance(path, int):
            path = _path_of(path)
        return isinstance(path, str | Path) and str(path).startswith(self._media)


def _path_of(handle: int) -> str:
    try:
        return _readlink(f"/proc/self/fd/{handle}")
    except OSError:
        return ""


_readlink = os.readlink


class _Raw(io.FileIO):
    """A file whose reads and writes are calls too. A write that fails has written half of itself."""

    seam: Seam

    def readinto(self, buffer: Any) -> int | None:
        self.seam.step("read", self.name)
        return super().readinto(buffer)

    def readall(self) -> bytes:
        self.seam.step("read", self.name)
        return super().readall()

    def write(self, piece: Any) -> int:
        try:
            self.seam.step("write", self.name)
        except OSError:
            super().write(memoryview(piece)[: len(piece) // 2])
            raise
        return super().write(piece)


@contextmanager
def failing(seam: Seam) -> Iterator[Seam]:
    """Puts the seam under this process while the block runs."""
    with ExitStack() as stack:
        for name in CALLS:
            if hasattr(os, name):
                stack.enter_context(mock.patch.object(os, name, _hooked(seam, name)))
        opened = _opening(seam)
        for module in (io, builtins):
            stack.enter_context(mock.patch.object(module, "open", opened))
        # rmtree would refuse what is not the system's own function, as if a link had been slipped in
        stack.enter_context(mock.patch.object(shutil, "_use_fd_functions", False))
        yield seam


def _hooked(seam: Seam, name: str) -> Callable[..., Any]:
    real = getattr(os, name)

    def call(path: Any, *more: Any, **named: Any) -> Any:
        seam.step(name, path)
        return real(path, *more, **named)

    return call


def _opening(seam: Seam) -> Callable[..., Any]:
    real = io.open

    def call(file: Any, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:
        if not seam._is_on(file):
            return real(file, mode, buffering, *more, **named)
        seam.step("create" if set(mode) & set("wxa+") else "open", file)
        raw = _Raw(os.fspath(file), mode.replace("b", "").replace("t", ""))
        raw.seam = seam
        if buffering == 0:
            return raw
        kind: Any = io.BufferedReader
        if set(mode) & set("wxa"):
            kind = io.BufferedWriter
        if "+" in mode:
            kind = io.BufferedRandom
        buffered = kind(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, *more, **named)

    return call


def supported() -> bool:
    """The way from a handle to its path is Linux's."""
    return sys.platform == "linux"
