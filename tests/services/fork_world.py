"""An office on two PCs that bear one identity, and the bureau that hears both."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.base.randomness import SeededRandomness
from desktop_app.services.bundle_problems import Forked
from desktop_app.services.forkboard import Forks
from desktop_app.services.restore import restore_backup
from tests.services import nodes
from tests.services.nodes import Node


@dataclass
class Twins:
    """`office` is the PC that the bureau heard first; `other` a clone of its disk from before."""

    office: Node
    other: Node
    bureau: Node
    common: RecordId

    @property
    def forks(self) -> Forks:
        return Forks(self.bureau.desk)

    def carry(self, pc: Node) -> None:
        self.bureau.bundles.import_bundle(pc.export())

    def fork(self) -> None:
        """One matter on each PC, both brought to the bureau."""
        self.office.add_matter("这一台的")
        self.other.add_matter("另一台的")
        self.carry(self.office)
        with pytest.raises(Forked):
            self.carry(self.other)

    def heads(self) -> list[tuple[object, ...]]:
        """How far the bureau holds the office, and what it has heard of its own stream."""
        read = self.bureau.desk.store.read
        held = read.rows("SELECT writer, epoch, last_seq, head FROM stream_in ORDER BY 1, 2")
        return [*held, *read.rows("SELECT reader, epoch, seq, hash FROM ack_in ORDER BY 1, 2")]

    def check_office_is(self, pc: Node) -> None:
        """The bureau's copy of the office is this PC's, and its state is its journal replayed."""
        store = self.bureau.desk.store
        assert store.digest(pc.id) == pc.desk.store.digest(pc.id)
        assert store.replay_digest() == store.digest()
        assert store.quick_check() == []

    def meet(self, pc: Node, rounds: int = 3) -> None:
        """The stick goes to and fro until nothing is left to say."""
        for _ in range(rounds):
            for giver, taker in ((pc, self.bureau), (self.bureau, pc)):
                giver.clock.forward(minutes=1)
                giver.bundles.export(giver.stick, reader=taker.id)
                taker.bundles.import_many([giver.stick])
                for path in giver.stick.iterdir():
                    path.unlink()

    def restore_bureau(self, backup: Path, folder: Path) -> None:
        self.bureau.desk.store.close()
        restore_backup(backup, folder, nodes.PASSPHRASE, self.bureau.clock, SeededRandomness("restored"))
        self.bureau = nodes.reopen(folder, self.bureau.stick, "restored")

    def close(self) -> None:
        for node in (self.office, self.other, self.bureau):
            node.desk.store.close()


def twins(root: Path) -> Twins:
    """A matter that both PCs and the bureau know; then the disk is cloned."""
    office = nodes.make_node(root / "office", "office", "532301105", "东华镇国土所", root / "stick")
    bureau = nodes.make_node(root / "bureau", "bureau", "532301", "楚雄市自然资源局", root / "stick")
    nodes.introduce(office, bureau)
    common = office.add_matter("共同的")
    bureau.bundles.import_bundle(office.export())
    office.bundles.import_bundle(bureau.export())
    other = clone(office, root / "clone")
    return Twins(office, other, bureau, common)


def clone(node: Node, folder: Path) -> Node:
    """The whole disk, copied while the program is closed: same epoch, same keys."""
    node.desk.store.back_up_to(folder / "landdesk.db")
    for name in ("keys.json", "blobs"):
        source = node.desk.store.folder / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy(source, folder / name)
    return nodes.reopen(folder, node.stick, f"clone {folder.name}")


__all__ = ["Twins", "UserProblem", "clone", "twins"]
