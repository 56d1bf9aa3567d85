"""A spreadsheet read against a register: which entries it adds and changes, and all that is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.told import Told
from desktop_app.documents.sheetreading import SheetRead
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import FieldKind, Register, RegisterField, check_entry, read_value, shown
from desktop_app.domain.registers.reading import Unreadable
from desktop_app.domain.registers.sheets import label_of
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import may_open
from desktop_app.services.registers.lookup import IdLookup
from desktop_app.services.registers.words import EntryWords

NUMBER_HEAD, ID_HEAD = "编号", "记录号（请勿改动）"


@dataclass(frozen=True)
class SheetRow:
    """One row to write; `entry_id` is empty for a new entry."""

    entry_id: str
    number: str
    values: Mapping[str, object]


class SheetReading:
    """One pass over the rows of a table; collects what is wrong in all of them."""

    def __init__(self, desk: Desk, register: Register, sheet: SheetRead) -> None:
        self._desk, self._register, self._sheet = desk, register, sheet
        self._words, self._lookup = EntryWords(desk), IdLookup(desk)
        self._places = {head: place for place, head in enumerate(sheet.heads)}
        self._problems: list[Problem] = []
        self._numbers: set[str] = set()

    def rows(self) -> tuple[list[SheetRow], int]:
        """Rows to write, and how many stay as they are. Raises `InputProblem` with all that is wrong."""
        found, same = [], 0
        for number, cells in self._sheet.rows:
            entry = self._entry(number, cells)
            row = self._row(number, cells, entry)
            if entry is not None and dict(row.values) == dict(entry.values):
                same += 1
            elif entry is not None and entry.owner != self._desk.identity.node:
                self._wrong(number, ID_HEAD, "第{row}行由别的单位填写，不能从表格改动。")
            else:
                found.append(row)
        if self._problems:
            raise InputProblem(self._problems)
        return found, same

    def _entry(self, number: int, cells: tuple[str, ...]) -> RegisterEntry | None:
        """The entry of that record number, another unit's too; None for a new row."""
        record = self._cell(cells, ID_HEAD)
        found = self._desk.store.read.get(RegisterEntry, record) if record else None
        if record and (found is None or found.retired or found.register != self._register.id):
            self._wrong(number, ID_HEAD, "第{row}行的记录号不是这本台账的，请清空这一格再导入。")
            return None
        if found is not None and not may_open(self._desk, self._register, found):
            self._wrong(number, ID_HEAD, "第{row}行的记录保密，不能从表格改动。")
        return found

    def _row(self, number: int, cells: tuple[str, ...], entry: RegisterEntry | None) -> SheetRow:
        values: dict[str, object] = dict(entry.values) if entry else {}
        for field in sheet_fields(self._register):
            if label_of(field) in self._places:
                self._take(number, cells, field, values)
        for problem in check_entry(self._register, values, self._desk.clock.today()):
            wrong = self._register.field(problem.field)
            self._wrong(number, label_of(wrong) if wrong else "", "第{row}行：{text}", text=problem.text)
        kept = self._cell(cells, NUMBER_HEAD) if entry is None else ""
        if kept and kept in self._numbers:
            self._wrong(number, NUMBER_HEAD, "第{row}行的编号“{text}”在表里重复。", text=kept)
        self._numbers.add(kept)
        return SheetRow(entry.id if entry else "", kept, values)

    def _take(
        self, number: int, cells: tuple[str, ...], field: RegisterField, values: dict[str, object]
    ) -> None:
        """A cell that reads as the entry shows it keeps the value behind it."""
        head = label_of(field)
        text = self._cell(cells, head)
        if text == shown(field, values.get(field.key), self._words).strip():
            return
        if (number, self._places[head]) in self._sheet.doubtful:
            template = "第{row}行“{label}”是数字格式，超过15位会丢失末尾数字，请改成文本格式重新填写。"
            self._wrong(number, head, template, label=field.label)
            return
        try:
            value = read_value(field, self._lookup.code_of(field, text))
        except Unreadable as wrong:
            text = Told.of(wrong.template, **wrong.params)
            self._wrong(number, head, "第{row}行：{text}", text=text)
            return
        values.pop(field.key, None)
        if value is not None:
            values[field.key] = value

    def _cell(self, cells: tuple[str, ...], head: str) -> str:
        place = self._places.get(head)
        return cells[place].strip() if place is not None else ""

    def _wrong(self, number: int, head: str, template: str, **params: object) -> None:
        self._problems.append(Problem.of(f"{number}.{head}", template, row=number, **params))


def sheet_fields(register: Register) -> list[RegisterField]:
    """The fields that a spreadsheet holds: those of `excel`, or all but attachments."""
    named = [one for key in register.excel if (one := register.field(key))]
    return [one for one in named or register.fields if one.kind is not FieldKind.FILES]
