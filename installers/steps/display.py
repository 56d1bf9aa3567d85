"""Is there a screen to open a window on?"""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path


def _x11_answers(display: str) -> bool:
    """A `DISPLAY` left over from a closed server is no display; one on another PC is taken at its word."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)
    name = f"/tmp/.X11-unix/X{local.group(1)}"  # noqa: S108 - where every X server listens
    for address in (name, "\0" + name):
        with socket.socket(socket.AF_UNIX) as attempt:
            if attempt.connect_ex(address) == 0:
                return True
    return False


def available() -> bool:
    """True where a window can open. Windows and macOS always have a desktop."""
    if not sys.platform.startswith("linux"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if wayland and Path(runtime, wayland).exists():
        return True
    return _x11_answers(os.environ.get("DISPLAY", ""))
