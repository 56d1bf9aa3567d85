"""Counts, phones and numbers of papers as people write them in tables."""

from __future__ import annotations

import re
import unicodedata

from desktop_app.domain.idnumbers import tidy_id
from desktop_app.domain.imports.chinese import SIGNS, number_of
from desktop_app.domain.imports.raw import CellKind, RawCell
from desktop_app.domain.imports.refused import Refused
from desktop_app.domain.texts import tidy_phone

_COUNT = re.compile(
    rf"(?:约|共|等)?\s*(\d{{1,6}}|[{SIGNS}]{{1,6}})(?:\.0+)?\s*(?:余|多)?\s*(?:人|名|户|个|位|批)?(?:次|左右)?(?:[(（].*[)）])?"
)
_SCIENTIFIC = re.compile(r"\d+(?:\.\d+)?E[+-]?\d+", re.IGNORECASE)
_NOTHING = frozenset({"", "-", "—", "/", "无", "不详", "未提供"})
_SAFE_DIGITS = 15


def read_count(cell: RawCell) -> int | None:
    """How many: 3, 3人, 三人, 约10人, 5人（代表2人）. None for an empty cell. Raises `Refused`."""
    text = unicodedata.normalize("NFKC", cell.text).replace(",", "").strip()
    if text in _NOTHING:
        return None
    hit = _COUNT.fullmatch(text)
    found = number_of(hit[1]) if hit else None
    if found is None:
        raise Refused("“{text}”看不出是多少。", "请只写数字，例如 3。", text=cell.text)
    return found


def read_phone(cell: RawCell) -> str:
    """A phone, its digits whole. Raises `Refused` for one that the table has rounded."""
    text = unicodedata.normalize("NFKC", cell.text).strip()
    if text in _NOTHING:
        return ""
    if _SCIENTIFIC.fullmatch(text) or _rounded(cell):
        raise Refused("电话是科学记数，末尾的数字已经丢失。", "请对照原件，把这一格改成文本格式重新填写。")
    return tidy_phone(text.removesuffix(".0"))


def read_id(cell: RawCell) -> str:
    """An identity number out of a text cell. Raises `Refused` for a number: its last digits may be lost."""
    text = unicodedata.normalize("NFKC", cell.text).strip().lstrip("'")
    if text in _NOTHING:
        return ""
    way = "请对照证件，把这一格改成文本格式重新填写。"
    if _SCIENTIFIC.fullmatch(text):
        raise Refused("证件号变成了科学记数，末尾的数字已经丢失。", way)
    if cell.kind is CellKind.NUMBER:
        raise Refused("证件号是数字格式，表格只保留15位，末尾的数字可能已经丢失。", way)
    return tidy_id(text)


def read_plain(cell: RawCell) -> str:
    """The text of a cell. Raises `Refused` for what the table could not reckon, and for rounded numbers."""
    if cell.kind is CellKind.ERROR:
        raise Refused("这一格是算错的公式（{text}）。", "请填上正确的内容。", text=cell.text)
    if _rounded(cell):
        raise Refused("这一格是超过15位的数字，末尾的数字已经丢失。", "请改成文本格式重新填写。")
    return cell.text


def _rounded(cell: RawCell) -> bool:
    return cell.kind is CellKind.NUMBER and abs(cell.number) >= 10**_SAFE_DIGITS
