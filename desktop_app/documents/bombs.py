"""A small file that unpacks to gigabytes fills the memory: looked at before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

from desktop_app.base.errors import DamagedFile, UserProblem

MOST_BYTES = 30_000_000
_MOST_PLAIN_BYTES, _MOST_PARTS = 300_000_000, 3_000
_WORDS, _MOST_WORDS_BYTES = "sharedStrings.xml", 48_000_000
"""Sheets are read row by row, the table of their words all at once."""
_MOST_RATIO, _RATIO_FROM = 200, 20_000_000
UNREADABLE = (
    KeyError, ValueError, IndexError, OSError, TypeError, AttributeError, zipfile.BadZipFile, SyntaxError, EOFError
)  # fmt: skip
"""What openpyxl and zipfile raise for files that are cut or altered."""
_WAY = "请分成几个文件，或在 WPS 里新建一个表格，只把要导入的内容复制过去。"


def refuse_bomb(content: bytes, most_plain_bytes: int = _MOST_PLAIN_BYTES) -> None:
    """Raises `UserProblem` for a workbook that is too large, or packed more tightly than tables ever are.

    `most_plain_bytes` less where a workbook is to be held whole: a cell then costs a hundred times its text.
    """
    if len(content) > MOST_BYTES:
        raise UserProblem("文件太大，最多 {most} MB。", way_out=_WAY, most=MOST_BYTES // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except zipfile.BadZipFile as error:
        raise not_a_sheet() from error
    plain = sum(one.file_size for one in parts)
    words = sum(one.file_size for one in parts if one.filename.endswith(_WORDS))
    if plain > most_plain_bytes or len(parts) > _MOST_PARTS or words > _MOST_WORDS_BYTES:
        raise UserProblem("表格展开后太大。", way_out=_WAY)
    tight = [one for one in parts if one.file_size > _RATIO_FROM]
    if any(one.file_size > _MOST_RATIO * max(one.compress_size, 1) for one in tight):
        raise UserProblem("这个表格压缩得不正常，展开后会占满内存，没有打开。", way_out=_WAY)


def not_a_sheet() -> DamagedFile:
    """What is no spreadsheet at all."""
    return DamagedFile("这不是能读的 Excel 文件（xlsx）。", way_out="请在 WPS 里另存为 xlsx 格式再试。")
