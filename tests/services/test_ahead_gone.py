"""A restored bureau waits for lines that an office said it holds; the PC that held them is gone."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Party
from desktop_app.services.freezing import thaw
from desktop_app.services.restore import restore_backup
from desktop_app.store.journal import OFFICES
from tests.services import nodes
from tests.services.nodes import Node


def _restored(node: Node, backup: Path, folder: Path) -> Node:
    stick = node.stick
    node.desk.store.close()
    restore_backup(backup, folder, nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness(folder.name))
    return nodes.reopen(folder, stick, folder.name)


def _give(one: Node, other: Node) -> None:
    """Everything that `one` writes now, in one hand."""
    one.clock.forward(minutes=10)
    one.bundles.export_all(one.stick)
    other.bundles.import_many([one.stick])
    for path in one.stick.glob("*.lsb"):
        path.unlink()


def _say(bureau: Node, text: str) -> None:
    bureau.desk.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name=text), to=OFFICES))


def test_its_words_go_out_to_the_new_pc(tmp_path: Path) -> None:
    """Another office has given back what the bureau had told both."""
    stick = tmp_path / "stick"
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", stick)
    other = nodes.make_node(tmp_path / "other", "office", "532301106", "子午镇国土所", stick)
    for one in (office, other):
        nodes.introduce(one, bureau)
    saved = bureau.safekeeping.back_up(tmp_path / "backups"), office.safekeeping.back_up(tmp_path / "more")
    _say(bureau, "备份以后说的")
    for one in (office, other):
        _give(bureau, one)
    bureau = _restored(bureau, saved[0], tmp_path / "bureau2")
    _give(office, bureau)  # the bureau hears that more of it is there, and will wait for that
    office = _restored(office, saved[1], tmp_path / "office2")  # it is there no more
    office.desk.store.change(thaw)
    for _ in range(4):
        for one in (other, office):
            _give(one, bureau)
            _give(bureau, one)
    said = {one.name for one in office.desk.store.read.find(Party, "owner = ?", (bureau.id,))}
    assert said == {"备份以后说的"}
    for one in (bureau, office, other):
        one.desk.store.close()
