"""Linux: sticks are block devices mounted under /media, /run/media and /mnt."""

from __future__ import annotations

from pathlib import Path

_MOUNT_ROOTS = ("/media/", "/run/media/", "/mnt/")
_MOUNT_TABLE = Path("/proc/self/mounts")
_ESCAPES = {"\\040": " ", "\\011": "\t", "\\012": "\n", "\\134": "\\"}


def removable_roots() -> list[tuple[Path, str]]:
    """Pairs of mount point and label (its last name)."""
    return [(folder, folder.name) for folder in mounted_folders(_mount_table())]


def mounted_folders(table: str) -> list[Path]:
    """Where devices are mounted under /media, /run/media and /mnt, from the text of a mount table.

    Memory and container mounts there are no sticks.
    """
    found = []
    for line in table.splitlines():
        fields = line.split(" ")
        mounted = _unescape(fields[1]) if len(fields) > 1 else ""
        if fields[0].startswith("/dev/") and mounted.startswith(_MOUNT_ROOTS):
            found.append(Path(mounted))
    return sorted(set(found))


def _mount_table() -> str:
    return _MOUNT_TABLE.read_text(encoding="utf-8", errors="surrogateescape") if _MOUNT_TABLE.exists() else ""


def _unescape(field: str) -> str:
    for code, character in _ESCAPES.items():
        field = field.replace(code, character)
    return field
