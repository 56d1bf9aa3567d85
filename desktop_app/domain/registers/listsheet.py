"""The printed list of a register: which columns, how wide, in which type."""

from __future__ import annotations

from desktop_app.domain.forms import WIDE_BLOCK_MM, Block, BlockKind, FieldType, Form, FormField, Layout
from desktop_app.domain.registers.fields import FieldKind
from desktop_app.domain.registers.model import Register
from desktop_app.domain.registers.sheets import COUNTER_MM, NO_LIMIT, NUMBER, TITLE, label_of

ROWS, SPAN = "entries", "sheet_span"
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


def list_form(register: Register) -> Form:
    """The list's columns across the sheet, numbered, the heads again on every page."""
    columns = tuple(FormField(key, label, max_length=NO_LIMIT) for key, label, _mm in list_columns(register))
    widths = (COUNTER_MM, *(mm for _key, _label, mm in list_columns(register)))
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
    room = WIDE_BLOCK_MM - COUNTER_MM - sum(mm for _key, _label, mm in columns)
    free = sum(not mm for _key, _label, mm in columns)
    widths = [round(mm or room / free) for _key, _label, mm in columns]
    widest = max(range(len(widths)), key=lambda place: (columns[place][2] == 0, widths[place]))
    widths[widest] += WIDE_BLOCK_MM - COUNTER_MM - sum(widths)
    return [(key, label, float(mm)) for (key, label, _mm), mm in zip(columns, widths, strict=True)]


def is_small(register: Register) -> bool:
    """Whether the list needs the type of a wide ledger: more columns than a sheet holds at the usual one."""
    wanted = sum(
        _FIXED_MM.get(one.kind, _LEAST_MM) for key in register.columns if (one := register.field(key))
    )
    return wanted + (_NUMBER_MM if register.sign else 0) + COUNTER_MM > WIDE_BLOCK_MM
