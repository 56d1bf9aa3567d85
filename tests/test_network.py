"""A whole session in the window opens no network socket, as Python sees it and as the kernel sees it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
STEPS = ("opened", "registered", "issued", "printed", "exchanged", "found True", "saw", "shut")
_ASKED = re.compile(r"socket\((AF_[A-Z0-9_]+|PF_[A-Z0-9_]+)")
_HARMLESS = {"AF_UNIX", "AF_NETLINK"}
"""Sockets within this PC: the single instance, and what glibc asks the kernel."""


def run_session(folder: Path, *before: str) -> tuple[str, str]:
    """What the session says it did, and the socket calls that Python saw."""
    # On Linux the print library asks the print service of this PC; by its socket file, not by localhost.
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CUPS_SERVER": str(folder / "cups.sock")}
    command = [*before, sys.executable, "-m", "tests.netsession", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    did, sockets = done.stdout.strip().splitlines()[-2:]
    return did, sockets.removeprefix("sockets:").strip()


def tracer() -> str:
    """The path of strace, empty where there is none or it may not trace."""
    found = shutil.which("strace") or ""
    allowed = (
        found
        and not subprocess.run(
            [found, "-qq", "true"], capture_output=True, check=False, timeout=240
        ).returncode
    )
    return found if allowed else ""


def test_a_session_opens_no_network_socket(tmp_path: Path) -> None:
    """Python's own calls; with strace also those of Qt and of every library below."""
    log = tmp_path / "calls"
    found = tracer()
    before = (found, "-f", "-qq", "-e", "trace=socket", "-o", str(log)) if found else ()
    did, sockets = run_session(tmp_path, *before)
    assert all(step in did for step in STEPS), did
    assert sockets == ""
    if found:
        asked = set(_ASKED.findall(log.read_text()))
        assert "AF_UNIX" in asked
        assert asked <= _HARMLESS


@pytest.mark.skipif(not tracer(), reason="no strace, or it may not trace here")
def test_the_trace_would_tell(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    script = "import socket; socket.socket(socket.AF_INET6).close()"
    command = [tracer(), "-f", "-qq", "-e", "trace=socket", "-o", str(log), sys.executable, "-c", script]
    subprocess.run(command, check=True, timeout=240)
    assert "AF_INET6" in _ASKED.findall(log.read_text())
