"""Editors for the fields of a register, and what stands in them for a kept value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from desktop_app.domain.registers import FieldKind, RegisterField
from desktop_app.domain.registers.sheets import label_of
from desktop_app.ui.registers.link_picker import LinkPicker
from desktop_app.ui.registers.rows import RowsEditor
from desktop_app.ui.registers.typed import typed_of
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
