"""Loads `national/*.toml`: the fields of the national system, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.domain.codes import CodeList
from desktop_app.domain.expressions import parse
from desktop_app.domain.national import NationalField, NationalKind, NationalSheet
from desktop_app.rules.toml import Table, read_rules, rule_files


def load_national(folders: Iterable[Path], codes: Mapping[str, CodeList]) -> dict[str, NationalSheet]:
    """Sheets by id; a later folder's file of the same name replaces the earlier one.

    Raises `RuleProblem` for an unknown code list, an expression that cannot be read, a field given twice.
    """
    files = {path.name: path for path in rule_files(folders)}
    found = [_read(read_rules(path), codes) for path in files.values()]
    return {sheet.id: sheet for sheet in found}


def _read(table: Table, codes: Mapping[str, CodeList]) -> NationalSheet:
    fields = tuple(_field(row, codes) for row in table.tables("fields"))
    sheet = NationalSheet(table.text("id"), table.text("title"), fields)
    table.done()
    names = [one.name for one in fields]
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        table.fail("fields", "字段 {twice} 写了两次", twice=twice)
    return sheet


def _field(row: Table, codes: Mapping[str, CodeList]) -> NationalField:
    one = NationalField(
        name=row.text("name"),
        title=row.text("title"),
        value=row.text("value"),
        group=row.text("group", ""),
        kind=NationalKind(row.choice("kind", [kind.value for kind in NationalKind], NationalKind.TEXT)),
        codes=row.text("codes", ""),
    )
    row.done()
    if one.codes and one.codes not in codes:
        row.fail("codes", "没有代码表 {codes}", codes=one.codes)
    if (one.kind is NationalKind.CODE) != bool(one.codes):
        row.fail("codes", "代码栏目要写明代码表，别的栏目不写")
    try:
        parse(one.value)
    except UserProblem as wrong:
        row.fail("value", wrong.text)
    return one
