"""The standard forms that a register prints on when its file names none: a sheet for one entry."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.forms import (
    BLOCK_MM,
    Block,
    BlockKind,
    Cell,
    FieldType,
    Form,
    FormField,
    Layout,
)
from desktop_app.domain.registers.fields import NUMBERS, FieldKind, RegisterField
from desktop_app.domain.registers.model import Register

NUMBER, TITLE = "number_own", "sheet_title"
_LABEL_MM = 30
_WIDE = frozenset({FieldKind.TEXT, FieldKind.PLACE, FieldKind.MATTER, FieldKind.ENTRY, FieldKind.PEOPLE})
COUNTER_MM = 12
_NARROW = frozenset({FieldKind.DATE, FieldKind.TIME, FieldKind.FLAG, FieldKind.CHOICE, *NUMBERS})
NO_LIMIT = 100_000


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


def _form_field(field: RegisterField) -> FormField:
    if field.kind is not FieldKind.ROWS:
        kind = FieldType.DATE if field.kind is FieldKind.DATE else FieldType.LINE
        return FormField(field.key, label_of(field), kind, max_length=NO_LIMIT)
    columns = tuple(FormField(one.key, label_of(one), max_length=NO_LIMIT) for one in field.columns)
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
    room = BLOCK_MM - COUNTER_MM
    widths = [round(room * weight / sum(weights)) for weight in weights]
    widths[-1] += room - sum(widths)
    return [
        Block(BlockKind.GRID, columns=(BLOCK_MM,), rows=((Cell(text=field.label, label=True),),)),
        Block(BlockKind.TABLE, field=field.key, columns=(COUNTER_MM, *map(float, widths)), lines=1),
    ]
