"""Entries for any register, made from its fields alone: what a person might type in each kind of field."""

from __future__ import annotations

from typing import Any

from desktop_app.core import Core
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import FieldKind, Register, RegisterField
from desktop_app.services.registers.query import EntryFilter
from tests.services.conftest import VILLAGE
from tests.services.desk_work import petition

SIMPLE: dict[FieldKind, Any] = {
    FieldKind.LINE: "普师傅家门前，约三米",
    FieldKind.TEXT: "第一行：已到现场查看。\n第二行：双方同意丈量。",
    FieldKind.DATE: "2026-03-02",
    FieldKind.TIME: "9:30",
    FieldKind.INTEGER: "12",
    FieldKind.AREA: "1.32亩",
    FieldKind.MONEY: "2.6万元",
    FieldKind.FLAG: True,
    FieldKind.PLACE: VILLAGE,
    FieldKind.PARTY: "李㐂",
    FieldKind.PERSON: "王建国",
    FieldKind.PEOPLE: ("王建国", "杨正才"),
}


def fill(core: Core, register: Register) -> dict[str, object]:
    """A value for every field; links lead to entries made for the purpose."""
    return {
        field.key: value
        for field in register.fields
        if (value := _typed(core, field)) is not None and field.key != "nobody"
    }


def _typed(core: Core, field: RegisterField) -> object:
    if field.kind in (FieldKind.CHOICE, FieldKind.FIGURE):
        return field.options[0].code
    if field.kind is FieldKind.CHOICES:
        return tuple(one.code for one in field.options[:2])
    if field.kind is FieldKind.MATTER:
        return petition(core)
    if field.kind is FieldKind.ENTRY:
        return entry(core, field.register)
    if field.kind is FieldKind.ROWS:
        rows = [{column.key: _typed(core, column) for column in field.columns} for _ in range(2)]
        return rows
    value = SIMPLE.get(field.kind)
    return value[: field.max_length] if isinstance(value, str) else value


def entry(core: Core, register_id: str, **more: object) -> str:
    """One filled entry; returns its id."""
    register = core.desk.rules.registers[register_id]
    role, kept = core.desk.identity.role, register.keeps(core.desk.identity.role)
    assert kept, (role, register_id)
    values = {**fill(core, register), **more}
    return str(core.services.registers.save(register_id, values).made)


ALL = EntryFilter()


def titled(core: Core, title: str) -> Register:
    return next(one for one in core.desk.rules.registers.values() if one.title == title)


def add(core: Core, title: str, **values: object) -> str:
    """An entry with the defaults of its register."""
    register = titled(core, title)
    start = core.services.registers.start(register.id)
    return str(core.services.registers.save(register.id, {**start, **values}).made)


def get(core: Core, entry_id: str) -> RegisterEntry:
    return core.services.registers.open(entry_id).entry
