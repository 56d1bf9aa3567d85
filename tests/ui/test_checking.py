"""Checks in the background of the window: a finding in the bar with its action, the weekly one only at rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shell.checking import Checking
from tests.ui.office import add_petition, make_office


class Room:
    """An office with one attachment and a backup, and the checks of its window."""

    def __init__(self, core: Core, desk: Desk) -> None:
        self.core, self.desk, self.owner = core, desk, QObject()
        self.idle, self.repaired = timedelta(0), 0
        keep, auto = core.services.safekeeping, core.services.auto_backup
        self.checking = Checking(desk, keep, auto, lambda: self.idle, self._repair, self.owner)

    def _repair(self) -> None:
        self.repaired += 1

    def act(self, text: str) -> None:
        [found] = [one for one in self.desk.messages.findChildren(QPushButton) if one.text() == text]
        found.click()


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Room]:
    core = make_office(tmp_path)
    matter = add_petition(core, "张㐂", "渠道被占")
    core.services.attachments.add("matter", matter, b"scan" * 1000, "a.txt")
    core.services.auto_backup.run()
    yield Room(core, desk)
    desk.tasks.close()
    core.close()


def test_a_sound_store_says_nothing_and_keeps_the_date(qtbot: QtBot, room: Room) -> None:
    room.checking.first()
    qtbot.waitUntil(lambda: bool(room.core.services.safekeeping.checks.state().quick_at))
    qtbot.waitUntil(lambda: not room.desk.tasks.busy())
    assert room.desk.messages.text() == ""


def test_a_missing_attachment_is_fetched_by_one_press(qtbot: QtBot, room: Room) -> None:
    sealed = next(room.core.desk.vault.files())
    kept = sealed.read_bytes()
    sealed.unlink()
    room.checking.first()
    qtbot.waitUntil(lambda: "1 个附件" in room.desk.messages.text())
    room.act("从备份取回")
    qtbot.waitUntil(lambda: "取回了 1 个附件" in room.desk.messages.text())
    assert sealed.read_bytes() == kept
    assert room.core.services.safekeeping.checks.state().found == ()


def test_lost_slots_lead_out_to_be_mended(qtbot: QtBot, room: Room) -> None:
    (room.core.folder / KEY_SLOTS).unlink()
    room.checking.first()
    qtbot.waitUntil(lambda: "密钥文件" in room.desk.messages.text())
    room.act("修复…")
    assert room.repaired == 1


def test_the_weekly_check_waits_for_rest(qtbot: QtBot, room: Room) -> None:
    checks = room.core.services.safekeeping.checks
    room.core.around.clock.forward(days=8)  # type: ignore[attr-defined]
    room.checking.look()
    qtbot.waitUntil(lambda: not room.desk.tasks.busy())
    assert checks.state().full_at == ""
    room.idle = timedelta(minutes=5)
    room.checking.look()
    qtbot.waitUntil(lambda: checks.state().full_at != "")
    qtbot.waitUntil(lambda: not room.desk.tasks.busy())
    assert not checks.state().full_due


def test_missed_weeks_are_told_with_a_way_to_make_up(qtbot: QtBot, room: Room) -> None:
    room.core.around.clock.forward(days=30)  # type: ignore[attr-defined]
    room.checking.first()
    qtbot.waitUntil(lambda: "已有 30 天没有彻底检查" in room.desk.messages.text())
    room.act("现在检查")
    qtbot.waitUntil(lambda: not room.core.services.safekeeping.checks.state().full_due)
    qtbot.waitUntil(lambda: room.desk.messages.text() == "数据完好。")


def test_the_line_goes_when_the_check_came_by_itself(qtbot: QtBot, room: Room) -> None:
    room.core.around.clock.forward(days=94)  # type: ignore[attr-defined]
    room.checking.first()
    qtbot.waitUntil(lambda: "已有 94 天没有彻底检查" in room.desk.messages.text())
    room.idle = timedelta(minutes=5)
    room.checking.look()
    qtbot.waitUntil(lambda: not room.core.services.safekeeping.checks.state().full_due)
    qtbot.waitUntil(lambda: not room.desk.tasks.busy())
    assert room.desk.messages.text() == ""


def test_a_good_check_leaves_the_words_of_others(qtbot: QtBot, room: Room) -> None:
    room.core.around.clock.forward(days=94)  # type: ignore[attr-defined]
    room.checking.first()
    qtbot.waitUntil(lambda: "已有 94 天没有彻底检查" in room.desk.messages.text())
    room.desk.messages.info("已保存。")
    room.idle = timedelta(minutes=5)
    room.checking.look()
    qtbot.waitUntil(lambda: not room.core.services.safekeeping.checks.state().full_due)
    qtbot.waitUntil(lambda: not room.desk.tasks.busy())
    assert room.desk.messages.text() == "已保存。"
