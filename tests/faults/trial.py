"""One work tried with a fault at every call it makes, and looked at each time: before or after, never between."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.base.errors import UserProblem
from tests.faults.kinds import Kind
from tests.faults.seam import failing

_MOST_CALLS = 5000
_PASSED_OVER = frozenset({".db", ".db-wal", ".db-shm", ".lock", "sidecars", "keys.json"})


def nothing() -> None:
    """Where there is nothing to put back."""


@dataclass
class Work:
    """What is done to a disk.

    `act` raises `UserProblem` when the disk fails. `state` is one hash of all that it may change. `undo` goes
    back to the start after it succeeded, `ready` prepares the next go. `whole`: what must hold afterwards.
    """

    name: str
    media: tuple[Path, ...]
    act: Callable[[], object]
    state: Callable[[], str]
    undo: Callable[[], object] = nothing
    ready: Callable[[], object] = nothing
    whole: Callable[[], object] = nothing
    quiet_after: bool = False
    """It may report failure although the work is done: a copy on the medium that only its name lacks."""


@dataclass
class Figures:
    """What came of all goes with one kind of fault."""

    calls: int = 0
    goes: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)


def every_call(work: Work, kind: Kind, step: int = 1, first: int = 1) -> Figures:
    """A fault at call `first`, `first` + `step` … until the work needs no more calls."""
    figures, number = Figures(), first
    while number < _MOST_CALLS:
        struck = _one(work, kind, number, figures)
        if not struck:
            figures.calls = number - 1
            return figures
        number += step
    raise AssertionError(f"{work.name} never ends")


def _one(work: Work, kind: Kind, number: int, figures: Figures) -> bool:
    work.ready()
    where = f"{work.name}, {kind.name} at call {number}"
    before, files = work.state(), dict(_files(work.media))
    seam = kind.at(number, work.media)
    done = _attempt(work, where, seam, figures)
    figures.goes += 1
    after = work.state()
    assert done or after == before or work.quiet_after, f"{where}: refused and yet changed, {seam.names[-3:]}"
    _old_files_whole(files, work.media, where)
    _no_litter(files, work.media, where, lasting=kind.lasting)
    work.whole()
    if done:
        work.undo()
    if seam.struck:
        _again(work, where)
    return seam.struck


def _attempt(work: Work, where: str, seam: object, figures: Figures) -> bool:
    try:
        with failing(seam):  # type: ignore[arg-type]
            work.act()
    except UserProblem as problem:
        assert problem.text, where
        figures.outcomes[problem.template[:14]] += 1
        return False
    except Exception as error:
        raise AssertionError(f"{where}: {type(error).__name__} {error}") from error
    figures.outcomes["done"] += 1
    return True


def _again(work: Work, where: str) -> None:
    work.ready()
    try:
        work.act()
    except UserProblem as problem:
        raise AssertionError(f"{where}: cannot be done again: {problem}") from problem
    work.whole()
    work.undo()


def _files(media: tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    """Every file that, once written, is not written again: what may change is looked at through the store."""
    for folder in media:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not _PASSED_OVER & {path.suffix, path.parent.name, path.name}:
                yield path, hashlib.sha256(path.read_bytes()).hexdigest()


def _old_files_whole(before: dict[Path, str], media: tuple[Path, ...], where: str) -> None:
    now = dict(_files(media))
    lost = [path.name for path, content in before.items() if now.get(path) != content]
    assert not lost, f"{where}: {lost} not as before"


def _no_litter(before: dict[Path, str], media: tuple[Path, ...], where: str, *, lasting: bool) -> None:
    """What is half written is removed, if the disk still lets us; else it bears a name that nobody reads."""
    left = [path for path in dict(_files(media)) if path not in before and _is_part(path)]
    assert lasting or not left, f"{where}: left {[path.name for path in left]}"
    for path in left:
        path.unlink()


def _is_part(path: Path) -> bool:
    return ".part" in path.name or any(".part" in parent.name for parent in path.parents)
