"""Reads `resources/forms/*.toml` and their overrides into `Form`. Complaints name file, line, key.

The file name is the form's id (`F2.toml`). A later folder's file replaces an earlier one of the
same name as a whole. Every `{place}` in a text, every `when` and every default is checked here,
so that a letter cannot fail on a form that was loaded.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.domain.expressions import parse
from desktop_app.domain.forms import (
    BLOCK_MM,
    OPTIONAL,
    WIDE_BLOCK_MM,
    Block,
    BlockKind,
    Cell,
    Choice,
    FieldType,
    Form,
    FormField,
    Layout,
    Numbering,
)
from desktop_app.rules.toml import Table, parse_rules, read_rules, rule_files

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
OWN = "bureau"
"""The source of a form that the bureau has worded anew."""
_BRACES = re.compile(r"\{([^{}]*)\}")
FRAME_PLACES = frozenset({"organ", "office", "number", "dated_on"})
ITEM_PLACES = frozenset({"index", "ordinal"})
_OF_ROWS = frozenset({BlockKind.EACH, BlockKind.TABLE, BlockKind.PHOTOS})
_NUMBER_PLACES = frozenset({"organ_sign", "office_sign", "year", "counter", "counter:04"})


def load_forms(*folders: Path) -> dict[str, Form]:
    """All forms by id; folders from weakest to strongest (shipped, bureau). Raises `RuleProblem`."""
    return {path.stem: load_form(path) for path in rule_files(folders)}


def own_form(shipped: Mapping[str, Form], name: str, text: str) -> Form:
    """A form that a bureau has worded anew, from its file's name and text. Raises `RuleProblem`.

    It stands in for the shipped one: the same fields, at least, and the same way of numbering, so that
    whatever fills or counts the paper goes on doing so.
    """
    table, form_id = parse_rules(text, name), name.removesuffix(".toml")
    form = replace(read_form(table, form_id), source=OWN)
    before = shipped.get(form_id)
    if before is None:
        table.fail("", "没有编号是 {form_id} 的文书，文件名要和原来的一样", form_id=form_id)
    if missing := [one.key for one in before.fields if not _stands_in(form.field(one.key), one)]:
        table.fail("fields", "少了栏目 {missing}，或者改了它的种类", missing=missing[0])
    kept = (form.layout, form.numbering, form.belongs, form.derived.keys() >= before.derived.keys())
    if kept != (before.layout, before.numbering, before.belongs, True):
        table.fail("layout", "版式、编号规则、适用的事项要和原来的一样")
    if form.version <= before.version:
        table.fail("version", "版本号要比原来的（{version}）大", version=before.version)
    return form


def _stands_in(field: FormField | None, before: FormField) -> bool:
    return field is not None and field.type == before.type


def load_form(path: Path) -> Form:
    """One form from one file; `source` is the folder's name."""
    return replace(read_form(read_rules(path), path.stem), source=path.parent.name)


def read_form(table: Table, form_id: str) -> Form:
    """The form in an opened rules file."""
    if not _ID.fullmatch(form_id):
        table.fail("", "文件名应为字母开头的编号，如 F2.toml")
    fields = _fields(table)
    derived = {one.text("key"): _expression(one) for one in table.tables("derived")}
    places = frozenset(one.key for one in fields) | FRAME_PLACES | frozenset(derived)
    landscape = table.flag("landscape")
    wide = WIDE_BLOCK_MM if landscape else BLOCK_MM
    form = Form(
        id=form_id,
        version=table.integer("version", least=1),
        title=table.text("title"),
        layout=Layout(table.choice("layout", tuple(Layout))),
        fields=fields,
        blocks=tuple(_block(one, fields, places, wide) for one in table.tables("blocks")),
        numbering=_numbering(table.table("numbering")) if "numbering" in table else None,
        basis=table.text("basis", ""),
        purpose=table.text("purpose", ""),
        copies=table.texts("copies"),
        signed_by=table.choice("signed_by", ("organ", "office", "other"), ""),
        approval=table.flag("approval"),
        service=table.flag("service"),
        landscape=landscape,
        page_signers=table.texts("page_signers"),
        belongs=table.texts("belongs"),
        mark=_head_field(table, "mark", fields),
        number=_head_field(table, "number", fields),
        issuer=_head_field(table, "issuer", fields),
        derived=derived,
    )
    table.done()
    if not form.blocks:
        table.fail("blocks", "至少要有一个版块")
    _check_phrases(table, form, places)
    return form


