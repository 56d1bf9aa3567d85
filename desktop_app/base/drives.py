"""Which sticks are plugged in: plain data for a list to choose from."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.platform == "win32":
    from desktop_app.base.drives_windows import removable_roots
else:
    from desktop_app.base.drives_posix import removable_roots


@dataclass(frozen=True)
class Drive:
    """A removable medium: where it is, what its owner called it, and its space in bytes."""

    folder: Path
    label: str
    free_bytes: int
    total_bytes: int
    writable: bool


def removable_drives() -> tuple[Drive, ...]:
    """All sticks that answer at this moment; takes up to a second when one is spinning up."""
    return tuple(drive for folder, label in removable_roots() if (drive := _measure(folder, label)))


def _measure(folder: Path, label: str) -> Drive | None:
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return None
    return Drive(folder, label, usage.free, usage.total, os.access(folder, os.W_OK))
