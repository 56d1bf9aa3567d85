"""What happens to PCs: power cuts, backups brought back, copied folders, dead and replaced machines, flat batteries."""

from __future__ import annotations

import shutil
from datetime import datetime

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core
from desktop_app.core import restore as restore_store
from desktop_app.domain.records import Matter
from desktop_app.services import rebuild
from tests.simulation import exchange, faults, work
from tests.simulation.pcs import PASSPHRASE, Kept, Pc
from tests.simulation.world import Broken, Office, World

_MOST_KEPT = 3


def power_cut(world: World, node: Office, pc: Pc) -> None:
    """The PC goes off at the n-th file operation of some work; what was saved before is there afterwards."""
    act = world.chance.choice(
        [work.register, work.letter, work.attach, exchange.export, exchange.read_stick, exchange.read_stick]
    )
    count, known = pc.lseq, pc.book.copy()
    try:
        with faults.faulty(world.chance.randint(1, 25), faults.PowerCut, None):
            act(world, node, pc)
    except faults.PowerCut:
        known.given = {**known.given, **pc.book.given}
    pc.close()
    for stick in world.sticks:
        for part in sorted(stick.glob("*.part")):
            part.unlink()
    if pc.lseq < count:
        raise Broken(1, f"{pc.name} lost entries in a power cut")
    _learn_unsaid(world, pc)
    if node.enrolled:
        exchange.remember(world, pc)


def _learn_unsaid(world: World, pc: Pc) -> None:
    """What was committed in the moment of the cut, and nobody was told of, counts from now on."""
    mine = (pc.node,)
    for matter in pc.core.store.read.find(Matter, "owner = ?", mine):
        if pc.book.titles.get(matter.id) != matter.title and matter.title not in world.history[matter.id]:
            world.saved(pc, matter.id, matter.title)
    rows = pc.core.store.read.rows(
        "SELECT given_to, series, year, counter FROM given_number WHERE owner = ? AND series LIKE 'letter/%'"
        " AND given_to <> 'before'",
        mine,
    )
    for record, series, year, counter in rows:
        if str(record) not in pc.book.given and not _known(world, pc, str(record)):
            world.gave(pc, str(series), int(str(year)), int(str(counter)), str(record))


def _known(world: World, pc: Pc, record: str) -> bool:
    return any(record in records for key, records in world.numbers.items() if key[0] == pc.node)


def back_up(world: World, node: Office, pc: Pc) -> None:
    """A backup, or a copy of the folder as Explorer makes it, is put into a drawer."""
    if world.chance.random() < 0.6:
        path = pc.core.services.safekeeping.back_up(world.root / f"backups{node.number}")
        known = bool(pc.core.services.bundles.overview())
        node.backups = [*node.backups, Kept(path, pc.book.copy(), pc.lseq, known)][-_MOST_KEPT:]
    else:
        lseq = pc.lseq
        target = world.root / f"copy{world.fresh('')}"
        pc.copy_folder(target)
        node.copies = [*node.copies, Kept(target, pc.book.copy(), lseq)][-_MOST_KEPT:]


def restore(world: World, node: Office, pc: Pc) -> None:
    """The disk dies; the backup comes back on the same PC (its sidecar lives) or on a new one."""
    if not node.backups or pc is not node.pc:
        return
    kept = world.chance.choice(node.backups)
    if world.chance.random() < 0.5:
        bring_back(world, node, kept, new_pc(world, node))
    else:
        bring_back(world, node, kept, pc)


def bring_back(world: World, node: Office, kept: Kept, fresh: Pc) -> None:
    """A backup becomes the store of `fresh`, which is the PC that it had or another one."""
    pc = node.pc
    peers = len(pc.core.services.bundles.overview())
    pc.close()
    node.lives += 1
    forgets(world, node)
    if fresh is pc:
        shutil.rmtree(pc.folder)
    restore_store(kept.path, fresh.folder, PASSPHRASE, fresh.around)
    fresh.book, fresh.thawed_by_person, fresh.moved_expected = kept.book.copy(), False, False
    if fresh is pc:
        fresh.moved_expected = None  # its sidecar may know an epoch that this backup does not
    node.pc = fresh
    fresh.core.services.bundles.begin_again()
    is_restored(world, node, fresh, peers)


def forgets(world: World, node: Office) -> None:
    """What a bureau had only heard, and no office holds any more, may be gone with its disk."""
    if node is world.bureau:
        world.arrived.clear()


def is_restored(world: World, node: Office, pc: Pc, peers: int) -> None:
    """What is older than the restore is read-only at an office that had a bureau."""
    known = len(pc.core.services.bundles.overview())
    if node is world.bureau or not known or not pc.book.titles:
        node.enrolled = node.enrolled and (bool(known) or not peers)
        _enrol_again(world, node, known)
        return
    matter = sorted(pc.book.titles)[0]
    try:
        pc.core.store.change(lambda tx: tx.set(Matter, matter, title="恢复以后改的"))
    except NotAllowed:
        return
    raise Broken(8, f"{pc.name}: after a restore an older record could be changed at once")