def _expression(table: Table) -> str:
    """The expression of a derived place, over the form's own fields."""
    text = table.text("expression")
    _check_expression(table, "expression", text)
    table.done()
    return text


def _check_expression(table: Table, key: str, text: str) -> None:
    try:
        parse(text)
    except UserProblem as problem:
        table.fail(key, problem.text)


def _head_field(table: Table, key: str, fields: Collection[FormField]) -> str:
    """A field named by the form's head, which must be there."""
    name = table.text(key, "")
    if name and all(one.key != name for one in fields):
        table.fail(key, "没有叫 {name} 的栏目", name=name)
    return name


def _fields(table: Table) -> tuple[FormField, ...]:
    """The fields in order; a key may stand once and may not be one the frame fills."""
    found: dict[str, FormField] = {}
    for one in table.tables("fields"):
        field = _field(one)
        if field.key in found or field.key in FRAME_PLACES | ITEM_PLACES:
            one.fail("key", "栏目 {key} 重复或用了保留名", key=field.key)
        found[field.key] = field
    return tuple(found.values())


def _numbering(table: Table) -> Numbering:
    numbering = Numbering(table.text("series"), table.text("pattern"))
    _check_places(table, "pattern", numbering.pattern, _NUMBER_PLACES)
    if "{counter" not in numbering.pattern or "{year}" not in numbering.pattern:
        table.fail("pattern", "文号里要有 {year} 和 {counter}")
    table.done()
    return numbering


def _field(table: Table, *, inner: bool = False) -> FormField:
    kind = FieldType(table.choice("type", tuple(FieldType), FieldType.LINE))
    columns = tuple(_field(one, inner=True) for one in table.tables("columns"))
    field = FormField(
        key=table.text("key"),
        label=table.text("label"),
        type=kind,
        default=table.text("default", ""),
        required=table.flag("required"),
        max_length=table.integer("max_length", 5000 if kind is FieldType.TEXT else 200, least=1),
        choices=_choices(table),
        hint=table.text("hint", ""),
        rows=table.integer("rows", 4 if kind is FieldType.TEXT else 1, least=1, most=60),
        columns=columns,
        each=table.text("each", ""),
        preset=table.texts("preset"),
        group=table.text("group", ""),
    )
    _check_field(table, field, inner=inner)
    table.done()
    return field


def _check_field(table: Table, field: FormField, *, inner: bool) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", field.key):
        table.fail("key", "栏目键只能用小写字母、数字和下划线")
    if field.default:
        _check_expression(table, "default", field.default)
    if field.type in (FieldType.CHOICE, FieldType.CHOICES) and not field.choices:
        table.fail("choices", "选择栏要列出 choices")
    if (field.type is FieldType.ROWS) != bool(field.columns):
        table.fail("columns", "多行栏（rows）要有 columns，其他栏不能有")
    if field.preset and not field.columns:
        table.fail("preset", "只有多行栏能有固定行")
    if field.group and not inner:
        table.fail("group", "只有多行栏里的栏目能有上层栏名")
    if inner and field.type is FieldType.ROWS:
        table.fail("type", "多行栏里不能再套多行栏")


def _choices(table: Table) -> tuple[Choice, ...]:
    """`choices = ["直接", …]`, or `[[fields.options]]` with key, title and text."""
    plain = tuple(Choice(text, text) for text in table.texts("choices"))
    return plain + tuple(_option(one) for one in table.tables("options"))


def _option(table: Table) -> Choice:
    option = Choice(table.text("key"), table.text("title"), table.text("text", ""))
    table.done()
    return option


