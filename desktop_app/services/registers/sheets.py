"""Registers out to a spreadsheet and back: what was not changed in it is not changed here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.chosen import read_chosen
from desktop_app.base.errors import NotAllowed
from desktop_app.base.files import write_whole
from desktop_app.documents.bombs import MOST_BYTES
from desktop_app.documents.sheetreading import read_sheet
from desktop_app.documents.sheets import CellKind, SheetColumn, write_sheet
from desktop_app.domain.changes import Changes
from desktop_app.domain.registers import FieldKind, RegisterField, shown
from desktop_app.domain.registers.fields import NUMBERS
from desktop_app.domain.registers.sheets import label_of
from desktop_app.services.desk import Desk
from desktop_app.services.registers.entries import Registers
from desktop_app.services.registers.query import EntryFilter
from desktop_app.services.registers.sheetreading import (
    ID_HEAD,
    NUMBER_HEAD,
    SheetReading,
    SheetRow,
    sheet_fields,
)
from desktop_app.services.registers.words import EntryWords
from desktop_app.store.transaction import Transaction

OWNER_HEAD = "填报单位"
_MOST = 50_000
_WIDTHS = {FieldKind.TEXT: 36.0, FieldKind.ROWS: 40.0, FieldKind.DATE: 12.0, FieldKind.FLAG: 8.0}


@dataclass(frozen=True)
class SheetPlan:
    """What an import would do: entries to add, to change, and those that stay as they are."""

    new: int
    changed: int
    same: int


class RegisterSheets:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._registers = desk, Registers(desk)

    def export_xlsx(
        self, register_id: str, wanted: EntryFilter, *, sort: str = "on", descending: bool = False
    ) -> bytes:
        """The list under its filter, in its order, with every field. An empty one is a table to fill in."""
        register = self._registers.get(register_id)
        entries = self._registers.page(register_id, wanted, sort=sort, descending=descending, limit=_MOST)
        fields, words = sheet_fields(register), EntryWords(self._desk)
        owners = self._registers.owners()
        columns = [SheetColumn(NUMBER_HEAD, 18.0)] if register.sign else []
        columns += [SheetColumn(label_of(one), _width(one), _kind(one)) for one in fields]
        columns += [SheetColumn(OWNER_HEAD, 16.0)] if owners else []
        columns.append(SheetColumn(ID_HEAD, 30.0))
        rows = [
            [
                *([one.number] if register.sign else []),
                *(shown(field, one.values.get(field.key), words) for field in fields),
                *([owners.get(one.owner, "")] if owners else []),
                one.id,
            ]
            for one in entries
        ]
        return write_sheet(f"{register.title}台账", columns, rows, note=f"共 {len(rows)} 条")

    def write_file(self, path: Path, content: bytes) -> None:
        """Writes a spreadsheet whole or not at all. Raises `UserProblem` for a full or locked stick."""
        write_whole(path, content)

    def read_file(self, path: Path) -> bytes:
        """A spreadsheet's bytes. Raises `UserProblem` if it cannot be read."""
        return read_chosen(path, MOST_BYTES)

    def look(self, register_id: str, content: bytes) -> SheetPlan:
        """What `import_xlsx` would do. Raises `InputProblem` listing every wrong cell of the whole table."""
        rows, same = self._read(register_id, content)
        new = sum(not row.entry_id for row in rows)
        return SheetPlan(new, len(rows) - new, same)

    def import_xlsx(self, register_id: str, content: bytes) -> Changes:
        """Adds and changes entries in one transaction, all or none; 撤销 takes the whole batch back.

        A row with a record number that is ours changes that entry, another adds one.
        """
        register = self._registers.get(register_id)
        rows, _same = self._read(register_id, content)

        def work(tx: Transaction) -> Changes:
            for row in rows:
                self._registers.write(
                    tx, register, row.values, row.entry_id, number=row.number, reason="从表格导入"
                )
            return tx.changes()

        return self._desk.store.change(work)

    def _read(self, register_id: str, content: bytes) -> tuple[list[SheetRow], int]:
        register = self._registers.get(register_id)
        if not register.keeps(self._desk.identity.role):
            raise NotAllowed("这本台账由别的单位填写，本机只能查看。")
        fields = sheet_fields(register)
        sheet = read_sheet(content, [NUMBER_HEAD, ID_HEAD, *(label_of(one) for one in fields)])
        return SheetReading(self._desk, register, sheet).rows()


def _kind(field: RegisterField) -> CellKind:
    if field.kind is FieldKind.DATE:
        return CellKind.DATE
    return CellKind.NUMBER if field.kind in NUMBERS else CellKind.TEXT


def _width(field: RegisterField) -> float:
    return _WIDTHS.get(field.kind, max(12.0, min(28.0, len(label_of(field)) * 2.2)))