def _enrol_again(world: World, node: Office, known: int) -> None:
    """A backup from before the enrolment knows nobody: the office is introduced once more."""
    if node is world.bureau:
        missing = {one.pc.node for one in world.enrolled}
        missing -= {peer.node for peer in node.pc.core.services.bundles.overview()}
        for office in world.enrolled:
            if office.pc.node in missing:
                world.enrol(office)
    elif not known and node.number in {one.number for one in world.offices if one.enrolled}:
        world.enrol(node)


def new_pc(world: World, node: Office) -> Pc:
    """An empty PC for this office."""
    name = f"pc{node.number}-{world.fresh('')}"
    fresh = Pc(world.root, name, f"{world.seed} {name}")
    fresh.clock.move_to(node.pc.clock.now())
    return fresh


def put_back(world: World, node: Office, pc: Pc) -> None:
    """An older copy of the folder is put in its place: noticed before the first write."""
    if not node.copies or pc is not node.pc:
        return
    kept = world.chance.choice(node.copies)
    newest = pc.lseq
    epochs = pc.core.identity.epoch
    pc.close()
    shutil.rmtree(pc.folder)
    shutil.copytree(kept.path, pc.folder)
    pc.book, pc.thawed_by_person = kept.book.copy(), False
    pc.moved_expected = True if newest > kept.lseq else None
    node.lives += 1
    forgets(world, node)
    if pc.core.identity.epoch == epochs and newest > kept.lseq:
        raise Broken(8, f"{pc.name}: an older folder goes on in the same epoch")
    _enrol_again(world, node, len(pc.core.services.bundles.overview()))


def move_folder(world: World, node: Office, pc: Pc) -> None:
    """The folder is copied to another PC, which is used from now on; the old one is thrown away."""
    if pc is not node.pc:
        return
    fresh = new_pc(world, node)
    pc.copy_folder(fresh.folder)
    fresh.book, fresh.moved_expected = pc.book.copy(), True
    node.pc, node.lives = fresh, node.lives + 1
    assert fresh.core.identity.epoch_no


def clone(world: World, node: Office, pc: Pc) -> None:
    """The folder is copied to a second PC and both are used; some day one of them is put away."""
    if node.clones:
        world.put_away(node, keep=node.clones[-1])
        return
    if node is world.bureau or pc is not node.pc or not pc.book.titles:
        return
    fresh = new_pc(world, node)
    pc.copy_folder(fresh.folder)
    fresh.book, fresh.moved_expected = pc.book.copy(), True
    node.clones.append(fresh)
    assert fresh.adopted == 0
    assert fresh.core.identity.epoch != pc.core.identity.epoch


def rebuilt(world: World, node: Office, pc: Pc) -> None:
    """The PC is dead and there is no backup: a new one gets back all that the bureau holds, under new keys."""
    if node is world.bureau or not node.enrolled or node.clones:
        return
    stick, bureau, name = world.root / f"rebuilding{world.fresh('')}", world.bureau.pc, pc.node
    stick.mkdir()
    fresh = new_pc(world, node)
    data = fresh.place / "asking"
    question = rebuild.ask(data, pc.core.identity.place_code, stick, fresh.clock)
    asked = rebuild.read(bureau.core.desk, question)
    written = rebuild.answer(bureau.core.desk, asked, name, stick)
    bureau.core.services.bundles.export_all(stick)
    exchange.remember(world, bureau)
    found = rebuild.look(data, written[0])
    if found.number != asked.number:
        raise Broken(4, "the numbers to compare on the telephone differ")
    pc.close()
    fresh.core_open, outcomes = Core.rebuild(fresh.folder, found, [stick], "王建国", PASSPHRASE, fresh.around)
    world.hear(fresh, outcomes)
    node.pc, node.lives = fresh, node.lives + 1
    node.backups, node.copies = [], []  # their keys are shut out
    _learn_unsaid(world, fresh)
    fresh.book.papers.clear()


def flat_battery(world: World, _node: Office, pc: Pc) -> None:
    """The clock falls back to 2010, or somebody sets it right again."""
    if world.chance.random() < 0.5:
        pc.clock.move_to(datetime(2010, 1, 1, 8, 0, tzinfo=CHINA))
    else:
        set_right(world, pc)


def set_right(world: World, pc: Pc) -> None:
    """The clock shows what a watch on the wall would."""
    pc.clock.move_to(world.wall)


def enrol_late(world: World, _node: Office, _pc: Pc) -> None:
    """An office that has worked alone for a while gets to know its bureau."""
    alone = [office for office in world.offices if not office.enrolled]
    if alone:
        world.enrol(world.chance.choice(alone))
