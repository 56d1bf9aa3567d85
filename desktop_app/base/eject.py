"""Asking the system to let a stick go, so that it may be pulled out."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path

if sys.platform == "win32":
    from desktop_app.base.eject_windows import dismount
else:
    from desktop_app.base.eject_posix import dismount


class Ejected(Enum):
    """What may be said: GONE it may be pulled, IN_USE somebody still holds it, WRITTEN all is on the medium
    but the system still has it, NO_STICK the folder is on no stick at all."""

    GONE = "gone"
    IN_USE = "in_use"
    WRITTEN = "written"
    NO_STICK = "no_stick"


def eject(folder: Path, roots: list[Path]) -> Ejected:
    """`roots` are the sticks that are plugged in. Takes up to five seconds; off the UI thread."""
    root = next((one for one in roots if folder == one or one in folder.parents), None)
    return Ejected.NO_STICK if root is None else Ejected(dismount(root))
