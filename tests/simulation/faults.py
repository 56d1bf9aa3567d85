"""Media and power that fail: the n-th of our own file operations, and everything after it, does not happen."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

_HOOKED = ("fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "link")


class PowerCut(BaseException):
    """The PC went off between two file operations: nothing may catch this and tidy up."""


class Faulty:
    """Counts file operations; from the `at`-th on each raises what `error` makes.

    `under` limits it to paths inside one folder (a stick that was pulled); an operation without a
    path counts everywhere. `once`: only that one fails, as a bad sector would.
    """

    def __init__(
        self, at: int, error: Callable[[], BaseException], under: Path | None, *, once: bool = False
    ) -> None:
        self._at = at
        self._error = error
        self._under = str(under) if under else ""
        self._once = once
        self.count = 0

    @property
    def struck(self) -> bool:
        """Whether the fault has come."""
        return self.count >= self._at > 0

    def step(self, path: object) -> None:
        """Called before each operation."""
        if self._under and not (isinstance(path, str | Path) and str(path).startswith(self._under)):
            return
        self.count += 1
        if self._at and (self.count == self._at or (self.count > self._at and not self._once)):
            raise self._error()


@contextmanager
def faulty(
    at: int, error: Callable[[], BaseException], under: Path | None = None, *, once: bool = False
) -> Iterator[Faulty]:
    """Patches the file operations of this process while the block runs; `at` 0 only counts."""
    fault = Faulty(at, error, under, once=once)

    def hooked(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: object, *more: Any, **named: Any) -> Any:
            fault.step(path)
            return real(path, *more, **named)

        return call

    patches = [mock.patch.object(os, name, hooked(getattr(os, name))) for name in _HOOKED]
    patches.append(mock.patch.object(io, "open", hooked(io.open)))
    for patch in patches:
        patch.start()
    try:
        yield fault
    finally:
        for patch in patches:
            patch.stop()


def full() -> OSError:
    """No space is left."""
    return OSError(errno.ENOSPC, "no space left")


def pulled() -> OSError:
    """The stick is gone."""
    return OSError(errno.EIO, "input/output error")


def forbidden() -> OSError:
    """The write protection is on, or another program holds the file."""
    return OSError(errno.EACCES, "permission denied")
