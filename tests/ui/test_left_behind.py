"""A window that closes takes everything along: nothing waits for the end of the process to be destroyed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.leaving import clear_away
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.office import Office
from tests.ui.launching import COUNTY, make_node
from tests.ui.office import TOWNSHIP


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, scheme="light")
    qapp.setStyleSheet("")


def crashed(error: BaseException) -> None:
    raise error


@pytest.mark.parametrize(("role", "place"), [("office", TOWNSHIP), ("bureau", COUNTY)])
def test_every_page_goes_with_its_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, role: str, place: str
) -> None:
    """What was made and placed nowhere is a window of its own; alive at the end, it may crash there."""
    core = make_node(tmp_path / role, role, place, 1)
    before = set(qapp.topLevelWidgets())
    office = Office(core, core.around.clock, theme, kept=lambda *_: None, crashed=crashed)
    office.window.show()
    for key in office.window.stack.main_keys():
        office.window.open(key)
        qtbot.waitUntil(lambda: not office.desk.tasks.busy())
    office.window.close()
    office.window.deleteLater()
    QCoreApplication.sendPostedEvents(office.window, QEvent.Type.DeferredDelete)
    left = set(qapp.topLevelWidgets()) - before
    assert [f"{type(one).__name__}({one.accessibleName()})" for one in left] == []


def test_what_is_left_goes_before_the_application(qapp: QApplication) -> None:
    kept, gone = QWidget(), QWidget()
    inside = QLabel(gone)
    gone.deleteLater()
    clear_away([kept])
    assert not any(shiboken6.isValid(one) for one in (kept, gone, inside))
