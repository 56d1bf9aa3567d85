"""Bringing a backup back into an empty folder, as a new epoch of the same node (sync.md §5)."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.clock import Clock
from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, fsync_folder
from desktop_app.base.randomness import Randomness
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS, BackupList, check_files, copy_checked, read_list
from desktop_app.services.freezing import freeze, hold
from desktop_app.services.identity import MACHINE
from desktop_app.services.peers import next_epoch
from desktop_app.store.local import set_meta
from desktop_app.store.rewind import standing
from desktop_app.store.store import Store
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class RestoreReport:
    """Whose backup it was, from when (ISO text), and the epoch that the restored store begins."""

    node: str
    name: str
    made_at: str
    epoch_no: int
    files: int
    bytes: int


def look_at(backup: Path) -> BackupList:
    """The list of a backup, for the preview before a restore; opens nothing. Raises `UserProblem`."""
    return read_list(backup)


def restore_backup(
    backup: Path,
    folder: Path,
    passphrase: str,
    clock: Clock,
    randomness: Randomness,
    progress: sticks.Progress = sticks.silent,
    cancel: sticks.Cancel = sticks.never,
    *,
    held: bool = False,
) -> RestoreReport:
    """Checks every file of `backup`, copies it to `folder` and begins a new epoch there.

    `folder` must not exist or be empty; it appears whole or not at all. The passphrase is that of the time of the
    backup and is tried before anything is copied. A new epoch, because numbers that the lost
    store may have given to entries after the backup must not be given a second time. `held` keeps the
    exchange off until a person confirms that this is the store to go on with.
    """
    listed = read_list(backup)
    _refuse_occupied(folder)
    key = KeySlots(backup / KEY_SLOTS).unlock(passphrase)
    check_files(backup, listed)
    part = folder.with_name(folder.name + ".part")
    with disk_problems(folder.parent):
        folder.parent.mkdir(parents=True, exist_ok=True)
        sticks.require_space(folder.parent, listed.total_bytes)
        try:
            _copy(backup, part, listed, progress, cancel)
            check_files(part, listed)
            epoch_no = begin_epoch(part, key, clock, randomness, held=held)
            if folder.exists():
                folder.rmdir()
            part.rename(folder)
            fsync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return RestoreReport(
        listed.node, listed.name, listed.made_at, epoch_no, len(listed.files), listed.total_bytes
    )


def _refuse_occupied(folder: Path) -> None:
    with disk_problems(folder.parent):
        occupied = folder.exists() and any(folder.iterdir())
    if occupied:
        raise UserProblem("要恢复到的文件夹不是空的，没有动它。", way_out="请选择一个新的空文件夹。")


def _copy(
    backup: Path, part: Path, listed: BackupList, progress: sticks.Progress, cancel: sticks.Cancel
) -> None:
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    done = 0
    for relative, (size, _) in listed.files.items():
        if cancel():
            raise sticks.Cancelled
        copy_checked(backup / relative, part / relative)
        done += size
        progress(done, listed.total_bytes)


def begin_epoch(folder: Path, key: bytes, clock: Clock, randomness: Randomness, *, held: bool = True) -> int:
    """Opens the copy once, migrating it if it is older, and gives it the next epoch; the exchange is `held`."""
    store = Store(folder, key, clock, randomness)
    try:
        until = standing(store.read.connection)
        facts = next_epoch(store.read, randomness.token(16).hex(), until)

        def work(tx: Transaction) -> None:
            # Whichever PC it is restored on, it belongs there from now on.
            set_meta(tx, {**facts, "restored_at": tx.now.isoformat(timespec="seconds"), MACHINE: ""})
            freeze(tx, until)
            if held:
                hold(tx)

        store.change(work)
    finally:
        store.close()
    return int(facts["epoch_no"])
