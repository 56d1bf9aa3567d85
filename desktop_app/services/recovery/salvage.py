"""What the damaged folder itself still gives: journal entries by number, and how much no longer answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.base.sticks import Cancel, Cancelled, Progress, never, silent
from desktop_app.services.recovery.places import ASIDE
from desktop_app.store.carving import Carved, KeptEntry, carve
from desktop_app.store.store import DATABASE

Held = Callable[[KeptEntry], bool]


def nothing_held(_entry: KeptEntry) -> bool:
    """Every entry counts: there is no backup."""
    return False


@dataclass
class Salvage:
    """`seen`: local numbers of all entries that can be read; `entries`: those of them that the best backup lacks.
    `pages` counts those of all files that were read, `lost_pages` the unreadable. `writer`: of one of them.
    """

    entries: dict[int, KeptEntry] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    writer: str = ""
    pages: int = 0
    lost_pages: int = 0
    newest: int = 0


def salvage(
    folder: Path, key: bytes, held: Held = nothing_held, progress: Progress = silent, cancel: Cancel = never
) -> Salvage:
    """Reads the damaged database page by page; nothing is written. What is `held` elsewhere is only counted.

    Where the database is not in its place (a recovery was cut off between two moves) it is what the last
    recovery put aside.
    """
    told = Salvage()

    def step(done: int, pages: int) -> None:
        if cancel():
            raise Cancelled
        progress(done, pages)

    for path in _databases(folder):
        seen = Carved()
        for entry in carve(path, key, seen, step):
            told.seen.add(entry.lseq)
            told.writer = told.writer or entry.writer
            if entry.lseq not in told.entries and not held(entry):
                told.entries[entry.lseq] = entry
        told.pages += seen.pages
        told.lost_pages += seen.lost_pages
        told.newest = max(told.newest, seen.newest)
    return told


def _databases(folder: Path) -> Iterator[Path]:
    """The present database and its log; else those that were put aside, the newest first."""
    present = folder / DATABASE
    if present.is_file() or present.with_name(f"{DATABASE}-wal").is_file():
        yield present
        return
    yield from (one / DATABASE for one in sorted(folder.glob(f"{ASIDE}*"), reverse=True) if one.is_dir())
