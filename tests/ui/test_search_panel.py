"""Ctrl+K by keyboard: from everywhere, hits opened, kinds chosen, more of them, views kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.services.search.hits import Hit
from desktop_app.services.search.search import Kind
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.search.panel import SearchPanel
from tests.ui.office import add_petition, make_office
from tests.ui.seat import CONTROL, Seat

ALT = Qt.KeyboardModifier.AltModifier

MOST_LINES = 100


@pytest.fixture
def core(tmp_path: Path) -> Core:
    made = make_office(tmp_path)
    for place in range(8):
        add_petition(made, f"张{'一二三四五六七八'[place]}", f"排水沟第{place}段被占", days_ago=place)
    add_petition(made, "李桂兰", "张家坝水库渗水", days_ago=1)
    return made


@pytest.fixture
def seat(core: Core, qtbot: QtBot) -> Iterator[Seat]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Seat(core, Theme(app, scheme="light"), qtbot)
    qtbot.addWidget(made.window)
    made.sit()
    yield made
    made.window.close()


def panel_of(seat: Seat) -> SearchPanel:
    seat.window.activateWindow()
    seat.until(seat.window.isActiveWindow)
    seat.press(Qt.Key.Key_K, CONTROL)
    seat.until(lambda: isinstance(QApplication.activeWindow(), SearchPanel))
    found = QApplication.activeWindow()
    assert isinstance(found, SearchPanel)
    seat.until(found.line.hasFocus)
    return found


def leave(seat: Seat) -> None:
    """Esc, and the panel is gone."""
    seat.press(Qt.Key.Key_Escape)
    seat.until(lambda: not any(one.isVisible() for one in seat.window.findChildren(SearchPanel)))


def look_for(seat: Seat, panel: SearchPanel, text: str) -> None:
    panel.line.clear()
    seat.type(text)
    seat.until(lambda: panel._asked.text == text)
    seat.rest()


def test_the_marked_hit_opens_and_escape_closes(seat: Seat) -> None:
    panel = panel_of(seat)
    look_for(seat, panel, "张")
    assert panel._counts == {Kind.MATTER: 9, Kind.PARTY: 8}
    first = panel.list.marked()
    assert isinstance(first, Hit)
    seat.press(Qt.Key.Key_Down)
    second = panel.list.marked()
    assert isinstance(second, Hit)
    assert second.id != first.id
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: isinstance(seat.window.stack.page(), MatterPage))
    page = seat.window.stack.page()
    assert isinstance(page, MatterPage)
    assert page.matter_id == second.id
    again = panel_of(seat)
    assert again.list.marked() == "张"
    leave(seat)


def test_an_enter_faster_than_the_search_means_what_was_typed(seat: Seat) -> None:
    panel_of(seat)
    seat.type("李桂兰")
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: isinstance(seat.window.stack.page(), MatterPage))
    page = seat.window.stack.page()
    assert isinstance(page, MatterPage)
    seat.until(lambda: page.case is not None)
    assert page.case is not None
    assert page.case.matter.title == "张家坝水库渗水"


def test_a_noun_by_its_number_and_a_person_leads_to_the_ledger(seat: Seat) -> None:
    panel = panel_of(seat)
    look_for(seat, panel, "张三")
    seat.press(Qt.Key.Key_2, ALT)
    seat.until(lambda: panel._asked.kind is Kind.PARTY)
    assert list(panel._counts) == [Kind.PARTY]
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: isinstance(seat.window.stack.page(), MattersPage))
    page = seat.window.stack.page()
    assert isinstance(page, MattersPage)
    seat.until(lambda: page.model.rowCount() == 1)


def test_more_of_one_noun(seat: Seat) -> None:
    panel = panel_of(seat)
    look_for(seat, panel, "排水沟")
    for _ in range(MOST_LINES):
        if isinstance(panel.list.marked(), Kind):
            break
        seat.press(Qt.Key.Key_Down)
    assert isinstance(panel.list.marked(), Kind)
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: panel._asked.kind is Kind.MATTER)
    seat.rest()
    assert len(panel._pages) == 8
    leave(seat)


def test_a_question_kept_as_a_view_is_offered_and_dropped(seat: Seat) -> None:
    panel = panel_of(seat)
    look_for(seat, panel, "排水沟")
    seat.press(Qt.Key.Key_S, CONTROL)
    seat.until(panel.view_name.hasFocus)
    panel.view_name.clear()
    seat.type("水的事")
    seat.press(Qt.Key.Key_Return)
    kept = seat.core.services.kept_searches
    seat.until(lambda: [view.name for view in kept.views()] == ["水的事"])
    panel.line.clear()
    seat.until(lambda: panel.list.count() == 2)
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: panel._asked.text == "排水沟")
    panel.line.clear()
    seat.until(lambda: panel.list.count() == 2)
    seat.press(Qt.Key.Key_Delete)
    seat.until(lambda: not kept.views())
    leave(seat)
