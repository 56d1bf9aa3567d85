"""The fields of a procedure's action as a dialog asks for them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import Action, ActionOption, Authority, MatterFacts, Procedure
from desktop_app.ui.shared.asked import Asked
from desktop_app.ui.shared.step_fields import asked_of_field


def asked_of(
    procedure: Procedure, action_id: str, acting: Authority, facts: MatterFacts, today: date
) -> tuple[Asked, ...]:
    """In the procedure's order, the approval's fields last, each with its default."""
    return tuple(asked_of_field(field, facts, today) for field in procedure.fields_of(action_id, acting))


def intro_of(action: Action, option: ActionOption | None) -> str:
    """What the action is about, and that an approval on paper is to be recorded with it."""
    parts = [action.hint]
    if option is not None and option.approval:
        translate = QCoreApplication.translate
        parts.append(translate("MatterStep", "这一步由有权机关决定：请把纸上的批准记在下面。"))
    return "".join(part for part in parts if part)
