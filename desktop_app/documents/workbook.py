"""Any table in a file (xlsx, csv) as raw cells: bounded, without running, following or reckoning anything."""

from __future__ import annotations

import importlib
import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.documents.bombs import MOST_BYTES, UNREADABLE, not_a_sheet, refuse_bomb
from desktop_app.documents.csvtable import read_csv
from desktop_app.domain.imports.raw import EMPTY, CellKind, Merge, RawCell, RawSheet
from desktop_app.domain.imports.rawbook import RawBook

MOST_ROWS, MOST_COLUMNS, MOST_SHEETS, CELL_MOST = 50_000, 200, 50, 32_767
_MOST_CELLS, _MOST_MERGES, _BLANK_RUN = 2_000_000, 20_000, 2_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA"})
_MERGE = re.compile(rb'<mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SPLIT = "请分成几个文件。"


def read_book(content: bytes) -> RawBook:
    """The visible sheets. Raises `UserProblem` naming the way out for an old, too large or foreign file."""
    if len(content) > MOST_BYTES:
        raise UserProblem("文件太大，最多 {most} MB。", way_out=_SPLIT, most=MOST_BYTES // 1_000_000)
    if content.startswith(_OLD_OFFICE):
        raise UserProblem(
            "这是旧格式（.xls）或加了密码的表格，不能直接读。",
            way_out="请在 WPS 或 Excel 里打开它，去掉密码，点“另存为”，选 xlsx 格式，再导入新文件。",
        )
    if content.lstrip()[:200].lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise UserProblem(
            "这是网页，只是名字像表格。",
            way_out="请在 WPS 或 Excel 里打开它，点“另存为”，选 xlsx 格式，再导入新文件。",
        )
    if content.startswith(b"PK"):
        return _xlsx(content)
    return RawBook((read_csv(content),))


def _xlsx(content: bytes) -> RawBook:
    refuse_bomb(content)
    try:
        book = importlib.import_module("openpyxl").load_workbook(  # not at every start
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False
        )
        merges = _merges(content)
        left = _MOST_CELLS
        sheets = []
        for sheet in book.worksheets[:MOST_SHEETS]:
            if sheet.sheet_state != "visible":
                continue
            sheet.reset_dimensions()
            rows = _rows(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), left)
            left -= sum(len(row) for row in rows)
            sheets.append(RawSheet(sheet.title, rows, merges.get(sheet.title, ())))
        book.close()
    except UserProblem:
        raise
    except UNREADABLE as error:
        raise not_a_sheet() from error
    if not any(sheet.rows for sheet in sheets):
        raise UserProblem("这个文件里没有内容。", way_out="请看看是不是选错了文件。")
    return RawBook(tuple(sheets))


def _rows(found: Iterable[tuple[object, ...]], left: int) -> tuple[tuple[RawCell, ...], ...]:
    """Up to the last row with anything in it; formats alone can reach down a million rows."""
    rows: list[tuple[RawCell, ...]] = []
    blank = 0
    for values in found:
        cells = [_cell(value) for value in values]
        while cells and cells[-1].empty:
            cells.pop()
        left -= len(cells)
        blank = 0 if cells else blank + 1
        if blank > _BLANK_RUN:
            break
        rows.append(tuple(cells))
        if left < 0 or len(rows) - blank > MOST_ROWS:
            raise UserProblem("表太长：最多 {most} 行。", way_out=_SPLIT, most=MOST_ROWS)
    return tuple(rows[: len(rows) - blank])


def _cell(value: object) -> RawCell:
    if value is None or value == "" or value is False:
        return EMPTY
    if isinstance(value, datetime):
        text = value.strftime("%Y-%m-%d" if value.time() == time() else "%Y-%m-%d %H:%M")
        return RawCell(text, CellKind.DATE, day=value.date())
    if isinstance(value, date):
        return RawCell(value.isoformat(), CellKind.DATE, day=value)
    if isinstance(value, time):
        return RawCell(value.strftime("%H:%M"))
    if isinstance(value, int | float) and value is not True:
        return RawCell(_number_text(value), CellKind.NUMBER, number=float(value))
    return _text("是" if value is True else str(value))


def _text(text: str) -> RawCell:
    if len(text) > CELL_MOST:
        raise UserProblem(
            "有一格超过 {most} 个字。", way_out="请把长材料作为附件添加，不放在表格里。", most=CELL_MOST
        )
    plain = text.replace("\r\n", "\n").replace("_x000D_", "").strip().strip("\u3000\u00a0\ufeff")
    return RawCell(plain, CellKind.ERROR if plain in _ERRORS else CellKind.TEXT)


def _number_text(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else f"{value:.10f}".rstrip("0").rstrip(".")


def _merges(content: bytes) -> dict[str, tuple[Merge, ...]]:
    """Merged ranges by sheet title: the reader that keeps memory small does not tell them."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = set(packed.namelist())
        book, rels = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
        if not {book, rels} <= names:
            return {}
        targets = {one.get("Id"): str(one.get("Target", "")) for one in _tree(packed.read(rels))}
        listed = _tree(packed.read(book))
        sheets = [one for one in listed.iter() if one.tag.endswith("}sheet")]
        found = {}
        for one in sheets:
            target = targets.get(one.get(_REL), "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if path in names:
                found[str(one.get("name"))] = _ranges(packed.read(path))
    return found


def _tree(xml: bytes) -> Any:
    """Sizes are bounded, and expat itself guards against entities that grow."""
    return importlib.import_module("xml.etree.ElementTree").fromstring(xml)  # not at every start


def _ranges(xml: bytes) -> tuple[Merge, ...]:
    end = xml.rfind(b"</sheetData>")
    hits = _MERGE.findall(xml, max(end, 0))[:_MOST_MERGES]
    merges = [
        Merge(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
        for left, top, right, bottom in hits
    ]
    return tuple(one for one in merges if one.right < MOST_COLUMNS and one.bottom <= MOST_ROWS * 2)


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
