"""Wrong passphrases and PINs: who errs waits longer each time, also after the program was started anew.

The counts lie in a small file of this person, beside the list of known stores; it names no path and nobody.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import write_whole
from desktop_app.base.waiting import seconds_after

FILE = "tries.json"
_FIELD = "passphrase"
_MOST_STORES = 50


class Tries:
    """Of all stores, in `path`, or in memory alone without one. Any thread.

    A missing or damaged file is no count at all. Where it cannot be written, this process still remembers.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path, self._lock = path, Lock()
        self._kept: dict[str, tuple[int, datetime]] = {}
        self._reread()

    def failed(self, store: Path, now: datetime) -> int:
        """Notes a wrong try; returns the seconds to wait: 0, 0, 2, 4, 8 … 60."""
        with self._lock:
            self._reread()
            wrong, _last = self._kept.pop(_key(store), (0, now))
            self._kept[_key(store)] = wrong + 1, now
            self._write()
            return seconds_after(wrong + 1)

    def forget(self, store: Path) -> None:
        """The right one was given: the next error is the first again."""
        with self._lock:
            self._reread()
            if self._kept.pop(_key(store), None) is not None:
                self._write()

    def left(self, store: Path, now: datetime) -> int:
        """Seconds still to wait; 0 when one may try. A clock set back makes nobody wait longer than one step."""
        with self._lock:
            wrong, last = self._kept.get(_key(store), (0, now))
            if not _before(last, now):
                last = now
                self._kept[_key(store)] = wrong, now
            until = last + timedelta(seconds=seconds_after(wrong))
            return max(0, int((until - now).total_seconds() + 0.999))

    @contextmanager
    def counting(self, store: Path, now: datetime) -> Iterator[None]:
        """Around one try: a `UserProblem` about the passphrase counts, anything that opens makes forget."""
        try:
            yield
        except UserProblem as problem:
            if problem.field == _FIELD:
                self.failed(store, now)
            raise
        self.forget(store)

    def _reread(self) -> None:
        """Another window or a command may have counted meanwhile; the file goes first where it holds more."""
        for name, (wrong, last) in _read(self._path).items():
            if wrong >= self._kept.get(name, (0, last))[0]:
                self._kept[name] = wrong, last

    def _write(self) -> None:
        if self._path is None:
            return
        newest = dict(list(self._kept.items())[-_MOST_STORES:])
        rows = {name: (wrong, last.isoformat(timespec="seconds")) for name, (wrong, last) in newest.items()}
        with suppress(UserProblem, OSError):  # a full or write-protected disk must not keep anybody out
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(rows).encode("ascii"))


def _key(store: Path) -> str:
    return hashlib.sha256(str(store.resolve()).encode("utf-8")).hexdigest()[:16]


def _before(last: datetime, now: datetime) -> bool:
    """Whether `last` is a moment before `now` by the same kind of clock."""
    return (last.tzinfo is None) == (now.tzinfo is None) and last <= now


def _read(path: Path | None) -> dict[str, tuple[int, datetime]]:
    """What can be understood of the file."""
    if path is None:
        return {}
    try:
        rows: Any = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): (int(wrong), datetime.fromisoformat(last)) for name, (wrong, last) in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}
