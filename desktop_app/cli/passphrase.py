"""The passphrase: from a prompt, a file or the environment, never from an argument."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems

VARIABLE = "LANDDESK_PASSPHRASE"


def read_passphrase(file: Path | None, *, twice: bool = False) -> str:
    """From `file` (first line), else `LANDDESK_PASSPHRASE`, else a prompt. Raises `UserProblem`."""
    if file is not None:
        with disk_problems(file):
            return file.read_text("utf-8").splitlines()[0] if file.stat().st_size else ""
    given = os.environ.get(VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise UserProblem(
            "没有给出口令。", way_out="请设环境变量 {name}，或用 --passphrase-file。", name=VARIABLE
        )
    typed = getpass.getpass("口令：")
    if twice and typed != getpass.getpass("再输一次："):
        raise UserProblem("两次输入的口令不一样。", way_out="请重新运行。")
    return typed
