"""A dead PC in the window: asked on the new one, answered at the bureau, standing again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.ui.exchange.rebuild_card import RebuildCard
from desktop_app.ui.firstrun.rebuild import RebuildPage
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from tests.ui.launching import introduce, make_launch, make_pair
from tests.ui.office import NOW, TOWNSHIP, add_petition

NEW = "新电脑的口令"


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    bar = MessageBar()
    qtbot.addWidget(bar)
    desk = Desk(TaskRunner(), ChangeBus(), bar, SetClock(NOW), ViewState(tmp_path / "view.ini"))
    desk.tasks.problem.connect(bar.problem)
    yield desk
    desk.tasks.close()


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_from_the_question_to_the_open_store(qtbot: QtBot, room: Desk, tmp_path: Path) -> None:
    office, bureau = make_pair(tmp_path)
    stick = tmp_path / "stick"
    introduce(office, bureau, stick)
    add_petition(office, "张㐂", "渠道被占")
    office.services.bundles.export_all(stick)
    bureau.services.bundles.import_many([stick])
    for path in stick.glob("*.lsb"):
        path.unlink()
    office.close()

    page = RebuildPage(make_launch(tmp_path / "newpc"), room, lambda: None)
    qtbot.addWidget(page)
    page.place.setText("5323")
    page.ask(stick)
    assert page.marks.row("place").marked()
    page.place.set_place(TOWNSHIP, "东华镇")
    page.ask(stick)
    qtbot.waitUntil(lambda: "已写出" in page.said.text())
    [question] = stick.glob("*.lsrebuild")

    card = RebuildCard(room, bureau.services.rebuilds)
    qtbot.addWidget(card)
    card.read(question)
    qtbot.waitUntil(lambda: "核对" in card.said.text())
    number = card.said.text().rpartition("：")[2]
    card.answer()
    qtbot.waitUntil(lambda: "已写出" in card.said.text())
    bureau.services.bundles.export_all(stick)

    [answer] = stick.glob("*.lsrebuilt")
    page.look(answer)
    qtbot.waitUntil(lambda: "核对" in page.told.text())
    assert page.told.text().rpartition("：")[2] == number
    page.rebuild()
    assert page.marks.row("passphrase").marked()
    page.officer.setText("王建国")
    page.new.first.setText(NEW)
    page.new.again.setText(NEW)
    with qtbot.waitSignal(page.founded, timeout=20_000) as founded:
        page.rebuild()
    again = founded.args[0]
    assert again.store.counts()["matter"] == 1
    again.close()
    bureau.close()


def test_without_an_answer_nothing_begins(qtbot: QtBot, room: Desk, tmp_path: Path) -> None:
    page = RebuildPage(make_launch(tmp_path / "newpc"), room, lambda: None)
    qtbot.addWidget(page)
    page.rebuild()
    assert "答复文件" in room.messages.text()
    page.look(tmp_path / "nothing.lsrebuilt")
    qtbot.waitUntil(lambda: "没有写过重建申请" in room.messages.text())
