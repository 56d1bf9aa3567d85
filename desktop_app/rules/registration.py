"""Loads `registration/*.toml`: what the registration asks for, one sheet a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from desktop_app.base.told import ToldList
from desktop_app.domain.clauses import cite
from desktop_app.domain.codes import CodeList
from desktop_app.domain.registration import KEYS, Crowd, Sheet, SheetField, Side
from desktop_app.rules.toml import Table, read_rules, rule_files

_LABELS = ("anonymous", "channel", "other_phone", "received_on", "title", "title_hint")


def load_registration(folders: Iterable[Path], codes: Mapping[str, CodeList]) -> tuple[Sheet, ...]:
    """All sheets in order; a later folder's file of the same name replaces the earlier one.

    Raises `RuleProblem` for an unknown field, code list or role, and for a field asked twice.
    """
    files = {path.name: path for path in rule_files(folders)}
    sheets = [_read(read_rules(path), path.stem, codes) for path in files.values()]
    return tuple(sorted(sheets, key=lambda sheet: (sheet.order, sheet.id)))


def _read(table: Table, name: str, codes: Mapping[str, CodeList]) -> Sheet:
    roles = {item.code for item in codes["party_roles"].items} if "party_roles" in codes else set()
    party = _side(table.table("party"), roles)
    if party is None:
        table.fail("party", "缺少这一项")
    sheet = Sheet(
        id=name,
        kind=table.text("kind"),
        title=table.text("title"),
        order=table.integer("order"),
        party=party,
        other=_side(table.table("other"), roles),
        companions=_side(table.table("companions"), roles),
        first=tuple(_field(row, codes) for row in table.tables("first")),
        more=tuple(_field(row, codes) for row in table.tables("more")),
        fixed=_words(table.table("fixed"), KEYS),
        labels=_words(table.table("labels"), _LABELS),
        hint=table.text("hint", ""),
        crowd=_crowd(table.table("crowd"), codes),
    )
    table.done()
    keys = [asked.key for asked in sheet.fields()] + list(sheet.fixed)
    twice = next((key for key in keys if keys.count(key) > 1), "")
    if twice:
        table.fail("", "字段 {twice} 问了两次", twice=twice)
    return sheet


def _side(row: Table, roles: Collection[str]) -> Side | None:
    if not row.keys():
        return None
    side = Side(row.text("label"), row.text("role"), row.integer("most", 0), cite(row.text("clause", "")))
    row.done()
    if side.role not in roles:
        row.fail("role", "没有当事人身份 {role}", role=side.role)
    return side


def _crowd(row: Table, codes: Mapping[str, CodeList]) -> Crowd | None:
    if not row.keys():
        return None
    crowd = Crowd(row.text("flag"), row.integer("least", least=2))
    row.done()
    if "matter_flags" not in codes or codes["matter_flags"].get(crowd.flag) is None:
        row.fail("flag", "没有事项标志 {flag}", flag=crowd.flag)
    return crowd


def _field(row: Table, codes: Mapping[str, CodeList]) -> SheetField:
    asked = SheetField(
        key=row.choice("key", sorted(KEYS)),
        label=row.text("label"),
        choices=row.text("choices", ""),
        under=row.text("under", ""),
        wide=row.flag("wide"),
        foretell=row.flag("foretell"),
    )
    row.done()
    if asked.choices and asked.choices not in codes:
        row.fail("choices", "没有代码表 {choices}", choices=asked.choices)
    if asked.under and codes[asked.choices].get(asked.under) is None:
        row.fail("under", "{choices} 里没有代码 {under}", choices=asked.choices, under=asked.under)
    return asked


def _words(row: Table, allowed: Collection[str]) -> dict[str, str]:
    for key in row.keys():  # noqa: SIM118 - not a dict
        if key not in allowed:
            row.fail(key, "不认识的键；这里可用：{names}", names=ToldList.of(sorted(allowed)))
    return {key: row.text(key) for key in row.keys()}  # noqa: SIM118
