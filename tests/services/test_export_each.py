"""Bundles for all offices in one go, the receipt beside them, and a stick that is too small."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base import sticks
from desktop_app.base.eject import Ejected, eject
from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import NodeId
from desktop_app.domain.records import Attachment
from desktop_app.services.bundle_all import Given
from desktop_app.services.peers import find_peer
from desktop_app.services.receipts import write_receipt
from desktop_app.services.sharing import fair_shares
from desktop_app.store.streams import enrol
from tests.services import nodes
from tests.services.nodes import Node
from tests.simulation import faults

County = tuple[Node, Node, Node]
NAMES = ("王秀英", "李国强", "张㐂", "杨文明", "普阿果")


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    """A bureau and two offices, introduced."""
    stick = tmp_path / "stick"
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", stick)
    one = nodes.make_node(tmp_path / "one", "office", "532301105", "东华镇国土所", stick)
    two = nodes.make_node(tmp_path / "two", "office", "532301106", "子午镇国土所", stick)
    for office in (one, two):
        nodes.introduce(office, bureau)
    yield bureau, one, two
    for node in (bureau, one, two):
        node.desk.store.close()


def _page(stick: Path) -> str:
    [path] = stick.glob("回执_*.html")
    return path.read_text(encoding="utf-8")


def test_one_bundle_for_each_and_a_page_that_says_so(county: County) -> None:
    bureau, one, two = county
    seen: list[tuple[int, int]] = []
    for office in (one, two):
        office.add_matters(2)
        bureau.bundles.import_bundle(office.export())
    given = bureau.bundles.export_each(bureau.stick, lambda done, total: seen.append((done, total)))
    assert [each.name for each in given.each] == ["东华镇国土所", "子午镇国土所"]
    assert not given.problems
    assert not given.stopped
    assert seen == sorted(seen)
    assert seen[-1] == (2000, 2000)
    page = _page(bureau.stick)
    assert given.receipt is not None
    assert given.receipt.name == "回执_楚雄市自然资源局.html"
    for words in ("东华镇国土所", "子午镇国土所", "2026年3月2日 09:00 收到第 1–6 条", "没有"):
        assert words in page
    assert not any(name in page for name in NAMES)
    for office, path in zip((one, two), [report.path for report in given.reports], strict=True):
        assert office.bundles.import_bundle(path).acknowledged == 6


def test_one_that_fails_stops_nothing(county: County) -> None:
    bureau, one, two = county
    peer = find_peer(bureau.desk.store.read, one.id)
    assert peer is not None
    bureau.desk.store.change(lambda tx: enrol(tx, replace(peer, age_recipient="age1broken")))
    given = bureau.bundles.export_each(bureau.stick)
    assert [each.report is None for each in given.each] == [True, False]
    assert len(given.problems) == 1
    assert two.bundles.import_bundle(given.reports[0].path).new_entries == 0
    with pytest.raises(type(given.problems[0])):
        bureau.bundles.export_all(bureau.stick)


def test_stopped_between_two(county: County) -> None:
    bureau, _one, _two = county
    asked: list[tuple[int, int]] = []

    def cancel() -> bool:
        return any(done > 1000 for done, _total in asked)

    given = bureau.bundles.export_each(bureau.stick, lambda *step: asked.append(step), cancel)
    assert given.stopped
    assert len(given.reports) == 1
    assert len(list(bureau.stick.glob("*.lsb"))) == 1
    with pytest.raises(sticks.Cancelled):
        bureau.bundles.export_all(bureau.stick, cancel=lambda: True)


def test_what_is_missing_and_waits_stands_on_the_page(county: County) -> None:
    bureau, one, _two = county
    one.add_matters(1)
    first = one.export()
    bureau.bundles.import_bundle(first)
    one.bundles.import_bundle(bureau.export(reader=one.id))
    one.add_matters(1)
    second = one.export()
    one.desk.store.change(lambda tx: tx.local("UPDATE ack_in SET seq = 6, hash = ?", (_head(one),)))
    one.add_matters(1)
    bureau.bundles.import_many([one.export()])
    assert second.exists()
    bureau.bundles.export_each(bureau.stick, reader=one.id)
    assert "缺第 4–6 条（第 7–9 条已先收好，等缺的到了自动接上）" in _page(bureau.stick)


def _head(node: Node) -> str:
    value = node.desk.store.read.value("SELECT hex(hash) FROM stream_out WHERE seq = 6")
    return str(value).lower()


def test_a_receipt_replaces_only_our_own(county: County) -> None:
    bureau, one, _two = county
    foreign = bureau.stick / "回执_楚雄市自然资源局.html"
    foreign.write_text("<html>别人写的</html>", encoding="utf-8")
    (bureau.stick / "回执_夹.html").mkdir()
    mine = write_receipt(bureau.desk, bureau.stick)
    assert mine.name == "回执_楚雄市自然资源局-2.html"
    bureau.clock.forward(days=7)
    assert write_receipt(bureau.desk, bureau.stick) == mine
    assert "2026年3月9日" in mine.read_text(encoding="utf-8")
    write_receipt(one.desk, bureau.stick)
    assert foreign.read_text(encoding="utf-8") == "<html>别人写的</html>"
    assert sorted(path.name for path in bureau.stick.glob("回执_*")) == [
        "回执_东华镇国土所.html",
        "回执_夹.html",
        "回执_楚雄市自然资源局-2.html",
        "回执_楚雄市自然资源局.html",
    ]


@pytest.mark.parametrize("error", [faults.full, faults.pulled, faults.forbidden])
def test_whatever_operation_fails_what_is_told_is_there(
    county: County, tmp_path: Path, error: Callable[[], OSError]
) -> None:
    """Each file operation on the stick fails in turn: old files stay, a page is whole, a bundle told is whole."""
    bureau, one, two = county
    readers = {one.id: one, two.id: two}
    for at in range(1, 200):
        stick = tmp_path / f"stick-{at}"
        stick.mkdir()
        (stick / "old.txt").write_text("旧", encoding="utf-8")
        page = write_receipt(bureau.desk, stick)
        before = page.read_bytes()
        bureau.clock.forward(minutes=1)
        with faults.faulty(at, error, stick) as fault:
            given = _tried(bureau, stick)
        assert (stick / "old.txt").read_text(encoding="utf-8") == "旧"
        assert page.read_bytes() == before or b"</html>" in page.read_bytes()
        for each in given:
            assert (each.report is None) != (each.problem is None)
            if each.report is not None:
                assert readers[NodeId(each.node)].bundles.inspect(each.report.path).path == each.report.path
        if not fault.struck:
            return
    raise AssertionError("an export of so many operations")


def _tried(node: Node, stick: Path) -> tuple[Given, ...]:
    try:
        return node.bundles.export_each(stick).each
    except UserProblem:
        return ()


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 3 MiB; skipped where this user may not mount one."""
    place = tmp_path / "tiny"
    place.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], check=False, timeout=240
    ).returncode:
        pytest.skip("may not mount")
    yield place
    subprocess.run(["umount", str(place)], check=True, timeout=240)


