"""Rows of an old table as entries of a register; its fields come from the register's own file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.base.canonical import canonical
from desktop_app.base.told import Told
from desktop_app.domain.codes import Code, CodeList
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.imports.amounts import read_count, read_id, read_phone, read_plain
from desktop_app.domain.imports.days import read_day
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.domain.imports.raw import RawCell
from desktop_app.domain.imports.refused import Refused
from desktop_app.domain.imports.targets import FieldKind as Reads
from desktop_app.domain.imports.targets import RecordKind, Target, TargetField
from desktop_app.domain.registers import FieldKind, Register, RegisterField, check_entry, read_value
from desktop_app.domain.registers.reading import Unreadable
from desktop_app.domain.registers.sheets import label_of
from desktop_app.services.desk import Desk
from desktop_app.services.imports.codereading import read_code
from desktop_app.services.imports.making import Made
from desktop_app.services.imports.placereading import PlaceReader
from desktop_app.services.imports.reading import RowRead
from desktop_app.services.registers.entries import Registers
from desktop_app.services.registers.lookup import IdLookup
from desktop_app.store.transaction import Transaction

NUMBER = "_number"
FRONT = "register:"
_PHONES = ("电话", "手机", "联系方式")
_IDS = ("身份证", "证件号")
_READS = {
    FieldKind.DATE: Reads.DAY,
    FieldKind.INTEGER: Reads.COUNT,
    FieldKind.CHOICE: Reads.CODE,
    FieldKind.FIGURE: Reads.CODE,
    FieldKind.CHOICES: Reads.CODES,
    FieldKind.TEXT: Reads.TEXT,
}
_SIMPLE: Mapping[Reads, Callable[[RawCell], object]] = {
    Reads.COUNT: lambda cell: str(read_count(cell) or 0),
    Reads.ID: read_id,
    Reads.PHONE: read_phone,
}
_DONE_WITH = (FieldKind.FILES, FieldKind.ROWS)


def target_of(register: Register) -> Target:
    """The register as something that a table can become."""
    fields = [
        TargetField(one.key, one.label, _reads(one), (label_of(one),), required=one.required)
        for one in register.fields
        if one.kind not in _DONE_WITH
    ]
    number = [TargetField(NUMBER, "编号", Reads.LINE, ("编号", "台账编号"))] if register.sign else []
    return Target(
        f"{FRONT}{register.id}",
        register.title,
        RecordKind.ENTRY,
        (*number, *fields),
        what=register.id,
        title_words=(register.title,),
        without=tuple(one.label for one in register.fields if one.kind in _DONE_WITH),
    )


def _reads(field: RegisterField) -> Reads:
    if any(word in field.label for word in _IDS):
        return Reads.ID
    if any(word in field.label for word in _PHONES):
        return Reads.PHONE
    return _READS.get(field.kind, Reads.LINE)


@dataclass(frozen=True)
class OldEntry:
    """Checked values, and the number it bore."""

    number: str
    values: dict[str, object]


class EntryMaker:
    """`Maker` of entries of one register."""

    def __init__(self, desk: Desk, target: Target, layout: Layout) -> None:
        self._desk, self._target, self._layout = desk, target, layout
        self._registers = Registers(desk)
        self._register = self._registers.get(target.what)
        self._places, self._lookup = PlaceReader(desk), IdLookup(desk)

    def read(self, line: Line) -> tuple[RowRead, Made | None]:
        row = RowRead(line, self._layout)
        for field in self._register.fields:
            cell = row.cell(field.key)
            if cell.empty or field.kind in _DONE_WITH:
                continue
            try:
                value = read_value(field, self._typed(field, cell))
            except Refused as wrong:
                row.wrong(field.key, wrong.what, wrong.way, wrong.choices)
                continue
            except Unreadable as wrong:
                row.wrong(field.key, Told.of(wrong.template, **wrong.params), "请对照原件改正。")
                continue
            if value is not None:
                row.values[field.key] = value
        self._check(row)
        if row.faults:
            return row, None
        number = row.cell(NUMBER).text
        values = dict(row.values)
        keys: tuple[tuple[str, Hashable], ...] = (("", canonical(values)),)
        keys = ((NUMBER, number), *keys) if number else keys
        return row, Made(line.number, OldEntry(number, values), keys)

    def _typed(self, field: RegisterField, cell: RawCell) -> object:
        answer = self._layout.answers.get(field.key, {}).get(cell.text)
        if answer is not None:
            return answer
        reads = _reads(field)
        if reads is Reads.DAY:
            return read_day(cell, self._layout.habits)
        if reads in _SIMPLE:
            return _SIMPLE[reads](cell)
        text = read_plain(cell)
        if field.kind is FieldKind.PLACE:
            return self._place(text)
        if reads is Reads.CODE:
            return read_code(_as_codes(field), text)
        return self._lookup.code_of(field, text)

    def _place(self, text: str) -> str:
        """The code; a place that no list has stays text, one that could be several does not."""
        try:
            found = self._places.read(text)
        except Refused as wrong:
            if wrong.choices:
                raise
            return text
        return found.code if not found.rest else text

    def _check(self, row: RowRead) -> None:
        told = {fault.field for fault in row.faults}
        for problem in check_entry(self._register, row.values, self._desk.clock.today()):
            key = problem.field.split(".", maxsplit=1)[0]
            if key not in told:
                row.wrong(key, problem.text, "请对照原件补上或改正。")

    @cached_property
    def _there(self) -> tuple[frozenset[str], frozenset[bytes]]:
        """Numbers and contents of the entries in use."""
        where = "register = ? AND retired = ''"
        found = self._desk.store.read.find(RegisterEntry, where, (self._register.id,))
        return (
            frozenset(one.number for one in found if one.number),
            frozenset(canonical(dict(one.values)) for one in found),
        )

    def known(self, made: Made) -> str:
        numbers, contents = self._there
        for key, value in made.doubles:
            if value in (numbers if key == NUMBER else contents):
                return key or next(iter(self._layout.columns.values()), NUMBER)
        return ""

    def write(self, tx: Transaction, made: Made) -> None:
        if isinstance(made.item, OldEntry):
            self._registers.write(tx, self._register, made.item.values, number=made.item.number)


def _as_codes(field: RegisterField) -> CodeList:
    return CodeList(field.key, field.label, tuple(Code(one.code, one.title) for one in field.options))
