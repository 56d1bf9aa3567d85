"""Shared by the procedure tests: shipped rules, and a matter that lives through actions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop_app.base.paths import resource
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

    @property
    def facts(self) -> MatterFacts:
        return MatterFacts(
            self.state, dict(self.values), dict(self.clocks), dict(self.papers), tuple(self.done)
        )

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
        for clock in outcome.clocks_started:
            self.clocks[clock.id] = ClockFact(clock.id, clock.started_on, clock.due.plain, clock.due.rolled)
        for name in outcome.clocks_stopped:
            old = self.clocks[name]
            self.clocks[name] = ClockFact(
                name, old.started_on, old.plain_on, old.rolled_on, outcome.done_on, old.extended
            )
        for longer in outcome.clocks_extended:
            old = self.clocks[longer.id]
            self.clocks[longer.id] = ClockFact(
                longer.id, old.started_on, longer.due.plain, longer.due.rolled, extended=True
            )
        return outcome

    def issue(self, *forms: str) -> None:
        """On the day of the last act; the limits that a paper keeps end with it."""
        for form in forms:
            self.papers[form] = PaperState(PaperStage.ISSUED)
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


def dispute_at(state: str, values: Mapping[str, object] = NAMED) -> Life:
    """A dispute brought to `state`."""
    life = Life(DISPUTE, dict(values))
    life.open()
    agreed = {"agreement": "以石坎为界", "willing": True, "mediator": "孙立"}
    paths: dict[str, list[tuple[str, dict[str, object]]]] = {
        "registered": [],
        "handling": [("begin", {"limit_on": date(2026, 4, 30)})],
        "agreed": [("settle_on_spot", agreed)],
        "resolved": [("settle_on_spot", agreed), ("close", {})],
        "failed": [("fail", {"failed_reason": "一方不同意"})],
        "withdrawn": [("withdraw", {"withdraw_reason": "自行商量"})],
    }
    for action, inputs in paths[state]:
        life.do(action, date(2026, 3, 3), inputs)
    assert life.state == state
    return life
