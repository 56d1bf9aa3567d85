"""Two years of matters of a county, drawn by chance: every channel, category, flag, outcome and limit occurs.

The records are written as such, not by steps: reports count records, and so every combination comes up.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.ids import RecordId
from desktop_app.core import Core
from desktop_app.domain.dutyrecords import Assignment, Supervision
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Clock, Letter, Matter, Step
from desktop_app.store.transaction import Transaction
from tests.services.conftest import make_core
from tests.services.duty_nodes import County, introduce

TODAY = date(2026, 11, 20)
FIRST = date(2025, 1, 2)
BUSY = (date(2026, 10, 1), date(2026, 10, 20), date(2025, 10, 1))
CHANNELS = ("L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L11", "L12", "L14", "")
PURPOSES = ("M1", "M2", "M31", "M35", "M36", "M36", "M36", "M4", "")
CATEGORIES = ("0101", "0102", "0201", "0303", "0401", "0501", "0601", "1101", "1201", "9900", "")
RESULTS = ("P1", "P2", "P4", "P5", "P15", "P17")
KINDS = ("petition", "petition", "petition", "dispute", "ownership", "violation")
HANDLING = {"petition": ("C7", "C13", "duty"), "dispute": ("limit",), "ownership": ("opinion",),
            "violation": ("decision",)}  # fmt: skip
VILLAGES = ("532301105203", "532301105201", "532301104200")


@dataclass
class Drawer:
    """Draws for one store; `made` are its matters."""

    core: Core
    chance: random.Random
    made: list[Matter] = field(default_factory=list)

    def day(self) -> date:
        """Any of two years, and of those that are compared more."""
        if self.chance.random() < 0.35:
            return self.chance.choice(BUSY) + timedelta(days=self.chance.randrange(31))
        return FIRST + timedelta(days=self.chance.randrange((TODAY - FIRST).days))

    def later(self, day: date, most: int) -> date:
        return min(TODAY, day + timedelta(days=self.chance.randrange(most)))

    def draw(self, tx: Transaction, number: int) -> None:
        kind = self.chance.choice(KINDS)
        day = self.day()
        earlier = self.chance.choice(self.made).id if self.made and self.chance.random() < 0.15 else ""
        flags = [code for code in ("G01", "G02", "G03", "G06") if self.chance.random() < 0.15]
        closed = self.later(day, 150) if self.chance.random() < 0.7 else None
        purpose, category = self.chance.choice(PURPOSES), self.chance.choice(CATEGORIES)
        secret = purpose == "M2" or category.startswith("11")
        matter = Matter(
            id=tx.new_id(), kind=kind, procedure=_PROCEDURES[kind], procedure_version=2, state="registered",
            number=f"{number}", title=f"第{number}件", channel=self.chance.choice(CHANNELS), received_on=day,
            registered_at=datetime.combine(day, time(self.chance.randrange(24)), CHINA), purpose=purpose,
            category=category, flags=tuple(flags), earlier_matter=earlier, closed_on=closed,
            result=self.chance.choice(RESULTS) if closed else "", people_count=self.chance.randrange(1, 12),
            place_code=self.chance.choice(VILLAGES), supervised=self.chance.random() < 0.1,
            confidential=secret, named=("某人",) if secret else (),
        )  # fmt: skip
        tx.add(matter)
        self.made.append(matter)
        self.hang(tx, matter, day)
        if self.chance.random() < 0.03:
            tx.retire(Matter, matter.id, "登记错了")

    def hang(self, tx: Transaction, matter: Matter, day: date) -> None:
        """Limits, steps and papers of a matter."""
        for name in (*HANDLING[matter.kind], "C2", "C9"):
            if self.chance.random() < 0.5:
                self.clock(tx, matter, name, self.later(day, 20))
        for action, inputs in self.steps(matter):
            if self.chance.random() < 0.12:
                done = self.later(day, 200)
                tx.add(Step(id=tx.new_id(), matter_id=matter.id, action=action, title=action, done_on=done,
                            inputs=inputs))  # fmt: skip
        for form in ("F11", "F11_a", "F3", "F4", "F1"):
            if self.chance.random() < 0.2:
                state = self.chance.choice(("issued", "issued", "void", "draft"))
                tx.add(Letter(id=tx.new_id(), matter_id=matter.id, form=form, state=state,
                              dated_on=self.later(day, 100)))  # fmt: skip

    def steps(self, matter: Matter) -> list[tuple[str, dict[str, object]]]:
        score = self.chance.choice(("SA0", "SA1", "SA3", "SA9", None))
        told: dict[str, object] = {"satisfaction": score} if score else {}
        upheld: dict[str, object] = {"review_result": self.chance.choice(("RR1", "RR2"))}
        settled = {"petition": "mediate", "dispute": "settle"}.get(matter.kind, "mediate")
        return [("revisit", told), ("revisit", told), ("serve", {}), ("ask_review", {}), ("extend", {}),
                ("review_served", upheld), ("review_redo", {}), (settled, {}), ("instruct", {})]  # fmt: skip

    def clock(self, tx: Transaction, matter: Matter, name: str, start: date) -> None:
        due = start + timedelta(days=self.chance.choice((15, 30, 60)))
        stopped = start + timedelta(days=self.chance.randrange(90)) if self.chance.random() < 0.75 else None
        stopped = None if stopped and stopped > TODAY else stopped
        tx.add(
            Clock(
                id=tx.new_id(), matter_id=matter.id, clock=name, title=name, started_on=start, plain_on=due,
                rolled_on=due + timedelta(days=self.chance.choice((0, 0, 2))), stopped_on=stopped,
                counts_late=name != "C9",
            )
        )  # fmt: skip

    def calls(self, tx: Transaction) -> None:
        """The register of calls: about some matter, some day, some score."""
        for _ in range(25):
            matter = self.chance.choice(self.made)
            day = self.later(matter.received_on or FIRST, 200)
            score = self.chance.choice(("满意", "基本满意", "不满意", None))
            values: dict[str, object] = {"called_on": day.isoformat(), "matter": matter.id}
            tx.add(
                RegisterEntry(
                    id=tx.new_id(), register="satisfaction-calls", register_version=1, on_date=day,
                    matter_id=matter.id, values={**values, "organ_score": [score]} if score else values,
                )
            )  # fmt: skip


_PROCEDURES = {"petition": "petition-2022", "dispute": "dispute-basic", "ownership": "ownership",
               "violation": "violation"}  # fmt: skip


def fill(core: Core, count: int, seed: int) -> Drawer:
    """Draws `count` matters into the store."""
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(datetime.combine(TODAY, time(9), CHINA))
    drawer = Drawer(core, random.Random(seed))

    def work(tx: Transaction) -> None:
        for number in range(count):
            drawer.draw(tx, number)
        drawer.calls(tx)

    core.store.change(lambda tx: (work(tx), tx.changes())[1])
    return drawer


def make_county(folder: Path) -> County:
    """A bureau and two offices that know each other, with two years in them."""
    stick = folder / "stick"
    stick.mkdir()
    bureau = make_core(folder / "bureau", "bureau", "532301", "县局管理员")
    dong = make_core(folder / "dong", "office", "532301105", "王建国")
    cang = make_core(folder / "cang", "office", "532301104", "李文华")
    made = County(bureau, dong, cang, stick)
    for office in (dong, cang):
        introduce(office, bureau, stick)
    fill_county(made)
    return made


def fill_county(county: County) -> None:
    """All three stores, the bureau's with matters that it gave away; then the stick goes round."""
    bureau = fill(county.bureau, 90, 1)
    for place, office in enumerate((county.dong, county.cang)):
        own = fill(office, 110, 10 + place)
        given = bureau.made[place * 12 : place * 12 + 12]
        office.store.change(lambda tx, given=given, own=own: _take(tx, own, given))
        county.bureau.store.change(
            lambda tx, office=office, given=given, own=own: _give(tx, office, given, own)
        )
    county.round()
    county.round()


