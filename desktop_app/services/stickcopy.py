"""A copy of the newest backup on a stick: on demand, and once a day when a stick is there (sync.md §6).

The stick holds whole backups under one folder of ours, each of which restores by itself; nothing else is touched.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.base import drives, sticks
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems, fsync_folder
from desktop_app.services.backup_files import LIST, STICK_FOLDER, BackupList, copy_checked, read_list
from desktop_app.services.desk import Desk
from desktop_app.store.local import meta, set_meta

KEEPS = (1, 2, 3, 5)
_ON, _KEEP, _AT, _LABEL = "stick_copy", "stick_keep", "stick_at", "stick_label"
_KEEP_DEFAULT = 2


@dataclass(frozen=True)
class StickState:
    """Whether a copy is made by itself, how many stay on a stick, when (ISO text) and where the last went."""

    on: bool
    keep: int
    last_at: str
    label: str


class StickCopies:
    """Any thread but the window's: sticks are slow."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self) -> StickState:
        facts = meta(self._desk.store.read)
        keep = int(facts.get(_KEEP) or _KEEP_DEFAULT)
        return StickState(facts.get(_ON) == "1", keep, facts.get(_AT, ""), facts.get(_LABEL, ""))

    def choose(self, *, on: bool, keep: int) -> None:
        """Raises `UserProblem` for a number of copies that is not offered."""
        if keep not in KEEPS:
            raise UserProblem("U盘上至少留一份、最多留五份备份。", field="stick_keep")
        facts = {_ON: "1" if on else "", _KEEP: str(keep)}
        self._desk.store.change(lambda tx: set_meta(tx, facts))

    def stick(self) -> drives.Drive | None:
        """The stick to write to: one that holds copies of ours, else the only one there is."""
        there = [drive for drive in drives.removable_drives() if drive.writable]
        known = [drive for drive in there if (drive.folder / STICK_FOLDER).is_dir()]
        return known[0] if known else there[0] if len(there) == 1 else None

    def due(self) -> bool:
        """True once a day, where it was asked for."""
        state = self.state()
        return state.on and state.last_at[:10] != self._desk.clock.now().date().isoformat()

    def to_stick(
        self,
        newest: Callable[[], Path],
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
    ) -> Path:
        """`copy` of what `newest` gives to the stick that is meant. Raises `UserProblem` where none or several are."""
        stick = self.stick()
        if stick is None and drives.removable_drives():
            raise UserProblem(
                "插着几个U盘，不知道该写到哪一个。",
                way_out="请只留一个；或者在要用的U盘上建一个文件夹 {folder}。",
                folder=STICK_FOLDER,
            )
        if stick is None:
            raise UserProblem("没有找到U盘。", way_out="请插入一个没有写保护的U盘，再点一次。")
        return self.copy(newest(), stick.folder, stick.label, progress, cancel)

    def copy(
        self,
        backup: Path,
        drive: Path,
        label: str = "",
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
    ) -> Path:
        """Copies a whole backup to `drive`, each file read back from the stick, then thins our own older copies.

        Raises `UserProblem` for a full, pulled or bad stick, `DamagedFile` for a damaged backup, `Cancelled`;
        the stick is then as before, but for a copy of ours that had to make room.
        """
        listed, room = read_list(backup), drive / STICK_FOLDER
        with disk_problems(drive):
            if not drive.is_dir():
                raise UserProblem("找不到U盘：{where}", way_out="请插好U盘再试。", where=str(drive))
            room.mkdir(exist_ok=True)
            self._make_room(room, listed)
            part, target = room / f"{backup.name}.part", room / backup.name
            if not target.exists():
                try:
                    self._write(backup, part, listed, progress, cancel)
                    part.rename(target)
                    fsync_folder(room)
                except BaseException:
                    shutil.rmtree(part, ignore_errors=True)
                    raise
            self._thin(room, target, self.state().keep)
        now = self._desk.clock.now().isoformat(timespec="seconds")
        self._desk.store.change(lambda tx: set_meta(tx, {_AT: now, _LABEL: label or drive.name}))
        return target

    def _write(
        self, backup: Path, part: Path, listed: BackupList, progress: sticks.Progress, cancel: sticks.Cancel
    ) -> None:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        done = 0
        for relative, expected in listed.files.items():
            if cancel():
                raise sticks.Cancelled
            if copy_checked(backup / relative, part / relative) != expected:
                raise DamagedFile("这个备份已损坏，没有写到U盘。", way_out="请先重新备份一次，再备份到U盘。")
            done += expected[0]
            progress(done, listed.total_bytes)
        copy_checked(backup / LIST, part / LIST)

    def _make_room(self, room: Path, listed: BackupList) -> None:
        """An older copy of ours gives way where the stick is too full for the new one; one always stays."""
        ours = self._ours(room)
        while len(ours) > 1 and sticks.free_bytes(room) < listed.total_bytes + sticks.RESERVE_BYTES:
            shutil.rmtree(ours.pop())
        sticks.require_space(room, listed.total_bytes)

    def _thin(self, room: Path, made: Path, keep: int) -> None:
        others = [path for path in self._ours(room) if path != made]
        for old in others[keep - 1 :]:
            shutil.rmtree(old)

    def _ours(self, room: Path) -> list[Path]:
        """Whole copies of this very node, the newest first."""
        found: list[tuple[datetime, Path]] = []
        for path in room.iterdir():
            try:
                listed = read_list(path)
            except UserProblem:
                continue
            if listed.node == self._desk.identity.node and not path.name.endswith(".part"):
                found.append((datetime.fromisoformat(listed.made_at), path))
        return [path for _at, path in sorted(found, reverse=True)]
