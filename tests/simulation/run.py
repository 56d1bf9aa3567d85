"""One seed from the first step to the quiet end."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import NotAllowed
from tests.simulation import damaged, disasters, exchange, forked, handed, invariants, keying, thief, work
from tests.simulation.drawnkeys import drawn_keys
from tests.simulation.pcs import MOST_OFFICES, Pc
from tests.simulation.world import Broken, Office, World

Act = Callable[[World, Office, Pc], None]
STEPS = 90
_ROUNDS, _MOST_ROUNDS, _DUTIES = 5, 30, 3

_ACTS: tuple[tuple[int, Act], ...] = (
    (14, work.register),
    (8, work.correct),
    (8, work.letter),
    (5, work.attach),
    (3, work.tell),
    (2, work.from_the_future),
    (2, work.nothing_newer),
    (22, exchange.export),
    (4, exchange.export_fails),
    (26, exchange.read_stick),
    (8, exchange.read_old),
    (4, exchange.undo),
    (2, exchange.lose_stick),
    (2, exchange.swap_sticks),
    (4, exchange.damage),
    (1, exchange.newer_container),
    (4, disasters.power_cut),
    (4, disasters.back_up),
    (2, disasters.restore),
    (2, disasters.put_back),
    (1, disasters.move_folder),
    (1, disasters.clone),
    (1, disasters.rebuilt),
    (2, disasters.flat_battery),
    (2, disasters.enrol_late),
)


@dataclass(frozen=True)
class Outcome:
    """How a seed ended: empty `problem` when all held; `steps` are what happened, oldest first."""

    seed: int
    problem: str
    steps: tuple[str, ...]
    seconds: float
    number: int = 0


@dataclass(frozen=True)
class Fates:
    """What this world knows besides the common acts: twins, handovers, a thief, bad sectors; None: nothing of it."""

    twins: random.Random | None
    handing: random.Random | None
    thief: thief.Thief | None
    sectors: random.Random | None

    def happen(self, world: World) -> None:
        """After each step."""
        if self.twins:
            forked.happen(world, self.twins)
        if self.handing:
            handed.happen(world, self.handing)
        if self.thief:
            thief.happen(world, self.thief)
        if self.sectors:
            damaged.happen(world, self.sectors)


def run_seed(seed: int, offices: int = 0, steps: int = STEPS, *, sectors: bool = False) -> Outcome:
    """Drives one world; `offices` 0 lets the seed choose. With `sectors` a fifth of the disks go bad."""
    begin = time.perf_counter()
    count = offices or random.Random(-seed).choice((1, 2, 2, 3, 3, 4, 6, MOST_OFFICES))
    with World(seed, count) as world, drawn_keys(str(seed)):
        try:
            fates = Fates(
                forked.fate(world), handed.fate(world), thief.fate(world), damaged.fate(world, sectors)
            )
            _live(world, steps, fates)
            _quiet_end(world, fates)
            invariants.at_the_end(world)
            handed.check(world)
            if fates.thief:
                thief.check(world, fates.thief)
        except Broken as broken:
            return _ended(world, begin, str(broken), broken.number)
        except Exception as error:  # noqa: BLE001 - whatever escapes from a service is a finding
            return _ended(world, begin, f"{type(error).__name__}: {error}")
        return _ended(world, begin, "")


def _ended(world: World, begin: float, problem: str, number: int = 0) -> Outcome:
    return Outcome(world.seed, problem, tuple(world.steps), time.perf_counter() - begin, number)


def _live(world: World, steps: int, fates: Fates) -> None:
    for office in world.offices:
        if world.chance.random() < 0.8:
            world.enrol(office)
    weights, acts = zip(*_ACTS, strict=True)
    for _ in range(steps):
        act = world.chance.choices(acts, weights)[0]
        node = world.bureau if world.chance.random() < 0.35 else world.chance.choice(world.offices)
        pc = world.chance.choice(node.pcs)
        if fates.twins and forked.is_shut(pc):
            act = exchange.read_stick
        world.note(f"{pc.name} {act.__name__}")
        world.pass_time(world.chance.randint(1, 600))
        act(world, node, pc)
        now = node.pc if pc not in node.pcs else pc
        forked.listen(world, node)
        fates.happen(world)
        now = node.pc if now not in node.pcs else now
        invariants.after_step(world, node, now)
        keying.sometimes(world, now)


def _quiet_end(world: World, fates: Fates) -> None:
    """Clocks are right, sticks are new, everybody exchanges until nothing is left to say."""
    world.note("quiet rounds")
    stick = world.root / "quiet"
    stick.mkdir()
    for node in world.nodes:
        if node.clones:
            world.put_away(node, keep=node.clones[-1])
        disasters.set_right(world, node.pc)
    world.decided = forked.decided(world)
    chance, left, most = random.Random(f"quiet {world.seed}"), _ROUNDS, _MOST_ROUNDS
    while left and most:
        if fates.handing and most > _MOST_ROUNDS - _DUTIES:
            handed.in_quiet(world, fates.handing)
        left, most = left - 1, most - 1
        world.pass_time(60)
        _round(world, stick)
        keying.decide_everywhere(world)
        if forked.settle_all(world, chance):
            left = _ROUNDS
        world.settled = left < _ROUNDS - 2
        for node in world.nodes:
            invariants.after_step(world, node, node.pc)


def _round(world: World, stick: Path) -> None:
    for office in world.enrolled:
        office.pc.core.services.bundles.export_all(stick)
        exchange.remember(world, office.pc)
    exchange.take(world, world.bureau, world.bureau.pc, [stick])
    world.pass_time(5)
    if world.enrolled:
        try:
            world.bureau.pc.core.services.bundles.export_all(stick)
        except NotAllowed as problem:  # nothing is sealed to the only office while all its keys are void
            exchange.refused(world, world.bureau.pc, problem)
        exchange.remember(world, world.bureau.pc)
    for office in world.enrolled:
        forked.unheard(world, office, exchange.take(world, office, office.pc, [stick]))
    for path in sorted(stick.iterdir()):
        path.unlink()
