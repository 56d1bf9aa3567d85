"""Attachments after a recovery: missing and damaged ones are fetched from backups, nothing is thrown away."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, fsync_folder, sha256_of
from desktop_app.base.sticks import Cancel, Cancelled, Progress, never, silent
from desktop_app.security.vault import BlobVault
from desktop_app.services.backup_files import BLOBS, copy_checked, read_list

Lists = Sequence[tuple[Path, Mapping[str, tuple[int, str]]]]


@dataclass
class Contents:
    """`fetched` from a backup; `missing` nowhere to be had, by hash."""

    fetched: int = 0
    missing: tuple[str, ...] = ()


def lists_of(backups: Iterable[Path]) -> Lists:
    """Backups with their lists, those left out whose list cannot be read."""
    found = []
    for backup in backups:
        try:
            found.append((backup, read_list(backup).files))
        except UserProblem:
            continue
    return found


def mend_contents(
    vault: BlobVault,
    wanted: Iterable[str],
    lists: Lists,
    aside: Path,
    progress: Progress = silent,
    cancel: Cancel = never,
) -> Contents:
    """Sees to every hash of `wanted`: whole in `vault`, or fetched, or told. A damaged file goes to `aside`
    when a whole one takes its place, and stays where it is otherwise."""
    told, missing, hashes = Contents(), [], sorted(set(wanted))
    for done, sha256 in enumerate(hashes, 1):
        if cancel():
            raise Cancelled
        progress(done, len(hashes))
        if vault.is_whole(sha256) or _as_listed(vault.path(sha256), lists):
            continue
        if _fetch(vault.path(sha256), lists, aside):
            told.fetched += 1
        else:
            missing.append(sha256)
    told.missing = tuple(missing)
    return told


def _name(path: Path) -> str:
    return f"{BLOBS}/{path.parent.name}/{path.name}"


def _as_listed(path: Path, lists: Lists) -> bool:
    """Sealed with a key that is not at hand, but byte for byte what a backup once checked."""
    return path.is_file() and any(_is(path, files.get(_name(path))) for _backup, files in lists)


def _is(path: Path, listed: tuple[int, str] | None) -> bool:
    return listed is not None and path.stat().st_size == listed[0] and sha256_of(path) == listed[1]


def _fetch(path: Path, lists: Lists, aside: Path) -> bool:
    for backup, files in lists:
        source = backup / _name(path)
        if source.is_file() and _is(source, files.get(_name(path))):
            with disk_problems(path.parent):
                if path.is_file():
                    (aside / path.parent.name).mkdir(parents=True, exist_ok=True)
                    shutil.move(path, aside / path.parent.name / path.name)
                copy_checked(source, path)
                fsync_folder(path.parent)
            return True
    return False
