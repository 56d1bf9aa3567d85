"""The damaged files put aside and the recovered ones into their place; nothing is ever deleted.

A cut between two moves leaves the damaged database in the folder put aside, where the next recovery finds it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.base.files import disk_problems, free_name, fsync_folder, write_whole
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.recovery.places import ASIDE
from desktop_app.store.store import DATABASE

_DATABASE_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")


def aside_folder(folder: Path, now: datetime) -> Path:
    """A new folder inside the store's for what is put aside; not made yet."""
    return free_name(folder / f"{ASIDE}{now:%Y%m%dT%H%M%S}")


def put_slots(folder: Path, slots: Path, aside: Path) -> None:
    """Puts the key slots of a backup beside the database; damaged ones of its own go aside.

    The new ones are on the disk before the old ones go: without slots nothing opens the database.
    """
    with disk_problems(folder):
        ready = folder / f"{KEY_SLOTS}.new"
        write_whole(ready, slots.read_bytes())
        _move(folder / KEY_SLOTS, aside)
        ready.replace(folder / KEY_SLOTS)
        fsync_folder(folder)


def put_database(folder: Path, made: Path, aside: Path) -> None:
    """Puts the recovered database into its place. `made` is closed and has no log."""
    with disk_problems(folder):
        for name in _DATABASE_FILES:
            _move(folder / name, aside)
        fsync_folder(folder)
        made.replace(folder / DATABASE)
        fsync_folder(folder)


def _move(path: Path, aside: Path) -> None:
    if path.exists():
        aside.mkdir(parents=True, exist_ok=True)
        path.replace(aside / path.name)
        fsync_folder(aside)
