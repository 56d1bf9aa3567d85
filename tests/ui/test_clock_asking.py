"""A PC whose clock fell back asks which day it is, and reckons with the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import CorrectedClock, SetClock
from desktop_app.core import Core
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shell.office import Office
from tests.services.desk_work import petition
from tests.ui.launching import around, make_node
from tests.ui.office import NOW, PASSPHRASE, TOWNSHIP, add_petition
from tests.ui.seat import crashed

Open = Callable[[int], Office]


@pytest.fixture
def reopened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """The office of yesterday's work, with a clock so many days back."""
    core = make_node(tmp_path, "office", TOWNSHIP, 1)
    add_petition(core, "李国强", "反映排水沟被占")
    core.close()
    made: list[Office] = []

    def again(days_back: int) -> Office:
        clock = CorrectedClock(SetClock(NOW - timedelta(days=days_back)))
        store = Core.open(core.folder, PASSPHRASE, replace(around(tmp_path / "person", 1), clock=clock))
        theme = Theme(qapp, scheme="light")
        office = Office(store, clock, theme, kept=lambda *_look: None, crashed=crashed)
        made.append(office)
        office.window.show()
        qtbot.waitUntil(lambda: not office.desk.tasks.busy(), timeout=15_000)
        qtbot.wait(20)
        return office

    yield again
    for office in made:
        office.window.close()
        office.window.deleteLater()
    qapp.setStyleSheet("")


def _dialogs(office: Office) -> list[AskDialog]:
    return [one for one in office.window.findChildren(AskDialog) if one.isVisible()]


def test_the_answer_holds_for_what_is_written_now(reopened: Open, qtbot: QtBot) -> None:
    office = reopened(300)
    (dialog,) = _dialogs(office)
    assert any("2026-11-23" in one.text() for one in dialog.findChildren(QLabel))
    dialog.editors["today"].write("2026-11-24")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.desk.clock.today() == date(2026, 11, 24))
    assert isinstance(office.store, Core)
    made = petition(office.store)
    matter = office.store.services.matters.get(made)
    assert matter is not None and matter.registered_at is not None
    assert matter.registered_at.date() == date(2026, 11, 24)


def test_a_clock_that_is_right_asks_nothing_and_one_said_to_be_right_not_again(
    reopened: Open, qtbot: QtBot
) -> None:
    office = reopened(0)
    assert _dialogs(office) == []
    office.window.close()
    office = reopened(20)
    (dialog,) = _dialogs(office)
    dialog.editors["today"].write("2026-11-03")  # it was the clock of before that ran ahead
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not _dialogs(office))
    office.window.close()
    assert _dialogs(reopened(19)) == []
