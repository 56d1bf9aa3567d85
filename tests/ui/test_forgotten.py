"""A forgotten passphrase and a lost PC, from the locked entrance to the open ledger, through the real windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.exchange.rescue_card import RescueCard
from desktop_app.ui.firstrun.forgotten import BUREAU, CODE, PERSON, ForgottenPage
from desktop_app.ui.firstrun.restore import RestorePage
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.firstrun.wizard import Wizard
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shell.program import Program
from tests.ui.launching import introduce, make_launch, make_pair
from tests.ui.office import PASSPHRASE, add_petition
from tests.ui.wayback import Walk, locked, words

NEW, OTHER = "新的口令 2027", "陈秀文的口令"
TITLE = "渠道被占"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    """An office with one matter, and its bureau; both open."""
    office, bureau = make_pair(tmp_path)
    introduce(office, bureau, tmp_path / "stick")
    add_petition(office, "张㐂", TITLE)
    yield office, bureau
    office.close()
    bureau.close()


@pytest.fixture
def walk(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[Walk]:
    """The program on the office's PC; `begin` it."""
    monkeypatch.setattr("desktop_app.ui.qt.crash.CrashDesk.install", lambda _self: None)
    theme = Theme(qapp, scheme="light")
    launch = make_launch(tmp_path / "office" / "person")
    program = Program(launch, theme, ViewState(tmp_path / "window.ini"))
    yield Walk(qtbot, program, launch, request.node.name)
    program.end()
    qapp.setStyleSheet("")


def forgotten(walk: Walk, core: Core) -> ForgottenPage:
    """From the start of the program to the page of the ways."""
    locked(core, walk.launch)
    walk.program.begin(None, None)
    walk.page(UnlockPage)
    walk.press("忘记口令")
    return walk.page(ForgottenPage)


def typed(page: ForgottenPage) -> None:
    page.new.first.setText(NEW)
    page.new.again.setText(NEW)


def test_by_the_printed_code(walk: Walk, pair: tuple[Core, Core]) -> None:
    sheet = pypdfium2.PdfDocument(pair[0].ways.print_code())[0].render(scale=2).to_pil()
    code = zxingcpp.read_barcodes(sheet)[0].text
    page = forgotten(walk, pair[0])
    assert page.way.value() == CODE
    walk.see()
    walk.press("设新口令")
    assert page.marks.row("code").marked() and page.marks.row("new").marked()
    typed(page)
    page.code.setText(code[:-1] + ("0" if code[-1] != "0" else "1"))
    walk.press("设新口令")
    walk.qtbot.waitUntil(lambda: "第 6 组" in words(page))
    walk.see()
    page.code.setText(code.lower().replace("-", " "))
    walk.qtbot.waitUntil(page._go.isEnabled)
    walk.press("设新口令")
    walk.opens(NEW)


def test_by_the_bureau_with_files_on_a_stick(
    walk: Walk, pair: tuple[Core, Core], desk: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    page = forgotten(walk, pair[0])
    walk.press("请县局帮忙")
    assert page.way.value() == BUREAU
    walk.see()
    typed(page)
    walk.press("设新口令")
    assert walk.program._desk is not None and "答复文件" in walk.program._desk.messages.text()
    page.ask_bureau(stick)
    walk.qtbot.waitUntil(lambda: "请打电话" in page.said.text())
    walk.see()
    [question] = stick.glob("*.lsrescue")
    number = page.said.text().rpartition("：")[2]
    walk.press("返回")  # the answer may come days later, after the program was closed
    card = RescueCard(desk, pair[1].services.enrolment)
    walk.qtbot.addWidget(card)
    card.read(question)
    walk.qtbot.waitUntil(lambda: "请打电话" in card.said.text())
    assert card.said.text().rpartition("：")[2] == number
    card.answer()
    walk.qtbot.waitUntil(lambda: "已写出答复" in card.said.text())
    walk.page(UnlockPage)
    walk.press("忘记口令")
    page = walk.page(ForgottenPage)
    [answered] = stick.glob("*.lsrescued")
    page.choose_answer(answered)
    assert page.way.value() == BUREAU
    typed(page)
    walk.see()
    walk.press("设新口令")
    walk.opens(NEW)


def test_by_another_person_of_this_pc(walk: Walk, pair: tuple[Core, Core]) -> None:
    pair[0].ways.add_person("陈秀文", OTHER)
    page = forgotten(walk, pair[0])
    walk.press("还有别人能打开")
    assert page.way.value() == PERSON and "使用人" in words(page)
    assert page._go.isHidden() and page.new.isHidden()
    walk.see()
    walk.press("返回")
    walk.opens(OTHER)
    office = walk.program.office
    assert office is not None
    office.window.open("settings")
    settings = office.window.stack.page()
    assert isinstance(settings, SettingsPage)
    settings.show_topic(settings.persons)
    topic = settings.persons
    walk.qtbot.waitUntil(lambda: "王建国" in words(topic))
    walk.press("设新口令")
    topic.new.first.setText(NEW)
    topic.new.again.setText(NEW)
    walk.see()
    topic.save()
    walk.qtbot.waitUntil(lambda: "王建国" in office.desk.messages.text())
    walk.program.end()
    again = walk.launch.open(pair[0].folder, NEW)
    assert again.ways.acting() == "王建国"
    again.close()


def test_restored_on_a_pc_without_the_old_folder(walk: Walk, pair: tuple[Core, Core], tmp_path: Path) -> None:
    """Another PC: no folder, no sidecar, no key; only the backup on a stick, and the passphrase."""
    backup = pair[0].services.safekeeping.back_up(tmp_path / "backups")
    pair[0].close()
    (tmp_path / "office").rename(tmp_path / "gone")
    walk.program.begin(None, None)
    walk.page(Wizard)
    walk.press("电脑换了？从备份恢复")
    page = walk.page(RestorePage)
    page.search(backup.parent)
    walk.qtbot.waitUntil(lambda: page.list.count() == 1)
    assert page.backup.value() == str(backup)
    page.passphrase.setText(PASSPHRASE)
    walk.press("看看里面有什么")
    walk.qtbot.waitUntil(lambda: "东华镇自然资源所" in words(page))
    walk.see()
    walk.press("恢复并打开")
    walk.in_ledger()
