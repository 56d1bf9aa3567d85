"""The copy on a stick: whole, read back, thinned, and nothing else touched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.randomness import SeededRandomness
from desktop_app.base.sticks import Cancelled
from desktop_app.services.autobackup import AutoBackup
from desktop_app.services.backup_files import LIST, STICK_FOLDER
from desktop_app.services.restore import restore_backup
from desktop_app.services.stickcopy import StickCopies
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    node.add_letter(node.add_matter("灌溉渠"), b"%PDF-1.7 letter")
    (node.stick / "照片").mkdir()
    (node.stick / "照片" / "一.jpg").write_bytes(b"private")
    yield node
    node.desk.store.close()


def _run(office: Node) -> Path:
    office.add_matter("又一件")
    office.clock.forward(minutes=31)
    return AutoBackup(office.desk, office.safekeeping).run()


def _on(stick: Path) -> list[str]:
    return sorted(path.name for path in (stick / STICK_FOLDER).iterdir())


def test_a_copy_restores_by_itself(office: Node, tmp_path: Path) -> None:
    copies = StickCopies(office.desk)
    assert copies.state().last_at == ""
    made = copies.copy(_run(office), office.stick, "红色U盘")
    restore_backup(made, tmp_path / "new", nodes.PASSPHRASE, SetClock(nodes.START), SeededRandomness("r"))
    again = nodes.reopen(tmp_path / "new", office.stick)
    assert again.titles() == {"灌溉渠", "又一件"}
    assert again.safekeeping.check(deep=True).ok
    again.desk.store.close()
    assert copies.state().label == "红色U盘"


def test_the_last_ones_stay_and_nothing_else_is_touched(office: Node) -> None:
    copies = StickCopies(office.desk)
    copies.choose(on=True, keep=2)
    foreign = office.stick / STICK_FOLDER / "landdesk-532301104-20260101T000000"
    foreign.mkdir(parents=True)
    made = [copies.copy(_run(office), office.stick).name for _ in range(3)]
    assert _on(office.stick) == sorted([foreign.name, *made[1:]])
    assert (office.stick / "照片" / "一.jpg").read_bytes() == b"private"
    with pytest.raises(UserProblem, match="至少留一份"):
        copies.choose(on=True, keep=0)


def test_the_copy_just_made_stays_whatever_the_clock_said_before(office: Node) -> None:
    copies = StickCopies(office.desk)
    copies.choose(on=True, keep=1)
    right = office.clock.now()
    office.clock.move_to(right.replace(year=2036))
    copies.copy(_run(office), office.stick)
    office.clock.move_to(right)
    made = copies.copy(_run(office), office.stick)
    assert _on(office.stick) == [made.name]


@pytest.mark.parametrize("made_at", ["不是日期", "2026-03-02T09:00:00", ""])
def test_a_list_with_a_strange_moment_is_a_damaged_one(office: Node, made_at: str) -> None:
    copies = StickCopies(office.desk)
    old = copies.copy(_run(office), office.stick) / LIST
    said = json.loads(old.read_text("utf-8"))
    old.write_text(json.dumps({**said, "made_at": made_at}), "utf-8")
    assert copies.copy(_run(office), office.stick).is_dir(), "and it is left alone"
    assert len(_on(office.stick)) == 2


def test_the_same_backup_is_not_written_twice(office: Node) -> None:
    copies, backup = StickCopies(office.desk), _run(office)
    first = copies.copy(backup, office.stick)
    stamp = (first / "landdesk.db").stat().st_mtime_ns
    assert copies.copy(backup, office.stick) == first
    assert (first / "landdesk.db").stat().st_mtime_ns == stamp


def test_cancelled_damaged_or_pulled_leaves_the_stick_as_it_was(office: Node) -> None:
    copies, backup = StickCopies(office.desk), _run(office)
    with pytest.raises(Cancelled):
        copies.copy(backup, office.stick, cancel=lambda: True)
    blob = next(backup.glob("blobs/??/*.age"))
    blob.write_bytes(bytes(blob.stat().st_size))
    with pytest.raises(DamagedFile):
        copies.copy(backup, office.stick)
    assert _on(office.stick) == []
    with pytest.raises(UserProblem, match="找不到U盘"):
        copies.copy(backup, office.stick / "pulled")
    assert copies.state().last_at == ""


def test_by_itself_once_a_day(office: Node) -> None:
    copies = StickCopies(office.desk)
    assert not copies.due()
    copies.choose(on=True, keep=3)
    assert copies.due()
    copies.copy(_run(office), office.stick)
    assert not copies.due()
    office.clock.forward(days=1)
    assert copies.due()
