"""What a backup is on disk: a whole store folder, and a list by which it can be checked (sync.md §6).

`landdesk.db` (encrypted), `keys.json` (the slots), `blobs/` (sealed), `backup.json` (the list). Nothing
in it can be read without the passphrase.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from desktop_app.base import sticks
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems, sha256_of, write_whole
from desktop_app.store.store import DATABASE
from desktop_app.store.transaction import Transaction

KEY_SLOTS = "keys.json"
BLOBS = "blobs"
LIST = "backup.json"
PLACE = "backup.place"
BACKED_UP = "backup_lseq"
"""Local fact: the newest entry that the last automatic backup holds."""
STICK_FOLDER = "landdesk-backup"
FORMAT = "landdesk-backup"
VERSION = 1
_MAX_LIST_BYTES = 64 * 1024 * 1024
_PIECE_BYTES = 1 << 20
KnownBlobs = Mapping[str, tuple[Path, int, str]]


@dataclass(frozen=True)
class BackupList:
    """The list of a backup. `files` maps a relative path with `/` to (bytes, SHA-256 hex); `made_at` has a zone."""

    node: str
    name: str
    made_at: str
    files: dict[str, tuple[int, str]]

    @property
    def total_bytes(self) -> int:
        return sum(size for size, _ in self.files.values())

    def to_bytes(self) -> bytes:
        listed = {path: {"bytes": size, "sha256": digest} for path, (size, digest) in self.files.items()}
        head = {"format": FORMAT, "version": VERSION, "node": self.node, "name": self.name}
        whole = {**head, "made_at": self.made_at, "files": listed}
        return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8") + b"\n"


def read_list(backup: Path) -> BackupList:
    """Reads `backup.json`. Raises `UserProblem` for a folder that is none, `DamagedFile` for a broken list."""
    path = backup / LIST
    with disk_problems(backup):
        is_there = path.is_file()
    if not is_there:
        raise UserProblem("这个文件夹不是备份：{folder}", way_out="请选择备份文件夹。", folder=backup.name)
    with disk_problems(backup), path.open("rb") as stream:
        raw = stream.read(_MAX_LIST_BYTES)
    try:
        return _parse(json.loads(raw))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise _damaged() from error


def _parse(data: dict[str, object]) -> BackupList:
    if data["format"] != FORMAT:
        raise ValueError("not a backup")
    if data["version"] != VERSION:
        raise UserProblem("这个备份是更新版本的程序做的。", way_out="请先升级本程序。")
    files = {}
    for path, item in dict(data["files"]).items():  # type: ignore[call-overload]
        files[_relative(str(path))] = (int(item["bytes"]), str(item["sha256"]))
    if not {DATABASE, KEY_SLOTS} <= files.keys():
        raise ValueError("incomplete")
    made_at = str(data["made_at"])
    if datetime.fromisoformat(made_at).tzinfo is None:
        raise ValueError("a moment without its zone")
    return BackupList(str(data["node"]), str(data["name"]), made_at, files)


def _relative(path: str) -> str:
    """Only names that a backup of ours has: two files at the top, and sealed files in `blobs/xx/`."""
    parts = PurePosixPath(path).parts
    sealed = len(parts) == 3 and parts[0] == BLOBS and parts[2].endswith(".age")
    if (path not in (DATABASE, KEY_SLOTS) and not sealed) or ".." in parts or "\\" in path or ":" in path:
        raise ValueError("a foreign path")
    return path


def check_files(backup: Path, listed: BackupList, *, skip: Container[str] = ()) -> None:
    """Every listed file is there with its size and hash, else `DamagedFile`; of `skip` only the size."""
    with disk_problems(backup):
        for path, (size, digest) in listed.files.items():
            file = backup / path
            if not file.is_file() or file.stat().st_size != size:
                raise _damaged()
            if path not in skip and sha256_of(file) != digest:
                raise _damaged()


def known_blobs(before: Path | None) -> KnownBlobs:
    """The sealed attachments of an earlier backup, by relative path; none if it cannot be read."""
    if before is None:
        return {}
    try:
        files = read_list(before).files
    except UserProblem:
        return {}
    return {path: (before / path, *file) for path, file in files.items() if path.startswith(f"{BLOBS}/")}


def link_known(known: KnownBlobs, relative: str, source: Path, target: Path) -> tuple[int, str] | None:
    """Gives a file of an earlier backup a second name; None where that cannot be, then it is copied."""
    held, size, digest = known.get(relative, (None, 0, ""))
    if held is None or source.stat().st_size != size:
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(held)
    except OSError:
        return None  # another disk, a stick, or a file system without links
    return size, digest


def store_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a store besides its database, as (relative path, path)."""
    yield KEY_SLOTS, folder / KEY_SLOTS
    for path in sorted((folder / BLOBS).glob("??/*.age")):
        yield f"{BLOBS}/{path.parent.name}/{path.name}", path


def copy_checked(source: Path, target: Path) -> tuple[int, str]:
    """Copies one file and reads it back from the medium; returns its size and hash."""
    target.parent.mkdir(parents=True, exist_ok=True)
    written = sticks.write_checked(target, lambda stream: _pour(source, stream))
    if written.sha256 != sha256_of(source):
        raise UserProblem("备份时文件有变化，没有完成。", way_out="请再备份一次。")
    return written.bytes, written.sha256


def _pour(source: Path, target: BinaryIO) -> None:
    with source.open("rb") as stream:
        while piece := stream.read(_PIECE_BYTES):
            target.write(piece)


def forget_backed_up(tx: Transaction) -> None:
    """Entries were taken back, and their numbers are given once more: nothing tells what the last backup holds."""
    tx.local("DELETE FROM meta WHERE name = ?", (BACKED_UP,))


def remember_folder(store: Path, folder: Path) -> None:
    """Notes beside the database where its backups go, for the day on which the database no longer says so."""
    path, content = store / PLACE, str(folder).encode("utf-8")
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, content)


def remembered_folder(store: Path) -> Path | None:
    """None where nothing was noted, or it cannot be read."""
    try:
        return Path((store / PLACE).read_bytes().decode("utf-8")) if (store / PLACE).is_file() else None
    except (OSError, ValueError):
        return None


def _damaged() -> DamagedFile:
    return DamagedFile("备份不完整或已损坏，没有恢复任何内容。", way_out="请换一个备份再试。")
