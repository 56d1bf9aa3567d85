"""Which step of a matter recorded the service of which letter, and the day that counts there."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.procedures import Procedure, as_date
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services.facts import MatterFile
from desktop_app.services.servicing import SERVED_ON, asks_service


def step_of(procedure: Procedure, file: MatterFile, letter: Letter) -> tuple[int, frozenset[str]] | None:
    """The step that recorded the letter's service, and the forms that were served with it: a matter handled
    anew has served such a paper more than once."""
    forms: frozenset[str] = frozenset()
    for place, step in enumerate(file.steps):
        action = procedure.actions.get(step.action)
        brought = frozenset(paper.form for paper in action.papers if paper.served) if action else frozenset()
        forms = brought or forms
        day = as_date(step.inputs.get(SERVED_ON))
        fits = day is not None and letter.served_on is not None and letter.served_on <= day
        if fits and letter.form in forms and asks_service(procedure, step.action):
            return place, forms
    return None


def paper_step(procedure: Procedure, file: MatterFile) -> int | None:
    """The place of the last step that recorded a service, where no letter of the file was served with it."""
    steps = [place for place, step in enumerate(file.steps) if asks_service(procedure, step.action)]
    found = steps[-1] if steps else None
    served = [letter for letter in file.letters if letter.state == LetterState.ISSUED and letter.served_on]
    with_it = ((step_of(procedure, file, letter) or (None,))[0] for letter in served)
    return None if found in with_it else found


def day_now(file: MatterFile, letter: Letter, forms: frozenset[str], was: date, on: date) -> date:
    """Of several papers the last service counts, as it did when the step was done."""
    if letter.served_on != was:
        return max(was, on)
    others = (
        one.served_on
        for one in file.letters
        if one.id != letter.id and one.form in forms and one.state == LetterState.ISSUED
    )
    return max([on, *(day for day in others if day is not None and day <= was)])
