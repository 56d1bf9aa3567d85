"""What the national system calls our codes: shipped where it is known, else as the bureau says."""

from __future__ import annotations

import re

from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.national import CodeRow, NationalSheet
from desktop_app.services.desk import Desk
from desktop_app.services.localrules import write_local

_SETTING = "national"
_CODE = re.compile(r"[\w.-]{1,20}")


class NationalCodes:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, sheet: NationalSheet) -> list[CodeRow]:
        """Every entry of the lists that the sheet uses, with its national code, empty where none is known."""
        lists = dict.fromkeys(one.codes for one in sheet.fields if one.codes)
        known, rows = self.known(), []
        for name in lists:
            found = self._desk.rules.codes[name]
            for item in found.items:
                shipped = _first(item.attribute("national"))
                national = known.get((name, item.code), "")
                rows.append(
                    CodeRow(name, found.title, item.code, found.full_title(item.code), national, shipped)
                )
        return rows

    def set(self, codes: str, code: str, national: str) -> Changes:
        """The bureau's code for one entry, for all offices; empty for none. Raises `NotAllowed`, `InputProblem`."""
        if not self._desk.identity.is_bureau:
            raise NotAllowed("国家系统代码由县局填写。", way_out="请与县局联系。")
        found = self._desk.rules.codes.get(codes)
        if found is None or found.get(code) is None:
            raise UserProblem("没有这个代码。", way_out="请刷新页面。")
        text = national.strip()
        if text and not _CODE.fullmatch(text):
            raise InputProblem([Problem("national", "国家代码只能是数字、字母、点和横线，最多20位。")])
        values = {f"{_SETTING}/{codes}/{code}": text or "-"}
        return self._desk.store.change(lambda tx: write_local(tx, values, self._desk))

    def known(self) -> dict[tuple[str, str], str]:
        """By code list and code: what came with the program, then the bureau's own, which win."""
        found = {
            (name, item.code): _first(item.attribute("national"))
            for name, codes in self._desk.rules.codes.items()
            for item in codes.items
            if item.attribute("national")
        }
        sql = "SELECT id, value FROM setting WHERE retired = '' AND id LIKE 'national/%' ORDER BY owner = ?, owner, id"
        for name, value in self._desk.store.read.rows(sql, (self._desk.identity.node,)):
            _front, codes, code = str(name).rpartition("@")[0].split("/", 2)
            found[codes, code] = "" if value == "-" else str(value)
        return found


def _first(text: str) -> str:
    """Where several national codes fit, none does without a person's word."""
    return "" if "、" in text else text
