"""What a registration will lead to, told before it is registered: limits, next step, and what is barred."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from desktop_app.base.errors import Problem, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.clauses import with_clause
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.procedures import (
    Authority,
    Guard,
    MatterFacts,
    NextStep,
    Procedure,
    StartedClock,
    next_step,
    perform,
)
from desktop_app.domain.procedures.checks import View, holds, is_empty
from desktop_app.domain.records import Matter, MatterParty, Party
from desktop_app.services.confidential import is_confidential
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, facts_of

_COLUMNS = {f.name for f in dataclasses.fields(MatterDraft)} & {f.name for f in dataclasses.fields(Matter)}
_NOBODY = RecordId("0")


@dataclass(frozen=True)
class Foreseen:
    """`barred` names the field that bars the usual way, with the article and what to do instead.

    `confidential`: purpose or category make it so; who may open it is to be asked. `alone`: and only one person
    works here, so that an accusation against that one must not be typed at all (sync.md §6).
    """

    procedure: Procedure
    clocks: tuple[StartedClock, ...]
    next_step: NextStep | None
    barred: tuple[Problem, ...]
    confidential: bool = False
    alone: bool = False


class Foresight:
    """Reading only; any thread. Asks nothing of the store: the draft and the rules suffice."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, draft: MatterDraft, telling: Collection[str]) -> Foreseen:
        """`telling` are the fields whose values may bar a step at once.

        Raises `UserProblem` for a kind without rules.
        """
        procedure, today = self._desk.rules.procedure_for(draft.kind), self._desk.clock.today()
        facts = facts_of(_file_of(draft, procedure))
        opening = procedure.action(procedure.opening)
        acting = Authority.BUREAU if self._desk.identity.is_bureau else Authority.OFFICE
        inputs = {asked.key: getattr(draft, asked.key, "") for asked in opening.fields}
        try:
            calendar = self._desk.rules.calendar
            opened = perform(procedure, facts, opening.id, inputs, today, calendar, acting=acting)
        except UserProblem:  # told on registering, at the field it belongs to
            barred = tuple(_barred(procedure, facts, opening.to_state, telling))
            return self._told(draft, Foreseen(procedure, (), None, barred))
        after = dataclasses.replace(facts, state=opened.to_state)
        barred = tuple(_barred(procedure, after, opened.to_state, telling))
        step = next_step(procedure, after, today, acting)
        return self._told(draft, Foreseen(procedure, opened.clocks_started, step, barred))

    def _told(self, draft: MatterDraft, found: Foreseen) -> Foreseen:
        secret = is_confidential(self._desk.rules, draft.purpose, draft.category)
        alone = secret and not self._desk.identity.is_bureau and len(self._desk.ring.persons) <= 1
        return dataclasses.replace(found, confidential=secret, alone=alone)


def _barred(
    procedure: Procedure, facts: MatterFacts, state: str, telling: Collection[str]
) -> Iterable[Problem]:
    """What the usual first steps say against a value that is known already."""
    actions = [procedure.opening, *procedure.state(state).primary]
    guards = [
        guard for name in actions if name in procedure.actions for guard in procedure.action(name).guards
    ]
    view, said = View(facts), set()
    for guard in guards:
        key = _key(guard)
        if key in telling and not is_empty(view.value(key)) and not holds(guard.check, view):
            text = with_clause(guard.text, guard.clause)
            if text not in said:
                yield Problem(key, text)
            said.add(text)


def _key(guard: Guard) -> str:
    return str(guard.check.args.get("key", ""))


def _file_of(draft: MatterDraft, procedure: Procedure) -> MatterFile:
    values = {name: getattr(draft, name) for name in _COLUMNS}
    matter = Matter(**{**values, "id": _NOBODY, "procedure": procedure.id})
    cards = tuple(_card(party) for party in draft.parties)
    links = tuple(
        MatterParty(id=_NOBODY, matter_id=_NOBODY, party_id=_NOBODY, role=party.role, place=place)
        for place, party in enumerate(draft.parties)
    )
    return MatterFile(matter, links, cards, (), (), (), ())


def _card(party: PartyDraft) -> Party:
    return Party(
        id=_NOBODY,
        name=party.name,
        anonymous=party.anonymous,
        place_code=party.place_code,
        address=party.address,
    )
