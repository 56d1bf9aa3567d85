"""Entries as table rows in words, and the columns that a register's file asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import FieldKind, Register, RegisterField, shown
from desktop_app.domain.registers.fields import NUMBERS
from desktop_app.domain.registers.sheets import label_of
from desktop_app.services.house import Services
from desktop_app.ui.registers.words import state_badge
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column

translate = QCoreApplication.translate

_WIDTHS = {
    FieldKind.DATE: 104,
    FieldKind.TIME: 72,
    FieldKind.INTEGER: 84,
    FieldKind.AREA: 100,
    FieldKind.MONEY: 100,
    FieldKind.CHOICE: 108,
    FieldKind.FLAG: 72,
    FieldKind.PERSON: 92,
    FieldKind.PARTY: 96,
}
_USUAL = 140
_CELL_MOST = 80
_ALWAYS = 2  # columns that are never left out


@dataclass(frozen=True)
class EntryLine:
    """One row: texts by field key, the badge of its state, and the share of a target that is done."""

    entry_id: str
    number: str
    texts: Mapping[str, str]
    badge: BadgeCell
    office: str = ""
    progress: str = ""


class EntrySource:
    """Fetches pages for the table of one register, on a worker."""

    def __init__(self, services: Services, register: Register) -> None:
        self._services, self._register = services, register

    def fetch(self, offset: int, limit: int, sort: Any, filters: Mapping[str, Any]) -> Sequence[EntryLine]:
        services, register = self._services, self._register
        wanted = {"sort": sort.key, "descending": sort.descending} if sort.key else {}
        found = services.registers.page(register.id, filters["wanted"], offset=offset, limit=limit, **wanted)
        words, today = services.registers.words(), services.desk.clock.today().isoformat()
        owners = services.registers.owners()
        fields = [one for key in register.columns if (one := register.field(key))]
        return [
            EntryLine(
                entry.id,
                entry.number,
                {one.key: _one_line(shown(one, entry.values.get(one.key), words)) for one in fields},
                state_badge(register, entry, today),
                owners.get(entry.owner, ""),
                self._progress(entry),
            )
            for entry in found
        ]

    def count(self, filters: Mapping[str, Any]) -> int:
        wanted = filters["wanted"]
        return self._services.registers.count(self._register.id, wanted) if wanted else 0

    def _progress(self, entry: RegisterEntry) -> str:
        standing = self._services.figures.standing(entry) if self._register.progress else None
        if standing is None or standing.share is None:
            return ""
        text = translate("RegisterList", "{done}/{target}　{share}%（时间 {time}%）")
        return text.format(
            done=standing.done,
            target=standing.target,
            share=f"{standing.share:.0f}",
            time=f"{standing.time_share:.0f}",
        )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_CELL_MOST]


def columns_of(register: Register, *, bureau: bool) -> tuple[Column, ...]:
    """Number, the list's fields, progress, state, and at the bureau the office."""
    found = [_field_column(register, key, place) for place, key in enumerate(register.columns)]
    if all(one.width_px for one in found):
        found[-1] = replace(found[-1], width_px=0, spare=False)
    if register.sign:
        number = Column(
            translate("RegisterList", "编号"), lambda r: r.number, 148, "number", quiet=True, spare=True
        )
        found.insert(0, number)
    if register.progress:
        found.append(Column(translate("RegisterList", "进度"), lambda r: r.progress, 210))
    if bureau:
        found.append(Column(translate("RegisterList", "单位"), lambda r: r.office, 130, quiet=True))
    if register.closes:
        found.append(Column(translate("RegisterList", "状态"), lambda r: r.badge, 88, shape=BADGE))
    return tuple(found)


def _field_column(register: Register, key: str, place: int) -> Column:
    field = register.field(key)
    if field is None:
        raise KeyError(key)
    heading = key == register.heading
    return Column(
        label_of(field),
        lambda row: row.texts.get(key, ""),
        0 if heading else _WIDTHS.get(field.kind, _USUAL),
        _sort_of(register, field),
        NUMBER if field.kind in NUMBERS else "text",
        quiet=field.kind is FieldKind.DATE,
        strong=heading,
        spare=place >= _ALWAYS and not heading,
    )


def _sort_of(register: Register, field: RegisterField) -> str:
    roles = {
        register.on: "on",
        register.due: "due",
        register.heading: "title",
        register.place: "place",
        register.person: "person",
    }
    return roles.get(field.key, "")
