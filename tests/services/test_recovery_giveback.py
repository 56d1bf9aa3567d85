"""A recovered office whose bureau gives back the lost page before it has said that it heard the new life."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.store.local import drop_meta
from tests.services import nodes
from tests.services.test_recovery_exchange import _meet, _world, _wreck


@pytest.mark.parametrize("recovered_by", ["this version", "the one before"])
def test_the_new_life_goes_on_from_where_it_began(tmp_path: Path, recovered_by: str) -> None:
    """The file that confirms it is lost, so all of it goes out once more behind lines that have come back."""
    office, bureau, _changed = _world(tmp_path)
    _meet(office, bureau)
    titles = office.titles()
    again = nodes.reopen(_wreck(office), tmp_path / "stick")
    assert again.titles() < titles
    if recovered_by == "the one before":
        again.desk.store.change(lambda tx: drop_meta(tx, "epoch_parents"))
    again.bundles.begin_again()
    again.add_matter("恢复之后")
    (last, *earlier) = _written(again)
    for path in (*earlier, last):
        bureau.bundles.import_bundle(path)
    (lost, *back) = _written(bureau)
    lost.unlink()
    for path in back:
        assert again.bundles.import_bundle(path).new_entries
    assert again.titles() == titles | {"恢复之后"}
    again.add_matter("交还之后")
    for outcome in bureau.bundles.import_many(_written(again)):
        assert outcome.problem is None, outcome.problem
    for _ in range(2):
        _meet(again, bureau)
    assert again.titles() == bureau.titles() == titles | {"恢复之后", "交还之后"}
    assert again.desk.store.digest(again.id) == bureau.desk.store.digest(again.id)
    assert again.safekeeping.check(deep=True).ok
    again.desk.store.close()
    bureau.desk.store.close()


def _written(node: nodes.Node) -> list[Path]:
    """The files of one export: that of the present life, then those of ended ones and what is given back."""
    node.clock.forward(minutes=1)
    for path in node.stick.iterdir():
        path.unlink()
    report = node.bundles.export(node.stick)
    return [report.path, *(one.path for one in report.earlier)]
