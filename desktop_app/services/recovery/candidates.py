"""Backups as the base of a recovery: which open with this store's key, which are whole, how far they reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, sha256_of
from desktop_app.services.backup_files import BackupList, read_list
from desktop_app.services.peers import epochs
from desktop_app.store.local import meta
from desktop_app.store.reading import reading
from desktop_app.store.rewind import standing
from desktop_app.store.store import DATABASE

MOST = 6


@dataclass(frozen=True)
class Candidate:
    """A backup of this store, opened with its key. `made_at` is ISO text.

    `epoch_no` and `newest` say how far its journal reaches; `regained` is how many later changes the damaged
    data still gives, `lost` how many that are known to have been are nowhere.
    """

    folder: Path
    node: str
    name: str
    made_at: str
    epoch_no: int
    newest: int
    epochs: frozenset[str] = frozenset()
    regained: int = 0
    lost: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        return self.epoch_no, self.newest

    def knows(self, epoch: str) -> bool:
        """Whether that life of the node is its own or an earlier one of its own."""
        return epoch in self.epochs

    @property
    def database(self) -> Path:
        return self.folder / DATABASE


def candidates(backups: Iterable[Path], key: bytes, most: int = MOST) -> list[Candidate]:
    """The newest `most` good backups under `key`, the best first; damaged and foreign ones are passed over."""
    found: list[Candidate] = []
    for folder, listed in sorted(_listed(backups), key=lambda one: one[1].made_at, reverse=True):
        if len(found) < most:
            one = _candidate(folder, listed, key)
            found += [one] if one else []
    return sorted(found, key=lambda one: one.rank, reverse=True)


def _listed(backups: Iterable[Path]) -> list[tuple[Path, BackupList]]:
    found = []
    for folder in backups:
        try:
            found.append((folder, read_list(folder)))
        except UserProblem:
            continue
    return found


def _candidate(folder: Path, listed: BackupList, key: bytes) -> Candidate | None:
    """None unless the database is, byte for byte, the one that was checked when the backup was made."""
    database = folder / DATABASE
    try:
        with disk_problems(folder):
            if listed.files[DATABASE] != (database.stat().st_size, sha256_of(database)):
                return None
        with reading(database, key) as records:
            facts = meta(records)
            known = epochs(facts)
            return Candidate(
                folder=folder,
                node=facts["node"],
                name=listed.name,
                made_at=listed.made_at,
                epoch_no=known[-1].number,
                newest=standing(records.connection),
                epochs=frozenset(epoch.id for epoch in known),
            )
    except (UserProblem, KeyError):
        return None
