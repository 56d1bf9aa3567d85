"""Petitions in the words of the national system: field by field for the clerk, as a table for the bureau."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import write_whole
from desktop_app.documents.sheets import CellKind, SheetColumn, write_sheet
from desktop_app.domain.changes import Changes
from desktop_app.domain.expressions import evaluate
from desktop_app.domain.national import CodeRow, NationalField, NationalKind, NationalSheet, NationalValue
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import refuse_stranger, visible
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, open_file
from desktop_app.services.ledger import Ledger, LedgerFilter
from desktop_app.services.lettercontext import context_of
from desktop_app.services.nationalcodes import NationalCodes

_MOST, _LOT = 50_000, 500
_EMPTY = frozenset({"", "0", "否", "False", "None"})
Told = Callable[[int, int], None]


def _nobody(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


class National:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._codes = desk, NationalCodes(desk)

    def sheet(self) -> NationalSheet:
        """The fields in their order. Raises `UserProblem` where no file declares them."""
        found = next(iter(self._desk.rules.national.values()), None)
        if found is None:
            raise UserProblem("没有国家系统的栏目文件。", way_out="请恢复 resources/national 里的文件。")
        return found

    def covers(self, kind: str) -> bool:
        """Whether matters of this kind are keyed into the national system."""
        return kind in self._desk.rules.national

    # -- one matter ------------------------------------------------------------------------------

    def values(self, matter_id: str) -> list[NationalValue]:
        """All fields of one matter. Raises `UserProblem`, `NotAllowed` for one kept from this person."""
        matter = self._desk.store.read.get(Matter, matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        refuse_stranger(self._desk, matter)
        return self._filled(open_file(self._desk.store.read, matter), self._codes.known())

    def _filled(self, file: MatterFile, known: Mapping[tuple[str, str], str]) -> list[NationalValue]:
        context = _context(self._desk, file)
        return [self._value(one, evaluate(one.value, context), known) for one in self.sheet().fields]

    def _value(self, one: NationalField, text: str, known: Mapping[tuple[str, str], str]) -> NationalValue:
        if one.kind is NationalKind.CODE:
            title = self._desk.rules.codes[one.codes].full_title(text) if text else ""
            return NationalValue(one, known.get((one.codes, text), ""), title)
        if one.kind is NationalKind.FLAG:
            yes = text not in _EMPTY
            return NationalValue(one, "1" if yes else "0", "是" if yes else "否")
        if one.kind is NationalKind.DATE:
            return NationalValue(one, text[:10], "")
        return NationalValue(one, text, "")

    def codes(self) -> list[CodeRow]:
        """Every entry of the lists that the sheet uses, with its national code, empty where none is known."""
        return self._codes.rows(self.sheet())

    def set_code(self, codes: str, code: str, national: str) -> Changes:
        """The bureau's code for one entry. Raises as `NationalCodes.set`."""
        return self._codes.set(codes, code, national)

    # -- many ------------------------------------------------------------------------------------

    def export_xlsx(self, wanted: LedgerFilter, told: Told = _nobody) -> bytes:
        """The petitions under a filter, one row each, the fields' names as heads; a second sheet explains them.

        A coded field holds the national code, or our words where the bureau has given none yet.
        """
        sheet, known = self.sheet(), self._codes.known()
        fields, wanted = sheet.fields, dataclasses.replace(wanted, kind=sheet.id)
        columns = [SheetColumn(one.name, _width(one), _kind(one)) for one in fields]
        rows = [
            [value.text or value.words for value in self._filled(file, known)]
            for file in self._files(wanted, told)
        ]
        legend = [(one.name, one.title, one.group) for one in fields]
        heads = ("字段名", "栏目", "分组")
        return write_sheet(
            "国家系统录入表", columns, rows, note=f"共 {len(rows)} 件", legend=(heads, *legend)
        )

    def write(self, wanted: LedgerFilter, path: Path, told: Told = _nobody) -> None:
        """Writes the file whole or not at all. Raises `UserProblem` for a full or locked medium."""
        write_whole(path, self.export_xlsx(wanted, told))

    def _files(self, wanted: LedgerFilter, told: Told) -> list[MatterFile]:
        ledger, records = Ledger(self._desk), self._desk.store.read
        total = min(ledger.count(wanted), _MOST)
        files: list[MatterFile] = []
        for offset in range(0, total, _LOT):
            told(offset, total)
            ids = [row.id for row in ledger.page(wanted, offset=offset, limit=_LOT, descending=False)]
            found = records.many(Matter, ids)
            matters = visible(self._desk, [found[one] for one in ids if one in found])
            files += [open_file(records, matter) for matter in matters]
        return files


def _context(desk: Desk, file: MatterFile) -> dict[str, object]:
    """That of a letter, with the raw columns, the flags by code, and the last of the running limits."""
    matter = {one.name: getattr(file.matter, one.name) for one in dataclasses.fields(file.matter)}
    running = [
        clock.plain_on for clock in file.clocks if clock.counts_late and clock.plain_on and not clock.retired
    ]
    last: date | None = max(running, default=None)
    registered = file.matter.registered_at
    return {
        **context_of(desk, file),
        "raw": {**matter, "registered_at": registered.date() if isinstance(registered, datetime) else None},
        "person": file.main_party or {},
        "flag": dict.fromkeys(file.matter.flags, "1"),
        "limit": {"last_on": file.matter.limit_on or last},
    }


def _kind(one: NationalField) -> CellKind:
    return CellKind.DATE if one.kind is NationalKind.DATE else CellKind.TEXT


def _width(one: NationalField) -> float:
    return {NationalKind.DATE: 12.0, NationalKind.FLAG: 8.0, NationalKind.ID: 22.0}.get(one.kind, 16.0)
