"""Pages of a store are damaged; it is recovered from what is readable and from backups, and goes on.

These things have a chance of their own, so that a seed without them is the same as before they were thought of.
"""

from __future__ import annotations

import random
from pathlib import Path

from desktop_app.domain.records import Matter
from desktop_app.services.recovery.entrance import look_into, mend
from desktop_app.store.store import DATABASE
from tests.simulation import disasters
from tests.simulation.pcs import PASSPHRASE, Pc
from tests.simulation.world import Broken, Office, World

_OFTEN, _STRIKES, _MOST_PAGES = 0.2, 0.02, 4
_PAGE = 4096


def fate(world: World, asked: bool) -> random.Random | None:
    """Whether a disk of this world has bad sectors; only where it is `asked` for."""
    chance = random.Random(f"damaged {world.seed}")
    return chance if asked and chance.random() < _OFTEN else None


def happen(world: World, chance: random.Random) -> None:
    """After each step a store may be struck that has a backup."""
    able = [node for node in world.nodes if node.backups and not node.clones]
    if able and chance.random() < _STRIKES:
        _strike(world, chance.choice(able), chance)


def _strike(world: World, node: Office, chance: random.Random) -> None:
    pc = node.pc
    peers, before = len(pc.core.services.bundles.overview()), pc.lseq
    pc.close()
    _spoil(pc.folder / DATABASE, chance)
    looked = look_into(pc.folder, PASSPHRASE, pc.around.paths, [kept.path for kept in node.backups])
    told = mend(pc.folder, looked, pc.clock, pc.around.randomness)
    world.note(f"{pc.name} is damaged and recovered: {told.way.value}, {told.lost} lost")
    pc.moved_expected = None
    if told.way.loses_nothing:
        if pc.lseq < before:
            raise Broken(1, f"{pc.name}: a recovery that loses nothing has lost entries")
        return
    node.lives += 1
    disasters.forgets(world, node)
    pc.core.services.bundles.begin_again()
    _what_is_there(world, node, pc)
    disasters.is_restored(world, node, pc, peers)


def _spoil(path: Path, chance: random.Random) -> None:
    """Noise over a few pages."""
    pages = path.stat().st_size // _PAGE
    with path.open("rb+") as file:
        for _ in range(chance.randint(1, _MOST_PAGES)):
            file.seek(chance.randrange(pages) * _PAGE)
            file.write(chance.randbytes(_PAGE))


def _what_is_there(world: World, node: Office, pc: Pc) -> None:
    """1: the people look what they have; of the newest backup nothing is missing or older."""
    titles = {str(one.id): one.title for one in pc.core.store.read.find(Matter, "owner = ?", (pc.node,))}
    kept = max(node.backups, key=lambda one: one.lseq)
    for record, title in kept.book.titles.items():
        written = world.history[record]
        if record not in titles or written.index(titles[record]) < written.index(title):
            raise Broken(1, f"{pc.name}: a recovery has less than the backup")
    pc.book.titles = dict(titles)
    pc.book.papers = {one for one in pc.book.papers if pc.core.desk.vault.has(one)}
    pc.thawed_by_person = False
