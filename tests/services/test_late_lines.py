"""A change that came before its record is applied with it; a matter's parts likewise; nothing is counted twice."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.store.latefit import fit_late
from desktop_app.store.streams import take_in
from desktop_app.store.transaction import Transaction
from tests.services import nodes
from tests.services.nodes import Node


def written(folder: Path) -> tuple[Node, list[bytes]]:
    """An office with one matter, its title changed twice, and its lines."""
    office = nodes.make_node(folder / "office", "office", "532301105", "东华镇国土所", folder)
    matter = office.add_matter("水沟")
    office.change_title(matter, "水沟被占")
    office.change_title(matter, "水沟被占，已恢复")
    rows = office.desk.store.read.rows("SELECT line FROM entry WHERE type LIKE '%matter%' OR type = 'party'")
    return office, [line for (line,) in rows if isinstance(line, bytes)]


@settings(max_examples=20, deadline=None)
@given(first=st.sets(st.integers(0, 4)))
def test_any_part_may_come_first(first: set[int]) -> None:
    with TemporaryDirectory() as folder:
        check(Path(folder), first)


def check(folder: Path, first: set[int]) -> None:
    """Those lines come first, in a later life; the others after them, in the one before it."""
    office, lines = written(folder)
    assert len(lines) == 5
    parts = [[lines[at] for at in sorted(first)], [line for at, line in enumerate(lines) if at not in first]]
    bureau = nodes.make_node(folder / "bureau", "bureau", "532301", "楚雄市自然资源局", folder)
    for epoch, part in zip(("b" * 32, "a" * 32), parts, strict=True):

        def work(tx: Transaction, epoch: str = epoch, part: list[bytes] = part) -> None:
            take_in(tx, office.id, epoch, 1, iter(part))
            fit_late(tx, office.id)

        bureau.desk.store.change(work)
    store = bureau.desk.store
    broken = store.read.value("SELECT count(*) FROM entry WHERE status = 'broken'")
    assert broken == 0
    assert (store.replay_digest(), store.quick_check()) == (store.digest(), [])
    sql = "SELECT line FROM entry WHERE writer = ? AND seq > 0 ORDER BY epoch DESC, seq"
    assert [line for (line,) in store.read.rows(sql, (office.id,))] == [*parts[0], *parts[1]]
    for node in (office, bureau):
        node.desk.store.close()
