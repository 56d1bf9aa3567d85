"""What a recovery would bring, told before anything is done. Reads only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.base.files import disk_problems
from desktop_app.base.sticks import Cancel, Progress, never, silent
from desktop_app.services.recovery.candidates import Candidate, candidates
from desktop_app.services.recovery.keys import FoundKey, Slots, find_key
from desktop_app.services.recovery.places import backup_folders
from desktop_app.services.recovery.salvage import Salvage, salvage
from desktop_app.services.sidecar import Known as Remembered
from desktop_app.store.reading import reading
from desktop_app.store.regaining import Held

Recall = Callable[[str], Remembered | None]
"""What the sidecar of this PC says of a node."""


@dataclass(frozen=True)
class Outlook:
    """`readable` of `newest` known changes can be read out of the damaged data itself; of its `pages`
    `lost_pages` no longer answer. `backups` are good ones of this store, the best first; `others` how many
    backup folders were found that are damaged, foreign or older.
    """

    slots: Slots
    pages: int
    lost_pages: int
    readable: int
    newest: int
    backups: tuple[Candidate, ...]
    others: int

    @property
    def damaged(self) -> bool:
        return self.slots is not Slots.GOOD or self.lost_pages > 0 or not self.pages or self.missing > 0

    @property
    def missing(self) -> int:
        """Known changes that the damaged data no longer gives."""
        return max(0, self.newest - self.readable)


@dataclass(frozen=True)
class Looked:
    """Everything found, for the recovery itself."""

    found: FoundKey
    folders: tuple[Path, ...]
    salvaged: Salvage
    candidates: tuple[Candidate, ...]
    remembered: int

    def outlook(self) -> Outlook:
        newest = max([self.salvaged.newest, self.remembered, *(one.newest for one in self.candidates)])
        held = self.salvaged
        return Outlook(
            self.found.slots,
            held.pages,
            held.lost_pages,
            len(held.seen),
            newest,
            tuple(_told(one, held, newest) for one in self.candidates),
            len(self.folders) - len(self.candidates),
        )


def look(
    folder: Path,
    passphrase: str,
    recall: Recall,
    more: Iterable[Path] = (),
    progress: Progress = silent,
    cancel: Cancel = never,
) -> Looked:
    """Finds backups and reads the damaged data page by page. Raises `UserProblem` (field `passphrase`)."""
    with disk_problems(folder):
        folders = backup_folders(folder, more)
        found = find_key(folder, sorted(folders, key=lambda one: one.name, reverse=True), passphrase)
        good = candidates(folders, found.key)
        held = _salvage(folder, found.key, good, progress, cancel)
        return Looked(found, tuple(folders), held, tuple(good), _remembered(good, held, recall))


def _salvage(
    folder: Path, key: bytes, good: Sequence[Candidate], progress: Progress, cancel: Cancel
) -> Salvage:
    """Compared line by line with the best backup: a million entries need not all be held in memory."""
    if not good:
        return salvage(folder, key, progress=progress, cancel=cancel)
    with reading(good[0].database, key) as records:
        held = Held(records)
    return salvage(folder, key, held, progress, cancel)


def _remembered(good: Sequence[Candidate], held: Salvage, recall: Recall) -> int:
    """The newest local number that this PC has seen of the life that the newest backup or the data is of."""
    writers = {one.node for one in good} or {held.writer}
    known = next((one for one in map(recall, sorted(writers)) if one is not None), None)
    if known is None or (good and not good[0].knows(known.epoch)):
        return 0
    return known.lseq


def _told(one: Candidate, held: Salvage, newest: int) -> Candidate:
    regained = sum(lseq > one.newest for lseq in held.seen)
    return replace(one, regained=regained, lost=max(0, newest - one.newest - regained))
