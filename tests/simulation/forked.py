"""Disks that are cloned with everything on them: nobody can notice, both PCs go on, and the bureau hears two branches.

These things have a chance of their own, so that a seed without them is the same as before they were thought of.
"""

from __future__ import annotations

import random
import shutil

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.domain.records import Party
from desktop_app.services.forkboard import Forks, Settled
from desktop_app.services.forks.own import Branch
from desktop_app.services.identity import is_behind
from desktop_app.services.keys.judging import UnknownKey
from desktop_app.store.local import meta
from desktop_app.store.transaction import SHUT
from tests.simulation import disasters
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World

_OFTEN = 0.3
_IMAGE, _PICK, _AWAY, _REVIEW = 0.06, 0.05, 0.02, 0.1
_MOST_TWINS, _OTHERWISE, _PATIENCE = 2, 0.5, 2


def fate(world: World) -> random.Random | None:
    """Whether this world has such clones at all."""
    chance = random.Random(f"fork {world.seed}")
    return chance if chance.random() < _OFTEN else None


def happen(world: World, chance: random.Random) -> None:
    """After each step something of it may happen."""
    if chance.random() < _IMAGE:
        image(world, chance.choice(world.offices))
    if chance.random() < _PICK:
        pick(world, world.bureau.pc, chance)
    if chance.random() < _AWAY:
        twins = [office for office in world.offices if office.imaged and office.clones]
        for office in twins[:1]:
            world.note(f"{office.pc.name}: one of the twins is put away")
            world.put_away(office, keep=chance.choice(office.pcs))
            _heed(world, office)
    if chance.random() < _REVIEW:
        _review(world, chance)


def image(world: World, office: Office) -> None:
    """The disk with folder, sidecar and machine id goes into a second PC."""
    pc = office.pc
    if len(office.clones) >= _MOST_TWINS or not office.enrolled:
        return
    name = f"pc{office.number}-{world.fresh('')}"
    world.note(f"{pc.name} imaged as {name}")
    twin = Pc(world.root, name, f"{world.seed} {name}")
    twin.machine, twin.moved_expected = pc.machine, pc.moved_expected
    pc.close()
    shutil.copytree(pc.place, twin.place)
    twin.book, twin.thawed_by_person = pc.book.copy(), pc.thawed_by_person
    twin.clock.move_to(pc.clock.now())
    world.given_on[twin.name] = dict(world.given_on[pc.name])
    office.clones.append(twin)
    office.imaged = True


def pick(world: World, pc: Pc, chance: random.Random) -> None:
    """The person decides for any branch; all lines are in the state or in the review list afterwards."""
    forks = Forks(pc.core.desk)
    for fork in forks.all():
        if fork.waits:
            can = [branch.number for branch in fork.branches if branch.anchored]
            winner = chance.choice(can)
            world.note(f"{pc.name} picks {winner} of {len(fork.branches)} for {fork.writer}")
            world.picks += 1
            forks.pick(fork.id, winner, "电话核对过")


def _review(world: World, chance: random.Random) -> None:
    forks = Forks(world.bureau.pc.core.desk)
    for item in forks.items(open_only=True)[:2]:
        forks.settle(item.id, chance.choice(list(Settled)), "核对过")


def listen(world: World, node: Office) -> None:
    """A PC whose branch was not taken must say so and write no more; then it is put away."""
    for pc in node.pcs:
        if is_behind(meta(pc.core.store.read)):
            world.note(f"{pc.name} hears that it is behind, and is started anew")
            pc.close()
            node.lives += 1
        if node is not world.bureau and pc in node.pcs and _is_refused(pc):
            _writes_no_more(world, node, pc)


def _writes_no_more(world: World, node: Office, pc: Pc) -> None:
    try:
        pc.core.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name="不该再写的")))
    except NotAllowed:
        world.note(f"{pc.name} hears that its branch was not taken")
        _heed(world, node)
        return
    raise Broken(8, f"{pc.name} writes on after its branch was refused")


def _heed(world: World, node: Office) -> None:
    """PCs that were refused are put away; where no other is left, the office is rebuilt from the bureau."""
    good = [pc for pc in node.pcs if not _is_refused(pc)]
    if len(good) == len(node.pcs):
        return
    if good:
        world.put_away(node, keep=good[0])
        return
    world.put_away(node, keep=node.pc)
    if random.Random(f"{world.seed} {world.picks}").random() < _OTHERWISE:
        disasters.rebuilt(world, node, node.pc)
    else:
        _withdraw(world, node)


