"""Which step of the procedure records the service of a letter, if that is what comes next."""

from __future__ import annotations

from desktop_app.domain.procedures import StepKind
from desktop_app.ui.matter.reading import CaseFile

_SERVED = "served_on"


def service_step(case: CaseFile, letter_id: str) -> str:
    """The action's id, "" where the letter's service is recorded on the letter alone.

    The step must ask for the day of service, and the letter be a paper that the steps done so far owe.
    """
    page = case.page
    step = page.next_step
    if step.kind != StepKind.ACT or step.action_id is None:
        return ""
    if not any(asked.key == _SERVED for asked in page.procedure.action(step.action_id).fields):
        return ""
    letter = next((one for one in page.file.letters if one.id == letter_id), None)
    last = next((one for one in reversed(page.file.steps) if one.action in page.procedure.actions), None)
    if letter is None or last is None:
        return ""
    papers = page.procedure.actions[last.action].papers
    return step.action_id if any(p.form == letter.form and p.served for p in papers) else ""
