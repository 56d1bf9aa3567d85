"""Keys change while sticks are under way; what an outdated key signed waits until a person has telephoned.

Drawn from a chance of its own, so that a seed's other steps stay what they were.
"""

from __future__ import annotations

import random

from desktop_app.base.errors import UserProblem
from desktop_app.exchange.names import SUFFIX
from desktop_app.services.bundle_problems import Forked, MissingRange
from desktop_app.store.keyrows import came_back, has_void, key_rows
from tests.simulation.forked import is_shut
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World

_ROLLS, _DECIDES, _PATIENCE = 0.05, 0.15, 2


def sometimes(world: World, acted: Pc) -> None:
    """Between two steps: one PC makes new keys, or a person decides about what waits."""
    learn(world, acted)
    chance = random.Random(f"{world.seed} keys {len(world.steps)}")
    node = chance.choice(world.nodes)
    pc = chance.choice(node.pcs)
    drawn = chance.random()
    if drawn < _ROLLS and not is_shut(pc):
        roll(world, pc)
    elif drawn < _DECIDES:
        decide(world, pc)


def roll(world: World, pc: Pc) -> None:
    """New keys for one PC."""
    world.note(f"{pc.name} rolls its keys")
    pc.core.services.keys.roll()
    learn(world, pc)
    for peer in pc.core.services.bundles.overview():
        world.remember_sent(pc, peer.node)


def learn(world: World, pc: Pc) -> None:
    """Every key that a PC of this node has ever made."""
    world.keys[pc.node] |= {pair.public.sign for pair in pc.core.keys.ring}


def decide(world: World, pc: Pc) -> None:
    """Everything that waits is what it claims to be, save what a thief wrote: the office is asked on the telephone."""
    keys = pc.core.services.keys
    for one in keys.waiting():
        if one.file not in {other.file for other in keys.waiting()}:
            continue  # taken in with another of the same life
        if one.file.removesuffix(SUFFIX) in world.stolen:
            world.note(f"{pc.name} discards what a thief wrote")
            keys.discard(one.file, "不是本所写的")
            continue
        world.note(f"{pc.name} takes in what waited: {one.why}")
        try:
            world.listen(pc, keys.accept(one.file, "电话核实"))
        except (MissingRange, Forked):
            continue  # the one goes on waiting, the other is kept as a branch until a person picks
        except UserProblem as problem:
            world.note(f"  refused at {pc.name}: {problem.template[:40]}")
            keys.discard(one.file, "接不上")


def decide_everywhere(world: World) -> None:
    """In the quiet rounds nobody is left waiting."""
    for node in world.nodes:
        learn(world, node.pc)
    for office in world.enrolled:
        deaf = _cannot_hear(office.pc, world.bureau.pc)
        office.deaf = office.deaf + 1 if deaf else 0
        if office.deaf >= _PATIENCE or (deaf and _cannot_hear(world.bureau.pc, office.pc)):
            world.note(f"{office.pc.name} and the bureau get to know each other anew")
            world.enrol(office)
            office.deaf, world.picks = 0, world.picks + 1
        _void(world, office)
    for node in world.nodes:
        decide(world, node.pc)
        check(world, node)


def _void(world: World, office: Office) -> None:
    """All its keys are void for the bureau, also those it made since: it asks once more with new ones."""
    bureau = world.bureau.pc.core.store.read
    void = has_void(bureau, office.pc.node) and not came_back(bureau, office.pc.node)
    office.void = office.void + 1 if void else 0
    if office.void >= _PATIENCE:
        world.note(f"{office.pc.name} has no key that counts")
        world.enrol(office)
        office.void, world.picks = 0, world.picks + 1


def _cannot_hear(reader: Pc, writer: Pc) -> bool:
    """What the other writes is sealed to a key that was lost with a restore; both see files that do not open."""
    sealed_to = [
        one.age_recipient for one in writer.core.services.enrolment.peers() if one.node == reader.node
    ]
    return not {pair.public.seal for pair in reader.core.keys.ring} & set(sealed_to)


def check(world: World, node: Office) -> None:
    """4: nobody trusts a key that its node has not made."""
    for pc in node.pcs:
        for peer in pc.core.services.enrolment.peers():
            known = {row.sign for row in key_rows(pc.core.store.read, peer.node)}
            if not known <= world.keys[peer.node]:
                raise Broken(4, f"{pc.name} trusts a key that {peer.node} never made")
