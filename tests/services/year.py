"""A year at one office and its bureau: matters of every procedure, worked through by services alone.

The script is made from the procedures themselves (`year_ways`), the order and the days from a seeded chance.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.procedures import Action, Authority, StepKind, options
from desktop_app.domain.records import Clock
from desktop_app.services.facts import facts_of
from desktop_app.services.matters import MatterPage
from tests.domain.tables import inputs_of
from tests.services.conftest import COUNTY, LOW, PASSPHRASE, PHONES, TOWNSHIP
from tests.services.desk_work import VILLAGE
from tests.services.duty_nodes import introduce
from tests.services.filling import issue_paper
from tests.services.year_duties import Duties
from tests.services.year_ways import ASSIGNED, WORLDS, Way, plain_way, ways, zip_long

FIRST, LAST = date(2026, 1, 5), date(2026, 12, 31)
NEWEST_START = date(2026, 12, 20)


@dataclass
class Case:
    """One matter on its way. `done` are (what, day) as the script did them after the registration."""

    desk: Core
    way: Way
    matter: str
    left: list[str]
    on: date
    patience: int
    done: list[tuple[str, date]] = field(default_factory=list)
    closed_on: date | None = None

    @property
    def kind(self) -> str:
        return self.way.world.kind


class Year:
    """Runs the script. `papers`: every so many matters has its papers written, 1 = all."""

    def __init__(self, folder: Path, count: int, *, papers: int = 1) -> None:
        self.office = _node(folder / "office", "office", TOWNSHIP, "王建国")
        self.bureau = _node(folder / "bureau", "bureau", COUNTY, "县局管理员")
        self._stick = folder / "stick"
        self._stick.mkdir()
        introduce(self.office, self.bureau, self._stick)
        self._papers, self._chance = papers, random.Random(f"year {count}")
        self.cases: list[Case] = []
        self.letters = 0
        book = self.office.desk.rules.procedures
        by_kind = {kind.id: [w for w in WORLDS if w.kind == kind.id] for kind in book.kinds()}
        self.all_ways = {kind: ways(book.of_kind(kind), worlds) for kind, worlds in by_kind.items()}
        self._plan = list(self._planned(count))
        self._plain = plain_way(book.of_kind("petition"), ASSIGNED)
        self.duties = Duties(self.office, self.bureau)

    def _planned(self, count: int) -> Iterator[tuple[date, Way]]:
        """Ways in turn over all kinds, spread from January to December."""
        turn = [way for group in zip_long(*self.all_ways.values()) for way in group]
        days = (NEWEST_START - FIRST).days
        starts = sorted(FIRST + timedelta(days=self._chance.randrange(days)) for _ in range(count))
        order = [turn[n % len(turn)] for n in range(count)]
        self._chance.shuffle(order)
        yield from zip(starts, order, strict=True)

    def run(self, every: int = 14) -> None:
        """Day by day to the year's end; the stick travels every so many days and on the last one."""
        day = FIRST
        while day <= LAST:
            self._move(day)
            while self._plan and self._plan[0][0] <= day:
                self._register(self._plan.pop(0)[1], day)
            for case in self.cases:
                if case.left and case.on <= day:
                    self._step(case, day)
            if day.day == 1:
                self._give(day)
            if (day - FIRST).days % every == every - 1 or day == LAST:
                self._exchange(day)
            day += timedelta(days=1)

    def _give(self, day: date) -> None:
        """The bureau assigns a petition of its own and presses for what is late."""
        matter = self.duties.give(day)
        self._add(self.bureau, Way(ASSIGNED, (), ""), matter, day, ("given", day))
        self.duties.press(day)

    def _exchange(self, day: date) -> None:
        """The stick; then the office takes up what came, and the bureau closes what was reported."""
        for assignment, matter in self.duties.taken.items():
            if next(case for case in self.cases if case.matter == matter).closed_on:
                self.duties.report(assignment)
        self.carry()
        for matter in self.duties.take_up():
            self._add(self.office, self._plain, matter, day)
        self.duties.answer_pressure()
        for matter in self.duties.receive_reports():
            case = next(case for case in self.cases if case.matter == matter)
            case.done.append(("received", day))
            case.closed_on = day

    def carry(self) -> None:
        """The stick goes to the bureau and comes back, and once more with what was heard."""
        for giver, taker in ((self.office, self.bureau), (self.bureau, self.office)):
            clock = giver.around.clock
            assert isinstance(clock, SetClock)
            clock.forward(minutes=1)
            path = giver.services.bundles.export(self._stick, reader=taker.identity.node).path
            taker.services.bundles.import_bundle(path)
            path.unlink()

    def close(self) -> None:
        self.office.close()
        self.bureau.close()

    def _move(self, day: date) -> None:
        for core in (self.office, self.bureau):
            clock = core.around.clock
            assert isinstance(clock, SetClock)
            at = datetime.combine(day, time(9), CHINA)
            if at > clock.now():
                clock.move_to(at)

    def _register(self, way: Way, day: date) -> None:
        desk = self.bureau if len(self.cases) % 7 == 6 else self.office
        number = len(self.cases)
        world = way.world
        people = [PartyDraft(name="" if world.anonymous else NAMES[number % len(NAMES)], anonymous=world.anonymous,
                             place_code="" if world.anonymous else VILLAGE, role="R01")]  # fmt: skip
        if world.kind != "petition":
            people.append(PartyDraft(name=NAMES[(number + 3) % len(NAMES)], place_code=VILLAGE, role="R06"))
        due = day + timedelta(days=30) if world.set_due else None
        draft = MatterDraft(
            kind=world.kind, parties=tuple(people), title=f"第{number + 1}件", request="请求处理", facts="如下",
            place_code=VILLAGE, responsible="王建国", received_on=day, source_due_on=due,
        )  # fmt: skip
        chosen = {key: value for key, value in world.draft.items() if hasattr(draft, key)}
        made = desk.services.matters.register(replace(draft, **chosen))  # type: ignore[arg-type]
        self._add(desk, way, str(made.made), day)

    def _add(self, desk: Core, way: Way, matter: str, day: date, *done: tuple[str, date]) -> None:
        patience = self._chance.choice([0, 1, 3, 9, 40])
        case = Case(desk, way, matter, list(way.actions), day, patience, list(done))
        self.cases.append(case)
        self._after(case, day)

    def _step(self, case: Case, day: date) -> None:
        page = case.desk.services.matters.page(case.matter)
        action = page.procedure.action(case.left[0])
        ready = _ready_on(page, action)
        if ready > day:
            case.on = ready
            return
        acting = case.desk.services.steps.acting
        inputs = inputs_of(page.procedure, action, day, full=self._chance.random() < 0.4, acting=acting)
        wanted = {key: value for key, value in case.way.given.items() if key in inputs}
        case.desk.services.steps.act(case.matter, action.id, {**inputs, **wanted})
        case.done.append((action.id, day))
        case.left.pop(0)
        self._after(case, day)

    def _after(self, case: Case, day: date) -> None:
        page = case.desk.services.matters.page(case.matter)
        self._write_papers(case, page, day)
        closed = page.procedure.state(page.file.matter.state).closed
        case.closed_on = day if closed else None
        if not closed and self._chance.random() < 0.15:
            self._shared_step(case, day)
        case.on = day + timedelta(days=self._wait(page, case))

    def _wait(self, page: MatterPage, case: Case) -> int:
        """Soon where the law gives the party or the head only so long, else as patient as this case is."""
        coming = page.procedure.actions[case.left[0]] if case.left else None
        hurried = coming and (
            coming.extends or any(g.check.name == "clock_in_time" and not g.warns for g in coming.guards)
        )
        return 1 if hurried else self._chance.randint(0, 2) + case.patience

    def _write_papers(self, case: Case, page: MatterPage, day: date) -> None:
        if self.cases.index(case) % self._papers:
            return
        while page.next_step.kind == StepKind.PAPER and page.next_step.form_id:
            issue_paper(case.desk, case.matter, page.next_step.form_id)
            self.letters += 1
            page = case.desk.services.matters.page(case.matter)

    def _shared_step(self, case: Case, day: date) -> None:
        """批示, 跟踪, 协调 and the like, which leave the state as it is."""
        page = case.desk.services.matters.page(case.matter)
        shared = [o.action for o in page.options if o.allowed and o.action.part and not o.action.to_state]
        if not shared:
            return
        action = self._chance.choice(shared)
        inputs = inputs_of(page.procedure, action, day, full=True, acting=case.desk.services.steps.acting)
        case.desk.services.steps.act(case.matter, action.id, inputs)
        case.done.append((action.id, day))


