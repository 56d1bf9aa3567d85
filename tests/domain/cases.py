"""Shared by the procedure tests: shipped rules, and a matter that lives through actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop_app.base.paths import resource
from desktop_app.domain.deadlines import Due
from desktop_app.domain.procedures import (
    Authority,
    ClockFact,
    MatterFacts,
    Outcome,
    PaperStage,
    PaperState,
    Procedure,
    clocks_kept_by,
    perform,
)
from desktop_app.rules.calendar import load_calendar
from desktop_app.rules.codes import load_codes
from desktop_app.rules.procedures import load_procedures

FORMS = frozenset(path.stem for path in resource("forms").glob("*.toml"))
CALENDAR = load_calendar([resource("calendar")])
CODES = load_codes([resource("codes")])
BOOK = load_procedures([resource("procedures")], FORMS, CODES)
PETITION = BOOK.of_kind("petition")
DISPUTE = BOOK.of_kind("dispute")

NAMED: dict[str, object] = {
    "received_on": date(2026, 3, 2),
    "channel": "L02",
    "purpose": "M36",
    "category": "0301",
    "level": "V1",
    "family": "K1",
    "request": "请求核实宅基地边界",
    "facts": "两家地界不清",
    "place_code": "532301105207",
    "first_receiver": "孙立",
    "responsible": "孙立",
    "has_name": True,
    "has_address": True,
    "anonymous": False,
    "parties": 2,
    "representatives": 0,
}
ANONYMOUS = {**NAMED, "has_name": False, "has_address": False, "anonymous": True, "parties": 1}


@dataclass
class Life:
    """A matter in memory: stores outcomes the way a service does."""

    procedure: Procedure
    values: dict[str, object] = field(default_factory=lambda: dict(NAMED))
    state: str = ""
    clocks: dict[str, ClockFact] = field(default_factory=dict)
    papers: dict[str, PaperState] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    last: date = date(2026, 3, 2)
    days: list[date] = field(default_factory=list)
    typed: list[Mapping[str, object]] = field(default_factory=list)

    @property
    def facts(self) -> MatterFacts:
        values = {"arrived_on": self.values.get("received_on"), **self.values}
        again = {n: d for n, d in zip(self.done, self.days, strict=False) if self.done.count(n) > 1}
        steps = tuple(zip(self.done, self.typed, strict=False))
        done = tuple(self.done)
        return MatterFacts(self.state, values, dict(self.clocks), dict(self.papers), done, again, steps)

    def open(self, on: date = date(2026, 3, 2)) -> Outcome:
        return self.do(self.procedure.opening, on)

    def do(
        self,
        action: str,
        on: date,
        inputs: Mapping[str, object] | None = None,
        acting: Authority = Authority.BUREAU,
    ) -> Outcome:
        outcome = perform(self.procedure, self.facts, action, inputs or {}, on, CALENDAR, acting=acting)
        self.state, self.last = outcome.to_state, outcome.done_on
        self.values.update(outcome.values)
        self.done.append(action)
        self.days.append(outcome.done_on)
        self.typed.append(dict(outcome.values))
        self._end(outcome)
        for clock in outcome.clocks_started:
            due = clock.due
            self.clocks[clock.id] = ClockFact(clock.id, clock.started_on, due.plain, due.rolled, why=due.why)
        for longer in outcome.clocks_extended:
            self._move(longer.id, longer.due, extended=True)
        return outcome

    def _end(self, outcome: Outcome) -> None:
        """As services do: stops first, then pauses, then what goes on again; starts come last."""
        for name in outcome.clocks_stopped:
            self.clocks[name] = replace(self.clocks[name], stopped_on=outcome.done_on)
        for paused in outcome.clocks_paused:
            self.clocks[paused.id] = replace(self.clocks[paused.id], stopped_on=paused.since)
        for resumed in outcome.clocks_resumed:
            self.clocks[resumed.id] = replace(self.clocks[resumed.id], stopped_on=None)
            if resumed.due:
                self._move(resumed.id, resumed.due)

    def _move(self, name: str, due: Due, **more: Any) -> None:
        old = self.clocks[name]
        self.clocks[name] = replace(old, plain_on=due.plain, rolled_on=due.rolled, why=due.why, **more)

    def issue(self, *forms: str) -> None:
        """On the day of the last act; the limits that a paper keeps end with it."""
        for form in forms:
            self.papers[form] = PaperState(PaperStage.ISSUED, self.last, self.last)
            for name in clocks_kept_by(self.procedure, self.facts, form):
                if name in self.clocks and self.clocks[name].stopped_on is None:
                    self.clocks[name] = replace(self.clocks[name], stopped_on=self.last)


def petition_at(state: str, values: Mapping[str, object] = NAMED) -> Life:
    """A petition brought to `state` by the main path, with its papers issued."""
    life = Life(PETITION, dict(values))
    life.open()
    if state in ("refused", "transferred", "withdrawn"):
        action, inputs = {
            "refused": ("refuse", {"ground": "N4", "ground_facts": "甲", "route": "乙"}),
            "transferred": ("transfer", {"to_organ": "县林草局"}),
            "withdrawn": ("withdraw", {"in_writing": True}),
        }[state]
        life.do(action, date(2026, 3, 3), inputs)
        return life
    path = [
        ("accept", date(2026, 3, 4), {}),
        ("start", date(2026, 3, 5), {"co_handlers": "周平"}),
        ("conclude", date(2026, 3, 20), {"result": "P1"}),
        ("serve", date(2026, 3, 23), {"receiver": "张㐂"}),
        ("close", date(2026, 4, 23), {}),
    ]
    for action, on, inputs in path:
        if life.state == state:
            break
        life.do(action, on, inputs)
        life.issue(*PETITION_PAPERS.get(action, ()))
    assert life.state == state
    return life


PETITION_PAPERS = {"accept": ("F2",), "conclude": ("F11", "F13")}
