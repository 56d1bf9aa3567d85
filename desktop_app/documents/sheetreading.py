"""Reads a spreadsheet (xlsx) cell by cell as text; a number that may have lost digits is told apart."""

from __future__ import annotations

import importlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from desktop_app.base.errors import DamagedFile, UserProblem

_MOST_BYTES, _MOST_PLAIN_BYTES, _MOST_ROWS = 30_000_000, 300_000_000, 100_000
_DIGITS_KEPT = 15


@dataclass(frozen=True)
class SheetRead:
    """The first sheet of a file: the row of heads (from 1) and the rows below it, all as text.

    `doubtful` are the places (row from 1, column from 0) of numbers longer than a spreadsheet keeps.
    """

    head_row: int
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    doubtful: frozenset[tuple[int, int]]


def read_sheet(content: bytes, wanted: Sequence[str]) -> SheetRead:
    """The first sheet. Its head row is the one with most of the `wanted` titles among the first 30.

    Raises `DamagedFile` for what is no spreadsheet, `UserProblem` for one with none of the titles.
    """
    rows = _rows_of(content)
    heads = [sum(text in wanted for text, _ in row) for row in rows[:30]]
    if not heads or not max(heads):
        raise UserProblem("表里没有找到台账的栏名。", way_out="请用本程序导出的表来填，不要改动栏名。")
    at = heads.index(max(heads))
    width = len(rows[at])
    body = [(at + 2 + place, row) for place, row in enumerate(rows[at + 1 :]) if any(text for text, _ in row)]
    doubtful = {
        (number, place) for number, row in body for place, (_, doubt) in enumerate(row[:width]) if doubt
    }
    return SheetRead(
        head_row=at + 1,
        heads=tuple(text for text, _ in rows[at]),
        rows=tuple((number, tuple(text for text, _ in _padded(row, width))[:width]) for number, row in body),
        doubtful=frozenset(doubtful),
    )


def _padded(row: list[tuple[str, bool]], width: int) -> list[tuple[str, bool]]:
    return row + [("", False)] * (width - len(row))


def _rows_of(content: bytes) -> list[list[tuple[str, bool]]]:
    _refuse_bomb(content)
    try:
        book = importlib.import_module("openpyxl").load_workbook(
            io.BytesIO(content), read_only=True, data_only=True
        )
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        found: list[list[tuple[str, bool]]] = []
        for row in sheet.iter_rows(values_only=True):
            if len(found) > _MOST_ROWS:
                raise UserProblem("表太长：最多 {most} 行。", way_out="请分成几个文件。", most=_MOST_ROWS)
            found.append([_text_of(value) for value in row])
        book.close()
    except UserProblem:
        raise
    except (KeyError, ValueError, IndexError, OSError, TypeError, zipfile.BadZipFile, SyntaxError) as error:
        raise _not_a_sheet() from error
    return found


def _refuse_bomb(content: bytes) -> None:
    """A small file that unpacks to gigabytes would fill the memory."""
    if len(content) > _MOST_BYTES:
        raise UserProblem("文件太大，最多 30 MB。", way_out="请分成几个文件。")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            plain = sum(one.file_size for one in packed.infolist())
    except zipfile.BadZipFile as error:
        raise _not_a_sheet() from error
    if plain > _MOST_PLAIN_BYTES:
        raise UserProblem("表格展开后太大。", way_out="请分成几个文件。")


def _not_a_sheet() -> DamagedFile:
    return DamagedFile("这不是能读的 Excel 文件（xlsx）。", way_out="请在 WPS 里另存为 xlsx 格式再试。")


def _text_of(value: object) -> tuple[str, bool]:
    """The text of a cell, and whether it is a number that may have lost digits."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number_text(value)
    return _plain_text(value), False


def _plain_text(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "是"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()


def _number_text(value: int | float) -> tuple[str, bool]:
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.10f}".rstrip("0").rstrip("."), False
    text = str(int(value))
    return text, len(text.lstrip("-")) > _DIGITS_KEPT
