"""The standard forms that a register prints on when its file names none: a sheet for one entry, a list."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.forms import (
    BLOCK_MM,
    WIDE_BLOCK_MM,
    Block,
    BlockKind,
    Cell,
    FieldType,
    Form,
    FormField,
    Layout,
)
from desktop_app.domain.registers.model import NUMBERS, FieldKind, Register, RegisterField

NUMBER, TITLE, ROWS, SPAN = "number_own", "sheet_title", "entries", "sheet_span"
_LABEL_MM = 30
_WIDE = frozenset({FieldKind.TEXT, FieldKind.PLACE, FieldKind.MATTER, FieldKind.ENTRY, FieldKind.PEOPLE})
_COUNTER_MM = 12
_NUMBER_MM, _LEAST_MM, _SMALL_SCALE = 36.0, 24.0, 0.7
# What fits on one line of a list; the other columns share what is left.
_FIXED_MM = {
    FieldKind.DATE: 25.0,
    FieldKind.TIME: 16.0,
    FieldKind.FLAG: 18.0,
    FieldKind.INTEGER: 20.0,
    FieldKind.AREA: 24.0,
    FieldKind.MONEY: 26.0,
    FieldKind.PERSON: 22.0,
    FieldKind.PARTY: 22.0,
}
_NARROW = frozenset({FieldKind.DATE, FieldKind.TIME, FieldKind.FLAG, FieldKind.CHOICE, *NUMBERS})
_NO_LIMIT = 100_000


def label_of(field: RegisterField) -> str:
    """The label with the unit in which an amount is written."""
    return (
        f"{field.label}（{field.unit}）" if field.kind in (FieldKind.AREA, FieldKind.MONEY) else field.label
    )


def entry_form(register: Register) -> Form:
    """A grid of all fields, two short ones a row; rows fields as tables of their own."""
    fields = [FormField(NUMBER, "编号"), FormField(TITLE, "名称"), *map(_form_field, register.fields)]
    grid: list[tuple[Cell, ...]] = [(Cell(text="编号", label=True), Cell(field=NUMBER, span=3))]
    blocks = [Block(BlockKind.TITLE, text=f"{{{TITLE}}}")]
    for line in _lines(register.fields):
        if line[0].kind is FieldKind.ROWS:
            blocks += [*_grid(grid), *_table(line[0])]
            grid = []
        else:
            grid.append(_row(line))
    blocks += _grid(grid)
    if register.basis:
        blocks.append(Block(BlockKind.NOTE, text=f"依据：{register.basis}"))
    blocks.append(Block(BlockKind.SIGN, places=("填表人（签名）", "审核人（签名）")))
    return Form(
        id=register.id,
        version=register.version,
        title=register.title,
        layout=Layout.RECORD,
        fields=tuple(fields),
        blocks=tuple(blocks),
        signed_by="office",
    )


def list_form(register: Register) -> Form:
    """The list's columns across the sheet, numbered, the heads again on every page."""
    columns = tuple(FormField(key, label, max_length=_NO_LIMIT) for key, label, _mm in list_columns(register))
    widths = (_COUNTER_MM, *(mm for _key, _label, mm in list_columns(register)))
    title = (FormField(TITLE, "名称"), FormField(SPAN, "范围"))
    rows = FormField(ROWS, "台账", FieldType.ROWS, columns=columns)
    blocks = (
        Block(BlockKind.TITLE, text=f"{{{TITLE}}}"),
        Block(BlockKind.PARAGRAPH, text=f"{{{SPAN}}}", indent=False, align="center", when=SPAN),
        Block(BlockKind.TABLE, field=ROWS, columns=widths, small=is_small(register)),
        Block(BlockKind.SIGN, places=("填表人（签名）", "审核人（签名）")),
    )
    return Form(
        id=register.id,
        version=register.version,
        title=register.title,
        layout=Layout.RECORD,
        fields=(*title, rows),
        blocks=blocks,
        landscape=True,
        signed_by="office",
    )


def list_columns(register: Register) -> list[tuple[str, str, float]]:
    """Key, label and width in mm of the printed list; the widths fill the sheet."""
    fields = [one for key in register.columns if (one := register.field(key))]
    scale = _SMALL_SCALE if is_small(register) else 1.0
    head = [(NUMBER, "编号", _NUMBER_MM * scale)] if register.sign else []
    columns = [*head, *((one.key, label_of(one), _FIXED_MM.get(one.kind, 0) * scale) for one in fields)]
    room = WIDE_BLOCK_MM - _COUNTER_MM - sum(mm for _key, _label, mm in columns)
    free = sum(not mm for _key, _label, mm in columns)
    widths = [round(mm or room / free) for _key, _label, mm in columns]
    widest = max(range(len(widths)), key=lambda place: (columns[place][2] == 0, widths[place]))
    widths[widest] += WIDE_BLOCK_MM - _COUNTER_MM - sum(widths)
    return [(key, label, float(mm)) for (key, label, _mm), mm in zip(columns, widths, strict=True)]


def is_small(register: Register) -> bool:
    """Whether the list needs the type of a wide ledger: more columns than a sheet holds at the usual one."""
    wanted = sum(
        _FIXED_MM.get(one.kind, _LEAST_MM) for key in register.columns if (one := register.field(key))
    )
    return wanted + (_NUMBER_MM if register.sign else 0) + _COUNTER_MM > WIDE_BLOCK_MM


def _form_field(field: RegisterField) -> FormField:
    if field.kind is not FieldKind.ROWS:
        kind = FieldType.DATE if field.kind is FieldKind.DATE else FieldType.LINE
        return FormField(field.key, label_of(field), kind, max_length=_NO_LIMIT)
    columns = tuple(FormField(one.key, label_of(one), max_length=_NO_LIMIT) for one in field.columns)
    return FormField(field.key, field.label, FieldType.ROWS, columns=columns)


def _lines(fields: Sequence[RegisterField]) -> list[list[RegisterField]]:
    lines: list[list[RegisterField]] = []
    for field in fields:
        room = lines and len(lines[-1]) == 1 and _short(lines[-1][0])
        if room and _short(field):
            lines[-1].append(field)
        else:
            lines.append([field])
    return lines


def _short(field: RegisterField) -> bool:
    return field.kind not in _WIDE and field.kind is not FieldKind.ROWS and field.max_length <= 200


def _row(line: Sequence[RegisterField]) -> tuple[Cell, ...]:
    if len(line) == 1:
        lines = 3 if line[0].kind is FieldKind.TEXT else 1
        return (Cell(text=label_of(line[0]), label=True), Cell(field=line[0].key, span=3, lines=lines))
    return tuple(cell for one in line for cell in (Cell(text=label_of(one), label=True), Cell(field=one.key)))


def _grid(rows: list[tuple[Cell, ...]]) -> list[Block]:
    half = BLOCK_MM / 2 - _LABEL_MM
    widths = (_LABEL_MM, half, _LABEL_MM, half)
    return [Block(BlockKind.GRID, columns=widths, rows=tuple(rows))] if rows else []


def _table(field: RegisterField) -> list[Block]:
    """Its name above it, then its rows."""
    weights = [1.0 if one.kind in _NARROW else 2.2 for one in field.columns]
    room = BLOCK_MM - _COUNTER_MM
    widths = [round(room * weight / sum(weights)) for weight in weights]
    widths[-1] += room - sum(widths)
    return [
        Block(BlockKind.GRID, columns=(BLOCK_MM,), rows=((Cell(text=field.label, label=True),),)),
        Block(BlockKind.TABLE, field=field.key, columns=(_COUNTER_MM, *map(float, widths)), lines=1),
    ]
