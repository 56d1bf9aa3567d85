"""Between what is kept and what stands in the editors: amounts in their unit, days as text, rows as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from desktop_app.domain.registers import FieldKind, RegisterField
from desktop_app.domain.registers.amounts import area_text, money_text

_NOTHING: tuple[object, ...] = ("", [], False, None)


def typed_of(field: RegisterField, value: object) -> object:
    """What an editor shows: amounts in their unit, all else as it is."""
    if isinstance(value, int) and not isinstance(value, bool):
        if field.kind is FieldKind.AREA:
            return area_text(value, field.unit)
        if field.kind is FieldKind.MONEY:
            return money_text(value, field.unit)
        return str(value)
    return "" if value is None else value


def plain_of(value: object) -> object:
    """What was typed, as a draft keeps it: text, flags, lists."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain_of(inner) for key, inner in value.items()}
    return [plain_of(one) for one in value] if isinstance(value, list | tuple) else value


def typed_values(fields: Sequence[RegisterField], values: Mapping[str, object]) -> dict[str, object]:
    """What the editors of these fields would give back for kept values, as a draft keeps it; empty ones left out."""
    found: dict[str, object] = {}
    for field in fields:
        value = values.get(field.key)
        if field.kind is FieldKind.ROWS:
            rows = value if isinstance(value, list) else []
            shown: object = [_row_of(field, row) for row in rows]
        else:
            shown = plain_of(typed_of(field, value))
        if shown not in _NOTHING:
            found[field.key] = shown
    return found


def _row_of(field: RegisterField, row: Mapping[str, object]) -> dict[str, object]:
    """Every cell of a row, the empty ones too."""
    blanks: dict[FieldKind, object] = {FieldKind.FLAG: False}
    return {
        one.key: plain_of(typed_of(one, row.get(one.key))) or blanks.get(one.kind, "")
        for one in field.columns
    }
