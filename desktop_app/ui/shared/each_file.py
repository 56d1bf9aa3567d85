"""Does the same to several files: one that cannot be taken does not hold up the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.words import listed

T = TypeVar("T")


@dataclass(frozen=True)
class EachFile(Generic[T]):
    """`done` in the order of the files, `refused` with the reason."""

    done: tuple[T, ...]
    refused: tuple[tuple[Path, UserProblem], ...]

    def names(self) -> str:
        """Of the files that were refused."""
        return listed(path.name for path, _problem in self.refused)


def each_file(paths: Sequence[Path], act: Callable[[Path], T]) -> EachFile[T]:
    """Any thread; bugs are not caught."""
    done: list[T] = []
    refused: list[tuple[Path, UserProblem]] = []
    for path in paths:
        try:
            done.append(act(path))
        except UserProblem as problem:
            refused.append((path, problem))
    return EachFile(tuple(done), tuple(refused))
