"""Where a life went on from is fixed when it begins, whatever comes back into the one before it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Party
from desktop_app.exchange.chain import Parent
from desktop_app.services.identity import begin_anew
from desktop_app.services.peers import epochs, stream_to
from desktop_app.store.journal import OFFICES
from desktop_app.store.local import meta
from desktop_app.store.streams import Streams, give_numbers
from desktop_app.store.transaction import Transaction
from tests.services import nodes
from tests.services.nodes import Node

_PLACES = "SELECT seq, lseq, hash FROM stream_out WHERE reader = ? AND epoch = ? AND seq > ? ORDER BY seq"


def _parents(node: Node, reader: str) -> list[Parent | None]:
    """Of each life, the first one first."""
    read = node.desk.store.read
    streams, known = Streams(read.connection), epochs(meta(read))
    return [stream_to(streams, node.id, reader, known[:end]).parent for end in range(1, len(known) + 1)]


def _begin(node: Node, seed: str) -> None:
    begin_anew(node.desk.store, "pc", SeededRandomness(seed), node.clock)


@settings(max_examples=8, deadline=None)
@given(lives=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), min_size=1, max_size=3))
def test_it_does_not_move_when_lines_come_back(lives: list[tuple[int, int]]) -> None:
    """Each life writes some matters, loses some of its numbers as a recovery does, and gets them back in the next."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        node = nodes.make_node(root / "office", "office", "532301105", "东华镇国土所", root / "stick")
        bureau = nodes.make_node(root / "bureau", "bureau", "532301", "楚雄市自然资源局", root / "stick")
        nodes.introduce(node, bureau)
        for count, (matters, kept) in enumerate(lives):
            node.add_matters(matters)
            node.export()
            epoch = epochs(meta(node.desk.store.read))[-1].id
            lost = cast(list[tuple[int, int, bytes]], _rows(node, bureau, epoch, kept))
            node.desk.store.change(lambda tx: _forget(tx, bureau, epoch, kept))  # noqa: B023 - at once
            _begin(node, f"life {count}")
            before = _parents(node, bureau.id)
            node.desk.store.change(lambda tx: give_numbers(tx, bureau.id, epoch, lost))  # noqa: B023 - at once
            assert _parents(node, bureau.id) == before
            assert before[-1] is not None and before[-1].seq <= kept
        for one in (node, bureau):
            one.desk.store.close()


def _rows(node: Node, reader: Node, epoch: str, kept: int) -> list[tuple[object, ...]]:
    return node.desk.store.read.rows(_PLACES, (reader.id, epoch, kept))


def _forget(tx: Transaction, reader: Node, epoch: str, kept: int) -> None:
    tx.local("DELETE FROM stream_out WHERE reader = ? AND epoch = ? AND seq > ?", (reader.id, epoch, kept))


def test_for_a_reader_that_came_later_it_is_the_very_beginning(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    early = nodes.make_node(tmp_path / "early", "office", "532301105", "东华镇国土所", stick)
    late = nodes.make_node(tmp_path / "late", "office", "532301106", "子午镇国土所", stick)
    nodes.introduce(early, bureau)
    _say(bureau, "第一期的")
    bureau.export(early.id)
    _begin(bureau, "second")
    nodes.introduce(late, bureau)
    (_first, before) = _parents(bureau, late.id)
    assert before is not None and before.seq == 0
    for seed in ("third", "fourth"):
        _say(bureau, seed)
        bureau.export(late.id)
        for outcome in late.bundles.import_many([stick]):
            assert outcome.problem is None, outcome.problem
        _begin(bureau, seed)
        assert _parents(bureau, late.id)[1] == before
    said = {one.name for one in late.desk.store.read.find(Party)}
    assert said == {"第一期的", "third", "fourth"}
    for node in (bureau, early, late):
        node.desk.store.close()


def _say(bureau: Node, text: str) -> None:
    bureau.desk.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name=text), to=OFFICES))
