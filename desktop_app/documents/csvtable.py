"""CSV files as WPS, Excel and other systems write them: UTF-8, UTF-16 or GB18030, any usual separator."""

from __future__ import annotations

import csv
import io

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.domain.imports.raw import RawCell, RawSheet

_MOST_ROWS, _MOST_COLUMNS, _CELL_MOST = 50_000, 200, 32_767
_SEPARATORS = ",;\t|"
_LOOKED_AT = 20


def read_csv(content: bytes) -> RawSheet:
    """All cells are text. Raises `DamagedFile` for what is no text, `UserProblem` for what is too long."""
    text = _decoded(content)
    if "\0" in text:
        raise DamagedFile("这不是能读的表格文件。", way_out="请选 xlsx 或 csv 文件。")
    csv.field_size_limit(_CELL_MOST * 4)
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)):
            rows.append(tuple(_cell(value) for value in row[:_MOST_COLUMNS]))
            if len(rows) > _MOST_ROWS:
                raise UserProblem("表太长：最多 {most} 行。", way_out="请分成几个文件。", most=_MOST_ROWS)
    except csv.Error as error:
        raise DamagedFile(
            "这个 csv 文件读不通。", way_out="请在 WPS 里打开，另存为 xlsx 格式再试。"
        ) from error
    if not any(cell.text for row in rows for cell in row):
        raise UserProblem("这个文件里没有内容。", way_out="请看看是不是选错了文件。")
    return RawSheet("csv", tuple(rows))


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        codings: tuple[str, ...] = ("utf-16",)
    else:
        codings = ("utf-8-sig", "gb18030")
    for coding in codings:
        try:
            return content.decode(coding)
        except UnicodeDecodeError:
            continue
    raise DamagedFile("文件的文字编码认不出来。", way_out="请在 WPS 里打开，另存为 xlsx 格式再试。")


def _separator(text: str) -> str:
    """The one that cuts the first lines into most parts."""
    lines = text.splitlines()[:_LOOKED_AT]
    return max(_SEPARATORS, key=lambda sign: sum(line.count(sign) for line in lines))


def _cell(value: str) -> RawCell:
    """Excel writes ="0123" to keep zeros: the text is meant."""
    plain = value.strip().strip("\u3000\u00a0\ufeff")
    if plain.startswith('="') and plain.endswith('"') and len(plain) > 2:
        plain = plain[2:-1]
    if len(plain) > _CELL_MOST:
        raise UserProblem(
            "有一格超过 {most} 个字。", way_out="请把长材料作为附件添加，不放在表格里。", most=_CELL_MOST
        )
    return RawCell(plain)
