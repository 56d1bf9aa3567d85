"""The rows below the heads: what is data, and what is blank, a repeated head, a sum or a signature."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.plainheads import plain_head
from desktop_app.domain.imports.raw import RawCell, RawSheet

_SUMS = re.compile(r"(?:本页|本月|全年|总|合|小|累)\s*计.*")
_SIGNED = re.compile(
    r"(?:填表|制表|审核|负责|统计|填报|单位负责)(?:人|单位|日期|时间)?\s*[:：].*|(?:备注|说明|注)\s*[:：].*"
)
_FEW = 3
HEADING, SUM, SIGNATURE = "栏名", "合计", "签名、说明"
"""What a row is that is passed over."""


@dataclass(frozen=True)
class Line:
    """One row of data: its number in the sheet (from 1) and its cells by field key."""

    number: int
    cells: Mapping[str, RawCell]


@dataclass(frozen=True)
class Lines:
    """The rows of data, and the numbers of those that were passed over with what they are."""

    lines: tuple[Line, ...]
    blank: int
    passed: tuple[tuple[int, str], ...]


def lines_of(sheet: RawSheet, layout: Layout) -> Lines:
    """Rows below the heads, merged cells filled down."""
    filled = sheet.filled(layout.head_last + 1)
    heads = [plain_head(head) for head in layout.heads]
    last_heads = [plain_head(sheet.cell(layout.head_last, at).text) for at in range(max(len(heads), 1))]
    found, passed, blank = [], [], 0
    for at, row in enumerate(filled.rows[layout.head_last + 1 :], start=layout.head_last + 1):
        own = sheet.rows[at]
        if not any(cell.text for cell in own):
            blank += 1
            continue
        what = _not_data(own, heads, last_heads)
        if what:
            passed.append((at + 1, what))
            continue
        cells = {key: row[column] for column, key in layout.columns.items() if column < len(row)}
        found.append(Line(at + 1, cells))
    return Lines(tuple(found), blank, tuple(passed))


def _not_data(row: tuple[RawCell, ...], heads: list[str], last_heads: list[str]) -> str:
    """Empty for data; else what the row is, in a word."""
    texts = [cell.text for cell in row if cell.text]
    plain = [plain_head(cell.text) for cell in row]
    same = sum(
        bool(one) and one in (head, last) for one, head, last in zip(plain, heads, last_heads, strict=False)
    )
    if same >= max(2, len(texts) - 1):
        return HEADING
    if _SUMS.fullmatch(texts[0].strip()):
        return SUM
    if len(texts) <= _FEW and _SIGNED.fullmatch(texts[0].strip()):
        return SIGNATURE
    return ""
