"""The fields of a procedure's action as a dialog asks for them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import (
    Action,
    ActionOption,
    Authority,
    Field,
    FieldType,
    MatterFacts,
    Procedure,
    default_of,
)
from desktop_app.ui.shared.asked import Ask, Asked

_KINDS = {
    FieldType.TEXT: Ask.LINE,
    FieldType.LONG_TEXT: Ask.TEXT,
    FieldType.DATE: Ask.DATE,
    FieldType.INTEGER: Ask.INTEGER,
    FieldType.CHOICE: Ask.CHOICE,
    FieldType.FLAG: Ask.FLAG,
}


def asked_of(
    procedure: Procedure, action_id: str, acting: Authority, facts: MatterFacts, today: date
) -> tuple[Asked, ...]:
    """In the procedure's order, the approval's fields last, each with its default."""
    return tuple(_asked(field, facts, today) for field in procedure.fields_of(action_id, acting))


def _asked(field: Field, facts: MatterFacts, today: date) -> Asked:
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


def intro_of(action: Action, option: ActionOption | None) -> str:
    """What the action is about, and that an approval on paper is to be recorded with it."""
    parts = [action.hint]
    if option is not None and option.approval:
        translate = QCoreApplication.translate
        parts.append(translate("MatterStep", "这一步由有权机关决定：请把纸上的批准记在下面。"))
    return "".join(part for part in parts if part)
