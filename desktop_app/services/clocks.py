"""Writing clocks: what an action started, stopped and prolonged, and what a correction of facts changes."""

from __future__ import annotations

from typing import Any

from desktop_app.base.ids import RecordId
from desktop_app.domain.deadlines import Due
from desktop_app.domain.procedures import Outcome, StartedClock, clock_mends, clocks_kept_by
from desktop_app.domain.records import Clock, LetterState, Matter
from desktop_app.services.facts import facts_of, open_file
from desktop_app.services.rulebook import RuleBook
from desktop_app.store.transaction import Transaction

_NOT_OWED = "更正后不再适用"


def apply_clocks(tx: Transaction, matter_id: str, outcome: Outcome) -> None:
    """Stores the clocks of an action. One whose set date is typed anew while it runs moves, it is not doubled."""
    running, stopped = _running(tx, matter_id), _stopped(tx, matter_id)
    for paused in outcome.clocks_paused:
        tx.set(Clock, running.pop(paused.id).id, stopped_on=paused.since)
    for resumed in outcome.clocks_resumed:
        record = running.get(resumed.id) or stopped[resumed.id]
        tx.set(Clock, record.id, stopped_on=None, **(reckoned_columns(resumed.due) if resumed.due else {}))
    for name in outcome.clocks_stopped:
        if name in running:
            tx.set(Clock, running.pop(name).id, stopped_on=outcome.done_on)
    for started in outcome.clocks_started:
        _start(tx, matter_id, running.get(started.id), started)
    for extended in outcome.clocks_extended:
        tx.set(Clock, running[extended.id].id, extended=True, **reckoned_columns(extended.due))


def mend_clocks(tx: Transaction, rules: RuleBook, matter_id: str) -> None:
    """After a correction of a matter or its people: starts, moves or ends the clocks that depend on it.

    A name that becomes known makes the notice owed (条例23¶2); a received date that was typed wrong
    moves the limit that counts from it. Raises `InputProblem` for a set date before its start.
    """
    matter = tx.records.get(Matter, matter_id)
    if matter is None or matter.owner != tx.node or matter.retired:
        return
    procedure = rules.procedures.get(matter.procedure, matter.procedure_version)
    mends = clock_mends(procedure, facts_of(open_file(tx.records, matter)), rules.calendar)
    running = _running(tx, matter_id)
    for clock in (*mends.started, *mends.moved):
        _start(tx, matter_id, running.get(clock.id), clock)
    for name in mends.ended:
        tx.retire(Clock, running[name].id, _NOT_OWED)


def keep_by_papers(tx: Transaction, rules: RuleBook, matter_id: str) -> None:
    """Ends the limits that an issued paper keeps, on the day of the paper; opens them again if it is void.

    条例23¶2 asks for a written notice: accepting alone does not keep its fifteen days.
    """
    matter = tx.records.get(Matter, matter_id)
    if matter is None or matter.owner != tx.node:
        return
    file = open_file(tx.records, matter)
    procedure = rules.procedures.get(matter.procedure, matter.procedure_version)
    facts = facts_of(file)
    clocks = {clock.clock: clock for clock in file.clocks}
    for form in dict.fromkeys(letter.form for letter in file.letters):
        out = [one.dated_on for one in file.letters if one.form == form and one.state == LetterState.ISSUED]
        void = [one.dated_on for one in file.letters if one.form == form and one.state == LetterState.VOID]
        for name in clocks_kept_by(procedure, facts, form):
            clock = clocks.get(name)
            if clock and out and clock.stopped_on is None:
                tx.set(Clock, clock.id, stopped_on=out[0])
            elif clock and not out and clock.stopped_on is not None and clock.stopped_on in void:
                tx.set(Clock, clock.id, stopped_on=None)


def _running(tx: Transaction, matter_id: str) -> dict[str, Clock]:
    return {c.clock: c for c in tx.records.of(Clock, "matter_id", matter_id) if c.stopped_on is None}


def _stopped(tx: Transaction, matter_id: str) -> dict[str, Clock]:
    """By name the one that was started last."""
    clocks = tx.records.of(Clock, "matter_id", matter_id, "started_on, rowid")
    return {c.clock: c for c in clocks if c.stopped_on is not None}


def _start(tx: Transaction, matter_id: str, present: Clock | None, started: StartedClock) -> None:
    values: dict[str, Any] = {"started_on": started.started_on, **reckoned_columns(started.due)}
    if present is not None:
        tx.set(Clock, present.id, **values)
        return
    tx.add(
        Clock(
            id=tx.new_id(),
            matter_id=RecordId(matter_id),
            clock=started.id,
            title=started.title,
            clause=started.clause,
            counts_late=started.counts_late,
            **values,
        )
    )


def reckoned_columns(due: Due) -> dict[str, Any]:
    """What a reckoning says, as columns of a clock."""
    return {
        "plain_on": due.plain,
        "rolled_on": due.rolled,
        "why": due.why,
        "calendar_version": due.calendar_version,
        "unknown_year": due.unknown_year,
    }