def _take(tx: Transaction, own: Drawer, given: list[Matter]) -> object:
    for matter in given:
        day = own.later(matter.received_on or FIRST, 20)
        values = {name: getattr(matter, name) for name in ("kind", "procedure", "title", "category", "purpose",
                  "people_count", "received_on", "confidential", "named")}  # fmt: skip
        copy = Matter(
            id=tx.new_id(), **values, procedure_version=2, state="registered", channel="L09",
            registered_at=datetime.combine(day, time(8), CHINA), origin=matter.id, place_code=VILLAGES[0],
            assignment_id=f"assignment {matter.id}", closed_on=own.later(day, 100),
        )  # fmt: skip
        tx.add(copy)
        own.made.append(copy)
        own.hang(tx, copy, day)
    return tx.changes()


def _give(tx: Transaction, office: Core, given: list[Matter], own: Drawer) -> object:
    node = office.identity.node
    for matter in given:
        gone = own.chance.random() < 0.2
        tx.add(
            Assignment(
                id=RecordId(f"assignment {matter.id}"), to_node=node, way="assign", matter_id=matter.id,
                origin=matter.id, issued_on=matter.received_on, withdrawn_on=TODAY if gone else None,
            ),
            to=node,
        )  # fmt: skip
    for matter in own.made[:30]:
        day = own.later(matter.received_on or FIRST, 90)
        way = own.chance.choice(("remind", "supervise", "yellow"))
        tx.add(
            Supervision(id=tx.new_id(), to_node=node, matter_id=matter.id, way=way, issued_on=day), to=node
        )
    return tx.changes()
