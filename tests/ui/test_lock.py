"""锁屏 and the forgotten passphrase in the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.base.knownstores import KnownStore
from desktop_app.core import Core
from desktop_app.ui.exchange.rescue_card import RescueCard
from desktop_app.ui.firstrun.forgotten import ForgottenPage
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.settings.locking import LockTopic
from desktop_app.ui.settings.persons import PersonsTopic
from desktop_app.ui.shell.lock import Locker
from tests.ui.launching import introduce, make_launch, make_pair
from tests.ui.office import NOW, PASSPHRASE, make_office

NEW = "新的口令 2027"


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    bar = MessageBar()
    qtbot.addWidget(bar)
    desk = Desk(TaskRunner(), ChangeBus(), bar, clock, ViewState(tmp_path / "view.ini"))
    yield desk
    desk.tasks.close()


@pytest.fixture
def locker(qtbot: QtBot, core: Core, room: Desk) -> Iterator[Locker]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Locker(room, core.ways, window, core.folder)
    yield made
    made.stop()


def answer(qtbot: QtBot, locker: Locker, secret: str) -> None:
    assert locker.screen is not None
    locker.screen.secret.setText(secret)
    qtbot.keyClick(locker.screen.secret, Qt.Key.Key_Return)


def test_only_the_passphrase_opens(qtbot: QtBot, locker: Locker) -> None:
    locker.lock()
    assert locker.screen is not None and locker.screen.isVisible()
    qtbot.keyClick(locker.screen, Qt.Key.Key_Escape)
    locker.screen.reject()
    assert locker.screen.isVisible()
    answer(qtbot, locker, "falsch")
    qtbot.waitUntil(lambda: locker.screen is not None and "口令不对" in _words(locker.screen))
    answer(qtbot, locker, PASSPHRASE)
    qtbot.waitUntil(lambda: locker.screen is None)


def test_minutes_without_a_key_lock(qtbot: QtBot, locker: Locker, core: Core, clock: SetClock) -> None:
    locker.look()
    assert locker.screen is None
    core.ways.set_lock(10, "2580")
    clock.move_to(NOW + timedelta(minutes=9))
    locker.look()
    assert locker.screen is None
    clock.move_to(NOW + timedelta(minutes=10))
    locker.look()
    assert locker.screen is not None
    answer(qtbot, locker, "2580")
    qtbot.waitUntil(lambda: locker.screen is None)


def test_after_five_wrong_numbers_only_the_passphrase_counts(
    qtbot: QtBot, locker: Locker, core: Core, clock: SetClock
) -> None:
    core.ways.set_lock(10, "2580")
    locker.lock()
    for n in range(5):
        answer(qtbot, locker, f"000{n}")
        qtbot.waitUntil(lambda: not locker._desk.tasks.busy())
        clock.forward(minutes=2)
        assert locker.screen is not None
        locker.screen._count_down()
    answer(qtbot, locker, "2580")
    qtbot.waitUntil(lambda: not locker._desk.tasks.busy())
    assert locker.screen is not None
    clock.forward(minutes=2)
    locker.screen._count_down()
    answer(qtbot, locker, PASSPHRASE)
    qtbot.waitUntil(lambda: locker.screen is None)


def _words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_another_person_takes_over_at_the_lock(qtbot: QtBot, locker: Locker, core: Core, room: Desk) -> None:
    topic = PersonsTopic(room, core.ways)
    qtbot.addWidget(topic)
    topic.load()
    topic.person.setText("李秀英")
    topic.new.first.setText(NEW)
    topic.new.again.setText(NEW)
    topic.save()
    qtbot.waitUntil(lambda: "李秀英" in core.ways.persons())
    locker.lock()
    answer(qtbot, locker, NEW)
    qtbot.waitUntil(lambda: locker.screen is None)
    assert core.ways.acting() == "李秀英"


def test_the_settings_of_the_lock(qtbot: QtBot, core: Core, room: Desk) -> None:
    topic = LockTopic(room, core.ways)
    qtbot.addWidget(topic)
    topic.load()
    qtbot.waitUntil(lambda: "还没有恢复码" in topic.has_code.text())
    topic.minutes.set_code("15")
    topic.pin.setText("12")
    topic.save()
    qtbot.waitUntil(lambda: topic.marks.row("pin").marked())
    topic.pin.setText("2580")
    topic.save()
    qtbot.waitUntil(lambda: core.ways.lock_state().idle_minutes == 15)
    assert core.ways.pin_fits("2580")


def _closed(core: Core) -> KnownStore:
    store = KnownStore(core.folder, core.identity.name, "")
    core.close()
    return store


def _fill(page: ForgottenPage) -> None:
    page.new.first.setText(NEW)
    page.new.again.setText(NEW)


def test_the_printed_code(qtbot: QtBot, core: Core, room: Desk, tmp_path: Path) -> None:
    page_image = pypdfium2.PdfDocument(core.ways.print_code())[0].render(scale=2).to_pil()
    code = zxingcpp.read_barcodes(page_image)[0].text
    store, launch = _closed(core), make_launch(tmp_path / "person")
    page = ForgottenPage(launch, room, store, lambda: None)
    qtbot.addWidget(page)
    page.recover()
    assert page.marks.row("new").marked()
    _fill(page)
    page.recover()
    assert page.marks.row("code").marked()
    page.code.setText(code[:-1] + ("0" if code[-1] != "0" else "1"))
    page.recover()
    qtbot.waitUntil(lambda: "第 6 组" in _words(page))
    qtbot.waitUntil(lambda: not room.tasks.busy())
    page.code.setText(code.lower())
    with qtbot.waitSignal(page.recovered, timeout=10_000):
        page.recover()
    again = launch.open(store.folder, NEW)
    again.close()


def test_the_bureau_helps(qtbot: QtBot, room: Desk, tmp_path: Path) -> None:
    office, bureau = make_pair(tmp_path)
    stick = tmp_path / "stick"
    introduce(office, bureau, stick)
    store, launch = _closed(office), make_launch(tmp_path / "person")
    page = ForgottenPage(launch, room, store, lambda: None)
    qtbot.addWidget(page)
    page.ask_bureau(stick)
    qtbot.waitUntil(lambda: "请打电话" in page.said.text())
    [question] = stick.glob("*.lsrescue")
    card = RescueCard(room, bureau.services.enrolment)
    qtbot.addWidget(card)
    card.read(question)
    qtbot.waitUntil(lambda: "请打电话" in card.said.text())
    assert card.said.text().rpartition("：")[2] == page.said.text().rpartition("：")[2]
    card.answer()
    qtbot.waitUntil(lambda: "已写出答复" in card.said.text())
    [answered] = stick.glob("*.lsrescued")
    page.choose_answer(answered)
    _fill(page)
    with qtbot.waitSignal(page.recovered, timeout=10_000):
        page.recover()
    launch.open(store.folder, NEW).close()
    bureau.close()
