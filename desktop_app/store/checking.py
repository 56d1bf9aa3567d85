"""The database looked over while work goes on: every page's seal, then SQLite's own checks; can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from desktop_app.base.sticks import Cancel, Cancelled, Progress, never, silent
from desktop_app.store.connection import Connection, connect
from desktop_app.store.pages import Pages
from desktop_app.store.problems import READ_ERRORS

_MOST = 10
_STEPS = 4000
_TRIES, _PAUSE_S = 4, 0.1


def look_over(path: Path, key: bytes, *, limit_s: float = 0, cancel: Cancel = never) -> list[str]:
    """What SQLite complains of, empty when all is well or when `limit_s` was over before it found anything.

    Without a limit the long check, in which every index is compared with its table. On a connection of its own:
    FTS5 compares its index with what a connection saw of it before.
    """
    connection = connect(path, key, writes=False)
    end = time.monotonic() + limit_s if limit_s else 0
    try:
        connection.set_progress_handler(_watch(cancel, end), _STEPS)
        found = _pragma(connection, "quick_check" if limit_s else "integrity_check")
        return found + [f"foreign key: {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except READ_ERRORS as error:
        if cancel():
            raise Cancelled from error
        return [] if "interrupted" in str(error) else [str(error) or type(error).__name__]
    finally:
        connection.close()


def _watch(cancel: Cancel, end: float) -> Callable[[], int]:
    return lambda: int(cancel() or (end > 0 and time.monotonic() > end))


def _pragma(connection: Connection, name: str) -> list[str]:
    return [str(row[0]) for row in connection.execute(f"PRAGMA {name}({_MOST})") if row[0] != "ok"]


def broken_seals(path: Path, key: bytes, progress: Progress = silent, cancel: Cancel = never) -> list[int]:
    """Numbers of pages of the file whose seal does not hold, at most ten.

    A page that is being written this moment is looked at again.
    """
    pages, found = Pages(path, key), []
    try:
        for number in range(1, pages.held + 1):
            if cancel():
                raise Cancelled
            progress(number, pages.held)
            if not _holds(pages, number):
                found.append(number)
            if len(found) == _MOST:
                break
    finally:
        pages.close()
    return found


def _holds(pages: Pages, number: int) -> bool:
    for _try in range(_TRIES):
        if pages.file_holds(number):
            return True
        time.sleep(_PAUSE_S)
    return False
