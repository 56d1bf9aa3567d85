"""Loads `codes/*.toml`: one list a file, at most two levels, each entry with its source mark."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.clauses import LAWS, cite
from desktop_app.domain.codes import Code, CodeList
from desktop_app.rules.toml import Table, read_rules, rule_files

_OWN_KEYS = ("code", "title", "parent", "note", "source")
_CUSTOM = ("GK", "D")


def load_codes(folders: Iterable[Path]) -> dict[str, CodeList]:
    """Lists by id; a later folder's list of the same id replaces the earlier one as a whole.

    Raises `RuleProblem` for a code given twice, an unknown parent, a third level, an unknown source.
    """
    lists: dict[str, CodeList] = {}
    for path in rule_files(folders):
        table = read_rules(path)
        found = _read_list(table)
        if found.id != path.stem:
            table.fail("id", "应与文件名相同（{stem}）", stem=path.stem)
        lists[found.id] = found
    return lists


def _read_list(table: Table) -> CodeList:
    list_id, title = table.text("id"), table.text("title")
    rows = table.tables("items")
    table.done()
    if not rows:
        table.fail("items", "列表是空的")
    items: dict[str, Code] = {}
    for row in rows:
        item = _read_item(row)
        if item.code in items:
            row.fail("code", "代码 {code} 重复", code=item.code)
        if item.parent and (item.parent not in items or items[item.parent].parent):
            row.fail("parent", "上级代码 {parent} 应写在前面，且最多两级", parent=item.parent)
        items[item.code] = item
    return CodeList(list_id, title, tuple(items.values()))


def _read_item(row: Table) -> Code:
    source = row.text("source")
    for mark in source.split("、"):
        if mark not in (*_CUSTOM, *LAWS) and cite(mark) == mark:
            row.fail("source", "依据“{mark}”应为条款（如 条例29）、GK（习惯）或 D（本程序拟定）", mark=mark)
    extra = tuple((key, row.text(key)) for key in row.keys() if key not in _OWN_KEYS)  # noqa: SIM118 - not a dict
    return Code(
        row.text("code"), row.text("title"), row.text("parent", ""), row.text("note", ""), source, extra
    )
