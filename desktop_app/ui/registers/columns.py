"""The columns of a register's list, as its file asks for them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.registers import FieldKind, Register, RegisterField
from desktop_app.domain.registers.fields import NUMBERS
from desktop_app.domain.registers.sheets import label_of
from desktop_app.ui.shared.columns import BADGE, NUMBER, Column

translate = QCoreApplication.translate

_WIDTHS = {
    FieldKind.DATE: 116,
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
_SIGN, _BESIDE = 13, 26  # of a head's words, so that none is cut
_PERSONAL = ("电话", "手机", "证件", "身份证")
_ALWAYS = 2  # columns that are never left out


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
        0 if heading else max(_WIDTHS.get(field.kind, _USUAL), _BESIDE + _SIGN * len(label_of(field))),
        _sort_of(register, field),
        NUMBER if field.kind in NUMBERS else "text",
        quiet=field.kind is FieldKind.DATE,
        strong=heading,
        spare=place >= _ALWAYS and not heading,
        personal=any(word in field.label for word in _PERSONAL),
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
