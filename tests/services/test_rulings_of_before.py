"""Rulings of an earlier version, which took two first lives of one node for branches of one stream: they still hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.exchange import chain
from desktop_app.services.bundle_problems import Forked
from desktop_app.services.peers import epochs, stream_to
from desktop_app.store.local import meta, set_meta
from desktop_app.store.streams import Streams
from tests.services import nodes
from tests.services.fork_world import Twins, clone
from tests.services.nodes import Node


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Twins]:
    """The bureau holds the office's first life; another PC of the office has begun a first life of its own."""
    office = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", tmp_path / "stick")
    nodes.introduce(office, bureau)
    other = clone(office, tmp_path / "clone")
    other.desk.store.change(lambda tx: set_meta(tx, {"epoch": "f" * 32}))
    other.desk.store.close()
    common = office.add_matter("采用的")
    made = Twins(office, nodes.reopen(tmp_path / "clone", tmp_path / "stick", "other"), bureau, common)
    made.carry(office)
    made.other.add_matter("没有采用的")
    yield made
    made.close()


def _root(pc: Node, bureau: Node) -> str:
    """The beginning of the very first life, as the version before wrote it."""
    read = pc.desk.store.read
    stream = stream_to(Streams(read.connection), pc.id, bureau.id, epochs(meta(read)))
    return f"/0/{chain.start(stream).hex()}"


def _rule(two: Twins, taken: Node, refused: Node) -> None:
    points = _root(taken, two.bureau), (_root(refused, two.bureau),)
    two.bureau.desk.store.change(
        lambda tx: tx.add(
            ForkRuling(
                id=tx.new_id(), to_node=two.office.id, taken=points[0], refused=points[1], reason="核对过"
            ),
            to=two.office.id,
        )
    )


def test_what_was_refused_stays_refused(two: Twins) -> None:
    _rule(two, two.office, two.other)
    for _ in range(2):
        with pytest.raises(Forked, match="裁定"):
            two.carry(two.other)
    assert two.bureau.titles() == {"采用的"}
    assert [one.thing.title for one in two.forks.items()] == ["没有采用的"]
    two.office.add_matter("以后的")
    two.carry(two.office)
    two.check_office_is(two.office)


def test_a_bureau_that_fell_back_to_before_its_ruling_follows_it(two: Twins) -> None:
    _rule(two, two.other, two.office)
    with pytest.raises(Forked, match="裁定"):
        two.carry(two.other)
    assert two.bureau.titles() == {"没有采用的"}
    two.check_office_is(two.other)


def test_nothing_is_refused_where_nothing_was_ruled(two: Twins) -> None:
    two.carry(two.other)
    assert two.bureau.titles() == {"采用的", "没有采用的"}
