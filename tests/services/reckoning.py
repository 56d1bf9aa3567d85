"""The same figures once more, reckoned record by record in plain Python: no query, no report file is asked.

Written from domain.md §7 alone, so that the program's counting is checked by another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.core import Core
from desktop_app.domain.dutyrecords import Assignment, Supervision
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Clock, Letter, Matter, Step

HANDLING = {("petition", "C7"), ("petition", "C13"), ("petition", "duty"), ("dispute", "limit"),
            ("ownership", "opinion"), ("contract", "guide"), ("violation", "decision")}  # fmt: skip
NOTICES = {("petition", "C2"), ("petition", "C3")}
GOOD, FAIR, BAD = {"SA0", "满意"}, {"SA1", "基本满意"}, {"SA3", "不满意"}


@dataclass(frozen=True)
class Span:
    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


class Hand:
    """Every figure is a list of (matter, amount), so that it can be narrowed by the matter."""

    def __init__(self, core: Core, today: date, kinds: tuple[str, ...] = (), office: str = "") -> None:
        read, own = core.store.read, core.identity
        self.today, self.kinds, self.office = today, kinds, office
        self.bureau = own.node if own.is_bureau else ""
        self.all = {one.id: one for one in read.find(Matter) if not one.retired}
        self.raw = {one.id: one for one in read.find(Matter)}
        self.clocks = [one for one in read.find(Clock) if not one.retired and one.matter_id in self.all]
        self.steps = [one for one in read.find(Step) if not one.retired and one.matter_id in self.all]
        self.letters = [one for one in read.find(Letter) if not one.retired and one.matter_id in self.all]
        self.calls = [one for one in read.find(RegisterEntry) if one.register == "satisfaction-calls"]
        self.given = {
            one.matter_id for one in read.find(Assignment) if not one.retired and one.withdrawn_on is None
        }
        self.pressed = [one for one in read.find(Supervision) if not one.retired]

    # -- which matters count -------------------------------------------------------------------

    def mine(self, matter: Matter) -> bool:
        kind = not self.kinds or matter.kind in self.kinds
        return kind and (not self.office or matter.owner == self.office)

    def is_copy(self, matter: Matter) -> bool:
        return bool(matter.origin) and matter.origin in self.all

    def matters(self) -> Iterable[Matter]:
        for matter in self.all.values():
            if self.mine(matter) and (self.office or not self.is_copy(matter)):
                yield matter

    def registered(self, span: Span, test: Callable[[Matter], bool] = lambda _m: True) -> list[Matter]:
        return [m for m in self.matters() if m.registered_at and m.registered_at.date() in span and test(m)]

    def closed(self, span: Span, test: Callable[[Matter], bool] = lambda _m: True) -> list[Matter]:
        return [m for m in self.matters() if m.closed_on in span and test(m)]

    @staticmethod
    def repeat(matter: Matter) -> bool:
        return bool(matter.earlier_matter) or "G03" in matter.flags

    def assigned(self, matter: Matter) -> bool:
        return bool(matter.assignment_id) or matter.id in self.given

    def at_bureau(self, matter: Matter) -> bool:
        return matter.owner == self.bureau and not self.assigned(matter)

    def led(self, matter: Matter) -> bool:
        told = any(one.matter_id == matter.id and one.action == "instruct" for one in self.steps)
        return self.at_bureau(matter) and (matter.supervised or matter.channel in ("L10", "L11") or told)

    def distinct(self, span: Span) -> list[Matter]:
        """The first of each matter and its repeats within the days."""
        found: dict[str, Matter] = {}
        for matter in sorted(self.registered(span), key=lambda m: (str(m.registered_at)[:10], m.id)):
            found.setdefault(self.root(matter), matter)
        return list(found.values())

    def root(self, matter: Matter) -> str:
        seen = matter
        while seen.earlier_matter and seen.earlier_matter in self.raw:
            seen = self.raw[seen.earlier_matter]  # type: ignore[index]
        return seen.id

    # -- limits --------------------------------------------------------------------------------

    def due(self, span: Span, names: set[tuple[str, str]] = HANDLING) -> list[Clock]:
        """One limit a matter: the one that began last, over all that is the same matter."""
        last: dict[str, Clock] = {}
        for clock in self.clocks:
            matter = self.all[clock.matter_id]
            if (matter.kind, clock.clock) not in names or (self.office and matter.owner != self.office):
                continue
            chain = matter.id if self.office else (matter.origin or matter.id)
            best = last.get(chain)
            if best is None or (clock.started_on, clock.id) > (best.started_on, best.id):
                last[chain] = clock
        return [
            c
            for c in last.values()
            if c.rolled_on in span and self.mine(self.all[c.matter_id]) and self.over(c)
        ]

    def over(self, clock: Clock) -> bool:
        return clock.stopped_on is not None or (clock.rolled_on is not None and clock.rolled_on < self.today)

    @staticmethod
    def kept(clock: Clock) -> bool:
        return bool(clock.stopped_on and clock.rolled_on and clock.stopped_on <= clock.rolled_on)

    def late(self, span: Span) -> list[Matter]:
        day = min(span.last, self.today)
        bad = {
            c.matter_id
            for c in self.clocks
            if c.counts_late
            and c.rolled_on
            and c.rolled_on < day
            and (not c.stopped_on or c.stopped_on > day)
        }
        return [m for m in self.standing(span) if m.id in bad]

    def standing(self, span: Span) -> list[Matter]:
        return [m for m in self.matters() if m.registered_at and m.registered_at.date() <= span.last]

    def open(self, span: Span) -> list[Matter]:
        day = min(span.last, self.today)
        return [m for m in self.standing(span) if m.closed_on is None or m.closed_on > day]

    # -- what hangs on matters -----------------------------------------------------------------

    def of_matter(self, records: Iterable[Any]) -> list[Matter]:
        """Their matters, one for each record, of those that are asked about."""
        found = [self.all[one.matter_id] for one in records if one.matter_id in self.all]
        return [matter for matter in found if self.mine(matter)]

    def done(self, span: Span, *names: str, **told: str) -> list[Matter]:
        hits = [
            s
            for s in self.steps
            if s.done_on in span
            and (s.action in names or f"{self.all[s.matter_id].kind}.{s.action}" in names)
            and all(s.inputs.get(key) == value for key, value in told.items())
        ]
        return self.of_matter(hits)

    def issued(self, span: Span, *forms: str) -> list[Matter]:
        return self.of_matter(
            one
            for one in self.letters
            if one.form in forms and one.state == "issued" and one.dated_on in span
        )

    def scores(self) -> dict[tuple[str, date], str]:
        """By matter and day: the first by id among those of one day that say something."""
        told: dict[tuple[str, date], list[tuple[bool, str, str]]] = {}
        for step in self.steps:
            if step.action == "revisit" and "satisfaction" in step.inputs and step.done_on:
                score = str(step.inputs["satisfaction"])
                told.setdefault((step.matter_id, step.done_on), []).append((not score, step.id, score))
        for call in self.calls:
            score = call.values.get("organ_score")
            if score and call.on_date and isinstance(score, list):
                told.setdefault((call.matter_id, call.on_date), []).append((False, call.id, score[0]))
        return {key: min(found)[2] for key, found in told.items()}

    def rated(self, span: Span, scores: set[str]) -> list[Matter]:
        hits = [m for (m, day), score in self.scores().items() if day in span and score in scores]
        return [self.all[one] for one in hits if one in self.all and self.mine(self.all[one])]  # type: ignore[index]

    def ratable(self, span: Span) -> list[Matter]:
        return self.closed(span, lambda m: not self.repeat(m) and m.purpose not in ("M2", "M4"))

    def answered(self, span: Span) -> list[Matter]:
        told = {
            s.matter_id
            for s in self.steps
            if s.action == "revisit" and s.inputs.get("satisfaction") in GOOD | FAIR | BAD
        }
        told |= {one.matter_id for one in self.calls if one.values.get("organ_score")}  # type: ignore[arg-type]
        told |= {self.all[m].origin for m in told if m in self.all and self.all[m].origin}  # type: ignore[misc]
        return [m for m in self.ratable(span) if m.id in told]

    def cards(self, span: Span, way: str) -> list[tuple[str, Matter]]:
        return [(s.to_node, self.all[s.matter_id]) for s in self.pressed
                if s.way == way and s.issued_on in span and s.matter_id in self.all]  # fmt: skip


def percent(part: int, whole: int) -> str:
    """As it is printed: half up to a tenth, — for nothing, never 100 where one is missing."""
    if not whole:
        return "—"
    tenths = int(part / whole * 1000 + 0.5 + 1e-9)
    if 0 < part < whole:
        tenths = min(999, max(1, tenths))
    return f"{tenths / 10:.1f}%"


def change(now: int, then: int) -> str:
    if not then:
        return "—"
    tenths = int(abs(now - then) / then * 1000 + 0.5 + 1e-9)
    sign = "" if now == then else "+" if now > then else "-"
    return f"{sign}{tenths / 10:.1f}%"
