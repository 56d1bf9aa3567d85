"""The store's key, from its own slots or from those of a backup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS


class Slots(Enum):
    """How the file of key slots beside the database was found."""

    GOOD = "good"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class FoundKey:
    """The key, the state of the store's own slots, and the slots that opened."""

    key: bytes
    slots: Slots
    opened: Path


def _is_damage(problem: UserProblem) -> bool:
    """Nonsense in the file, or a spot of the disk that no longer reads; not a wrong passphrase or a newer file."""
    return isinstance(problem, DamagedFile) or isinstance(problem.__cause__, OSError)


def find_key(folder: Path, backups: Sequence[Path], passphrase: str) -> FoundKey:
    """Tries the store's own slots, then the backups' in their order (Argon2's time each).

    Raises `UserProblem` (field `passphrase`) for a wrong one; that of a backup is the one of its time.
    """
    own = folder / KEY_SLOTS
    with disk_problems(folder):
        state = Slots.DAMAGED if own.is_file() else Slots.MISSING
    if state is Slots.DAMAGED:
        try:
            return FoundKey(KeySlots(own).unlock(passphrase), Slots.GOOD, own)
        except UserProblem as problem:
            if not _is_damage(problem):
                raise
    wrong: UserProblem | None = None
    for backup in backups:
        slots = backup / KEY_SLOTS
        try:
            return FoundKey(KeySlots(slots).unlock(passphrase), state, slots)
        except DamagedFile:
            continue
        except UserProblem as problem:
            wrong = wrong or problem
    raise wrong or DamagedFile(
        "密钥文件缺失或已损坏，也没有找到带密钥文件的备份。",
        way_out="请插入存有备份的U盘或移动硬盘，再选择备份文件夹。",
    )
