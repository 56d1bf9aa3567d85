"""Loads `imports/*.toml`: which tables can be taken in, their fields, and the words of their heads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop_app.domain.codes import CodeList
from desktop_app.domain.imports.targets import FieldKind, RecordKind, Target, TargetField
from desktop_app.rules.toml import Table, read_rules, rule_files

_ANY_LIST = "*"
"""The code list that the target names, since each kind of matter has categories of its own."""


def load_targets(folders: Iterable[Path], codes: Mapping[str, CodeList]) -> dict[str, Target]:
    """Targets by id in file order; a later folder's file of the same name replaces the earlier one.

    Raises `RuleProblem` for an unknown code list, a target or field given twice.
    """
    files = {path.name: path for path in rule_files(folders)}
    found: dict[str, Target] = {}
    for path in files.values():
        for target in _read(read_rules(path), codes):
            found[target.id] = target
    return found


def _read(table: Table, codes: Mapping[str, CodeList]) -> list[Target]:
    rows, fields = table.tables("targets"), [_field(row, codes) for row in table.tables("fields")]
    closed_words = table.texts("closed_words")
    table.done()
    keys = [one.key for one in fields]
    if len(set(keys)) < len(keys):
        table.fail("fields", "有栏目写了两次")
    return [_target(row, tuple(fields), closed_words, codes) for row in rows]


def _target(
    row: Table, fields: tuple[TargetField, ...], closed_words: tuple[str, ...], codes: Mapping[str, CodeList]
) -> Target:
    categories = row.text("category_codes", "")
    if categories and categories not in codes:
        row.fail("category_codes", "没有代码表 {categories}", categories=categories)
    wanted = row.texts("fields")
    named = {one.key: one for one in fields}
    for key in wanted:
        if key not in named:
            row.fail("fields", "没有栏目 {key}", key=key)
    kept = [named[key] for key in wanted] if wanted else list(fields)
    defaults = row.table("defaults")
    target = Target(
        id=row.text("id"),
        title=row.text("title"),
        record=RecordKind(row.choice("record", [one.value for one in RecordKind], RecordKind.MATTER)),
        fields=tuple(_listed(one, categories) for one in kept),
        what=row.text("what", ""),
        role=row.text("role", ""),
        other_role=row.text("other_role", ""),
        closed_state=row.text("closed_state", ""),
        outcomes=row.text("outcomes", ""),
        way=row.text("way", ""),
        closed_words=closed_words,
        title_words=row.texts("title_words"),
        defaults={key: defaults.text(key) for key in defaults.keys()},  # noqa: SIM118 - not a dict
    )
    row.done()
    return target


def _listed(one: TargetField, categories: str) -> TargetField:
    if one.codes != _ANY_LIST:
        return one
    kind = FieldKind.CODE if categories else FieldKind.LINE
    return TargetField(one.key, one.label, kind, one.words, categories, one.required)


def _field(row: Table, codes: Mapping[str, CodeList]) -> TargetField:
    found = TargetField(
        key=row.text("key"),
        label=row.text("label"),
        kind=FieldKind(row.choice("kind", [one.value for one in FieldKind])),
        words=row.texts("words"),
        codes=row.text("codes", ""),
        required=row.flag("required"),
        by_place=row.flag("by_place"),
    )
    if found.codes not in ("", _ANY_LIST) and found.codes not in codes:
        row.fail("codes", "没有代码表 {codes}", codes=found.codes)
    row.done()
    return found
