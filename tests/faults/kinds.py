"""In which ways a disk fails."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.seam import Seam


@dataclass(frozen=True)
class Kind:
    """One way; `lasting`: nothing works any more from that moment on."""

    name: str
    error: Callable[[], OSError]
    lasting: bool = False
    writes_only: bool = False

    def at(self, number: int, media: tuple[Path, ...]) -> Seam:
        """Fails at call `number`."""
        return Seam(number, self.error, media, lasting=self.lasting, writes_only=self.writes_only)


KINDS = (
    Kind("full", lambda: OSError(errno.ENOSPC, "no space left"), writes_only=True),
    Kind("full for good", lambda: OSError(errno.ENOSPC, "no space left"), lasting=True, writes_only=True),
    Kind("bad sector", lambda: OSError(errno.EIO, "input/output error")),
    Kind("forbidden", lambda: PermissionError(errno.EACCES, "permission denied")),
    Kind("pulled", lambda: OSError(errno.EIO, "input/output error"), lasting=True),
    Kind("gone", lambda: OSError(errno.ENODEV, "no such device"), lasting=True),
)

BRIEF = tuple(kind for kind in KINDS if kind.name in ("full", "bad sector", "gone"))
"""Enough for a test run."""