def _block(table: Table, fields: tuple[FormField, ...], places: frozenset[str], wide: int) -> Block:
    kind = BlockKind(table.choice("kind", tuple(BlockKind)))
    field = table.text("field", "")
    inner = _inner_fields(table, kind, field, fields)
    inner_places = places | ITEM_PLACES | {one.key for one in inner}
    block = Block(
        kind=kind,
        text=table.text("text", ""),
        field=field,
        when=table.text("when", ""),
        clause=table.text("clause", ""),
        level=table.integer("level", 1, least=1, most=4),
        lines=table.integer("lines", 1, least=1, most=20),
        indent=bool(table.flag("indent", True)),
        align=table.choice("align", ("left", "center", "right"), ""),
        on_blank=table.flag("on_blank") if "on_blank" in table else None,
        columns=_widths(table, wide),
        rows=tuple(_row(one, inner_places if inner else places) for one in table.tables("rows")),
        blocks=tuple(_block(one, (*fields, *inner), inner_places, wide) for one in table.tables("blocks")),
        places=table.texts("places"),
        small=table.flag("small"),
    )
    table.done()
    _check_places(table, "text", block.text, places)
    _check_when(table, block.when, fields)
    _check_rows(table, block)
    return block


def _inner_fields(
    table: Table, kind: BlockKind, field: str, fields: tuple[FormField, ...]
) -> tuple[FormField, ...]:
    found = next((one for one in fields if one.key == field), None)
    if field and found is None:
        table.fail("field", "没有叫 {field} 的栏目", field=field)
    if kind in _OF_ROWS and (found is None or not found.columns):
        table.fail("field", "这种版块要指向一个多行栏")
    return found.columns if found else ()


def _widths(table: Table, wide: int) -> tuple[float, ...]:
    """`columns = "24 54 24 54"`: widths in mm, which must fill the text block."""
    text = table.text("columns", "")
    if not re.fullmatch(r"(\d+(\.\d+)?(\s+|$))*", text):
        table.fail("columns", "应为各列毫米数，用空格隔开")
    widths = tuple(float(part) for part in text.split())
    if widths and round(sum(widths)) != wide:
        table.fail("columns", "各列毫米数之和应为 {wide}", wide=wide)
    return widths


def _row(table: Table, places: Collection[str]) -> tuple[Cell, ...]:
    cells = tuple(_cell(one, places) for one in table.tables("cells"))
    table.done()
    return cells


def _cell(table: Table, places: Collection[str]) -> Cell:
    label = table.text("label", "")
    cell = Cell(
        text=label or table.text("text", ""),
        field=table.text("field", ""),
        label=bool(label),
        span=table.integer("span", 1, least=1),
        lines=table.integer("lines", 1, least=1, most=40),
        options=table.flag("options"),
        sign=table.text("sign", ""),
        align=table.choice("align", ("left", "center", "right"), ""),
    )
    table.done()
    _check_places(table, "text", cell.text, places)
    if cell.field and cell.field not in places:
        table.fail("field", "没有叫 {field} 的栏目", field=cell.field)
    return cell


def _check_rows(table: Table, block: Block) -> None:
    for place, row in enumerate(block.rows, start=1):
        if sum(cell.span for cell in row) != len(block.columns):
            table.fail("rows", "第 {place} 行的格数与列数不符", place=place)


def _check_places(table: Table, key: str, text: str, known: Collection[str]) -> None:
    plain = OPTIONAL.sub(lambda match: match[2], text)
    found = [match[1] for match in OPTIONAL.finditer(text)] + _BRACES.findall(plain)
    if set(_BRACES.sub("", plain)) & {"{", "}"}:
        table.fail(key, "文字里的花括号不成对")
    for place in found:
        if place not in known:
            table.fail(key, "文字里的 {{{place}}} 没有对应的栏目", place=place)


def _check_when(table: Table, when: str, fields: Collection[FormField]) -> None:
    key, _, value = when.removeprefix("!").partition("=")
    field = next((one for one in fields if one.key == key), None)
    if when and field is None:
        table.fail("when", "没有叫 {key} 的栏目", key=key)
    if value and field is not None and field.choices and field.choice(value) is None:
        table.fail("when", "{key} 没有选项 {value}", key=key, value=value)


def _check_phrases(table: Table, form: Form, places: Collection[str]) -> None:
    for field in form.fields:
        for option in field.choices:
            _check_places(table, "fields", option.text, places)
