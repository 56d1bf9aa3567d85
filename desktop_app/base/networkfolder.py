"""Tells whether a folder lies on another computer, where a database in use would be damaged."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop_app.base.errors import UserProblem

_MOUNT_TABLE = Path("/proc/self/mounts")
_NETWORK = frozenset(
    {"cifs", "smb3", "smbfs", "nfs", "nfs4", "ncpfs", "afs", "davfs", "fuse.sshfs", "fuse.davfs2"}
)
_SPACE = "\\040"


def refuse_network(folder: Path) -> None:
    """Raises `UserProblem` (field `folder`) for a folder on a network drive."""
    if is_network(folder):
        raise UserProblem(
            "数据不能放在网络盘上：断网或两台电脑同时写入会损坏数据。",
            way_out="请选择本机硬盘上的文件夹。",
            field="folder",
        )


def is_network(folder: Path) -> bool:
    """True for a share (`\\\\server\\…`), a mapped network drive or a network mount; the folder need not exist."""
    text = str(folder)
    if text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    table = _MOUNT_TABLE.read_text(encoding="utf-8", errors="replace") if _MOUNT_TABLE.exists() else ""
    return mounted_from_network(table, folder.absolute())


def mounted_from_network(table: str, folder: Path) -> bool:
    """Looks up the mount that holds `folder` in the text of a Linux mount table."""
    best, kind = -1, ""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        mount = Path(fields[1].replace(_SPACE, " "))
        if folder.is_relative_to(mount) and len(mount.parts) >= best:
            best, kind = len(mount.parts), fields[2]
    return kind in _NETWORK


if sys.platform == "win32":
    import ctypes

    _REMOTE = 4

    def _is_remote_drive(folder: Path) -> bool:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        return bool(kernel.GetDriveTypeW(folder.absolute().anchor) == _REMOTE)
