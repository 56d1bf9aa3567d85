"""Bundles that wait for what is missing take only so much of the disk, and the newest always stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services import bundle_waiting
from desktop_app.services.bundle_problems import MissingRange
from tests.exchange.parts import make_manifest
from tests.services import nodes
from tests.services.nodes import Node

_SIZE = 1_000


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", tmp_path / "stick")
    yield node
    node.desk.store.close()


def keep(bureau: Node, number: int, size: int = _SIZE, *, most_bytes: int) -> str:
    """One that came too early, a minute after the last; returns the name it is kept under."""
    bureau.clock.forward(minutes=1)
    path = bureau.stick / f"{number}.lsb"
    path.write_bytes(bytes([number]) * size)
    bundle_waiting.keep(bureau.desk, path, make_manifest(), MissingRange(1, 9), most_bytes=most_bytes)
    return bundle_waiting.waiting(bureau.desk.store.read)[0].file


def lying(bureau: Node) -> set[str]:
    return {path.name for path in (bureau.desk.store.folder / bundle_waiting.FOLDER).iterdir()}


def test_the_oldest_give_way_to_bytes(bureau: Node) -> None:
    names = [keep(bureau, number, most_bytes=3 * _SIZE) for number in range(5)]
    assert lying(bureau) == set(names[2:])
    assert [one.file for one in bundle_waiting.waiting(bureau.desk.store.read)] == names[:1:-1]


def test_one_that_is_larger_than_all_room_stays_alone(bureau: Node) -> None:
    keep(bureau, 1, most_bytes=3 * _SIZE)
    large = keep(bureau, 2, 9 * _SIZE, most_bytes=3 * _SIZE)
    assert lying(bureau) == {large}
