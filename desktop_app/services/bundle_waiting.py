"""Bundles that came too early: kept sealed beside the store until what is missing has arrived (sync.md §4)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.files import copy_whole, disk_problems, sha256_of
from desktop_app.exchange.manifest import Manifest
from desktop_app.services.bundle_problems import MissingRange
from desktop_app.services.desk import Desk
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

FOLDER = "waiting"
_MOST_FILES = 100
MOST_BYTES = 2_000_000_000


@dataclass(frozen=True)
class Waiting:
    """One bundle that waits for entries `missing_first` to `missing_last` of its writer."""

    file: str
    writer: str
    first: int
    last: int
    missing_first: int
    missing_last: int
    received_at: str


def keep(
    desk: Desk, path: Path, manifest: Manifest, missing: MissingRange, *, most_bytes: int = MOST_BYTES
) -> None:
    """Copies the sealed file beside the store and notes what it waits for. Again changes nothing.

    All that waits takes at most `most_bytes`; a disk without room for one more refuses it in words.
    """
    name = f"{sha256_of(path)}.lsb"
    target = _folder(desk) / name
    with disk_problems(target.parent):
        target.parent.mkdir(exist_ok=True)
    if not target.exists():
        with disk_problems(path):
            size = path.stat().st_size
        sticks.require_space(target.parent, size)
        copy_whole(path, target)
    desk.store.change(partial(_note, name=name, manifest=manifest, missing=missing))
    for old in _too_many(desk, most_bytes):
        drop(desk, old.file)


def _too_many(desk: Desk, most_bytes: int) -> list[Waiting]:
    """The oldest arrivals beyond what may lie there, in files and in bytes; the newest stays whatever its size.

    What is dropped is not lost: it was not acknowledged, and its writer sends it again.
    """
    found, room, kept = waiting(desk.store.read), most_bytes, 0
    for item in found[:_MOST_FILES]:
        path = path_of(desk, item.file)
        room -= path.stat().st_size if path.is_file() else 0
        if room < 0 and kept:
            break
        kept += 1
    return found[kept:]


def _note(tx: Transaction, *, name: str, manifest: Manifest, missing: MissingRange) -> None:
    tx.local(
        "INSERT OR REPLACE INTO waiting_bundle VALUES (?,?,?,?,?,?,?,?)",
        (
            name,
            manifest.writer,
            manifest.stream.epoch,
            manifest.first,
            manifest.last,
            missing.first,
            missing.last,
            tx.now.isoformat(timespec="seconds"),
        ),
    )


def waiting(records: Records, writer: str = "") -> list[Waiting]:
    """What waits, of one writer or of all, the newest arrival first."""
    rows = records.rows(
        "SELECT file, writer, first, last, missing_first, missing_last, received_at FROM waiting_bundle"
        " WHERE writer = ? OR ? = '' ORDER BY received_at DESC, first",
        (writer, writer),
    )
    return [
        Waiting(
            str(r[0]), str(r[1]), int(str(r[2])), int(str(r[3])), int(str(r[4])), int(str(r[5])), str(r[6])
        )
        for r in rows
    ]


def path_of(desk: Desk, file: str) -> Path:
    """Where the sealed copy lies."""
    return _folder(desk) / file


def drop(desk: Desk, file: str) -> None:
    """Forgets one that was taken in or is of no use any more."""
    desk.store.change(lambda tx: tx.local("DELETE FROM waiting_bundle WHERE file = ?", (file,)))
    path_of(desk, file).unlink(missing_ok=True)


def _folder(desk: Desk) -> Path:
    return desk.store.folder / FOLDER
