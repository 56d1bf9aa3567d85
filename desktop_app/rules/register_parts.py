"""The parts of a register file beside its fields: figures, periods, tasks, papers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from desktop_app.base.errors import UserProblem
from desktop_app.domain.expressions import parse
from desktop_app.domain.forms import Form
from desktop_app.domain.registers import (
    Condition,
    FieldKind,
    Figure,
    FigureKind,
    Frequency,
    Paper,
    Period,
    Progress,
    RegisterField,
    RowTasks,
)
from desktop_app.domain.registers.model import NUMBERS, read_condition
from desktop_app.rules.register_fields import check_key
from desktop_app.rules.toml import Table

EVERY = ("day", "week", "month", "quarter", "year")
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
            table.fail(key, f"栏目 {one.key} 没有“{unknown[0]}”这一项")
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
            one.fail("key", f"数字 {figure.key} 重复")
        found[figure.key] = figure
    return tuple(found.values())


def read_periods(
    table: Table, fields: Sequence[RegisterField], registers: Collection[str]
) -> tuple[Period, ...]:
    found = []
    for one in table.tables("periods"):
        period = Period(
            every=one.choice("every", EVERY),
            title=one.text("title"),
            weekday=one.integer("weekday", 0, least=0, most=7),
            by_day=one.integer("by_day", 0, least=0, most=366),
            where=conditions(one, "where", fields),
            sensitive=_register(one, "sensitive", registers),
            always=one.flag("always"),
        )
        one.done()
        found.append(period)
    return tuple(found)


def read_frequency(
    table: Table, fields: Sequence[RegisterField], registers: Collection[str]
) -> Frequency | None:
    if "frequency" not in table:
        return None
    one = table.table("frequency")
    found = Frequency(
        register=_register(one, "register", registers),
        link=one.text("link"),
        days_field=one.text("days"),
        title=one.text("title"),
    )
    one.done()
    check_key(one, "link", found.link, fields, (FieldKind.ENTRY,))
    if not found.register:
        one.fail("register", "要写明计划台账")
    return found


def read_row_tasks(table: Table, fields: Sequence[RegisterField]) -> RowTasks | None:
    if "tasks" not in table:
        return None
    one = table.table("tasks")
    found = RowTasks(
        one.text("rows"),
        one.text("text"),
        one.text("person", ""),
        one.text("due", ""),
        one.text("done", ""),
    )
    one.done()
    check_key(one, "rows", found.rows, fields, (FieldKind.ROWS,))
    columns = next(field.columns for field in fields if field.key == found.rows)
    for key in ("text", "person"):
        check_key(one, key, getattr(found, key), columns)
    for key in ("due", "done"):
        check_key(one, key, getattr(found, key), columns, (FieldKind.DATE,))
    return found


def read_papers(table: Table, forms: Mapping[str, Form]) -> tuple[Paper, ...]:
    """Every form is there, every value names a field of it, every expression can be read."""
    found = []
    for one in table.tables("papers"):
        form = forms.get(one.text("form"))
        if form is None:
            one.fail("form", f"没有文书 {one.text('form')}")
        inner = one.table("values")
        values = {key: inner.text(key) for key in inner.keys()}  # noqa: SIM118 - not a dict
        for key, expression in values.items():
            if form.field(key) is None:
                inner.fail(key, f"文书 {form.id} 没有叫 {key} 的栏目")
            try:
                parse(expression)
            except UserProblem as problem:
                inner.fail(key, problem.text)
        found.append(
            Paper(form.id, one.text("title", form.title), values, one.flag("own"), one.flag("at_once"))
        )
        one.done()
    return tuple(found)


def read_progress(table: Table, fields: Sequence[RegisterField]) -> Progress | None:
    if "progress" not in table:
        return None
    one = table.table("progress")
    found = Progress(one.text("year"), one.text("target"), one.text("done"), one.text("figure", ""))
    one.done()
    for key in ("year", "target", "done"):
        check_key(one, key, getattr(found, key), fields, (FieldKind.INTEGER,))
    check_key(one, "figure", found.figure, fields, (FieldKind.FIGURE,))
    return found


def _register(table: Table, key: str, registers: Collection[str]) -> str:
    name = table.text(key, "")
    if name and name not in registers:
        table.fail(key, f"没有台账 {name}")
    return name


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
