"""What a correction of facts does to the clocks: owed after all, counted from another day, no longer owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.procedures.checks import View, all_hold
from desktop_app.domain.procedures.clocks import clocks_owed, lasting_clocks, typed_with_step
from desktop_app.domain.procedures.facts import ClockFact, MatterFacts, StartedClock
from desktop_app.domain.procedures.model import Action, Procedure
from desktop_app.domain.procedures.pauses import was_paused


@dataclass(frozen=True)
class ClockMends:
    """`started` are new, `moved` run already and get this reckoning, `ended` are ids that are not owed any more."""

    started: tuple[StartedClock, ...] = ()
    moved: tuple[StartedClock, ...] = ()
    ended: tuple[str, ...] = ()


def clock_mends(procedure: Procedure, facts: MatterFacts, calendar: Calendar) -> ClockMends:
    """To be asked after the matter or its parties were corrected; nothing for a closed matter.

    A clock moves only when its own facts did: a newer calendar alone does not change a date that was
    given. A prolonged clock stays, and one that had days left out.
    Raises `InputProblem` for a set date before its start.
    """
    if procedure.state(facts.state).closed:
        return ClockMends()
    done = [procedure.actions[name] for name in facts.done if name in procedure.actions]
    now = {clock.id: clock for action in done for clock in lasting_clocks(procedure, action, facts, calendar)}
    may_start = {start.clock for a in done for start in a.starts if not typed_with_step(procedure, a, start)}
    running = {name: clock for name, clock in facts.clocks.items() if clock.stopped_on is None}
    typed = _begun_anew(procedure, done, facts)
    both = [(running[name], clock) for name, clock in now.items() if name in running and name not in typed]
    return ClockMends(
        started=clocks_owed(procedure, facts, calendar),
        moved=tuple(clock for stored, clock in both if _moved(procedure, facts, stored, clock)),
        ended=tuple(name for name in running if name in may_start and name not in now and name not in typed),
    )


def _begun_anew(procedure: Procedure, done: Sequence[Action], facts: MatterFacts) -> frozenset[str]:
    """Clocks that were last started by a step that asked for their end itself, as after a revocation: no
    correction of what an earlier step counted from touches them."""
    last: dict[str, bool] = {}
    for action in done:
        for start in action.starts:
            if all_hold(start.when, View(facts)):
                last[start.clock] = typed_with_step(procedure, action, start)
    return frozenset(name for name, typed in last.items() if typed)


def _moved(procedure: Procedure, facts: MatterFacts, stored: ClockFact, now: StartedClock) -> bool:
    by_hand = procedure.clocks[now.id].limit is None
    other_end = by_hand and now.due.plain != stored.plain_on
    kept = stored.extended or was_paused(procedure, facts, stored.id)
    return not kept and (now.started_on != stored.started_on or other_end)
