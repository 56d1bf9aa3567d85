"""The disk fails under a recovery, or the stick under a copy: refused in plain words, and the next go succeeds."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.services.autobackup import AutoBackup
from desktop_app.services.backup_files import KEY_SLOTS, STICK_FOLDER, check_files, read_list
from desktop_app.services.stickcopy import StickCopies
from tests.faults.seam import Seam, failing, supported
from tests.services import nodes
from tests.services.recovering import Closed, lines, make_closed, recovered, spoil

pytestmark = pytest.mark.skipif(not supported(), reason="the way from a handle to its path is Linux's")

_BAD, _FULL = (lambda: OSError(errno.EIO, "bad")), (lambda: OSError(errno.ENOSPC, "full"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """Damaged in three ways: a table, the key slots, an attachment."""
    made = make_closed(tmp_path_factory.mktemp("template"))
    spoil(made.folder, [made.roots["draft"]])
    (made.folder / KEY_SLOTS).write_bytes(b"{")
    next(made.folder.glob("blobs/??/*.age")).unlink()
    return made


def _calls(template: Closed, root: Path, *, writes_only: bool) -> int:
    office = template.copy(root)
    with failing(Seam(0, _BAD, (office.folder,), writes_only=writes_only)) as seam:
        recovered(office.folder)
    shutil.rmtree(root)
    return len(seam.names)


def _fails_at(template: Closed, root: Path, number: int, *, writes_only: bool) -> None:
    office = template.copy(root)
    error = _FULL if writes_only else _BAD
    try:
        with failing(Seam(number, error, (office.folder,), writes_only=writes_only)):
            told = recovered(office.folder)
    except UserProblem:
        told = recovered(office.folder)
    if told.contents_missing:  # the disk did not answer for an attachment: that is told, and made good later
        assert recovered(office.folder).contents_missing == 0
    again = nodes.reopen(office.folder, office.stick)
    try:
        assert lines(again) == template.kept, f"call {number}"
        assert again.safekeeping.check(deep=True).ok, f"call {number}"
    finally:
        again.desk.store.close()
        shutil.rmtree(root)


@pytest.mark.parametrize("writes_only", [True, False])
def test_a_failing_disk_costs_a_second_go_and_nothing_else(
    template: Closed, tmp_path: Path, writes_only: bool
) -> None:
    calls = _calls(template, tmp_path / "counted", writes_only=writes_only)
    assert calls > 20
    for number in range(1, calls + 1, max(1, calls // 4)):
        _fails_at(template, tmp_path / "here", number, writes_only=writes_only)


@pytest.mark.long
@pytest.mark.parametrize("writes_only", [True, False])
def test_every_call_of_a_recovery(template: Closed, tmp_path: Path, writes_only: bool) -> None:
    for number in range(1, _calls(template, tmp_path / "counted", writes_only=writes_only) + 1):
        _fails_at(template, tmp_path / "here", number, writes_only=writes_only)


def test_a_stick_that_fails_at_any_call_is_left_as_it_was(tmp_path: Path) -> None:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    node.add_letter(node.add_matter("灌溉渠"), b"%PDF-1.7 letter")
    copies, auto = StickCopies(node.desk), AutoBackup(node.desk, node.safekeeping)
    copies.choose(on=True, keep=1)
    first = copies.copy(auto.run(), node.stick)
    node.add_matter("又一件")
    node.clock.forward(minutes=31)
    newest, number, struck = auto.run(), 0, True
    room = node.stick / STICK_FOLDER
    shutil.copytree(node.stick, tmp_path / "kept")
    while struck:
        number += 1
        seam = Seam(number, _FULL, (node.stick,), writes_only=True)
        try:
            with failing(seam):
                copies.copy(newest, node.stick)
            expected = {newest.name}
        except UserProblem:
            # Named and whole, and only the flush of its folder failed: told as failed, and left.
            expected = {first.name} | ({newest.name} if (room / newest.name).exists() else set())
        struck = seam.struck
        assert {one.name for one in room.iterdir()} == expected, seam.names[-3:]
        for one in room.iterdir():
            check_files(one, read_list(one))
        shutil.rmtree(node.stick)
        shutil.copytree(tmp_path / "kept", node.stick)
    assert number > 5
    node.desk.store.close()
