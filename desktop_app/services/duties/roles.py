"""Which step of a procedure carries out a duty: the rules mark it by `sets = { duty = "…" }`, never by its id."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.procedures import Action, Procedure, options
from desktop_app.domain.records import Matter
from desktop_app.services.desk import Desk
from desktop_app.services.facts import facts_of, open_file
from desktop_app.services.steps import Steps
from desktop_app.store.transaction import Transaction

HANDOVER, REPORT, PRESS, PRESS_REPLY = "handover", "report", "press", "press_reply"
REPORT_RECEIVED = "report_received"
_MARK = "duty"
TO_ORGAN, REASON = "to_organ", "transfer_reason"


def action_for(procedure: Procedure, duty: str) -> Action | None:
    """The step marked for this duty; None in a procedure (or an old version of it) that has none."""
    return next((one for one in procedure.actions.values() if one.sets.get(_MARK) == duty), None)


def record_in(
    tx: Transaction, desk: Desk, matter: Matter, duty: str, on: date, values: Mapping[str, object]
) -> bool:
    """Writes a duty into the matter's own course, where its procedure has a step for it that may be done now.

    Of `values` only what the step asks for is used. False: nothing was written. Raises as the step does.
    """
    procedure = desk.rules.procedures.get(matter.procedure, matter.procedure_version)
    action = action_for(procedure, duty)
    if action is None or matter.owner != tx.node or matter.retired:
        return False
    steps, today = Steps(desk), desk.clock.today()
    facts = facts_of(open_file(tx.records, matter))
    offered = options(procedure, facts, today, steps.acting)
    if not any(
        one.action.id == action.id and one.allowed and one.here and not one.approval for one in offered
    ):
        return False
    asked = {field.key for field in action.fields}
    inputs = {key: value for key, value in values.items() if key in asked and value not in ("", None)}
    steps.act_in(tx, matter.id, action.id, {**inputs, action.date_key: on})
    return True
