"""An office and its bureau on real stores, and what passes between them: what the tests of keys drive."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.base.randomness import SeededRandomness
from desktop_app.exchange.manifest import read_manifest
from desktop_app.services.bundle_import import FileOutcome
from desktop_app.services.restore import restore_backup
from tests.services import nodes
from tests.services.nodes import Node


class Two:
    """An office and its bureau that have already talked once."""

    def __init__(self, folder: Path) -> None:
        self.folder, stick = folder, folder / "stick"
        self.office = nodes.make_node(folder / "office", "office", "532301105", "东华镇国土所", stick)
        self.bureau = nodes.make_node(folder / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
        nodes.introduce(self.office, self.bureau)
        self.office.add_matter("换钥以前的")
        self.talk()

    def write(self, one: Node) -> list[Path]:
        """All files of one export, taken off the stick."""
        one.clock.forward(minutes=1)
        report = one.bundles.export(one.stick)
        moved = []
        for path in [*(whole.path for whole in report.earlier), report.path]:
            moved.append(path.rename(self.folder / f"{len(list(self.folder.iterdir()))}-{path.name}"))
        return moved

    def read(self, one: Node, files: list[Path]) -> list[FileOutcome]:
        """What each of them said, in the order in which they were taken."""
        return one.bundles.import_many(files)

    def pass_on(self, one: Node, other: Node) -> None:
        """Written and read without a problem."""
        for outcome in self.read(other, self.write(one)):
            assert outcome.problem is None, outcome.problem

    def talk(self) -> None:
        self.pass_on(self.office, self.bureau)
        self.pass_on(self.bureau, self.office)

    def key_ids(self, reader: Node, writer: Node) -> list[str]:
        """Which keys the bundles that `reader` holds of `writer` were signed with, in order."""
        sql = "SELECT manifest FROM bundle_in WHERE writer = ? ORDER BY rowid"
        rows = reader.desk.store.read.rows(sql, (writer.id,))
        return [read_manifest(bytes(row[0])).key_id for row in rows if isinstance(row[0], bytes)]

    def restore(self, node: Node, backup: Path) -> Node:
        """The node as it was at that backup, on a new disk."""
        node.desk.store.close()
        folder = self.folder / f"again{len(list(self.folder.iterdir()))}"
        restore_backup(backup, folder, nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness(folder.name))
        again = nodes.reopen(folder, node.stick, folder.name)
        again.clock.move_to(node.clock.now())
        return again

    def alike(self) -> None:
        for node in (self.office.id, self.bureau.id):
            assert self.office.desk.store.digest(node) == self.bureau.desk.store.digest(node)
        assert self.bureau.desk.store.replay_digest() == self.bureau.digest()

    def close(self) -> None:
        self.office.desk.store.close()
        self.bureau.desk.store.close()
