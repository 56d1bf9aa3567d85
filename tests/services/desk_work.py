"""Short ways to do a desk's work in tests: a petition, a dispute, a letter; and how to ask what changed."""

from __future__ import annotations

import copy
from typing import Any

from desktop_app.core import Core
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Clock, Letter, Matter

VILLAGE = "532301105203"
PERSON = PartyDraft(name="张㐂", phone="13908780001", place_code=VILLAGE, role="R01")


def petition(core: Core, *people: PartyDraft, **more: Any) -> str:
    """Registers a petition that may be accepted at once; returns its id."""
    values: dict[str, Any] = {"title": "反映排水沟被占", "channel": "L01", "purpose": "M35", **more}
    changes = core.services.matters.register(MatterDraft(parties=people or (PERSON,), **values))
    return str(changes.made)


def dispute(core: Core, **more: Any) -> str:
    people = (PERSON, PartyDraft(name="李国强", place_code=VILLAGE, role="R04"))
    values: dict[str, Any] = {"title": "宅基地边界", "place_code": VILLAGE, **more}
    return str(core.services.matters.register(MatterDraft(kind="dispute", parties=people, **values)).made)


def act(core: Core, matter: str, action: str, **inputs: object) -> Changes:
    return core.services.steps.act(matter, action, inputs)


def conclude(core: Core, matter: str) -> None:
    """From 已登记 to 意见已出具, the opinion approved on paper."""
    act(core, matter, "accept")
    act(core, matter, "start", responsible="王建国")
    approved = {"approved_by": "陈立新", "result": first_choice(core, "conclude", "result")}
    act(core, matter, "conclude", **approved)


def first_choice(core: Core, action: str, key: str) -> str:
    procedure = core.desk.rules.procedure_for("petition")
    return next(f for f in procedure.action(action).fields if f.key == key).options[0].code


def write_letter(core: Core, matter: str, form: str, *, issue: bool = True, **values: object) -> str:
    """Prepares, fills the gaps, saves, approves where the form asks for it, and issues."""
    letters = core.services.letters
    prepared = letters.prepare(matter, form)
    filled = copy.deepcopy(dict(prepared.values))
    for problem in letters.problems(form, filled):
        key, *inner = problem.field.split(".")
        if inner:
            filled[key][int(inner[0])][inner[1]] = "如实填写。"
        else:
            filled[key] = "如实填写。"
    letter = str(letters.save(matter, form, {**filled, **values}).made)
    if not issue:
        return letter
    if prepared.form.approval:
        letters.approve(letter, "陈立新", core.around.clock.today())
    letters.issue(letter)
    return letter


def matter_of(core: Core, matter: str) -> Matter:
    found = core.services.matters.get(matter)
    assert found is not None
    return found


def letter_of(core: Core, letter: str) -> Letter:
    found = core.services.letters.get(letter)
    assert found is not None
    return found


def clocks_of(core: Core, matter: str) -> dict[str, Clock]:
    """By clock id, the latest of each."""
    return {clock.clock: clock for clock in core.services.matters.page(matter).file.clocks}


def whole(core: Core) -> None:
    """The journal replays to the same digest."""
    assert core.store.replay_digest() == core.store.digest()
    assert core.store.quick_check() == []
