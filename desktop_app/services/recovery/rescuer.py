"""What the entrance of the program holds of backups and recovery: one object over this PC's folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.clock import Clock
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import Randomness
from desktop_app.base.sticks import Cancel, Progress, never, silent
from desktop_app.services.backup_files import BLOBS, KEY_SLOTS, BackupList, read_list
from desktop_app.services.identity import OlderStore
from desktop_app.services.recovery.entrance import look_into, mend
from desktop_app.services.recovery.looking import Looked
from desktop_app.services.recovery.places import ASIDE, backup_folders
from desktop_app.services.recovery.preview import BackupPreview, preview
from desktop_app.services.recovery.recovering import Recovered
from desktop_app.services.sidecar import FOLDER, Known, Sidecar
from desktop_app.store.store import DATABASE


@dataclass(frozen=True)
class Found:
    """A backup and its list."""

    folder: Path
    listed: BackupList


@dataclass(frozen=True)
class Rescuer:
    """All calls but `can_help` read or write much: off the UI thread."""

    paths: AppPaths
    clock: Clock
    randomness: Randomness

    def can_help(self, folder: Path, problem: UserProblem) -> bool:
        """Whether a store that did not open for this reason may be mended from backups and what is left of it."""
        if isinstance(problem, DamagedFile | OlderStore):
            return True
        whole = (folder / DATABASE).is_file() and (folder / KEY_SLOTS).is_file()
        traces = [folder / DATABASE, folder / KEY_SLOTS, folder / BLOBS, *folder.glob(f"{ASIDE}*")]
        return not whole and any(path.exists() for path in traces)

    def backups(self, stores: Iterable[Path], more: Iterable[Path] = ()) -> Sequence[Found]:
        """Backups that lie where those stores and the sticks keep them, the newest first."""
        folders = dict.fromkeys(one for store in stores for one in backup_folders(store, more))
        if not folders:
            folders = dict.fromkeys(backup_folders(self.paths.data / "-", more))
        found = []
        for folder in folders:
            try:
                found.append(Found(folder, read_list(folder)))
            except UserProblem:
                continue
        return sorted(found, key=lambda one: one.listed.made_at, reverse=True)

    def preview(self, backup: Path, passphrase: str) -> BackupPreview:
        """Raises `UserProblem` for a wrong passphrase, `DamagedFile`."""
        return preview(backup, passphrase, self._recall)

    def look(
        self,
        folder: Path,
        passphrase: str,
        more: Iterable[Path] = (),
        progress: Progress = silent,
        cancel: Cancel = never,
    ) -> Looked:
        """What a recovery would bring. Raises `UserProblem`, `Cancelled`."""
        return look_into(folder, passphrase, self.paths, more, progress, cancel)

    def mend(
        self,
        folder: Path,
        looked: Looked,
        chosen: Path | None = None,
        progress: Progress = silent,
        cancel: Cancel = never,
    ) -> Recovered:
        """The recovery itself. Raises `UserProblem`, `DamagedFile`, `Cancelled`."""
        return mend(folder, looked, self.clock, self.randomness, chosen, progress, cancel)

    def _recall(self, node: str) -> Known | None:
        return Sidecar(self.paths.data / FOLDER, node).read()
