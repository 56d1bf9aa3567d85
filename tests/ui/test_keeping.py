"""设置 › 保管: three dates, each with its button, and what comes of pressing it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.base import drives
from desktop_app.core import Core
from desktop_app.services.backup_files import STICK_FOLDER
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.safekeeping import SafekeepingTopic
from desktop_app.ui.shell.backups import Backups
from tests.ui.office import add_petition, make_office


@pytest.fixture
def core(tmp_path: Path, desk: Desk) -> Iterator[Core]:
    made = make_office(tmp_path)
    add_petition(made, "张㐂", "渠道被占")
    yield made
    desk.tasks.close()
    made.close()


@pytest.fixture
def topic(qtbot: QtBot, desk: Desk, core: Core) -> SafekeepingTopic:
    services = core.services
    desk.tasks.problem.connect(desk.messages.problem)  # as the window does
    made = SafekeepingTopic(desk, services.safekeeping, services.auto_backup, services.stick_copies)
    qtbot.addWidget(made)
    return made


def _stick(tmp_path: Path, patch: pytest.MonkeyPatch, *names: str) -> list[Path]:
    """Sticks that the system reports: folders here."""
    found = []
    for name in names:
        (tmp_path / name).mkdir()
        found.append(drives.Drive(tmp_path / name, name, 10**9, 10**9, True))
    patch.setattr(drives, "removable_drives", lambda: tuple(found))
    return [one.folder for one in found]


def test_three_dates_that_are_not_there_yet(topic: SafekeepingTopic) -> None:
    assert "还没有备份过" in topic.backup.said()
    assert "还没有备份到U盘过" in topic.stick.said()
    assert "还没有彻底检查过" in topic.check_part.said()


def test_each_button_brings_its_date(
    qtbot: QtBot, topic: SafekeepingTopic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [stick] = _stick(tmp_path, monkeypatch, "KINGSTON")
    topic.backup.now.click()
    qtbot.waitUntil(lambda: "上次备份：2026-11-23 09:00" in topic.backup.said())
    topic.stick.now.click()
    qtbot.waitUntil(lambda: "上次备份到U盘：2026-11-23 09:00（KINGSTON）" in topic.stick.said())
    assert len(list((stick / STICK_FOLDER).iterdir())) == 1
    topic.check_part.deep.click()
    qtbot.waitUntil(lambda: "没有发现问题" in topic.check_part.said())
    assert "上次彻底检查：2026-11-23 09:00" in topic.check_part.said()


def test_without_a_stick_or_with_several_it_is_said(
    qtbot: QtBot, topic: SafekeepingTopic, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stick(tmp_path, monkeypatch)
    topic.stick.now.click()
    qtbot.waitUntil(lambda: "没有找到U盘" in desk.messages.text())
    one, _other = _stick(tmp_path, monkeypatch, "A", "B")
    topic.stick.now.click()
    qtbot.waitUntil(lambda: "插着几个U盘" in desk.messages.text())
    (one / STICK_FOLDER).mkdir()
    topic.stick.now.click()
    qtbot.waitUntil(lambda: "（A）" in topic.stick.said())


def test_a_stick_that_is_there_gets_its_copy_by_itself(
    qtbot: QtBot,
    topic: SafekeepingTopic,
    desk: Desk,
    core: Core,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [stick] = _stick(tmp_path, monkeypatch, "KINGSTON")
    topic.stick.on.setChecked(True)
    qtbot.waitUntil(lambda: core.services.stick_copies.state().on)
    backups = Backups(desk, core.services.auto_backup, core.services.stick_copies, topic)
    backups.look()
    qtbot.waitUntil(lambda: core.services.stick_copies.state().last_at != "")
    assert len(list((stick / STICK_FOLDER).iterdir())) == 1


def test_a_finding_stands_until_it_is_mended(qtbot: QtBot, topic: SafekeepingTopic, core: Core) -> None:
    added = core.services.attachments.add("matter", str(_a_matter(core)), b"scan" * 500, "a.txt")
    sealed = core.desk.vault.path(core.services.attachments.of(str(_a_matter(core)))[0].sha256)
    kept = sealed.read_bytes()
    sealed.unlink()
    topic.check_part.quick.click()
    qtbot.waitUntil(lambda: "有附件缺失或损坏" in topic.check_part.said())
    sealed.write_bytes(kept)
    topic.check_part.deep.click()
    qtbot.waitUntil(lambda: "没有发现问题" in topic.check_part.said())
    assert added.attachment_id


def _a_matter(core: Core) -> object:
    return core.store.read.value("SELECT id FROM matter")
