"""A letter as an act on it needs it, read on a worker."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import UserProblem
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import NextStep
from desktop_app.domain.records import Letter, LetterState
from desktop_app.domain.servingways import RELATIONS_LIST
from desktop_app.services.house import Services
from desktop_app.services.servicing import service_step
from desktop_app.ui.qt.words import core_text

APPROVER = "letters/approver"


@dataclass(frozen=True)
class Known:
    """A letter as an act needs it: its form, whom it goes to, who approved last, whether the matter's own
    next step records its service, and what looks wrong in it."""

    letter: Letter
    form: Form
    receiver: str
    approver: str
    step: NextStep | None
    relations: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]


def read_known(services: Services, letter_id: str) -> Known:
    """On a worker. Raises `UserProblem` for a letter that is not there."""
    letter = services.letters.get(letter_id)
    if letter is None:
        raise UserProblem("没有这份文书。", way_out="请刷新页面。")
    page = services.matters.page(letter.matter_id)
    main = page.file.main_party
    return Known(
        letter,
        services.letters.form(letter.form),
        "" if main is None or main.anonymous else main.name,
        services.view_state.get(APPROVER),
        service_step(page.procedure, page.file, page.options, letter_id),
        tuple((one.code, one.title) for one in services.desk.rules.codes[RELATIONS_LIST].items),
        _warnings(services, letter),
    )


def _warnings(services: Services, letter: Letter) -> tuple[str, ...]:
    if letter.state in (LetterState.ISSUED, LetterState.VOID):
        return ()
    found = services.letters.warnings(letter.matter_id, letter.form, letter.values)
    return tuple(core_text(one.text) for one in found)
