"""Running limits after the calendar has changed: the dates that move, and no others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.changes import Changes
from desktop_app.domain.deadlines import Due
from desktop_app.domain.records import Clock, Matter
from desktop_app.domain.recount import moved_note, recounted
from desktop_app.services.confidential import may_open
from desktop_app.services.desk import Desk
from desktop_app.store.transaction import Transaction

_REWORDED = "工作日历更新：放假安排已经收录"


@dataclass(frozen=True)
class MovedClock:
    """One limit with another end. `title` of the matter is empty where it is kept from the person at the desk."""

    matter_id: str
    number: str
    title: str
    clock: str
    was: date
    now: date
    why: str


@dataclass(frozen=True)
class Recomputed:
    """What a new calendar moved, the nearest new end first."""

    changes: Changes
    moved: tuple[MovedClock, ...] = ()


class Reckoning:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def outlook(self, new: Calendar) -> tuple[MovedClock, ...]:
        """What would move under `new`; nothing is written."""
        found = self._desk.store.rehearse(lambda tx: self._recompute(tx, self._desk.rules.calendar, new))
        return found.moved

    def recompute(self, old: Calendar) -> Recomputed:
        """Reckons every running limit of this node by the calendar in force, after `old`.

        Stopped limits, closed matters' too, keep the date they were kept by. The old date stays in the journal,
        with the note why it moved.
        """
        return self._desk.store.change(lambda tx: self._recompute(tx, old, self._desk.rules.calendar))

    def _recompute(self, tx: Transaction, old: Calendar, new: Calendar) -> Recomputed:
        where = "owner = ? AND stopped_on IS NULL AND retired = ''"
        clocks = tx.records.find(Clock, where, (tx.node,), "rolled_on, id")
        matters = tx.records.many(Matter, [clock.matter_id for clock in clocks])
        moved = []
        for clock in clocks:
            matter = matters.get(clock.matter_id)
            if matter is None or matter.retired:
                continue
            found = self._due(clock, matter, old, new)
            if found and self._write(tx, clock, found) and clock.rolled_on:
                moved.append(self._told(clock, matter, clock.rolled_on, found))
        return Recomputed(tx.changes(), tuple(sorted(moved, key=lambda one: (one.now, one.number))))

    def _due(self, clock: Clock, matter: Matter, old: Calendar, new: Calendar) -> Due | None:
        procedure = self._desk.rules.procedures.find(matter.procedure, matter.procedure_version)
        rules = procedure.clocks if procedure else {}
        if clock.started_on is None or clock.plain_on is None or clock.clock not in rules:
            return None
        limit = rules[clock.clock].limit
        by_hand = clock.why.startswith("指定的期限")
        return recounted(
            clock.started_on, clock.plain_on, clock.why, None if by_hand else limit, clock.clause, old, new
        )

    def _write(self, tx: Transaction, clock: Clock, found: Due) -> bool:
        """True if the end moved; one that stays is rewritten only where its year is now known."""
        moved = (found.plain, found.rolled) != (clock.plain_on, clock.rolled_on)
        if not moved and found.unknown_year == clock.unknown_year:
            return False
        note = moved_note(clock.rolled_on or found.rolled, found.rolled, found.calendar_version)
        tx.set(
            Clock,
            clock.id,
            reason=note if moved else _REWORDED,
            plain_on=found.plain,
            rolled_on=found.rolled,
            why=found.why,
            calendar_version=found.calendar_version,
            unknown_year=found.unknown_year,
        )
        return moved

    def _told(self, clock: Clock, matter: Matter, was: date, found: Due) -> MovedClock:
        title = matter.title if may_open(self._desk, matter) else ""
        return MovedClock(matter.id, matter.number, title, clock.title, was, found.rolled, found.why)
