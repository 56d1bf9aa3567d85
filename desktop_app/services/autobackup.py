"""Backups that nobody has to think of: every half hour if something changed, thinned, each one checked."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.clock import CHINA
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.services.backup_files import BACKED_UP, read_list, remember_folder
from desktop_app.services.backup_thinning import to_keep
from desktop_app.services.desk import Desk
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.store.local import meta, set_meta

EVERY = timedelta(minutes=30)
_FOLDER, _AT, _OFF = "backup_folder", "backup_at", "backup_off"
_LAST = "backup_last"
"""Name of the one that was made last: the clock in the names may have been wrong for a while."""
_STAMP = re.compile(r"landdesk-(\d+)-(\d{8}T\d{6})(-\d+)?\Z")


@dataclass(frozen=True)
class AutoBackupState:
    """Where automatic backups go, whether they are on, and when the last one was made (ISO text, or empty)."""

    folder: Path
    on: bool
    last_at: str


class AutoBackup:
    """Any thread but the window's, `due` and `state` apart: they read one small table."""

    def __init__(self, desk: Desk, safekeeping: Safekeeping) -> None:
        self._desk = desk
        self._safekeeping = safekeeping

    def state(self) -> AutoBackupState:
        facts = meta(self._desk.store.read)
        store = self._desk.store.folder
        folder = facts.get(_FOLDER) or str(store.with_name(f"{store.name}-backups"))
        return AutoBackupState(Path(folder), facts.get(_OFF) != "1", facts.get(_AT, ""))

    def choose(self, folder: Path | None, *, on: bool) -> None:
        """Sets the folder (None: the one beside the data) and whether backups are made at all.

        Raises `UserProblem` for a folder inside the data.
        """
        if folder is not None and folder.resolve().is_relative_to(self._desk.store.folder.resolve()):
            raise UserProblem(
                "备份不能放在数据文件夹里面。",
                way_out="请选另一个文件夹，最好是另一块盘。",
                field="backup_folder",
            )
        facts = {_FOLDER: str(folder) if folder else "", _OFF: "" if on else "1"}
        self._desk.store.change(lambda tx: set_meta(tx, facts))
        remember_folder(self._desk.store.folder, self.state().folder)

    def newest(self) -> Path | None:
        """The newest whole backup of this node in the folder, if any."""
        return self._last_in(self.state().folder)

    def present(self) -> Path:
        """A backup that holds all that was saved: the newest, or one made now. Raises like `run`."""
        newest = self.newest()
        facts = meta(self._desk.store.read)
        return newest if newest and self._newest() <= int(facts.get(BACKED_UP, "0")) else self.run()

    def due(self) -> bool:
        """True if something was written since the last one, and that is half an hour ago."""
        facts = meta(self._desk.store.read)
        if facts.get(_OFF) == "1" or self._newest() <= int(facts.get(BACKED_UP, "0")):
            return False
        last = facts.get(_AT, "")
        now = self._desk.clock.now()
        # A clock that fell back must not stop backups for years.
        return not last or not timedelta(0) <= now - datetime.fromisoformat(last) < EVERY

    def run(self, progress: sticks.Progress = sticks.silent, cancel: sticks.Cancel = sticks.never) -> Path:
        """Makes one backup now and thins the older ones. Raises like `Safekeeping.back_up`."""
        folder, newest, now = self.state().folder, self._newest(), self._desk.clock.now()
        before = self._last_in(folder)
        made = self._back_up(folder, progress, cancel, before, quick=self._made_on(now.date()))
        facts = {_AT: now.isoformat(timespec="seconds"), BACKED_UP: str(newest), _LAST: made.name}
        self._desk.store.change(lambda tx: set_meta(tx, facts))
        remember_folder(self._desk.store.folder, folder)
        self._thin(folder, made)
        return made

    def _back_up(
        self,
        folder: Path,
        progress: sticks.Progress,
        cancel: sticks.Cancel,
        before: Path | None,
        *,
        quick: bool,
    ) -> Path:
        """The first of a day reads every attachment again; a link to a damaged one gives way to a fresh copy."""
        back_up = self._safekeeping.back_up
        try:
            return back_up(folder, progress, cancel, before=before, quick=quick)
        except DamagedFile:
            if before is None:
                raise
            return back_up(folder, progress, cancel)

    def _made_on(self, day: date) -> bool:
        return self.state().last_at[:10] == day.isoformat()

    def _newest(self) -> int:
        return int(str(self._desk.store.read.value("SELECT coalesce(max(lseq), 0) FROM entry")))

    def _mine(self, folder: Path) -> dict[Path, datetime]:
        """Whole backups of this very node, by their moment. Anything else in the folder is left alone."""
        found = {}
        with disk_problems(folder):
            for path in folder.iterdir() if folder.is_dir() else ():
                stamp = _STAMP.fullmatch(path.name)
                if stamp and stamp[1] == self._desk.identity.place_code and self._is_mine(path):
                    found[path] = datetime.strptime(stamp[2], "%Y%m%dT%H%M%S").replace(tzinfo=CHINA)
        return found

    def _is_mine(self, path: Path) -> bool:
        try:
            return read_list(path).node == self._desk.identity.node
        except UserProblem:
            return False

    def _last_in(self, folder: Path) -> Path | None:
        found = self._mine(folder)
        last = folder / meta(self._desk.store.read).get(_LAST, "")
        return last if last in found else max(found, key=lambda path: found[path], default=None)

    def _thin(self, folder: Path, made: Path) -> None:
        found = self._mine(folder)
        kept = to_keep(found.values())
        for path, at in found.items():
            if at not in kept and path != made:
                with disk_problems(folder):
                    shutil.rmtree(path)
