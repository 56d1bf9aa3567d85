"""The ways to a whole store, from the one that loses nothing to the last resort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.domain.records import TYPES
from desktop_app.services.recovery.candidates import Candidate
from desktop_app.services.recovery.salvage import Salvage
from desktop_app.store.copying import Copied
from desktop_app.store.local import meta
from desktop_app.store.reading import reading
from desktop_app.store.rewind import standing

ENTRY = "entry"


class Way(Enum):
    """WHOLE: all rows were read, only indexes are new. REBUILT: all records are written anew from a whole
    journal. BACKUP: a backup, and on top of it what the damaged data still gives. ALONE: the same without one.
    """

    WHOLE = "whole"
    REBUILT = "rebuilt"
    BACKUP = "backup"
    ALONE = "alone"

    @property
    def loses_nothing(self) -> bool:
        return self in (Way.WHOLE, Way.REBUILT)


@dataclass(frozen=True)
class Known:
    """What is to be brought together. `rows` is a fresh file with every row that SQLite could still read;
    `remembered` the newest local number that this PC has seen (its sidecar), 0 if unknown. `folder`: where the
    damaged data lies.
    """

    folder: Path
    rows: Path
    copied: Copied
    salvaged: Salvage
    candidates: Sequence[Candidate]
    remembered: int

    @property
    def newest(self) -> int:
        return max(self.salvaged.newest, self.remembered)


def ways(known: Known, key: bytes, chosen: Path | None) -> Iterator[tuple[Way, Candidate | None]]:
    """What to try, the best first. A person who chose a backup wants that one."""
    best = known.candidates[0] if known.candidates else None
    if chosen is None and known.copied.whole and _is_newest(known, key, best):
        if known.copied.complete:
            yield Way.WHOLE, None
        if ENTRY in known.copied.whole and known.copied.torn <= set(TYPES):
            yield Way.REBUILT, None
    for one in known.candidates:
        if chosen is None or one.folder == chosen.resolve():
            yield Way.BACKUP, one
    if chosen is None and known.copied.tables:
        yield Way.ALONE, None


def _is_newest(known: Known, key: bytes, best: Candidate | None) -> bool:
    """False where the log is gone: a backup, or this PC, knows later changes than the database holds."""
    try:
        with reading(known.rows, key) as records:
            epoch_no = int(meta(records).get("epoch_no", "0"))
            newest = max(standing(records.connection), known.salvaged.newest)
    except UserProblem:
        return False
    return newest >= known.newest and (best is None or best.rank <= (epoch_no, newest))
