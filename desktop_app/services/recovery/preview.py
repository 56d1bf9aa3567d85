"""A backup looked into before it is restored: what it holds, up to when, and what is newer here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import BLOBS, KEY_SLOTS, read_list
from desktop_app.services.peers import epochs
from desktop_app.services.recovery.looking import Recall
from desktop_app.store.local import meta
from desktop_app.store.reading import reading
from desktop_app.store.records import Records
from desktop_app.store.rewind import standing
from desktop_app.store.store import DATABASE

_SHOWN = ("matter", "visit", "letter")


@dataclass(frozen=True)
class BackupPreview:
    """`counts` of records in use by type; `last_at` when the last change in it was made (ISO text, or empty).
    `newer_here`: how many changes this PC has seen that the backup does not hold; -1 where it knew another life.
    """

    node: str
    name: str
    made_at: str
    last_at: str
    counts: Mapping[str, int]
    contents: int
    total_bytes: int
    newer_here: int


def preview(backup: Path, passphrase: str, recall: Recall) -> BackupPreview:
    """Opens the backup with the passphrase of its time; nothing is written. Raises `UserProblem`, `DamagedFile`."""
    listed = read_list(backup)
    key = KeySlots(backup / KEY_SLOTS).unlock(passphrase)
    with reading(backup / DATABASE, key) as records:
        return BackupPreview(
            node=listed.node,
            name=listed.name,
            made_at=listed.made_at,
            last_at=_last_at(records),
            counts={name: _count(records, name) for name in _SHOWN},
            contents=sum(path.startswith(f"{BLOBS}/") for path in listed.files),
            total_bytes=listed.total_bytes,
            newer_here=_newer(records, listed.node, recall),
        )


def _count(records: Records, table: str) -> int:
    try:
        return int(str(records.value(f"SELECT count(*) FROM {table} WHERE retired = ''")))  # noqa: S608 - ours
    except UserProblem:
        return 0  # a backup from before there was such a table


def _last_at(records: Records) -> str:
    raw = records.value(
        "SELECT json_extract(CAST(line AS TEXT), '$.at') FROM entry ORDER BY lseq DESC LIMIT 1"
    )
    return str(raw or "")


def _newer(records: Records, node: str, recall: Recall) -> int:
    known = recall(node)
    if known is None:
        return 0
    if known.epoch not in {epoch.id for epoch in epochs(meta(records))}:
        return -1
    return max(0, known.lseq - standing(records.connection))
