"""Automatic backups: when they are due, how they are thinned, that each can be restored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.errors import UserProblem
from desktop_app.base.randomness import SeededRandomness
from desktop_app.services.autobackup import AutoBackup
from desktop_app.services.backup_thinning import DAILY, MONTHLY, NEWEST, WEEKLY, to_keep
from desktop_app.services.restore import restore_backup
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    yield node
    node.desk.store.close()


def _auto(node: Node) -> AutoBackup:
    return AutoBackup(node.desk, node.safekeeping)


def test_due_only_after_a_change_and_half_an_hour(office: Node) -> None:
    auto = _auto(office)
    assert not auto.due()
    office.add_matter("一")
    assert auto.due()
    auto.run()
    assert not auto.due()
    office.add_matter("二")
    office.clock.forward(minutes=29)
    assert not auto.due()
    office.clock.forward(minutes=1)
    assert auto.due()
    auto.run()
    office.add_matter("三")
    office.clock.move_to(nodes.START - timedelta(days=4000))
    assert auto.due(), "a clock that fell back stops no backup"
    auto.choose(None, on=False)
    assert not auto.due()


def test_what_is_written_after_an_undone_import_is_backed_up_too(office: Node, tmp_path: Path) -> None:
    """The numbers of the entries that fell away are given again."""
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "县局", tmp_path / "stick")
    nodes.introduce(office, bureau)
    bureau.add_matter("县局自己的")
    office.add_matters(3)
    bureau.bundles.import_bundle(office.export())
    auto = _auto(bureau)
    old = auto.run()
    bureau.bundles.undo_import()
    bureau.add_matter("新的")
    bureau.clock.forward(minutes=31)
    assert auto.due()
    assert auto.present() != old
    assert not auto.due()
    bureau.desk.store.close()


@pytest.mark.parametrize("days", [3650, -3650])
def test_a_clock_that_was_wrong_for_a_while_hides_no_backup(office: Node, days: int) -> None:
    auto = _auto(office)
    for _ in range(40):
        office.clock.forward(days=31)
        office.add_matter("一")
        auto.run()
    right = office.clock.now()
    office.clock.move_to(right + timedelta(days=days))
    office.add_matter("钟不准")
    assert auto.run().is_dir()
    office.clock.move_to(right + timedelta(hours=1))
    office.add_matter("钟准了")
    made = auto.run()
    assert made.is_dir() and auto.newest() == made == auto.present()


def test_each_restores_and_attachments_are_shared(office: Node, tmp_path: Path) -> None:
    auto = _auto(office)
    matter = office.add_matter("有照片")
    office.add_file(matter, b"photo" * 5000)
    first = auto.run()
    office.clock.forward(minutes=31)
    office.change_title(matter, "有照片（二）")
    second = auto.run()
    one, two = (next((made / "blobs").glob("??/*.age")) for made in (first, second))
    assert one.stat().st_ino == two.stat().st_ino
    restore_backup(second, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    again = nodes.reopen(tmp_path / "new", office.stick)
    assert again.titles() == {"有照片（二）"}
    assert again.safekeeping.check(deep=True).ok
    again.desk.store.close()


def test_a_damaged_attachment_is_not_handed_on_to_the_next_day(office: Node) -> None:
    auto = _auto(office)
    matter = office.add_matter("有照片")
    office.add_file(matter, b"photo" * 5000)
    first = auto.run()
    held = next((first / "blobs").glob("??/*.age"))
    held.write_bytes(b"x" * held.stat().st_size)
    office.clock.forward(days=1)
    office.change_title(matter, "第二天")
    fresh = next((auto.run() / "blobs").glob("??/*.age"))
    assert fresh.read_bytes() != held.read_bytes()


def test_thinning_leaves_everything_else_alone(office: Node) -> None:
    auto = _auto(office)
    folder = auto.state().folder
    folder.mkdir()
    (folder / "landdesk-532301105-20200101T000000").mkdir()
    (folder / "照片").mkdir()
    for n in range(NEWEST + 4):
        office.add_matter(str(n))
        auto.run()
        office.clock.forward(minutes=31)
    kept = {path.name for path in folder.iterdir()}
    assert {"landdesk-532301105-20200101T000000", "照片"} <= kept
    assert len(kept) == 2 + NEWEST


def test_a_folder_inside_the_data_is_refused(office: Node) -> None:
    with pytest.raises(UserProblem, match="里面"):
        _auto(office).choose(office.desk.store.folder / "b", on=True)


_MOMENTS = st.sets(
    st.integers(0, 800 * 48).map(lambda n: datetime(2026, 1, 1, tzinfo=CHINA) + n * timedelta(minutes=30)),
    min_size=1,
    max_size=300,
)


@given(_MOMENTS)
def test_thinning_keeps_the_newest_and_one_of_each_period(moments: set[datetime]) -> None:
    kept = to_keep(moments)
    newest = max(moments)
    assert newest in kept <= moments
    assert len(kept) <= NEWEST + DAILY + WEEKLY + MONTHLY
    days = sorted({at.date() for at in moments}, reverse=True)[:DAILY]
    assert set(days) <= {at.date() for at in kept}
    months = sorted({(at.year, at.month) for at in moments}, reverse=True)[:MONTHLY]
    assert set(months) <= {(at.year, at.month) for at in kept}
    assert to_keep(kept) == kept, "thinning twice is thinning once"
