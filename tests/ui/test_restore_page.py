"""从备份恢复 in three clicks, with a look into the backup before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import launch_of
from desktop_app.base.knownstores import KnownStore
from desktop_app.core import Core
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.restore import RestorePage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.program import Program
from tests.ui.launching import around, make_launch
from tests.ui.office import PASSPHRASE, add_petition, make_office


@pytest.fixture
def launch(tmp_path: Path) -> Launch:
    return make_launch(tmp_path / "person")


@pytest.fixture
def store(tmp_path: Path) -> KnownStore:
    """An office with one petition in its backup and one after it."""
    core = make_office(tmp_path)
    add_petition(core, "张㐂", "渠道被占")
    core.services.auto_backup.run()
    add_petition(core, "李国强", "备份以后的")
    folder, name = core.folder, core.identity.name
    core.close()
    return KnownStore(folder, name, "")


class Clicks(QObject):
    """Counts presses of the mouse's button on anything in the program's windows."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget)
        return False


def _button(root: QWidget, text: str) -> QPushButton:
    [found] = [one for one in root.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    return found


def _shown(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_three_clicks_bring_an_office_back(
    qtbot: QtBot, launch: Launch, store: KnownStore, tmp_path: Path, qapp: QApplication
) -> None:
    launch.known.remember(store)
    program = Program(launch, Theme(qapp), ViewState(tmp_path / "window.ini"))
    program.begin(None, None)
    assert program.entrance is not None
    qtbot.waitExposed(program.entrance)
    clicks = Clicks()
    qapp.installEventFilter(clicks)
    try:
        unlock = program.entrance.page()
        assert unlock is not None
        qtbot.mouseClick(_button(unlock, "从备份恢复"), Qt.MouseButton.LeftButton)
        page = program.entrance.page()
        assert isinstance(page, RestorePage)
        qtbot.waitUntil(lambda: page.list.count() == 1)
        assert page.backup.value()
        page.passphrase.setText(PASSPHRASE)
        qtbot.mouseClick(_button(page, "看看里面有什么"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "事项 1 件" in _shown(page))
        qtbot.waitUntil(page.go.isEnabled)
        qtbot.mouseClick(_button(page, "恢复并打开"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: program.office is not None)
        assert clicks.count == 3
        assert program.office is not None
        identity = program.office.store.services.desk.identity
        assert (identity.name, identity.epoch_no) == (store.name, 2)
        assert (store.folder / "landdesk.db").is_file(), "what was here stays"
    finally:
        qapp.removeEventFilter(clicks)
        program.end()


def _page(qtbot: QtBot, launch: Launch, desk: Desk, *stores: KnownStore) -> RestorePage:
    page = RestorePage(launch, desk, lambda: None, stores)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: not desk.tasks.busy())
    return page


def test_what_is_newer_here_is_told(qtbot: QtBot, store: KnownStore, desk: Desk, tmp_path: Path) -> None:
    page = _page(qtbot, make_launch(tmp_path / "person"), desk, store)
    page.passphrase.setText(PASSPHRASE)
    page.go_on()
    qtbot.waitUntil(lambda: "备份以后的" in _shown(page))
    assert "次改动" in _shown(page)
    page.passphrase.setText(PASSPHRASE + "x")
    assert page.facts.isHidden(), "another passphrase: what was shown counts no more"
    page.go_on()
    qtbot.waitUntil(page.marks.row("passphrase").marked)


def test_on_a_pc_that_knows_nothing_the_folder_is_pointed_at(
    qtbot: QtBot, store: KnownStore, desk: Desk, tmp_path: Path
) -> None:
    there = launch_of(around(tmp_path / "pc2"))
    page = _page(qtbot, there, desk)
    assert page.list.isHidden()
    page.go_on()
    assert page.marks.row("backup").marked()
    page.search(store.folder.with_name(f"{store.folder.name}-backups"))
    qtbot.waitUntil(lambda: page.list.count() == 1)
    page.passphrase.setText(PASSPHRASE)
    page.go_on()
    qtbot.waitUntil(page.facts.isVisible)
    qtbot.waitUntil(page.go.isEnabled)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        page.go_on()
    core = opened.args[0]
    assert isinstance(core, Core)
    assert core.identity.epoch_no == 2
    desk.tasks.close()
    core.close()


def test_what_is_no_backup_is_told(qtbot: QtBot, launch: Launch, desk: Desk, tmp_path: Path) -> None:
    page = _page(qtbot, launch, desk)
    page.choose(tmp_path)
    page.passphrase.setText(PASSPHRASE)
    page.go_on()
    qtbot.waitUntil(lambda: "不是备份" in desk.messages.text())
