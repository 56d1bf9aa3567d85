"""The paper of a voided letter as it is given out: the frozen file with 作废 and the day on every page."""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.base.clock import CHINA
from desktop_app.documents.voidmark import stamped
from desktop_app.domain.reckoning import day_text
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services.desk import Desk
from desktop_app.services.history import lines_of

_STATE = "state"


def given_out(desk: Desk, letter: Letter, pdf: bytes) -> bytes:
    """`pdf` itself, or of a voided letter a copy that says so. Raises `UserProblem` for no PDF."""
    if letter.state != LetterState.VOID:
        return pdf
    day = voided_on(desk, letter.id)
    return stamped(pdf, f"{day_text(day)}作废" if day else "已作废", desk.fonts)


def voided_on(desk: Desk, letter_id: str) -> date | None:
    """The day on which it was declared void, by its office's clock; None where the journal does not tell."""
    lines = lines_of(desk.store.read, letter_id)
    found = [line.at for line in lines if line.data.get(_STATE) == LetterState.VOID]
    return datetime.fromisoformat(found[-1]).astimezone(CHINA).date() if found else None
