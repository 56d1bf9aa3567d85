"""What an office does with the bureau's consent once it has come: one press instead of typing it again."""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutyrecords import Approval, Request, RequestWay
from desktop_app.domain.procedures import Procedure
from desktop_app.domain.records import TABLE_OF, Letter, LetterState, Matter, Step
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import bureau_name, missing
from desktop_app.services.duties.requests import approved
from desktop_app.services.duties.roles import HANDOVER, REASON, TO_ORGAN, action_for
from desktop_app.services.lettercode import content_mark

_MOVES = (RequestWay.HANDOVER, RequestWay.RETURN, RequestWay.OBJECTION)


def speaks_of(one: Approval, letter: Letter) -> bool:
    """Whether the approval is of the wording that the letter has now."""
    return one.content in ("", content_mark(letter))


def waits(desk: Desk, one: Approval) -> bool:
    """Whether this consent is still to be carried out here."""
    records = desk.store.read
    if one.target_type == TABLE_OF[Letter]:
        letter = records.get(Letter, one.target_id)
        return letter is not None and letter.state == LetterState.SUBMITTED and speaks_of(one, letter)
    matter = records.get(Matter, one.matter_id)
    if matter is None or matter.owner != desk.identity.node or matter.closed_on or matter.retired:
        return False
    request = _request(desk, one)
    if not _action(_procedure(desk, matter), one, request):
        return False
    done = records.of(Step, "matter_id", matter.id) if request else []
    return not any(request and step.action == request.action and _since(step, request) for step in done)


def carry_out(desk: Desk, approval_id: str) -> Changes:
    """Approves the letter, or does the step that was asked for. Raises as these do, `NotAllowed` for nothing to do."""
    from desktop_app.services.letters import Letters  # the lists of today's page need only `waits`
    from desktop_app.services.steps import Steps

    one = desk.store.read.get(Approval, approval_id)
    if one is None or not one.agreed or one.approved_on is None:
        raise missing("批复")
    if one.target_type == TABLE_OF[Letter]:
        return Letters(desk).approve(one.target_id, one.approved_by, one.approved_on, one.text)
    matter, request = desk.store.read.get(Matter, one.matter_id), _request(desk, one)
    action = _action(_procedure(desk, matter), one, request) if matter else ""
    if matter is None or not action:
        raise NotAllowed("这件批复不用在这里办理。", way_out="请在事项中按批复办理。")
    procedure = _procedure(desk, matter)
    known = approved(procedure, action, one.approved_by, one.approved_on)
    inputs = request.inputs if request and request.action else _moved(desk, one, request)
    return Steps(desk).act(matter.id, action, {**inputs, **known})


def _moved(desk: Desk, one: Approval, request: Request | None) -> dict[str, object]:
    """Where a matter goes that leaves us: to the office that the bureau names, or back to the bureau."""
    back = request is not None and request.way != RequestWay.HANDOVER
    reason = request.reason if request else ""
    return {TO_ORGAN: bureau_name(desk, one.owner) if back else one.text, REASON: reason}


def _request(desk: Desk, one: Approval) -> Request | None:
    return desk.store.read.get(Request, one.target_id) if one.target_type == TABLE_OF[Request] else None


def _action(procedure: Procedure, one: Approval, request: Request | None) -> str:
    if request is not None and request.action:
        return request.action
    if request is not None and request.way not in _MOVES:
        return ""
    if request is None and one.target_type != TABLE_OF[Matter]:
        return ""
    found = action_for(procedure, HANDOVER)
    return found.id if found else ""


def _procedure(desk: Desk, matter: Matter) -> Procedure:
    return desk.rules.procedures.get(matter.procedure, matter.procedure_version)


def _since(step: Step, request: Request) -> bool:
    if step.recorded_at is None or request.requested_on is None:
        return True
    return step.recorded_at.date() >= request.requested_on
