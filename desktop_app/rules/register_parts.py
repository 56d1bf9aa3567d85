"""The parts of a register file beside its fields: figures, periods, tasks, papers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from desktop_app.base.errors import UserProblem
from desktop_app.domain.expressions import parse
from desktop_app.domain.forms import Form
from desktop_app.domain.registers import (
    FieldKind,
    Frequency,
    Paper,
    Period,
    Progress,
    RegisterField,
    RowTasks,
)
from desktop_app.rules.register_fields import check_key
from desktop_app.rules.register_figures import conditions
from desktop_app.rules.toml import Table

EVERY = ("day", "week", "month", "quarter", "year")


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
            one.fail("form", "没有文书 {form}", form=one.text("form"))
        inner = one.table("values")
        values = {key: inner.text(key) for key in inner.keys()}  # noqa: SIM118 - not a dict
        for key, expression in values.items():
            if form.field(key) is None:
                inner.fail(key, "文书 {id} 没有叫 {key} 的栏目", id=form.id, key=key)
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
        table.fail(key, "没有台账 {name}", name=name)
    return name
