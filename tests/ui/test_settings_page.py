"""Settings: errors stand under their fields, what is saved is read back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.security.slots import KeySlots
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.settings.printing import PrintingTopic
from tests.ui.office import LOW, PASSPHRASE, VILLAGE, make_office


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def kept() -> list[tuple[str, str, str]]:
    return []


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, scheme="light")
    yield made
    made.choose(scheme="light", text_size="standard")
    qapp.setStyleSheet("")


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, core: Core, theme: Theme, kept: list[tuple[str, str, str]]
) -> Iterator[SettingsPage]:
    made = SettingsPage(desk, core, theme, lambda *choice: kept.append(choice))
    qtbot.addWidget(made)
    made.resize(1000, 760)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: bool(made.office.lines["organ"].text()))
    yield made
    made.close()
    made.deleteLater()  # before the look changes
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def test_an_empty_required_field_is_marked(page: SettingsPage, core: Core) -> None:
    page.office.lines["organ"].clear()
    page.office.save()
    assert page.office.marks.row("organ").marked()
    assert core.services.settings.all()["organ"]


def test_what_is_saved_is_read_back(qtbot: QtBot, page: SettingsPage, core: Core, desk: Desk) -> None:
    page.office.lines["phone"].setText("0878-3000000")
    page.office.save()
    qtbot.waitUntil(lambda: "已保存" in desk.messages.text())
    assert core.services.settings.all()["phone"] == "0878-3000000"


def test_what_is_typed_survives_a_change_from_elsewhere(
    qtbot: QtBot, page: SettingsPage, core: Core, desk: Desk
) -> None:
    page.office.lines["phone"].setText("0878-3000000")
    desk.bus.publish(core.services.settings.save({"address": "东华街 1 号"}))
    qtbot.waitUntil(lambda: page.office.lines["address"].text() == "东华街 1 号")
    assert page.office.lines["phone"].text() == "0878-3000000"


def test_groups_one_a_line(qtbot: QtBot, page: SettingsPage, core: Core, desk: Desk) -> None:
    page.show_topic(page.groups)
    page.groups.save()
    assert page.groups.marks.row("village_code").marked()
    page.groups.village.set_place(VILLAGE, "莲华村")
    page.groups.save()
    assert page.groups.marks.row("names").marked()
    page.groups.names.set_value("上村小组\n\n 下村小组 \n上村小组\n")
    page.groups.save()
    qtbot.waitUntil(lambda: "增加了 2 个" in desk.messages.text())
    assert [group.name for group in core.services.places.groups(VILLAGE)] == ["上村小组", "下村小组"]
    qtbot.waitUntil(lambda: "已有 2 个" in page.groups._have.text())


def test_the_look_is_worn_at_once_and_remembered(
    qtbot: QtBot, page: SettingsPage, kept: list[tuple[str, str, str]]
) -> None:
    page.show_topic(page.appearance)
    qtbot.keyClick(page.appearance.scheme, Qt.Key.Key_Right)
    qtbot.keyClick(page.appearance.text_size, Qt.Key.Key_Right)
    assert current_look().dark
    assert current_look().scale > 1
    assert kept[-1] == ("dark", "large", "zh_CN")


def test_the_passphrase_is_changed_with_the_old_one(
    qtbot: QtBot, page: SettingsPage, core: Core, desk: Desk
) -> None:
    topic = page.security
    page.show_topic(topic)
    topic.save()
    assert topic.marks.row("passphrase").marked()
    topic.old.setText("not this one")
    topic.new.first.setText("qinglong 2027")
    topic.new.again.setText("qinglong 2027")
    topic.save()
    qtbot.waitUntil(lambda: "口令不对" in topic.marks.row("passphrase")._below.text(), timeout=10_000)
    topic.old.setText(PASSPHRASE)
    topic.save()
    qtbot.waitUntil(lambda: "口令已更改" in desk.messages.text(), timeout=10_000)
    assert topic.new.secret() == ""
    assert KeySlots(core.folder / "keys.json", LOW).unlock("qinglong 2027")


def test_arrow_keys_walk_through_the_topics(qtbot: QtBot, page: SettingsPage) -> None:
    for _ in page.topics[1:]:
        qtbot.keyClick(page.list.list, Qt.Key.Key_Down)
    assert page._stack.currentIndex() == len(page.topics) - 1


def test_the_ruler_page_and_the_fonts_of_the_letters(
    qtbot: QtBot, desk: Desk, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic, sent = PrintingTopic(desk, core.services.letters), list[bytes]()
    qtbot.addWidget(topic)
    topic.load()
    qtbot.waitUntil(lambda: "仿宋：" in topic._fonts.text())
    monkeypatch.setattr("desktop_app.ui.settings.printing.print_asked", lambda pdf, *_: sent.append(pdf))
    topic.ruler.click()
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert sent[0].startswith(b"%PDF-")
