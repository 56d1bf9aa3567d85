"""黄牌: which supervised matters have passed their date, and what number in the year their card would have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.dutyrecords import AnswerWay, Assignment, SuperviseWay, Supervision
from desktop_app.domain.records import Matter
from desktop_app.services.duties.basics import answers_to, first_of
from desktop_app.store.records import Records


@dataclass(frozen=True)
class YellowDue:
    """A supervised matter that has passed its rolled date. `ordinal` is what the card would be (第 n 次)."""

    supervision: Supervision
    matter: Matter | None
    title: str
    to_node: str
    due_on: date
    rolled_on: date
    days_overdue: int
    ordinal: int


def cards_due(records: Records, own: str, calendar: Calendar, today: date) -> list[YellowDue]:
    """Those of the supervisions that `own` issued whose date has passed without a card; the longest overdue first."""
    found = records.find(Supervision, "owner = ? AND retired = '' AND lifted_on IS NULL", (own,), "rowid")
    pressing = {one.assignment_id or one.matter_id: one for one in found if one.new_due_on}
    pressing = {key: one for key, one in pressing.items() if one.way != SuperviseWay.REMIND}
    carded = {
        (one.assignment_id or one.matter_id, one.due_on) for one in found if one.way == SuperviseWay.YELLOW
    }
    late = [
        one
        for key, one in pressing.items()
        if one.new_due_on
        and calendar.next_working(one.new_due_on) < today
        and (key, one.new_due_on) not in carded
    ]
    done = _finished(records, late)
    counts = _cards(found, today.year)
    return _numbered([_yellow(records, calendar, one, today) for one in late if one.id not in done], counts)


def _finished(records: Records, found: Sequence[Supervision]) -> set[str]:
    """Those whose matter is closed at the office or whose assignment was reported or withdrawn."""
    matters = records.many(Matter, [one.matter_id for one in found])
    given = records.many(Assignment, [one.assignment_id for one in found if one.assignment_id])
    reports = answers_to(records, given)
    done: set[str] = set()
    for one in found:
        assignment = given.get(RecordId(one.assignment_id))
        if assignment:
            reported = first_of(reports.get(assignment.id, []), AnswerWay.REPORT)
            over = bool(reported or assignment.withdrawn_on)
        else:
            matter = matters.get(RecordId(one.matter_id))
            over = matter is None or bool(matter.closed_on or matter.retired)
        if over:
            done.add(one.id)
    return done


def _yellow(records: Records, calendar: Calendar, one: Supervision, today: date) -> YellowDue:
    matter = records.get(Matter, one.matter_id)
    end = one.new_due_on or today
    rolled = calendar.next_working(end)
    title = matter.title if matter else one.number
    return YellowDue(one, matter, title, one.to_node, end, rolled, (today - rolled).days, 0)


def _cards(found: Iterable[Supervision], year: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in found:
        if one.way == SuperviseWay.YELLOW and one.issued_on and one.issued_on.year == year:
            counts[one.to_node] = max(counts.get(one.to_node, 0), one.ordinal)
    return counts


def _numbered(due: list[YellowDue], counts: dict[str, int]) -> list[YellowDue]:
    """The longest overdue first; the cards of one office count on."""
    numbered = []
    for one in sorted(due, key=lambda one: (-one.days_overdue, one.supervision.id)):
        counts[one.to_node] = counts.get(one.to_node, 0) + 1
        numbered.append(replace(one, ordinal=counts[one.to_node]))
    return numbered
