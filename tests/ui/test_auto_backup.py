"""Automatic backups in the window: made in the background, a failure said once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.settings.safekeeping import SafekeepingTopic
from desktop_app.ui.shell.backups import Backups
from tests.ui.launching import make_pair
from tests.ui.office import NOW, add_petition


def test_made_by_itself_and_a_failure_is_said_once(qtbot: QtBot, tmp_path: Path) -> None:
    office, bureau = make_pair(tmp_path)
    bureau.close()
    bar, owner = MessageBar(), QObject()
    qtbot.addWidget(bar)
    desk = Desk(TaskRunner(), ChangeBus(), bar, SetClock(NOW), ViewState(tmp_path / "view.ini"))
    auto = office.services.auto_backup
    copies = office.services.stick_copies
    backups = Backups(desk, auto, copies, owner)
    topic = SafekeepingTopic(desk, office.services.safekeeping, auto, copies)
    qtbot.addWidget(topic)
    add_petition(office, "张㐂", "渠道被占")

    blocked = tmp_path / "not-a-folder"
    blocked.write_text("x", encoding="utf-8")
    topic.backup.choose(blocked, on=True)
    qtbot.waitUntil(lambda: str(blocked) in topic.backup.said())
    for told in ("应是文件夹", ""):
        backups.look()
        qtbot.waitUntil(lambda: not desk.tasks.busy())
        assert told in bar.text()
        assert bool(bar.isVisibleTo(None)) == bool(told)
        bar.dismiss()
    assert not auto.state().last_at

    folder = tmp_path / "backups"
    topic.backup.choose(folder, on=True)
    qtbot.waitUntil(lambda: str(folder) in topic.backup.said())
    backups.look()
    qtbot.waitUntil(lambda: bool(auto.state().last_at), timeout=20_000)
    qtbot.waitUntil(lambda: not desk.tasks.busy())
    assert len(list(folder.iterdir())) == 1
    backups.look()
    qtbot.waitUntil(lambda: not desk.tasks.busy())
    assert len(list(folder.iterdir())) == 1
    topic.backup.on.setChecked(False)
    qtbot.waitUntil(lambda: not auto.state().on)
    desk.tasks.close()
    office.close()
