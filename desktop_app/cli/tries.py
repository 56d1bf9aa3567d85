"""Wrong passphrases at the command line: the next try is refused until the time is over, as in the window.

Each command is a process of its own; the count is the same as the window's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.tries import FILE, Tries
from desktop_app.core import Surroundings


@contextmanager
def counted(store: Path, around: Surroundings) -> Iterator[None]:
    """Around one try to open `store`. Raises `UserProblem` where one has to wait; counts a wrong passphrase."""
    tries, now = Tries(around.paths.data / FILE), around.clock.now()
    left = tries.left(store, now)
    if left:
        raise UserProblem("口令输错多次。", way_out="请 {seconds} 秒后再试。", seconds=left)
    with tries.counting(store, now):
        yield
