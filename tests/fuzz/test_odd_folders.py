"""A stick with everything on it that a stick can bear: nothing hangs, nothing is run, good bundles are found."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from tests.fuzz.corpus import OUTSIDE, parcel
from tests.fuzz.stage import Stage

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="names and kinds of files that Windows has not"
)
NAMES = (
    "a\nb.lsb",
    "倒\u202ebsl.exe",
    "x" * 240 + ".lsb",
    "-rf",
    "$(reboot).lsb",
    "autorun.inf",
    ".lsb",
    "CON.lsb",
)


@pytest.fixture
def stick(tmp_path: Path, stage: Stage) -> Path:
    content = parcel(stage.bureau)
    for name in NAMES:
        (tmp_path / name).write_bytes(content[: len(name)])
    (tmp_path / os.fsdecode(b"\xff\xfe.lsb")).write_bytes(b"no name in any writing")
    (tmp_path / "folder.lsb").mkdir()
    (tmp_path / "zero.lsb").symlink_to("/dev/zero")
    (tmp_path / "nowhere.lsb").symlink_to(tmp_path / "gone")
    (tmp_path / "ring.lsb").symlink_to(tmp_path / "ring.lsb")
    os.mkfifo(tmp_path / "pipe.lsb")
    for number, make in enumerate(OUTSIDE.values()):
        (tmp_path / f"{number}.lsb").write_bytes(make(stage.bureau))
    return tmp_path


def test_a_folder_of_everything(stage: Stage, stick: Path) -> None:
    core = stage.bureau.core
    before = {path.name for path in stick.iterdir()}
    outcomes = core.services.bundles.import_many([stick])
    assert outcomes and all(one.problem is not None for one in outcomes)
    assert core.store.digest() == stage.bureau.digest
    (stick / "good.bin").write_bytes(parcel(stage.bureau))
    outcomes = core.services.bundles.import_many([stick])
    assert [one.path.name for one in outcomes if one.report] == ["good.bin"]
    assert {path.name for path in stick.iterdir()} == {*before, "good.bin"}
    core.services.bundles.undo_import()


def test_one_that_cannot_be_read_stops_no_other(stage: Stage, tmp_path: Path) -> None:
    """As a document that is open in another program on Windows, or a bad spot on the stick."""
    core = stage.bureau.core
    (tmp_path / "good.bin").write_bytes(parcel(stage.bureau))
    (tmp_path / "a.docx").symlink_to("/proc/self/mem")
    outcomes = core.services.bundles.import_many([tmp_path])
    assert [(one.path.name, one.problem is None) for one in outcomes] == [
        ("a.docx", False),
        ("good.bin", True),
    ]
    core.services.bundles.undo_import()
    (tmp_path / "a.docx").unlink()
    (tmp_path / "b.docx").hardlink_to(tmp_path / "good.bin")
    assert core.services.housekeeping.done_with(tmp_path) == []


@pytest.mark.parametrize("name", ["pipe.lsb", "zero.lsb", "folder.lsb", "nowhere.lsb", "ring.lsb"])
def test_what_is_no_file_is_refused_at_once(stage: Stage, stick: Path, name: str) -> None:
    services = stage.bureau.core.services
    with pytest.raises(UserProblem):
        services.bundles.import_bundle(stick / name)
    for read in (
        services.imports.open,
        services.templates.open,
        services.register_sheets.read_file,
        services.workdays.bring,
        services.attachments.peek,
    ):
        with pytest.raises(UserProblem):
            read(stick / name)
