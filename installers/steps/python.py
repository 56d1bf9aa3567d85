"""Which Python runs the program: 3.11 to 3.13, 64-bit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from steps.say import CannotGoOn

OLDEST = (3, 11)
TOO_NEW = (3, 14)


def suits(version: tuple[int, ...], is_64_bit: bool) -> bool:
    """Libraries are pinned, and wheels exist, for these versions only."""
    return OLDEST <= tuple(version[:2]) < TOO_NEW and is_64_bit


def _candidates() -> list[list[str]]:
    names = [f"3.{minor}" for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1)]
    if sys.platform == "win32":
        launcher = shutil.which("py")
        return [[launcher, f"-{name}"] for name in names] if launcher else []
    found = [shutil.which(f"python{name}") for name in names]
    return [[path] for path in found if path]


def _works(command: list[str]) -> bool:
    """A name on the PATH may be a shim that only says it is not installed."""
    probe = "import sys; sys.exit(sys.maxsize < 2**32)"
    try:
        return subprocess.run([*command, "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def hand_over_if_unsuited() -> int | None:
    """None when this Python will do; else runs the same command in one that does: its exit code.

    Raises `CannotGoOn` when this PC has none.
    """
    if suits(sys.version_info[:2], sys.maxsize > 2**32):
        return None
    for command in _candidates():
        if _works(command):
            return subprocess.run([*command, *sys.argv], env=os.environ, check=False).returncode
    here = "{}.{}".format(*sys.version_info[:2])
    raise CannotGoOn(
        f"需要 64 位的 Python 3.11、3.12 或 3.13，这台电脑上是 {here}。请安装后再运行一次。",
        f"64-bit Python 3.11, 3.12 or 3.13 is needed; this is {here}. Install one and run this again.",
    )
