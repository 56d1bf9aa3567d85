"""Figures of a register file, and the conditions that they and others are made of."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.registers import Condition, FieldKind, Figure, FigureKind, RegisterField
from desktop_app.domain.registers.fields import NUMBERS
from desktop_app.domain.registers.parts import read_condition
from desktop_app.rules.register_fields import check_key
from desktop_app.rules.toml import Table

_SPECIAL = ("closed", "late")


def conditions(table: Table, key: str, fields: Sequence[RegisterField]) -> tuple[Condition, ...]:
    """`where = ["score=满意|基本满意", "!done_on"]`; beside fields, `closed` and `late` may be asked."""
    found = tuple(read_condition(text) for text in table.texts(key))
    for one in found:
        if one.key in _SPECIAL and not one.wanted:
            continue
        check_key(table, key, one.key, fields)
        field = next(field for field in fields if field.key == one.key)
        unknown = [text for text in one.wanted if field.options and field.option(text) is None]
        if unknown:
            table.fail(key, "栏目 {key} 没有“{unknown}”这一项", key=one.key, unknown=unknown[0])
    return tuple(_coded(one, fields) for one in found)


def _coded(one: Condition, fields: Sequence[RegisterField]) -> Condition:
    """Words turned into the codes that are kept."""
    field = next((field for field in fields if field.key == one.key), None)
    if field is None or not field.options:
        return one
    codes = tuple(option.code for text in one.wanted if (option := field.option(text)))
    return Condition(one.key, codes, one.negative)


def read_figures(table: Table, fields: Sequence[RegisterField]) -> tuple[Figure, ...]:
    found: dict[str, Figure] = {}
    for one in table.tables("figures"):
        figure = Figure(
            key=one.text("key"),
            title=one.text("title"),
            kind=FigureKind(one.choice("kind", tuple(FigureKind), FigureKind.COUNT)),
            field=one.text("field", ""),
            where=conditions(one, "where", fields),
            of=conditions(one, "of", fields),
            by=one.text("by", ""),
        )
        one.done()
        check_key(one, "by", figure.by, fields, (FieldKind.DATE,))
        check_key(one, "field", figure.field, fields, tuple(NUMBERS))
        if (figure.kind is FigureKind.SUM) != bool(figure.field):
            one.fail("field", "求和（sum）要写明数字栏，其他不能写")
        if figure.key in found:
            one.fail("key", "数字 {key} 重复", key=figure.key)
        found[figure.key] = figure
    return tuple(found.values())


def read_tally(table: Table, fields: Sequence[RegisterField]) -> tuple[Figure, ...]:
    """`tally = ["attitude"]` counts each answer of a choice: one figure an option."""
    found = []
    for key in table.texts("tally"):
        check_key(table, "tally", key, fields, (FieldKind.CHOICE,))
        field = next(one for one in fields if one.key == key)
        found += [
            Figure(
                f"{key}.{option.code}",
                f"{field.label}：{option.title}",
                where=(Condition(key, (option.code,)),),
            )
            for option in field.options
        ]
    return tuple(found)
