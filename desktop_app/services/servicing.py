"""Service of a letter is one event: told once, it stands on the letter and in the matter's procedure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.told import ToldList
from desktop_app.domain.procedures import Action, ActionOption, NextStep, Outcome, Procedure, as_date
from desktop_app.domain.reckoning import day_text
from desktop_app.domain.records import Letter, LetterState
from desktop_app.domain.servingways import ServiceWay
from desktop_app.services.facts import MatterFile
from desktop_app.store.transaction import Transaction

SERVED_ON, WAY, RECEIVER, NOTE = "served_on", "service_way", "receiver", "service_note"
RELATION = "relation"


def service_step(
    procedure: Procedure, file: MatterFile, options: Sequence[ActionOption], letter_id: str
) -> NextStep | None:
    """The step that records this letter's service, where the matter is ready for one; else None."""
    if not any(letter.id == letter_id for letter in served_papers(procedure, file)):
        return None
    ready = (
        one.action for one in options if one.allowed and one.here and asks_service(procedure, one.action.id)
    )
    action = next(ready, None)
    return NextStep(action.id, action.title) if action else None


def known_service(procedure: Procedure, file: MatterFile, action_id: str) -> dict[str, object]:
    """What the letter already says of its service, as inputs of the step that asks for it."""
    if not asks_service(procedure, action_id):
        return {}
    letter = next((one for one in served_papers(procedure, file) if one.served_on), None)
    if letter is None:
        return {}
    values: dict[str, object] = {
        SERVED_ON: letter.served_on,
        WAY: letter.served_way,
        RECEIVER: letter.served_to,
    }
    if letter.service.get(RELATION):
        values[RELATION] = letter.service[RELATION]
    asked = {field.key for field in procedure.action(action_id).fields}
    return {key: value for key, value in {**values, NOTE: letter.served_note}.items() if key in asked}


def asks_service(procedure: Procedure, action_id: str) -> bool:
    """Whether this step records a service; False for one that the procedure does not know."""
    action = procedure.actions.get(action_id)
    return action is not None and any(asked.key == SERVED_ON for asked in action.fields)


def served_papers(procedure: Procedure, file: MatterFile) -> list[Letter]:
    """Issued letters that the last step with papers to serve has brought forth."""
    done = [procedure.actions[step.action] for step in file.steps if step.action in procedure.actions]
    last: Action | None = next((one for one in reversed(done) if any(p.served for p in one.papers)), None)
    forms = {paper.form for paper in last.papers if paper.served} if last else set()
    return [one for one in file.letters if one.state == LetterState.ISSUED and one.form in forms]


def refuse_bare_service(
    ways: Sequence[ServiceWay], procedure: Procedure, file: MatterFile, outcome: Outcome
) -> None:
    """A step may not serve by a way whose conditions nobody wrote down: the limits of the parties start here.

    What the way asks for beyond day and receiver (the witness of a refusal, the post number) stands either on
    the letter (`record_service`) or in the remark; no letter is served before its date, and by a notice no
    sooner than its days after it.
    Raises `InputProblem`.
    """
    values = outcome.values
    day = as_date(values.get(SERVED_ON))
    way = next((one for one in ways if one.code == values.get(WAY)), None)
    if way is None or day is None:
        return
    letters = served_papers(procedure, file)
    _refuse_early(way, letters, day)
    if any(one.served_on and one.served_way == way.code for one in letters) or values.get(NOTE):
        return
    asked = {SERVED_ON, RECEIVER, RELATION}
    wanted = [
        one.label for one in way.fields if one.key in {*way.needs, *way.either} and one.key not in asked
    ]
    if wanted:
        text = "{way}要写明{what}（{clause}）：请写在备注里，或者先在文书上登记送达。"
        problem = Problem.of(NOTE, text, way=way.title, what=ToldList.of(wanted), clause=way.clause)
        raise InputProblem([problem])


def _refuse_early(way: ServiceWay, letters: Sequence[Letter], day: date) -> None:
    """Not before the letter's date, nor before the day that the letter itself says it was served on."""
    told = max((one.served_on for one in letters if one.served_on), default=day)
    if day < told:
        text = "文书上登记的送达日期是{day}，不能早于这一天。"
        raise InputProblem([Problem.of(SERVED_ON, text, day=day_text(told))])
    dated = max((one.dated_on for one in letters if one.dated_on and one.served_on is None), default=None)
    if dated is None:
        return
    refuse_too_early(way, dated, day)


def refuse_too_early(way: ServiceWay | None, dated: date, day: date) -> None:
    """No letter is served before its date, by a notice no sooner than its days after it. Raises `InputProblem`."""
    if day < dated:
        raise InputProblem([Problem.of(SERVED_ON, "{what}不能早于落款日期。", what="送达日期")])
    if way is not None and day < dated + timedelta(days=way.days):
        text = "公告送达自公告之日起满{days}日才算送达（{clause}），最早是{day}。"
        earliest = day_text(dated + timedelta(days=way.days))
        raise InputProblem([Problem.of(SERVED_ON, text, days=way.days, clause=way.clause, day=earliest)])


def serve_with_step(tx: Transaction, procedure: Procedure, file: MatterFile, outcome: Outcome) -> None:
    """Writes the service that a step recorded onto its letters, those not yet served."""
    day = as_date(outcome.values.get(SERVED_ON))
    if day is None:
        return
    values = outcome.values
    for letter in served_papers(procedure, file):
        if letter.served_on is None:
            tx.set(
                Letter,
                letter.id,
                served_on=day,
                served_way=str(values.get(WAY, "")),
                served_to=str(values.get(RECEIVER, "")),
                served_note=str(values.get(NOTE, "")),
            )
