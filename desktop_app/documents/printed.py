"""Which values a print really shows, and how they read: for lists of papers and for comparing with a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.documents.filling import Filler
from desktop_app.documents.values import rows_of
from desktop_app.domain.forms import Block, BlockKind, FieldType, Form, FormField, Frame

_PLACE = re.compile(r"\{([a-z_]\w*)\}")


def printed_values(form: Form, values: Mapping[str, object], frame: Frame) -> dict[str, object]:
    """Printed text by field key, in the form's order; rows as lists of the same. Empty ones are left out.

    Fields that only steer the print (a condition, another paper's name) are not in it.
    """
    filler = Filler(form, values, frame)
    keys = set(_keys(form.blocks, filler))
    found: dict[str, object] = {}
    for field in form.fields:
        if field.key not in keys:
            continue
        text = _rows(filler, field, keys) if field.type is FieldType.ROWS else filler.text(field.key)
        if text:
            found[field.key] = text
    return found


def _rows(filler: Filler, field: FormField, keys: set[str]) -> list[dict[str, str]]:
    rows = []
    for place, row in enumerate(rows_of(filler.values.get(field.key))):
        inner = filler.with_row(field, row, place)
        texts = {column.key: inner.text(column.key) for column in field.columns if column.key in keys}
        rows.append({key: text for key, text in texts.items() if text})
    return rows


def _keys(blocks: Sequence[Block], filler: Filler) -> Iterator[str]:
    for block in blocks:
        if block.blocks:
            yield block.field
            yield from _keys(block.blocks, filler)
        elif filler.holds(block.when):
            yield from _own_keys(block, filler)


def _own_keys(block: Block, filler: Filler) -> Iterator[str]:
    cells = [cell for row in block.rows for cell in row]
    texts = [block.text, *block.places, *(cell.text for cell in cells)]
    named = [
        block.field,
        *(cell.field for cell in cells),
        *(key for text in texts for key in _PLACE.findall(text)),
    ]
    if block.kind is BlockKind.TABLE and (table := filler.form.field(block.field)):
        yield from (column.key for column in table.columns)
    for key in named:
        field = filler.field(key)
        phrase = (
            field.choice(str(filler.value(key) or "")) if field and field.type is FieldType.PHRASE else None
        )
        yield from _PLACE.findall(phrase.text) if phrase else [key]
        yield key
