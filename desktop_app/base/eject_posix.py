"""Linux: what was written is forced out; unmounting is left to the desktop, which asks for its own rights."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base.files import disk_problems, fsync_folder


def dismount(root: Path) -> str:
    """Always `written`: the stick is still mounted. Raises `UserProblem` if it was pulled already."""
    with disk_problems(root):
        fsync_folder(root)
    return "written"
