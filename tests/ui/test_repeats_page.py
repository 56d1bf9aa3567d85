"""At the bureau: what two units both have, judged down the list by keyboard; the later unit is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.duties.page import DutiesPage
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.repeats.page import RepeatsPage
from tests.ui.dutyworld import carry, make_known_pair
from tests.ui.office import add_petition
from tests.ui.seat import CONTROL, Seat

PEOPLE = (("张书文", "13908780001", "反映排水沟被占"), ("李国强", "13908780002", "采石场粉尘扰民"))


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    """(office, bureau): two people came to the bureau first and to the office later."""
    office, bureau = make_known_pair(tmp_path)
    for core, days_ago in ((bureau, 6), (office, 2)):
        for name, phone, title in PEOPLE:
            add_petition(core, name, title, days_ago=days_ago, phone=phone)
    carry(office, bureau, tmp_path / "stick")
    yield office, bureau
    office.close()


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, pair: tuple[Core, Core]) -> Iterator[Seat]:
    made = Seat(pair[1], Theme(qapp, scheme="light"), qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def opened(seat: Seat) -> RepeatsPage:
    """By the button of the duties' page."""
    seat.sit()
    seat.press(Qt.Key.Key_2, CONTROL)
    duties = seat.page(DutiesPage)
    assert isinstance(duties, DutiesPage)
    next(one for one in duties.findChildren(QPushButton) if one.text() == "跨所重复件…").click()
    seat.rest()
    page = seat.page(RepeatsPage)
    assert isinstance(page, RepeatsPage)
    return page


def test_pairs_are_judged_by_keyboard(seat: Seat, pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    page = opened(seat)
    assert len(page.pairs) == 2
    first, second = page.pairs
    assert (first.later_unit, first.earlier_unit) == (office.identity.name, bureau.identity.name)
    assert "电话相同" in first.why
    assert page.table.hasFocus()
    assert first.later.number in page.detail.text() and first.earlier.number in page.detail.text()
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.rest()
    assert page.pairs == [second]
    seat.press(Qt.Key.Key_D, CONTROL)
    seat.rest()
    assert page.pairs == [] and not page.same.isVisible()
    page.refresh()
    seat.rest()
    assert page.pairs == []
    assert [one.id for one in bureau.services.repeats.same_as(first.earlier.id)] == [first.later.id]
    carry(bureau, office, tmp_path / "stick")
    (hint,) = office.services.repeats.of_matter(first.later.id).hints
    assert hint.earlier_matter == first.earlier.id
    assert office.services.repeats.of_matter(second.later.id).hints == ()


def test_enter_opens_the_later_matter(seat: Seat) -> None:
    page = opened(seat)
    later = page.pairs[0].later
    seat.press(Qt.Key.Key_Return)
    seat.rest()
    opened_page = seat.page(MatterPage)
    assert isinstance(opened_page, MatterPage) and opened_page.matter_id == later.id
