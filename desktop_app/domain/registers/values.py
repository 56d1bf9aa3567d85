"""The values of an entry: read from what was typed, checked, and shown in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol

from desktop_app.base.errors import Problem
from desktop_app.domain.registers.amounts import area_text, money_text
from desktop_app.domain.registers.fields import FieldKind, RegisterField
from desktop_app.domain.registers.model import Register
from desktop_app.domain.registers.reading import ROW_SIGN, Unreadable, read_value

__all__ = ["Values", "Words", "check_entry", "is_filled", "read_entry", "read_value", "shown", "shown_rows"]

Values = Mapping[str, object]


class Words(Protocol):
    """Names behind codes and ids."""

    def place(self, code: str) -> str: ...

    def matter(self, matter_id: str) -> str: ...

    def entry(self, entry_id: str) -> str: ...


def read_entry(
    register: Register, typed: Values, present: Values | None = None
) -> tuple[dict[str, object], list[Problem]]:
    """The kept values of what was typed, and every field that cannot be read.

    What an entry holds already (`present`) and nobody touched stays as it is, also a choice that the file has
    dropped since, and a field that it no longer has.
    """
    before = present or {}
    known = {field.key for field in register.fields}
    found = {key: value for key, value in before.items() if key not in known}
    problems = []
    for field in register.fields:
        if field.key in before and _untouched(typed.get(field.key), before[field.key]):
            found[field.key] = before[field.key]
            continue
        try:
            value = read_value(field, typed.get(field.key))
        except Unreadable as wrong:
            problems.append(Problem.of(wrong.field or field.key, wrong.template, **wrong.params))
            continue
        if value is not None:
            found[field.key] = value
    return found, problems


def _untouched(typed: object, kept: object) -> bool:
    return (list(typed) if isinstance(typed, tuple) else typed) == kept


def check_entry(register: Register, values: Values, today: date) -> list[Problem]:
    """What forbids saving these kept values: gaps of required fields, days that cannot be."""
    return [
        *_gaps(register, values),
        *(problem for field in register.fields for problem in _bad_day(register, field, values, today)),
    ]


def _gaps(register: Register, values: Values) -> Iterator[Problem]:
    for field in register.fields:
        if field.required and field.key not in values:
            yield Problem.of(field.key, "请填写“{label}”。", label=field.label)


def _bad_day(register: Register, field: RegisterField, values: Values, today: date) -> Iterator[Problem]:
    day = values.get(field.key)
    if not isinstance(day, str) or field.kind is not FieldKind.DATE:
        return
    if field.past and day > today.isoformat():
        yield Problem.of(field.key, "“{label}”不能晚于今天，请核对。", label=field.label)
    before = values.get(field.after)
    other = register.field(field.after)
    if other is not None and isinstance(before, str) and day < before:
        yield Problem.of(
            field.key, "“{label}”不能早于“{other}”，请核对。", label=field.label, other=other.label
        )


def is_filled(values: Values, key: str) -> bool:
    return values.get(key) not in (None, "", [], False)


def shown(field: RegisterField, value: object, words: Words) -> str:
    """The value as a list, a print or a spreadsheet shows it; empty for none.

    `read_value` takes it back for all but places, matters and entries, which need a search.
    """
    if value in (None, "", []):
        return ""
    show = _SHOWERS.get(field.kind)
    return show(field, value) if show else _linked(field, value, words)


def _linked(field: RegisterField, value: object, words: Words) -> str:
    if field.kind is FieldKind.ROWS:
        return "\n".join(ROW_SIGN.join(row.values()) for row in shown_rows(field, value, words))
    text = str(value)
    if field.kind is FieldKind.PLACE:
        return words.place(text) if text.isdecimal() else text
    if field.kind is FieldKind.MATTER:
        return words.matter(text)
    return words.entry(text) if field.kind is FieldKind.ENTRY else text


def shown_rows(field: RegisterField, value: object, words: Words) -> list[dict[str, str]]:
    """The rows of a ROWS field in words, every column present."""
    rows = [row for row in _items(value) if isinstance(row, Mapping)]
    return [{one.key: shown(one, row.get(one.key), words) for one in field.columns} for row in rows]


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _title(field: RegisterField, value: object) -> str:
    found = next((one for one in field.options if one.code == value), None)
    return found.title if found else str(value)


_SHOWERS: Mapping[FieldKind, Callable[[RegisterField, object], str]] = {
    FieldKind.CHOICE: _title,
    FieldKind.FIGURE: _title,
    FieldKind.CHOICES: lambda field, value: "、".join(_title(field, one) for one in _items(value)),
    FieldKind.PEOPLE: lambda _field, value: "、".join(str(one) for one in _items(value)),
    FieldKind.FLAG: lambda _field, value: "是" if value else "",
    FieldKind.AREA: lambda field, value: area_text(int(str(value)), field.unit),
    FieldKind.MONEY: lambda field, value: money_text(int(str(value)), field.unit),
}