def _withdraw(world: World, node: Office) -> None:
    """The branch that was taken is on no PC any more: the bureau thinks better of it."""
    forks = Forks(world.bureau.pc.core.desk)
    for fork in forks.all():
        if fork.writer == node.pc.node and fork.ruling is not None and not fork.ruling.retired:
            world.note(f"the bureau withdraws its ruling on {fork.writer}")
            forks.withdraw(fork.id, "另一台已经没有了")
            world.picks += 1


def _is_deaf(world: World, pc: Pc) -> bool:
    """Whether the bureau seals to a key that only a PC in the cupboard has."""
    peers = world.bureau.pc.core.services.enrolment.peers()
    return not {pair.public.seal for pair in pc.core.keys.ring} & {
        peer.age_recipient for peer in peers if peer.node == pc.node
    }


def unheard(world: World, office: Office, refusals: list[UserProblem]) -> None:
    """What the bureau said of its new keys went to the PC in the cupboard, or both fell back to different days.

    After a while the office is rebuilt in the first case; in the other the two get to know each other anew.
    """
    fell_back = office.lives + world.bureau.lives > 2
    strange = (office.imaged or fell_back) and any(isinstance(one, UnknownKey) for one in refusals)
    office.strange = office.strange + 1 if strange else 0
    if office.strange < _PATIENCE:
        return
    world.note(f"{office.pc.name} does not know the bureau's keys: the other PC had heard of them, or nobody")
    if office.imaged:
        disasters.rebuilt(world, office, office.pc)
    else:
        world.enrol(office)
    office.strange, world.picks = 0, world.picks + 1


def is_shut(pc: Pc) -> bool:
    """Whether nothing may be written here: the only PC of an office whose branch was not taken."""
    return SHUT in meta(pc.core.store.read)


def _is_refused(pc: Pc) -> bool:
    return any(one.state is Branch.REFUSED for one in Forks(pc.core.desk).own())


def settle_all(world: World, chance: random.Random) -> bool:
    """At the quiet end nothing is left undecided; true if something had to be decided."""
    pick(world, world.bureau.pc, chance)
    for office in world.enrolled:
        listen(world, office)
        if office.imaged and _is_deaf(world, office.pc):
            world.note(f"{office.pc.name} opens nothing: the other PC had made new keys")
            disasters.rebuilt(world, office, office.pc)
    before, world.decided = world.decided, decided(world)
    return before != world.decided


def decided(world: World) -> tuple[int, ...]:
    """Changes whenever a person has decided something that takes another exchange to be known."""
    return world.picks, *(office.lives for office in world.offices)


def check_doubled(world: World, record: str) -> None:
    """6: of a number that stands in the state and in the review list, both the list and the office are told."""
    read = world.bureau.pc.core.store.read
    key = next(key for key, records in world.numbers.items() if record in records)
    rows = read.rows(
        "SELECT e.status, coalesce(i.doubled, ''), e.id FROM entry e LEFT JOIN fork_line f ON f.lseq = e.lseq"
        " LEFT JOIN fork_item i ON i.id = f.item WHERE e.type = 'given_number' AND e.writer = ?"
        f" AND ({' OR '.join('instr(CAST(e.line AS TEXT), ?)' for _ in world.numbers[key])})",
        (key[0], *sorted(world.numbers[key])),
    )
    there = {record for status, _doubled, record in rows if status != "fork"}
    lost = [doubled for _status, doubled, record in rows if record not in there]
    if not lost or not there:
        return
    text = f"{key[2]}—{key[3]:04}"
    rulings = [number for one in read.find(ForkRuling) for number in one.doubled]
    if not all(text in str(doubled) for doubled in lost) or not any(text in number for number in rulings):
        raise Broken(6, f"{text} was given on both branches and nobody was told")


def check_nothing_lost(world: World) -> None:
    """Every line that reached the bureau is in the state, or is a review item, or came again under another place."""
    read = world.bureau.pc.core.store.read
    for writer, lines in sorted(world.arrived.items()):
        rows = read.rows(
            "SELECT e.line, e.status, coalesce(i.id, '') FROM entry e LEFT JOIN fork_line f ON f.lseq = e.lseq"
            " LEFT JOIN fork_item i ON i.id = f.item WHERE e.writer = ?",
            (writer,),
        )
        found: dict[object, list[tuple[object, object]]] = {}
        for line, status, item in rows:
            found.setdefault(line, []).append((status, item))
        for line in sorted(lines):
            if line not in found:
                raise Broken(9, f"a line of {writer} that reached the bureau is nowhere")
            if all(status == "fork" and not item for status, item in found[line]):
                raise Broken(9, f"a line of {writer} was set aside and is in no review list")
