"""Wrong passphrases at the command line: the next try is refused until the time is over, as in the window.

Each command is a process of its own, so the count lies in a small file of this person; it names no path.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, write_whole
from desktop_app.base.waiting import LONGEST_S, seconds_after
from desktop_app.core import Surroundings

_FILE = "tries.json"
_FIELD = "passphrase"


@contextmanager
def counted(store: Path, around: Surroundings) -> Iterator[None]:
    """Around one try to open `store`. Raises `UserProblem` where one has to wait; counts a wrong passphrase."""
    file, now = around.paths.data / _FILE, around.clock.now()
    kept = _read(file)
    name = hashlib.sha256(str(store.resolve()).encode("utf-8")).hexdigest()[:16]
    wrong, last = kept.get(name, (0, ""))
    left = _left(wrong, last, now)
    if left:
        raise UserProblem("口令输错多次。", way_out="请 {seconds} 秒后再试。", seconds=left)
    try:
        yield
    except UserProblem as problem:
        if problem.field == _FIELD:
            _write(file, {**kept, name: (wrong + 1, now.isoformat(timespec="seconds"))})
        raise
    if wrong:
        _write(file, {other: value for other, value in kept.items() if other != name})


def _left(wrong: int, last: str, now: datetime) -> int:
    """A clock set back locks nobody out for longer than the longest time."""
    if not last:
        return 0
    rest = seconds_after(wrong) - int((now - datetime.fromisoformat(last)).total_seconds())
    return rest if 0 < rest <= LONGEST_S else 0


def _read(file: Path) -> dict[str, tuple[int, str]]:
    """Empty for a file that is missing or strange: it must not keep anybody out."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return {str(name): (int(wrong), str(last)) for name, (wrong, last) in found.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(file: Path, kept: dict[str, tuple[int, str]]) -> None:
    with disk_problems(file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(kept).encode("ascii"))
