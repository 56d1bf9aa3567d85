"""Ways through a procedure, made from the procedure itself: through each of its actions to an end, tried in memory.

No id of an action stands here, so that a new rule file is lived through as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from desktop_app.base.errors import UserProblem
from desktop_app.domain.procedures import Action, Procedure
from tests.domain.cases import NAMED, Life
from tests.domain.tables import DAY, act, steps_from

_TAIL_MOST = 25


@dataclass(frozen=True)
class World:
    """What a matter is when it is registered. `draft` are fields of the registration."""

    kind: str
    draft: Mapping[str, object] = field(default_factory=dict)
    anonymous: bool = False
    set_due: bool = False

    def values(self) -> dict[str, object]:
        """The same as the engine's facts."""
        known = {
            "has_name": not self.anonymous,
            "has_address": not self.anonymous,
            "anonymous": self.anonymous,
        }
        due = {"source_due_on": DAY + timedelta(days=30)} if self.set_due else {}
        return {**NAMED, "arrived_on": DAY, "people_count": 1, **self.draft, **known, **due}


WORLDS = (
    *(World("petition", {"purpose": purpose}) for purpose in ("M36", "M1", "M2", "M31", "M35", "M4")),
    World("petition", {"purpose": "M36", "channel": "L09"}, set_due=True),
    World("petition", {"purpose": "M36", "channel": "L08"}),
    World("petition", {"purpose": "M36", "channel": "L06"}, set_due=True),
    World("petition", {"purpose": "M36"}, anonymous=True),
    World("dispute", {"category": "D02", "level": "V1", "family": "K1", "limit_on": None}),
    World("ownership", {"family": "K2"}),
    World("ownership", {"family": "K3"}),
    World("contract", {"category": "CD2"}),
    World("violation", {"category": "U01"}),
    World("taking", {"people_count": 32}),
)


ASSIGNED = World("petition", {"purpose": "M36", "channel": "L09"}, set_due=True)


@dataclass(frozen=True)
class Way:
    """Action ids from registered to an end, and what some fields have to be for it."""

    world: World
    actions: tuple[str, ...]
    through: str
    given: Mapping[str, object] = field(default_factory=dict)


def ways(procedure: Procedure, worlds: Iterable[World]) -> list[Way]:
    """One way through each of the procedure's own actions that is in use, in the first world that allows it."""
    found: dict[str, Way] = {}
    for world in worlds:
        for life in _lives(procedure, world):
            for action in steps_from(procedure, life.state):
                if action.part or action.id in found:
                    continue
                if (ended := _to_the_end(life, action)) is not None:
                    given = _needed(procedure, ended.done)
                    found[action.id] = Way(world, tuple(ended.done[1:]), action.id, given)
    return list(found.values())


def plain_way(procedure: Procedure, world: World) -> Way:
    """What the one big button offers from registered to the end."""
    life = Life(procedure, world.values())
    life.open(DAY)
    here: Life | None = life
    while here is not None and not procedure.state(here.state).closed:
        life, here = here, _onward(here)
    assert here is not None, life.state
    return Way(world, tuple(here.done[1:]), "")


def _lives(procedure: Procedure, world: World) -> list[Life]:
    """A life in each state that this world reaches."""
    life = Life(procedure, world.values())
    life.open(DAY)
    found, front = {life.state: life}, [life]
    while front:
        here = front.pop(0)
        for action in steps_from(procedure, here.state):
            if action.part or not action.to_state or action.to_state in found:
                continue
            if (after := _tried(here, action)) is not None:
                found[after.state] = after
                front.append(after)
    return list(found.values())


def _tried(life: Life, action: Action) -> Life | None:
    try:
        return act(life, action)[0]
    except UserProblem:
        return None


def _to_the_end(life: Life, action: Action) -> Life | None:
    """Does the action, then what the one big button offers until the matter is closed."""
    here = _tried(life, action)
    for _ in range(_TAIL_MOST):
        if here is None or here.procedure.state(here.state).closed:
            return here
        here = _onward(here)
    return None


def _onward(life: Life) -> Life | None:
    offered = [life.procedure.actions[name] for name in life.procedure.state(life.state).primary]
    tried = (_tried(life, action) for action in offered)
    return next((after for after in tried if after is not None and after.done != life.done), None)


def _needed(procedure: Procedure, done: Iterable[str]) -> dict[str, object]:
    """Values that a later guard asks of an earlier step, e.g. who mediated."""
    found = {}
    for name in done:
        action = procedure.actions[name]
        for guard in action.guards:
            if guard.check.name == "is" and not guard.warns:
                found[str(guard.check.args["key"])] = guard.check.args["value"]
    return found


def zip_long(*groups: list[Way]) -> Iterator[list[Way]]:
    """First of each, second of each …, until the longest is used up."""
    for place in range(max(len(group) for group in groups)):
        yield [group[place] for group in groups if place < len(group)]
