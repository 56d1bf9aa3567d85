"""Reads `resources/registers/*.toml` into `Register`. Complaints name file, line and key.

The file name is the register's id. A later folder's file replaces an earlier one of the same name. Every
key that names a field, a form, a code list or another register is checked here, so that no screen, print
or figure can fail on a register that was loaded.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.codes import CodeList
from desktop_app.domain.forms import Form
from desktop_app.domain.registers import FieldKind, Option, Register, RegisterField, Visible
from desktop_app.rules.register_checks import check_keys, check_links, check_list_form
from desktop_app.rules.register_fields import KINDS_BY_ROLE, read_fields
from desktop_app.rules.register_figures import conditions, read_figures, read_tally
from desktop_app.rules.register_parts import (
    read_frequency,
    read_papers,
    read_periods,
    read_progress,
    read_row_tasks,
)
from desktop_app.rules.toml import Table, read_rules, rule_files

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


def load_registers(
    folders: Iterable[Path], codes: Mapping[str, CodeList], forms: Mapping[str, Form]
) -> dict[str, Register]:
    """All registers in the order in which they are shown. Raises `RuleProblem`."""
    tables = {path.stem: (path, read_rules(path)) for path in rule_files(folders)}
    found = {
        name: replace(read_register(table, name, codes, forms, tables), source=path.parent.parent.name)
        for name, (path, table) in tables.items()
    }
    found = with_figures(found)
    for name, register in found.items():
        check_links(tables[name][1], register, found)
    return dict(sorted(found.items(), key=lambda item: (item[1].order, item[0])))


def read_register(
    table: Table,
    register_id: str,
    codes: Mapping[str, CodeList],
    forms: Mapping[str, Form],
    others: Collection[str],
) -> Register:
    """The register in an opened rules file."""
    if not _ID.fullmatch(register_id):
        table.fail("", "文件名应为小写英文词加连字符，如 patrol-log.toml")
    fields = read_fields(table, codes, others)
    due = table.table("due")
    register = Register(
        id=register_id,
        version=table.integer("version", least=1),
        title=table.text("title"),
        group=table.text("group"),
        order=table.integer("order", least=0),
        fields=fields,
        purpose=table.text("purpose"),
        basis=table.text("basis", ""),
        sign=table.text("sign", ""),
        kept_by=table.choice("kept_by", ("both", "office", "bureau"), "both"),
        visible=Visible(table.choice("visible", tuple(Visible), Visible.ALL)),
        heading=table.text("heading"),
        on=_role(table, "on", fields, required=True),
        place=_role(table, "place", fields),
        person=_role(table, "person", fields),
        matter=_role(table, "matter", fields),
        due=due.text("field", ""),
        due_days=due.text("days", ""),
        due_from=due.text("from", ""),
        due_working=due.flag("working"),
        closes=table.text("closes", ""),
        span=_span(table),
        named=table.text("named", ""),
        columns=table.texts("list"),
        filters=table.texts("filters"),
        excel=table.texts("excel"),
        quick=table.texts("quick"),
        figures=(*read_figures(table, fields), *read_tally(table, fields)),
        periods=read_periods(table, fields, others),
        frequency=read_frequency(table, fields, others),
        row_tasks=read_row_tasks(table, fields),
        papers=read_papers(table, forms),
        progress=read_progress(table, fields),
        list_form=table.text("list_form", ""),
        list_rows=table.text("list_rows", ""),
        list_where=conditions(table, "list_where", fields),
        screens=table.flag("screens"),
    )
    due.done()
    table.done()
    check_keys(table, due, register)
    check_list_form(table, register, forms)
    return register


def with_figures(found: Mapping[str, Register]) -> dict[str, Register]:
    """The registers again, the fields that name a figure offering every figure of all of them."""
    options = tuple(
        Option(f"{one.id}/{figure.key}", f"{one.title}/{figure.title}")
        for one in sorted(found.values(), key=lambda one: one.order)
        for figure in one.figures
    )
    return {
        name: replace(
            one,
            fields=tuple(
                replace(field, options=options) if field.kind is FieldKind.FIGURE else field
                for field in one.fields
            ),
        )
        for name, one in found.items()
    }


def _role(table: Table, key: str, fields: Sequence[RegisterField], *, required: bool = False) -> str:
    """The field that fills a column: as named, or the first one of the fitting kind."""
    named = table.text(key, "")
    found = [one.key for one in fields if one.kind in KINDS_BY_ROLE[key]]
    if required and not (named or found):
        table.fail(key, "台账至少要有一个日期栏")
    return named or (found[0] if found else "")


def _span(table: Table) -> tuple[str, str] | None:
    keys = table.texts("span")
    if not keys:
        return None
    if len(keys) != 2:
        table.fail("span", "应写明起、止两个日期栏")
    return keys[0], keys[1]
