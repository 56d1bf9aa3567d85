"""Where backups of a store may lie when the store itself can no longer say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.base.drives import removable_drives
from desktop_app.services.backup_files import LIST, STICK_FOLDER, remembered_folder

ASIDE = "damaged-"
"""Beginning of the names of folders into which earlier recoveries put damaged files."""


def backup_folders(store: Path, more: Iterable[Path] = ()) -> list[Path]:
    """Backups found beside the store, where its last automatic backup went, on sticks, and in or at `more`."""
    roots = [
        *more,
        remembered_folder(store),
        store.with_name(f"{store.name}-backups"),
        *(drive.folder / STICK_FOLDER for drive in removable_drives()),
        *(drive.folder for drive in removable_drives()),
    ]
    found: dict[Path, None] = {}
    for root in roots:
        if root is not None:
            found.update(dict.fromkeys(_backups_in(root)))
    return list(found)


def _backups_in(root: Path) -> Iterator[Path]:
    """The folder itself, or those directly in it."""
    try:
        if (root / LIST).is_file():
            yield root.resolve()
        elif root.is_dir():
            yield from (one.resolve() for one in sorted(root.iterdir()) if (one / LIST).is_file())
    except OSError:
        return  # a stick that does not answer holds no backup for us
