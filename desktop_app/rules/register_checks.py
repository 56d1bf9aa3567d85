"""What must fit together in a register's file: every key names a field, every form and link is there."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.base.told import ToldList
from desktop_app.domain.forms import Form
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.rules.register_fields import KINDS_BY_ROLE, check_key
from desktop_app.rules.toml import Table


def check_keys(table: Table, due: Table, register: Register) -> None:
    fields = register.fields
    for key, name in (("heading", register.heading), ("closes", register.closes), ("named", register.named)):
        check_key(table, key, name, fields)
    for role in ("on", "place", "person", "matter"):
        check_key(table, role, getattr(register, role), fields, KINDS_BY_ROLE[role])
    check_key(table, "closes", register.closes, fields, (FieldKind.DATE,))
    check_key(table, "named", register.named, fields, (FieldKind.PEOPLE,))
    for key, name in (("field", register.due), ("from", register.due_from)):
        check_key(due, key, name, fields, (FieldKind.DATE,))
    check_key(due, "days", register.due_days, fields, (FieldKind.INTEGER,))
    for name in register.span or ():
        check_key(table, "span", name, fields, (FieldKind.DATE,))
    for key, names in (
        ("list", register.columns),
        ("filters", register.filters),
        ("excel", register.excel),
        ("quick", register.quick),
    ):
        for name in names:
            check_key(table, key, name, fields)
    if not register.columns:
        table.fail("list", "要写明列表显示哪些栏")
    for name in register.filters:
        check_key(table, "filters", name, fields, (FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.FLAG))
    missing = [one.label for one in fields if one.required and one.key not in register.quick]
    if register.quick and missing:
        table.fail("quick", "快速登记要包含必填栏：{names}", names=ToldList.of(missing))


def check_list_form(table: Table, register: Register, forms: Mapping[str, Form]) -> None:
    if not register.list_form:
        return
    form = forms.get(register.list_form)
    if form is None:
        table.fail("list_form", "没有文书 {list_form}", list_form=register.list_form)
    rows = form.field(register.list_rows)
    if rows is None or not rows.columns:
        table.fail(
            "list_rows",
            "文书 {list_form} 没有叫 {list_rows} 的多行栏",
            list_form=register.list_form,
            list_rows=register.list_rows,
        )


def check_links(table: Table, register: Register, all_of: Mapping[str, Register]) -> None:
    """Paths into other registers lead to fields that are there."""
    for place, field in enumerate(register.fields):
        if field.follows is None:
            continue
        link = register.field(field.follows[0])
        other = all_of.get(link.register) if link else None
        if other is None or other.field(field.follows[1]) is None:
            table.tables("fields")[place].fail("follows", "应写成“关联栏.对方栏”")
    if register.frequency is not None:
        plan = all_of[register.frequency.register]
        check_key(
            table.table("frequency"), "days", register.frequency.days_field, plan.fields, (FieldKind.INTEGER,)
        )
    for period in register.periods:
        if period.sensitive and all_of[period.sensitive].span is None:
            table.fail("periods", "台账 {sensitive} 没有写明起止（span）", sensitive=period.sensitive)
