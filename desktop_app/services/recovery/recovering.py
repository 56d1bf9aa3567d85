"""The recovery itself: everything is made ready and checked in a scratch folder, then put into place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.errors import DamagedFile
from desktop_app.base.files import disk_problems
from desktop_app.services.recovery.afterwards import mend_attachments
from desktop_app.services.recovery.assembling import Assembling
from desktop_app.services.recovery.candidates import Candidate
from desktop_app.services.recovery.keys import Slots
from desktop_app.services.recovery.looking import Looked
from desktop_app.services.recovery.swapping import aside_folder, put_database, put_slots
from desktop_app.services.recovery.ways import Known, Way, ways
from desktop_app.services.recovery.work import Work
from desktop_app.store.copying import Copied, copy_over
from desktop_app.store.lock import StoreLock
from desktop_app.store.store import DATABASE

_FOLD = 3


@dataclass(frozen=True)
class Recovered:
    """What was done. `made_at` of the backup that was the base, empty without one; `regained` changes put on
    top of it, `waiting` of them until their writer sends what came before; `lost` changes that are nowhere.
    `aside` holds the damaged files, None where none had to be moved.
    """

    way: Way
    made_at: str
    regained: int
    waiting: int
    lost: int
    contents_fetched: int
    contents_missing: int
    aside: Path | None


def recover(work: Work, looked: Looked, chosen: Path | None = None) -> Recovered:
    """Makes the store in `work.folder` whole again, from `chosen` or from what loses least.

    Until the last moment the database is not touched. Raises `UserProblem`, `DamagedFile` where there is
    neither a backup nor enough of the data, `Cancelled`.
    """
    with disk_problems(work.folder), _alone(work.folder), _scratch(work):
        known = _known(work, looked)
        way, base, made = _first_that_holds(work, looked, known, chosen)
        aside = aside_folder(work.folder, work.clock.now())
        contents = mend_attachments(work, made.folder, looked.found.key, looked.folders, aside)
        _tell(work, 100)
        put_database(work.folder, made.folder / DATABASE, aside)
        if looked.found.slots is not Slots.GOOD:
            put_slots(work.folder, looked.found.opened, aside)
        moved = aside if aside.is_dir() else None
    return Recovered(
        way=way,
        made_at=base.made_at if base else "",
        regained=made.placed.count if base else 0,
        waiting=made.placed.unplaced,
        lost=made.lost,
        contents_fetched=contents.fetched,
        contents_missing=len(contents.missing),
        aside=moved,
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else has the store open meanwhile."""
    lock = StoreLock(folder / "store.lock")
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _scratch(work: Work) -> Iterator[None]:
    shutil.rmtree(work.scratch, ignore_errors=True)
    try:
        yield
    finally:
        shutil.rmtree(work.scratch, ignore_errors=True)


def _tell(work: Work, per_cent: int) -> None:
    """Between two steps: how far it is, and whether to stop."""
    if work.cancel():
        raise sticks.Cancelled
    work.progress(per_cent, 100)


def _known(work: Work, looked: Looked) -> Known:
    """All rows that still answer, in a new file; the damaged ones are only read."""
    rows = work.scratch / "rows" / DATABASE
    rows.parent.mkdir(parents=True)
    present = [work.folder / name for name in (DATABASE, f"{DATABASE}-wal") if (work.folder / name).is_file()]
    sticks.require_space(work.folder, _FOLD * sum(path.stat().st_size for path in present))
    copied = copy_over(work.folder / DATABASE, looked.found.key, rows) if present else Copied()
    _tell(work, 30)
    return Known(work.folder, rows, copied, looked.salvaged, looked.candidates, looked.remembered)


def _first_that_holds(
    work: Work, looked: Looked, known: Known, chosen: Path | None
) -> tuple[Way, Candidate | None, Assembling]:
    tried: list[str] = []
    for way, base in ways(known, looked.found.key, chosen):
        made = Assembling(work.scratch / "made", looked.found.key, known, work.clock, work.randomness)
        complaints: Sequence[str] = made.run(way, base)
        _tell(work, 80)
        if not complaints:
            return way, base, made
        tried += complaints
    raise DamagedFile(
        "没有找到能用的备份，现有数据也不够拼出完整的一份；什么都没有改动。",
        way_out="请插入存有备份的U盘或移动硬盘再试；没有备份时，请用县局的数据重建。",
    )
