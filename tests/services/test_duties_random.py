"""Duties done in any order, with the stick late and to the wrong side: in the end both sides hold the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft
from desktop_app.domain.dutyrecords import DUTY_TYPES, Assignment
from desktop_app.domain.records import TYPES, Matter
from desktop_app.services.bundle_digests import digests_of
from tests.services.desk_work import petition, whole
from tests.services.duty_nodes import County

STEPS = 60
SEEDS = (1, 2, 3)


class Play:
    """One seed's play of people at the bureau and two offices."""

    def __init__(self, county: County, seed: int) -> None:
        self.county, self.dice = county, random.Random(seed)
        self.done = 0
        self.refused = 0
        self.acts: tuple[Callable[[], object], ...] = (
            self.register, self.assign, self.assign, self.sign, self.take_up, self.take_up, self.report,
            self.object, self.decide, self.press, self.cards, self.answer, self.withdraw, self.give_back,
            self.carry, self.carry, self.carry, self.wait,
        )  # fmt: skip

    def step(self) -> None:
        """One act; what is refused has changed nothing."""
        try:
            self.dice.choice(self.acts)()
            self.done += 1
        except UserProblem:
            self.refused += 1

    @property
    def office(self) -> Core:
        return self.dice.choice((self.county.dong, self.county.cang))

    def one_of(self, found: Sequence[str]) -> str:
        return self.dice.choice(found) if found else "nothing"

    def register(self) -> None:
        petition(self.dice.choice(self.county.cores))

    def assign(self) -> None:
        bureau = self.county.bureau
        matter = self.one_of([one.id for one in bureau.store.read.find(Matter)])
        way = self.dice.choice(("assign", "forward", "handover"))
        due = bureau.around.clock.today() + timedelta(days=self.dice.randint(0, 20))
        draft = AssignmentDraft(matter_id=matter, to_node=self.office.identity.node, way=way, due_on=due)
        bureau.services.assignments.issue(draft)

    def given(self, core: Core) -> str:
        return self.one_of([one.assignment.id for one in core.services.assignments.current()])

    def sign(self) -> None:
        office = self.office
        office.services.assignments.sign(self.given(office))

    def take_up(self) -> None:
        office = self.office
        office.services.assignments.take_up(self.given(office))

    def report(self) -> None:
        office = self.office
        office.services.assignments.report_back(self.given(office), "已办结。")

    def object(self) -> None:
        office = self.office
        office.services.assignments.object(self.given(office), "不属于本所职责。")

    def give_back(self) -> None:
        office = self.office
        for one in office.services.approvals.arrived():
            office.services.approvals.take(one.id)

    def decide(self) -> None:
        approvals = self.county.bureau.services.approvals
        for one in approvals.pending():
            approvals.decide(one.target_type, one.target_id, self.dice.random() < 0.5)

    def press(self) -> None:
        bureau = self.county.bureau
        view = next(iter(bureau.services.assignments.current()), None)
        matter = (
            view.assignment.matter_id if view else self.one_of([m.id for m in bureau.store.read.find(Matter)])
        )
        draft = SupervisionDraft(
            matter_id=matter,
            assignment_id=view.assignment.id if view else "",
            problem="拖延",
            demand="抓紧",
            new_due_on=bureau.around.clock.today() + timedelta(days=self.dice.randint(0, 5)),
        )
        bureau.services.supervisions.supervise(draft)

    def cards(self) -> None:
        self.county.bureau.services.supervisions.issue_yellow()

    def answer(self) -> None:
        office = self.office
        for view in office.services.supervisions.all():
            if view.open:
                office.services.supervisions.reply(view.supervision.id, "抓紧办理。")

    def withdraw(self) -> None:
        bureau = self.county.bureau
        bureau.services.assignments.withdraw(self.given(bureau), "交错了")

    def carry(self) -> None:
        office, bureau = self.office, self.county.bureau
        giver, taker = self.dice.choice(((office, bureau), (bureau, office)))
        self.county.carry(giver, taker)

    def wait(self) -> None:
        self.county.days(self.dice.randint(1, 9))


@pytest.mark.parametrize("seed", SEEDS)
def test_any_play_ends_with_the_same_on_both_sides(county: County, seed: int) -> None:
    play = Play(county, seed)
    for core in county.cores * 2:
        petition(core)
    county.round()
    for _ in range(STEPS):
        play.step()
    assert play.done > STEPS // 3
    county.round()
    county.round()
    bureau = county.bureau
    tables = tuple(sorted(set(TYPES) - {"setting"}))
    for office in (county.dong, county.cang):
        node = office.identity.node
        assert digests_of(office.store.read, node, tables) == digests_of(bureau.store.read, node, tables)
        for given in bureau.store.read.find(Assignment):
            there = office.store.read.get(Assignment, given.id)
            assert (there is not None) == (given.to_node == node)
        foreign = "SELECT count(*) FROM entry WHERE writer NOT IN (?, ?)"
        assert office.store.read.value(foreign, (node, bureau.identity.node)) == 0
        for view in bureau.services.assignments.outbox():
            ours = office.services.assignments.get(view.assignment.id)
            assert ours is None or (ours.stage, ours.days_late) == (view.stage, view.days_late)
    for core in county.cores:
        assert core.store.read.value("SELECT count(*) FROM entry WHERE status <> 'ok'") == 0
        core.services.duty_board.rows()
        whole(core)
    assert any(bureau.store.counts()[name] for name in DUTY_TYPES)