def _node(folder: Path, role: str, place: str, officer: str) -> Core:
    around = Surroundings(
        clock=SetClock(datetime.combine(FIRST - timedelta(days=1), time(9), CHINA)),
        randomness=SeededRandomness(f"{role} {place}"),
        cost=LOW,
        paths=AppPaths.under(folder / "person"),
    )
    new = NewStore(role, place, officer, settings=PHONES)
    return Core.create(folder / "store", new, PASSPHRASE, around)


def _ready_on(page: MatterPage, action: Action) -> date:
    """The first day on which the clocks allow it."""
    clocks: dict[str, Clock] = {clock.clock: clock for clock in page.file.clocks}
    ends = [
        clocks[name].rolled_on
        for guard in action.guards
        if guard.check.name == "clock_over" and (name := str(guard.check.args["clock"])) in clocks
    ]
    return max((end + timedelta(days=1) for end in ends if end), default=date.min)


def stuck(core: Core, matter: str, today: date) -> str:
    """Why an open matter could not go on; "" where it can."""
    page = core.services.matters.page(matter)
    if page.procedure.state(page.file.matter.state).closed:
        return ""
    if page.next_step.kind == StepKind.WAIT and page.next_step.late_after is None:
        return f"{page.state_title}: 等待没有尽头"
    facts = facts_of(page.file)
    later = max([today, *(clock.rolled_on for clock in facts.clocks.values())]) + timedelta(days=1)
    offered = options(page.procedure, facts, later, Authority.OFFICE)
    leaves = [o for o in offered if o.allowed and o.action.to_state not in ("", page.file.matter.state)]
    return "" if leaves else f"{page.state_title}: 没有出路"


NAMES = (
    "王秀英",
    "李国强",
    "张㐂",
    "杨文明",
    "普阿果",
    "周美英",
    "罗正明",
    "赵敏",
    "鲁绍先",
    "段丽华",
    "何云生",
)
