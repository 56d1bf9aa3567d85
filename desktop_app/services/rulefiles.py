"""A rule file that a person brings: read as text, whatever editor it was saved with."""

from __future__ import annotations

import stat
from pathlib import Path

from desktop_app.base.errors import UserProblem


def text_of(path: Path, most_bytes: int) -> str:
    """The text, a byte-order mark forgiven. Raises `UserProblem` (field `file`) for one too large or no text."""
    try:
        found = path.stat()
        if found.st_size > most_bytes or not stat.S_ISREG(found.st_mode):
            raise UserProblem("这个文件太大，不是规则文件。", field="file")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserProblem(
            "文件打不开，或者不是 UTF-8 文字文件。",
            way_out="请用记事本打开，“另存为”时编码选 UTF-8，再导入。",
            field="file",
        ) from error
