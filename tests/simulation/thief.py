"""A PC is stolen: its keys are called void, the office goes on with a new one, and somebody writes on with the old.

These things have a chance of their own, so that a seed without them is the same as before they were thought of.
"""

from __future__ import annotations

import random

from desktop_app.base.files import sha256_of
from desktop_app.domain.records import Matter
from desktop_app.services.freezing import is_frozen
from desktop_app.services.peers import find_peer
from desktop_app.store.keyrows import has_void, is_revoked, key_rows
from tests.simulation import disasters, keying
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World, stick_state

_OFTEN = 0.18
_STEALS, _WRITES = 0.04, 0.2
_KEPT, _MOVES, _ROLLS, _READS = 0.5, 0.1, 0.15, 0.3
_MARK = "不是本所写的"


class Thief:
    """What somebody has who should not: the PC with its keys, and a stick that it can reach."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.pc: Pc | None = None
        self.victim = ""
        self.keys: set[bytes] = set()


def fate(world: World) -> Thief | None:
    """Whether there is a thief in this world at all."""
    chance = random.Random(f"thief {world.seed}")
    return Thief(chance) if chance.random() < _OFTEN else None


def happen(world: World, thief: Thief) -> None:
    """After each step a PC may be stolen, or the stolen one written on with."""
    chance = thief.chance
    if thief.pc is None:
        able = [one for one in world.enrolled if not one.clones and not one.imaged]
        if able and chance.random() < _STEALS:
            _steal(world, thief, chance.choice(able))
        return
    _say_it_again(world, thief)
    if chance.random() < _WRITES:
        _write(world, thief, thief.pc)
    check(world, thief)


def _steal(world: World, thief: Thief, office: Office) -> None:
    """The PC is gone, the bureau is rung up, and the office goes on with a new one."""
    pc = office.pc
    world.note(f"{pc.name} is stolen")
    keying.learn(world, pc)
    thief.pc, thief.victim = pc, pc.node
    thief.keys = {pair.public.sign for pair in pc.core.keys.ring}
    world.strangers.append(pc)
    world.bureau.pc.core.services.keys.revoke(pc.node, "电脑被盗")
    able = [kept for kept in office.backups if kept.enrolled]
    if able and thief.chance.random() < _KEPT:
        world.note(f"{pc.node} has a backup")
        disasters.bring_back(world, office, thief.chance.choice(able), disasters.new_pc(world, office))
        office.pc.core.services.keys.roll()
        office.backups, office.copies = [], []  # their keys are void
    else:
        disasters.rebuilt(world, office, pc)
    office.imaged = True  # what arrives late of the stolen PC may be a branch of its own, and a person picks
    keying.learn(world, office.pc)


def _say_it_again(world: World, thief: Thief) -> None:
    """A bureau that was restored to before the theft has forgotten it; the people there have not."""
    bureau = world.bureau.pc.core
    rows = key_rows(bureau.store.read, thief.victim)
    ours = {pair.public.sign for pair in world.node_of(thief.victim).pc.core.keys.ring} - thief.keys
    if rows and not ours & {row.sign for row in rows} and not has_void(bureau.store.read, thief.victim):
        world.note("the bureau calls the stolen keys void once more")
        bureau.services.keys.revoke(thief.victim, "电脑被盗")


def _write(world: World, thief: Thief, pc: Pc) -> None:
    """A matter of the thief's own making, an older one altered, another life, another key; all of it onto a stick."""
    chance, stick = thief.chance, thief.chance.choice(world.sticks)
    if chance.random() < _MOVES:
        pc = _elsewhere(world, thief, pc)
    pc.clock.move_to(world.wall)
    bundles, store, title = pc.core.services.bundles, pc.core.store, world.fresh(_MARK)
    if chance.random() < _ROLLS:
        pc.core.services.keys.roll()
    if chance.random() < _READS:
        bundles.import_many([stick])
    mine = [] if is_frozen(pc.core.desk) else store.read.find(Matter, "owner = ?", (pc.node,))
    store.change(lambda tx: tx.add(Matter(id=tx.new_id(), kind="petition", title=title, state="registered")))
    if mine:
        store.change(lambda tx: tx.set(Matter, mine[0].id, title=title))
    before = stick_state(stick)
    bundles.export_all(stick)
    for name in sorted(stick_state(stick).keys() - before.keys()):
        world.stolen.add(sha256_of(stick / name))
        world.put_by(stick / name, pc.node, "")
    world.note("the thief writes a bundle")


def _elsewhere(world: World, thief: Thief, pc: Pc) -> Pc:
    """The thief copies the folder: the program begins another life."""
    fresh = Pc(world.root, f"thief{world.fresh('')}", f"{world.seed} {len(world.steps)}")
    pc.copy_folder(fresh.folder)
    fresh.moved_expected = True
    thief.pc = fresh
    world.strangers.append(fresh)
    return fresh


def _trusted(world: World, thief: Thief) -> bool:
    """Whether the bureau believes, or seals to, a key that was stolen."""
    read = world.bureau.pc.core.store.read
    peer = find_peer(read, thief.victim)
    rows = [row for row in key_rows(read, thief.victim) if row.sign in thief.keys]
    open_rows = [row for row in rows if not row.until_epoch or (peer and peer.sign_public == row.sign)]
    return any(not is_revoked(read, thief.victim, row.key_id) for row in open_rows)


def check(world: World, thief: Thief) -> None:
    """4: nothing that the thief wrote is taken in by anybody, and no stolen key is believed."""
    if thief.pc is None:
        return
    for node in world.nodes:
        sql = "SELECT 1 FROM entry WHERE instr(line, CAST(? AS BLOB)) > 0 LIMIT 1"
        if node.pc.core.store.read.value(sql, (_MARK,)) is not None:
            raise Broken(4, f"{node.pc.name} took in what a thief wrote")
    if _trusted(world, thief):
        raise Broken(4, f"the bureau believes a key that was stolen with {thief.victim}")
