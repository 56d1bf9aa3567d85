"""The way in: right and wrong passphrases, waiting longer each time, several stores."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.app import launch_of
from desktop_app.base.knownstores import KnownStore, KnownStores
from desktop_app.base.networkfolder import is_network, mounted_from_network
from desktop_app.base.tries import Tries
from desktop_app.core import Core
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.passphrase_words import strength
from tests.ui.launching import around, make_launch
from tests.ui.office import PASSPHRASE, make_office


@pytest.fixture
def launch(tmp_path: Path) -> Launch:
    return make_launch(tmp_path / "person")


@pytest.fixture
def store(tmp_path: Path) -> KnownStore:
    core = make_office(tmp_path)
    folder, name = core.folder, core.identity.name
    core.close()
    return KnownStore(folder, name, "")


def shown(qtbot: QtBot, page: UnlockPage) -> None:
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()


def test_the_right_passphrase_opens(qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore) -> None:
    page = UnlockPage(launch, desk, [store])
    shown(qtbot, page)
    page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(page.opened, timeout=10_000) as opened:
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Return)
    core = opened.args[0]
    assert isinstance(core, Core)
    assert core.identity.name == store.name
    desk.tasks.close()
    core.close()


def test_a_wrong_one_is_said_at_the_field_and_slows(
    qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore
) -> None:
    page = UnlockPage(launch, desk, [store])
    shown(qtbot, page)
    for wrong in ("guess 1", "guess 2", "guess 3"):
        qtbot.waitUntil(page._open.isEnabled)
        page.passphrase.setText(wrong)
        page.open()
        qtbot.waitUntil(lambda: not desk.tasks.busy(), timeout=10_000)
    assert "口令不对" in page._marks.row("passphrase")._below.text()
    assert not page._open.isEnabled()
    assert page._open.text().endswith("秒")
    page._timer.stop()


def test_leaving_the_page_does_not_shorten_the_waiting(
    qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore
) -> None:
    tries = Tries()
    for _ in range(5):
        tries.failed(store.folder, launch.clock.now())
    page = UnlockPage(launch, desk, [store], tries)
    shown(qtbot, page)
    assert not page._open.isEnabled()
    page._timer.stop()


def test_an_empty_one_is_not_tried(qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore) -> None:
    page = UnlockPage(launch, desk, [store])
    shown(qtbot, page)
    page.open()
    assert page._marks.row("passphrase").marked()
    assert not desk.tasks.busy()


def test_a_folder_without_a_store_is_said(qtbot: QtBot, launch: Launch, desk: Desk, tmp_path: Path) -> None:
    page = UnlockPage(launch, desk, [])
    shown(qtbot, page)
    page.add(tmp_path)
    page.passphrase.setText(PASSPHRASE)
    page.open()
    qtbot.waitUntil(lambda: "没有数据" in desk.messages.text())
    assert page._open.isEnabled()


def test_starting_the_program_anew_does_not_shorten_the_waiting(
    qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore, tmp_path: Path
) -> None:
    page = UnlockPage(launch, desk, [store])
    shown(qtbot, page)
    for wrong in ("guess 1", "guess 2", "guess 3"):
        qtbot.waitUntil(page._open.isEnabled)
        page.passphrase.setText(wrong)
        page.open()
        qtbot.waitUntil(lambda: not desk.tasks.busy(), timeout=10_000)
    page._timer.stop()
    other = KnownStore(tmp_path, "另一个所", "")
    again = UnlockPage(make_launch(tmp_path / "person"), desk, [store, other])
    shown(qtbot, again)
    assert not again._open.isEnabled() and again._open.text().endswith("秒")
    again.stores._list.setCurrentRow(1)
    assert again._open.isEnabled(), "the waiting is about one store"
    again._timer.stop()


def test_known_stores_are_kept_in_order_and_survive_damage(tmp_path: Path) -> None:
    known = KnownStores(tmp_path / "data" / "stores.json")
    assert known.all() == []
    first, second = (KnownStore(tmp_path / name, name, "2026-11-23T09:00:00+08:00") for name in "ab")
    known.remember(first)
    known.remember(second)
    known.remember(first)
    assert known.all() == [first, second]
    known.forget(first.folder)
    assert known.all() == [second]
    (tmp_path / "data" / "stores.json").write_text("[{", encoding="utf-8")
    assert known.all() == []


def test_network_folders_are_known() -> None:
    table = "/dev/sda1 / ext4 rw 0 0\n//server/share /mnt/office\\040share cifs rw 0 0\n"
    assert mounted_from_network(table, Path("/mnt/office share/data"))
    assert not mounted_from_network(table, Path("/mnt/other"))
    assert is_network(Path("//server/share/data"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "plain"),
        ("ab1", "overdue"),
        ("123456", "near"),
        ("aaaaaaaaaa", "near"),
        ("东华镇的水渠 2026", "done"),
    ],
)
def test_strength_in_words(text: str, kind: str) -> None:
    assert strength(text)[1] == kind


def test_a_copied_folder_is_opened_only_after_a_decision(
    qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore, tmp_path: Path
) -> None:
    there = launch_of(replace(around(tmp_path / "pc2"), machine="another pc"))
    page = UnlockPage(there, desk, [store])
    shown(qtbot, page)
    page.passphrase.setText(PASSPHRASE)
    page.open()
    qtbot.waitUntil(lambda: "另一台电脑" in desk.messages.text(), timeout=10_000)
    [go] = [one for one in desk.messages.findChildren(QPushButton) if one.text() == "继续使用这一份"]
    with qtbot.waitSignal(page.opened, timeout=10_000) as opened:
        go.click()
    core = opened.args[0]
    assert core.identity.epoch_no == 2
    desk.tasks.close()
    core.close()
