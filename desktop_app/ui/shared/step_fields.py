"""The field of a procedure's action as a dialog asks for it."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.procedures import Field, FieldType, MatterFacts, default_of
from desktop_app.ui.shared.asked import Ask, Asked

_KINDS = {
    FieldType.TEXT: Ask.LINE,
    FieldType.LONG_TEXT: Ask.TEXT,
    FieldType.DATE: Ask.DATE,
    FieldType.INTEGER: Ask.INTEGER,
    FieldType.CHOICE: Ask.CHOICE,
    FieldType.FLAG: Ask.FLAG,
}


def asked_of_field(field: Field, facts: MatterFacts, today: date) -> Asked:
    """With the default that the facts give it."""
    return Asked(
        key=field.key,
        label=field.label,
        kind=_KINDS[field.type],
        required=field.required,
        value=default_of(field, facts, today),
        options=tuple((option.code, option.title) for option in field.options),
        hint=field.hint,
        least=field.least,
        most=field.most,
    )
