"""The passphrase: from a prompt, a file or the environment, never from an argument."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems

VARIABLE = "LANDDESK_PASSPHRASE"


def _first_line(file: Path) -> str:
    """Editors on Windows put a byte order mark in front; one that saves in GBK is told so."""
    with disk_problems(file):
        content = file.read_bytes()
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UserProblem("口令文件不是 UTF-8 编码。", way_out="请另存为 UTF-8 后再试。") from error
    return lines[0] if lines else ""


def read_passphrase(file: Path | None, *, twice: bool = False) -> str:
    """From `file` (first line), else `LANDDESK_PASSPHRASE`, else a prompt. Raises `UserProblem`."""
    if file is not None:
        return _first_line(file)
    given = os.environ.get(VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise UserProblem(
            "没有给出口令。", way_out="请设环境变量 {name}，或用 --passphrase-file。", name=VARIABLE
        )
    return _typed("口令：", twice=twice)


def copy_passphrase(file: Path | None, *, twice: bool = False) -> str:
    """That of the second copy of the bureau's key: from its own file or a prompt, never that of the store."""
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        raise UserProblem("没有给出第二份的口令。", way_out="请用 --copy-passphrase-file。")
    return _typed("第二份的口令（与打开数据的口令不同）：", twice=twice)


def _typed(asked: str, *, twice: bool) -> str:
    typed = getpass.getpass(asked)
    if twice and typed != getpass.getpass("再输一次："):
        raise UserProblem("两次输入的口令不一样。", way_out="请重新运行。")
    return typed
