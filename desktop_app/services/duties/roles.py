"""Which step of a procedure carries out a duty: the rules mark it by `sets = { duty = "…" }`, never by its id."""

from __future__ import annotations

from desktop_app.domain.procedures import Action, Procedure

HANDOVER = "handover"
_MARK = "duty"
TO_ORGAN, REASON = "to_organ", "transfer_reason"


def action_for(procedure: Procedure, duty: str) -> Action | None:
    """The step marked for this duty; None in a procedure (or an old version of it) that has none."""
    return next((one for one in procedure.actions.values() if one.sets.get(_MARK) == duty), None)