def test_a_small_stick_is_shared(county: County, tiny: Path) -> None:
    """Photos for the first office do not crowd out the second one's."""
    bureau, one, two = county
    for n in range(6):
        _photo(bureau, random.Random(n).randbytes(400_000), one.id)
    _photo(bureau, random.Random(99).randbytes(400_000), two.id)
    given = bureau.bundles.export_each(tiny)
    assert [report.blobs for report in given.reports] == [1, 1]
    assert [report.blobs_left for report in given.reports] == [5, 0]
    assert given.receipt is not None


def _photo(node: Node, content: bytes, to: str) -> None:
    sha256 = node.desk.vault.put(content)
    node.desk.store.change(
        lambda tx: tx.add(
            Attachment(id=tx.new_id(), target_type="matter", sha256=sha256, size_bytes=len(content)), to=to
        )
    )


@given(st.lists(st.integers(0, 1000), max_size=8), st.integers(-10, 4000))
def test_shares_are_fair(wanted: list[int], room: int) -> None:
    shares = fair_shares(wanted, room)
    assert all(0 <= share <= most for share, most in zip(shares, wanted, strict=True))
    assert sum(shares) <= max(0, room)
    if sum(wanted) <= room:
        assert shares == wanted
    least_served = min((s for s, w in zip(shares, wanted, strict=True) if s < w), default=None)
    if least_served is not None:
        assert max(shares) <= least_served + len(wanted)


def test_a_folder_is_no_stick_and_a_stick_is_written_out(tmp_path: Path) -> None:
    assert eject(tmp_path, []) is Ejected.NO_STICK
    assert eject(tmp_path / "folder", [tmp_path]) is Ejected.WRITTEN
