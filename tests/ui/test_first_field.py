"""A page that was opened by a press has the cursor in its first field: an Enter in haste does not lead back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.visits.editor import VisitPage
from tests.ui.office import add_petition, make_office
from tests.ui.seat import Seat


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    made = Seat(make_office(tmp_path), Theme(qapp, scheme="light"), qtbot)
    made.sit()
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def press(seat: Seat, words: str) -> None:
    """The shown button of these words, with the mouse, as most people do."""
    page = seat.page(QWidget)
    found = [one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    found[0].setFocus(Qt.FocusReason.MouseFocusReason)
    seat.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    seat.rest()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_new_visit(seat: Seat) -> None:
    seat.go("visits")
    press(seat, "新建走访")
    page = seat.page(VisitPage)
    assert isinstance(page, VisitPage)
    assert focused() is page.rows.editors["purpose"].widget


def test_a_matter_from_the_ledger(seat: Seat) -> None:
    matter = add_petition(seat.core, "张㐂", "反映征地补偿")
    seat.office.router.matter(matter)
    seat.rest()
    assert focused().property("role") != "back"
