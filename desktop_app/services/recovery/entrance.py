"""The two steps of a recovery as the window and the command line take them: look, then mend."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.base.clock import Clock
from desktop_app.base.errors import UserProblem
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import Randomness
from desktop_app.base.sticks import Cancel, Progress, never, silent
from desktop_app.services.recovery.looking import Looked, look
from desktop_app.services.recovery.recovering import Recovered, recover
from desktop_app.services.recovery.work import Work
from desktop_app.services.sidecar import FOLDER, Sidecar


def look_into(
    folder: Path,
    passphrase: str,
    paths: AppPaths,
    more: Iterable[Path] = (),
    progress: Progress = silent,
    cancel: Cancel = never,
) -> Looked:
    """What there is to recover from; reads only. `more` are folders to look for backups in besides.

    Raises `UserProblem` for a folder that is none, and for a wrong passphrase (field `passphrase`).
    """
    if not folder.is_dir():
        raise UserProblem("找不到这个数据文件夹：{folder}", way_out="请检查路径。", folder=folder.name)
    return look(
        folder, passphrase, lambda node: Sidecar(paths.data / FOLDER, node).read(), more, progress, cancel
    )


def mend(
    folder: Path,
    looked: Looked,
    clock: Clock,
    randomness: Randomness,
    chosen: Path | None = None,
    progress: Progress = silent,
    cancel: Cancel = never,
) -> Recovered:
    """Makes the store whole from what was `looked` at; `chosen` insists on one of its backups."""
    return recover(Work(folder, clock, randomness, progress, cancel), looked, chosen)
