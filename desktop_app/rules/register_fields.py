"""The fields of a register file: kinds, choices from a list of codes, links to other registers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from desktop_app.base.errors import UserProblem
from desktop_app.base.told import ToldList
from desktop_app.domain.codes import CodeList
from desktop_app.domain.expressions import parse
from desktop_app.domain.registers import FieldKind, Option, RegisterField
from desktop_app.domain.registers.amounts import MU, SQUARE_METRE, WAN_YUAN, YUAN
from desktop_app.rules.toml import Table

KINDS_BY_ROLE: Mapping[str, tuple[FieldKind, ...]] = {
    "on": (FieldKind.DATE,),
    "place": (FieldKind.PLACE,),
    "person": (FieldKind.PERSON,),
    "matter": (FieldKind.MATTER,),
}
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_CHOSEN = (FieldKind.CHOICE, FieldKind.CHOICES)
# In a row there is no room for these, and a spreadsheet cell could not hold them.
_NOT_IN_ROWS = frozenset(
    {FieldKind.ROWS, FieldKind.FILES, FieldKind.TEXT, FieldKind.PEOPLE, FieldKind.CHOICES}
)
_LONG, _SHORT = 5000, 200
_UNITS = {FieldKind.AREA: (MU, SQUARE_METRE), FieldKind.MONEY: (YUAN, WAN_YUAN)}


def read_fields(
    table: Table, codes: Mapping[str, CodeList], registers: Collection[str]
) -> tuple[RegisterField, ...]:
    """The fields in order; a key stands once."""
    found: dict[str, RegisterField] = {}
    for one in table.tables("fields"):
        field = _field(one, codes, registers)
        if field.key in found:
            one.fail("key", "栏目 {key} 重复", key=field.key)
        if any(field.label == other.label for other in found.values()):
            one.fail("label", "栏名 {label} 重复，表格里分不清", label=field.label)
        found[field.key] = field
    if not found:
        table.fail("fields", "至少要有一个栏目")
    for one in table.tables("fields"):
        check_key(one, "after", one.text("after", ""), tuple(found.values()), (FieldKind.DATE,))
    return tuple(found.values())


def check_key(
    table: Table,
    key: str,
    name: str,
    fields: Sequence[RegisterField],
    kinds: tuple[FieldKind, ...] = (),
) -> None:
    """Refuses `name` under `key` if no field is called so, or if it is of another kind. Empty passes."""
    if not name:
        return
    field = next((one for one in fields if one.key == name), None)
    if field is None:
        table.fail(key, "没有叫 {name} 的栏目", name=name)
    if kinds and field.kind not in kinds:
        table.fail(key, "栏目 {name} 应为 {names}", name=name, names=ToldList.of(kinds))


def _field(
    table: Table, codes: Mapping[str, CodeList], registers: Collection[str], *, inner: bool = False
) -> RegisterField:
    kind = FieldKind(table.choice("type", tuple(FieldKind), FieldKind.LINE))
    long = kind in (FieldKind.TEXT, FieldKind.PEOPLE)
    columns = tuple(_field(one, codes, registers, inner=True) for one in table.tables("columns"))
    field = RegisterField(
        key=table.text("key"),
        label=table.text("label"),
        kind=kind,
        required=table.flag("required"),
        default=table.text("default", ""),
        options=_options(table, codes),
        register=table.text("register", ""),
        follows=_follows(table),
        max_length=table.integer("max_length", _LONG if long else _SHORT, least=1),
        hint=table.text("hint", ""),
        rows=table.integer("rows", 3, least=1, most=20),
        unit=_unit(table, kind),
        past=table.flag("past"),
        after=table.text("after", ""),
        columns=columns,
    )
    _check(table, field, registers, inner=inner)
    table.done()
    return field


def _options(table: Table, codes: Mapping[str, CodeList]) -> tuple[Option, ...]:
    """`choices = ["一级", …]` are their own codes; `codes = "channels"` takes a list of codes."""
    name = table.text("codes", "")
    if not name:
        return tuple(Option(text, text) for text in table.texts("choices"))
    if name not in codes:
        table.fail("codes", "没有叫 {name} 的代码表", name=name)
    listed = codes[name]
    parents = {one.parent for one in listed.items if one.parent}
    return tuple(
        Option(one.code, listed.full_title(one.code)) for one in listed.items if one.code not in parents
    )


def _unit(table: Table, kind: FieldKind) -> str:
    """Of an amount: as written, else the first of its kind."""
    units = _UNITS.get(kind, ())
    return table.choice("unit", units, units[0]) if units else ""


def _follows(table: Table) -> tuple[str, str] | None:
    text = table.text("follows", "")
    if not text:
        return None
    link, _, key = text.partition(".")
    return link, key


def _check(table: Table, field: RegisterField, registers: Collection[str], *, inner: bool) -> None:
    if not _KEY.fullmatch(field.key):
        table.fail("key", "栏目键只能用小写字母、数字和下划线")
    if field.default:
        try:
            parse(field.default)
        except UserProblem as problem:
            table.fail("default", problem.text)
    if (field.kind in _CHOSEN) != bool(field.options):
        table.fail("choices", "选择栏要有 choices 或 codes，其他栏不能有")
    if (field.kind is FieldKind.ROWS) != bool(field.columns):
        table.fail("columns", "多行栏（rows）要有 columns，其他栏不能有")
    if (field.kind is FieldKind.ENTRY) != bool(field.register):
        table.fail("register", "关联栏（entry）要写明台账，其他栏不能有")
    if field.register and field.register not in registers:
        table.fail("register", "没有台账 {register}", register=field.register)
    if inner and field.kind in _NOT_IN_ROWS:
        table.fail("type", "多行栏里不能有 {kind} 栏", kind=field.kind)
