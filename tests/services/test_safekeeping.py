"""Backup, check, restore: proven in a folder that knows nothing of the first one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.randomness import SeededRandomness
from desktop_app.base.sticks import Cancelled
from desktop_app.services.backup_files import LIST, read_list
from desktop_app.services.restore import RestoreReport, restore_backup
from tests.services import nodes
from tests.services.nodes import Node


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    node.add_letter(node.add_matter("灌溉渠"), b"%PDF-1.7 letter")
    yield node
    node.desk.store.close()


def _restore(backup: Path, folder: Path, passphrase: str = nodes.PASSPHRASE) -> RestoreReport:
    return restore_backup(backup, folder, passphrase, SetClock(nodes.START), SeededRandomness("restore"))


def test_backup_and_restore(office: Node, tmp_path: Path) -> None:
    backup = office.safekeeping.back_up(office.stick / "备份")
    office.add_matter("备份之后")
    assert read_list(backup).node == office.id
    assert not list(backup.parent.glob("*.part"))
    report = _restore(backup, tmp_path / "new" / "store")
    assert (report.node, report.epoch_no, report.files) == (office.id, 2, 3)
    again = nodes.reopen(tmp_path / "new" / "store", office.stick)
    assert again.titles() == {"灌溉渠"}
    assert again.desk.identity.epoch != office.desk.identity.epoch
    assert again.safekeeping.check(deep=True).ok
    assert again.desk.vault.read(next(iter(again.safekeeping.checks.own_contents()))) == b"%PDF-1.7 letter"
    again.desk.store.close()


def test_two_backups_in_one_second_stand_beside_each_other(office: Node) -> None:
    first, second = (office.safekeeping.back_up(office.stick) for _ in range(2))
    assert first != second
    assert read_list(first).files.keys() == read_list(second).files.keys()


def test_nothing_readable_in_a_backup(office: Node) -> None:
    backup = office.safekeeping.back_up(office.stick)
    for path in backup.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        assert "灌溉渠".encode() not in raw
        assert "王秀英".encode() not in raw
        assert b"%PDF" not in raw


@pytest.mark.parametrize("victim", ["landdesk.db", "keys.json", "blob", LIST])
def test_a_damaged_backup_restores_nothing(office: Node, tmp_path: Path, victim: str) -> None:
    backup = office.safekeeping.back_up(office.stick)
    path = next(backup.rglob("*.age")) if victim == "blob" else backup / victim
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])
    with pytest.raises(DamagedFile):
        _restore(backup, tmp_path / "new")
    path.unlink()
    with pytest.raises(UserProblem):
        _restore(backup, tmp_path / "new")
    assert not list(tmp_path.glob("new*"))


@pytest.mark.parametrize(
    "name", ["../evil.age", "blobs/../../evil.age", "C:/x/y.age", "blobs/aa\\b/c.age", "x.db"]
)
def test_a_list_with_foreign_paths_is_refused(office: Node, tmp_path: Path, name: str) -> None:
    backup = office.safekeeping.back_up(office.stick)
    listed = json.loads((backup / LIST).read_bytes())
    listed["files"][name] = {"bytes": 0, "sha256": "00" * 32}
    (backup / LIST).write_text(json.dumps(listed), encoding="utf-8")
    with pytest.raises(DamagedFile):
        _restore(backup, tmp_path / "new")


def test_a_wrong_passphrase_or_an_occupied_folder_changes_nothing(office: Node, tmp_path: Path) -> None:
    backup = office.safekeeping.back_up(office.stick)
    with pytest.raises(UserProblem, match="口令"):
        _restore(backup, tmp_path / "new", "falsch")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.docx").write_bytes(b"kept")
    with pytest.raises(UserProblem, match="不是空的"):
        _restore(backup, tmp_path / "full")
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["letter.docx"]
    assert not (tmp_path / "new").exists()
    with pytest.raises(UserProblem, match="不是备份"):
        _restore(tmp_path / "full", tmp_path / "new")


def test_cancelling_a_backup_leaves_nothing(office: Node) -> None:
    with pytest.raises(Cancelled):
        office.safekeeping.back_up(office.stick, cancel=lambda: True)
    assert list(office.stick.iterdir()) == []


def test_check_notices_missing_and_damaged_attachments(office: Node) -> None:
    report = office.safekeeping.check(deep=True)
    assert report.ok
    assert report.replayed == report.digest
    assert report.counts["matter"] == 1
    sealed = next(office.desk.vault.files())
    sealed.write_bytes(sealed.read_bytes()[:-1] + b"\0")
    assert office.safekeeping.check().ok
    assert not office.safekeeping.check(deep=True).ok
    sealed.unlink()
    assert "1 个附件" in office.safekeeping.check().complaints[0]


def test_a_restored_office_goes_on_exchanging(office: Node, tmp_path: Path) -> None:
    """Sent, acknowledged, backed up, changed, burnt down, restored: the bureau misses nothing, doubles nothing."""
    bureau = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", office.stick)
    nodes.introduce(office, bureau)
    bureau.bundles.import_bundle(office.export())
    office.bundles.import_bundle(bureau.export())
    office.add_matter("已编号未送到")
    office.export().unlink()
    backup = office.safekeeping.back_up(tmp_path / "backups")
    _restore(backup, tmp_path / "new")
    again = nodes.reopen(tmp_path / "new", office.stick)
    again.add_matter("恢复之后")
    out = again.bundles.export(office.stick)
    assert [part.entries for part in (*out.earlier, out)] == [3, 3]
    outcomes = bureau.bundles.import_many([office.stick])
    assert all(outcome.problem is None for outcome in outcomes)
    assert bureau.titles() == {"灌溉渠", "已编号未送到", "恢复之后"}
    again.bundles.import_bundle(bureau.export())
    again.add_matter("之后又一件")
    later = again.bundles.export(office.stick)
    assert (later.earlier, later.entries) == ((), 3)
    bureau.bundles.import_bundle(later.path)
    assert again.desk.store.digest(again.id) == bureau.desk.store.digest(again.id)
    again.desk.store.close()
    bureau.desk.store.close()


def test_a_backup_opens_as_a_store_too(office: Node, tmp_path: Path) -> None:
    backup = office.safekeeping.back_up(office.stick)
    shutil.copytree(backup, tmp_path / "copy")
    copy = nodes.reopen(tmp_path / "copy", office.stick)
    assert copy.digest() == office.digest()
    copy.desk.store.close()
