"""A copy of the database that is whole: SQLite's own backup, then opened and checked."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.base.errors import DamagedFile
from desktop_app.base.files import disk_problems, fsync_folder
from desktop_app.store.connection import Connection, connect
from desktop_app.store.problems import plain_words


def copy_database(source: Connection, target: Path, key: bytes) -> None:
    """Copies to `target` (encrypted with the same key), checks the copy, then names it.

    Raises `UserProblem` for a full or absent medium; an older `target` stays whole.
    """
    part = target.with_name(target.name + ".part")
    with disk_problems(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        try:
            _copy(source, part, key)
            _sync(part)
            part.replace(target)
            fsync_folder(target.parent)
        except BaseException:
            _remove(part)
            raise


def _copy(source: Connection, part: Path, key: bytes) -> None:
    with plain_words():
        copy = connect(part, key, writes=True)
        try:
            source.backup(copy)
            copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            copy.execute("PRAGMA journal_mode = DELETE")
            _check(copy)
        finally:
            copy.close()


def _check(copy: Connection) -> None:
    answer = copy.execute("PRAGMA quick_check").fetchone()[0]
    if answer != "ok":
        raise DamagedFile("备份写出后检查不通过，没有采用。", way_out="请换一个磁盘再备份，并检查当前数据。")


def _sync(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _remove(part: Path) -> None:
    for name in (part.name, part.name + "-wal", part.name + "-shm"):
        part.with_name(name).unlink(missing_ok=True)
