"""From a figure to its list and back: the same report, period, cell and place, by the link and by Alt+Left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.reports.page import ReportsPage
from tests.ui.office import add_petition, make_office
from tests.ui.seat import Seat

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Seat]:
    core = make_office(tmp_path)
    for days in (90, 80, 75, 40):
        add_petition(core, "张㐂", f"第{days}天前", days_ago=days)
    made = Seat(core, Theme(qapp, scheme="light"), qtbot)
    made.window.resize(1000, 620)
    made.sit()
    yield made
    made.window.close()
    made.rest()


@pytest.fixture
def reports(seat: Seat) -> ReportsPage:
    """Two months before the first one shown, scrolled as far down as it goes."""
    page = seat.window.open("reports")
    assert isinstance(page, ReportsPage)
    seat.rest()
    page.choosing.before.click()
    seat.rest()
    index = page.model.index_of("合计", "received")
    page.grid.setFocus()
    page.grid.setCurrentIndex(index)
    page.grid.verticalScrollBar().setValue(page.grid.verticalScrollBar().maximum())
    page.grid.horizontalScrollBar().setValue(page.grid.horizontalScrollBar().maximum())
    return page


def stand(page: ReportsPage) -> tuple[object, ...]:
    assert page.view is not None
    bars = page.grid.verticalScrollBar(), page.grid.horizontalScrollBar()
    current = page.grid.currentIndex()
    return (
        page.view.report.id,
        page.view.days.key,
        page.parts.value(),
        (current.row(), current.column()),
        *(bar.value() for bar in bars),
    )


def listed(seat: Seat) -> MattersPage:
    page = seat.page(MattersPage)
    assert isinstance(page, MattersPage)
    seat.rest()
    return page


def test_the_link_and_alt_left_lead_back_to_the_same_place(seat: Seat, reports: ReportsPage) -> None:
    before = stand(reports)
    assert before[1] == "2026-09" and any(before[-2:]), "there is something to scroll"
    for back in ("link", "key"):
        place = reports.grid.currentIndex().data(reports.model.PLACE_ROLE)
        reports.open_list(place)
        seat.rest()
        page = listed(seat)
        assert page.model.rowCount() == 2
        assert seat.window.stack.key() == "reports", "the rail goes on showing where one is"
        if back == "link":
            [link] = [one for one in page.findChildren(QPushButton) if one.text() == "‹ 统计"]
            link.click()
        else:
            seat.press(Qt.Key.Key_Left, ALT)
        seat.rest()
        assert seat.window.stack.page() is reports
        assert stand(reports) == before


def test_by_way_of_a_matter_and_a_change(seat: Seat, reports: ReportsPage) -> None:
    """What was changed meanwhile is counted anew, in the same place."""
    before = stand(reports)
    reports.open_list(reports.grid.currentIndex().data(reports.model.PLACE_ROLE))
    seat.rest()
    page = listed(seat)
    page.table.selectRow(0)
    page.table.setFocus()
    seat.press(Qt.Key.Key_Return)
    assert not isinstance(seat.window.stack.page(), MattersPage)
    seat.office.desk.bus.publish(ANYTHING)
    seat.press(Qt.Key.Key_Left, ALT)
    assert seat.window.stack.page() is page
    seat.press(Qt.Key.Key_Left, ALT)
    assert seat.window.stack.page() is reports
    seat.rest()
    assert stand(reports) == before


def test_from_a_picture_back_to_the_picture(seat: Seat, reports: ReportsPage) -> None:
    reports.parts.set_value("charts")
    reports._show_part("charts")
    seat.rest()
    bar = reports._pictures.verticalScrollBar()
    seat.until(lambda: bar.maximum() > 300)
    assert reports.board is not None
    reports.board.views[1].setFocus()
    bar.setSliderPosition(300)  # as a hand does
    place = reports.model.place_at(reports.model.index_of("合计", "received"))
    assert place is not None
    reports.open_list(place)
    seat.rest()
    listed(seat)
    seat.office.desk.bus.publish(ANYTHING)
    seat.press(Qt.Key.Key_Left, ALT)
    seat.rest()
    assert bar.value() == 300
    assert reports.parts.value() == "charts"
    assert reports.board is not None and reports.board.views[1].hasFocus()


def test_the_ledger_keeps_its_own_filters(seat: Seat, reports: ReportsPage) -> None:
    ledger = seat.window.open("matters")
    assert isinstance(ledger, MattersPage)
    ledger.show_filter(text="第40天前")
    seat.rest()
    seat.window.open("reports")
    reports.open_list(reports.grid.currentIndex().data(reports.model.PLACE_ROLE))
    seat.rest()
    assert listed(seat) is not ledger
    seat.window.open("matters")
    seat.rest()
    assert ledger.model.rowCount() == 1 and ledger._search.text() == "第40天前"
