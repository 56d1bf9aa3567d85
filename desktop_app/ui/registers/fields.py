"""Editors for the fields of a register, and what stands in them for a kept value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from desktop_app.domain.registers import FieldKind, RegisterField
from desktop_app.domain.registers.amounts import area_text, money_text
from desktop_app.domain.registers.sheets import label_of
from desktop_app.ui.registers.link_picker import LinkPicker
from desktop_app.ui.registers.rows import RowsEditor
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import Editor, Tools, make_editor

Search = Callable[[str], Sequence[tuple[str, str]]]

_ASKS = {
    FieldKind.TEXT: Ask.TEXT,
    FieldKind.DATE: Ask.DATE,
    FieldKind.CHOICE: Ask.CHOICE,
    FieldKind.FIGURE: Ask.CHOICE,
    FieldKind.CHOICES: Ask.CHOICES,
    FieldKind.FLAG: Ask.FLAG,
    FieldKind.PLACE: Ask.PLACE,
    FieldKind.PEOPLE: Ask.NAMES,
}
_NOTHING: tuple[object, ...] = ("", [], False, None)
_WIDE = frozenset({FieldKind.TEXT, FieldKind.CHOICES, FieldKind.PEOPLE, FieldKind.ROWS, FieldKind.MATTER})


@dataclass(frozen=True)
class LinkTools:
    """The searches behind link fields, and the words of what is linked already (by id)."""

    matters: Search
    entries: Callable[[str, str], Sequence[tuple[str, str]]]
    words: Mapping[str, str]


def make_field(field: RegisterField, value: object, tools: Tools, links: LinkTools) -> Editor:
    """The editor of one field, showing a kept (or typed) value."""
    if field.kind is FieldKind.ROWS:
        return _rows(field, value, tools, links)
    if field.kind in (FieldKind.MATTER, FieldKind.ENTRY):
        return _link(field, value, tools, links)
    return make_editor(asked_of(field, value), tools)


def asked_of(field: RegisterField, value: object) -> Asked:
    """A field as the shared editors know it."""
    options = tuple((one.code, one.title) for one in field.options)
    kind = _ASKS.get(field.kind, Ask.LINE)
    return Asked(
        field.key,
        label_of(field),
        kind,
        field.required,
        typed_of(field, value),
        options,
        hint=field.hint,
        rows=field.rows,
    )


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


def lines_of(fields: Sequence[RegisterField], *, roomy: bool) -> list[list[RegisterField]]:
    """Two short fields share a line, unless the letters are large."""
    lines: list[list[RegisterField]] = []
    for field in fields:
        beside = lines and len(lines[-1]) == 1 and not _wide(lines[-1][0]) and not _wide(field)
        if beside and not roomy:
            lines[-1].append(field)
        else:
            lines.append([field])
    return lines


def _wide(field: RegisterField) -> bool:
    return field.kind in _WIDE


def _rows(field: RegisterField, value: object, tools: Tools, links: LinkTools) -> Editor:
    rows = RowsEditor(field, lambda column, inner: make_field(column, inner, tools, links))
    rows.set_value(value)
    return Editor(rows, rows.value, rows.set_value, rows.changed)


def _link(field: RegisterField, value: object, tools: Tools, links: LinkTools) -> Editor:
    search = links.matters if field.kind is FieldKind.MATTER else partial(links.entries, field.register)
    picker = LinkPicker(search, tools.tasks)
    picker.setAccessibleName(field.label)

    def write(linked: object) -> None:
        record = str(linked or "")
        picker.set_link(record, links.words.get(record, record))

    write(value)
    return Editor(picker, picker.id, write, picker.textChanged)
