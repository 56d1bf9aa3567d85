"""After a restore several files go out at once: by name, those of ended lives come before the present one's."""

from __future__ import annotations

from pathlib import Path

from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Party
from desktop_app.exchange.names import may_be_for
from desktop_app.services.identity import begin_anew
from desktop_app.store.journal import OFFICES
from tests.services import nodes

_LIVES = 5


def test_a_batch_is_read_in_the_order_in_which_it_was_lived(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    offices = [
        nodes.make_node(tmp_path / code, "office", code, name, stick)
        for code, name in (("532301105", "东华镇国土所"), ("532301106", "子午镇国土所"))
    ]
    for office in offices:
        nodes.introduce(office, bureau)
    for life in range(_LIVES):
        text = f"第{life}期说的"
        if life:
            begin_anew(bureau.desk.store, "pc", SeededRandomness(f"life {life}"), bureau.clock)
            bureau = _opened_again(bureau, text)
        _say(bureau, text)
    reports = bureau.bundles.export_all(stick)
    assert len(list(stick.glob("*.lsb"))) == _LIVES * len(offices)
    for office, report in zip(offices, reports, strict=True):
        names = [*(one.path.name for one in report.earlier), report.path.name]
        assert names == sorted(names) and len(names) == _LIVES
        assert all(may_be_for(name, office.desk.identity.place_code) for name in names)
        outcomes = office.bundles.import_many([stick])
        assert [one.path.name for one in outcomes] == names
        assert [one.report.joined for one in outcomes if one.report] == [0] * _LIVES, "none came too early"
        assert len(office.desk.store.read.find(Party)) == _LIVES
    for node in (bureau, *offices):
        node.desk.store.close()


def _say(bureau: nodes.Node, text: str) -> None:
    bureau.desk.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name=text), to=OFFICES))


def _opened_again(node: nodes.Node, seed: str) -> nodes.Node:
    folder = node.desk.store.folder
    node.desk.store.close()
    return nodes.reopen(folder, node.stick, seed)
