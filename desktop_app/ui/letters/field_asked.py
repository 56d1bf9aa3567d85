"""A form's field as the editors ask for it, and its value to and from plain JSON."""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.domain.forms import FieldType, FormField
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import as_day, as_moment

_KINDS = {
    FieldType.LINE: Ask.LINE,
    FieldType.TEXT: Ask.TEXT,
    FieldType.DATE: Ask.DATE,
    FieldType.MOMENT: Ask.MOMENT,
    FieldType.NUMBER: Ask.INTEGER,
    FieldType.FLAG: Ask.FLAG,
    FieldType.CHOICE: Ask.CHOICE,
    FieldType.CHOICES: Ask.CHOICES,
}
_SHORT_LINE = 30


def asked_of(field: FormField, value: object) -> Asked:
    """For every type but PHRASE, PHOTO and ROWS, which have editors of their own."""
    return Asked(
        key=field.key,
        label=field.label,
        kind=_KINDS[field.type],
        required=field.required,
        value=to_editor(field, value),
        options=tuple((option.key, option.title) for option in field.choices),
        hint=field.hint,
        rows=field.rows,
    )


def to_editor(field: FormField, value: object) -> object:
    """The typed value of the editor; a date that cannot be read stays empty there."""
    if field.type is FieldType.DATE:
        return as_day(value)
    if field.type is FieldType.MOMENT:
        return as_moment(value)
    if field.type is FieldType.FLAG:
        return bool(value)
    if field.type is FieldType.CHOICE:
        option = field.choice(str(value or ""))
        return option.key if option else ""
    if field.type is FieldType.CHOICES:
        options = (field.choice(str(one)) for one in value) if isinstance(value, list | tuple) else ()
        return tuple(option.key for option in options if option)
    return "" if value is None else value


def to_plain(value: object) -> object:
    """What the letter keeps: ISO text, lists, bool, text."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def is_short(field: FormField) -> bool:
    """Whether two of the kind fit side by side."""
    if field.type in (FieldType.DATE, FieldType.NUMBER, FieldType.CHOICE):
        return True
    return field.type is FieldType.LINE and field.max_length <= _SHORT_LINE
