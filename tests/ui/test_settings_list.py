"""The settings' list: headings in between, and a box that finds a topic by words on it or by initials."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from tests.ui.launching import COUNTY, make_node
from tests.ui.office import make_office


@pytest.fixture(params=["office", "bureau"])
def page(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> Iterator[SettingsPage]:
    core = make_office(tmp_path) if request.param == "office" else make_node(tmp_path, "bureau", COUNTY, 7)
    theme = Theme(qapp, scheme="light")
    made = SettingsPage(desk, core, theme, lambda *_choice: None)
    qtbot.addWidget(made)
    made.resize(1000, 760)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    desk.tasks.close()
    core.close()


def lines(page: SettingsPage) -> list[str]:
    """What the list shows, headings too."""
    rows = [page.list.list.item(row) for row in range(page.list.list.count())]
    return [one.text().strip() for one in rows if not one.isHidden()]


def titles(page: SettingsPage) -> list[str]:
    return [topic.title for topic in page.topics]


def test_every_topic_stands_once_under_a_heading(page: SettingsPage) -> None:
    shown = lines(page)
    assert sorted(set(shown) & set(titles(page))) == sorted(titles(page))
    heads = [one for one in shown if one not in titles(page)]
    assert 5 <= len(heads) <= 6 and shown[0] == heads[0] and shown[-1] not in heads
    assert not any(one in heads and after in heads for one, after in itertools.pairwise(shown))


def test_arrow_keys_pass_over_the_headings(qtbot: QtBot, page: SettingsPage) -> None:
    for place in range(1, len(page.topics)):
        qtbot.keyClick(page.list.list, Qt.Key.Key_Down)
        assert page._stack.currentIndex() == place


@pytest.mark.parametrize(
    ("typed", "title"), [("gzrl", "工作日历"), ("深色", "外观"), ("恢复码", "锁屏与恢复码"), ("备份", "保管")]
)
def test_typing_finds_a_topic(qtbot: QtBot, page: SettingsPage, typed: str, title: str) -> None:
    assert page.focus_search()
    qtbot.waitUntil(page.list.search.hasFocus)
    page.list.search.setText(typed)
    assert title in lines(page) and len(lines(page)) < len(page.topics)
    assert page.topics[page._stack.currentIndex()].title in lines(page)
    qtbot.keyClick(page.list.search, Qt.Key.Key_Down)
    qtbot.waitUntil(page.list.list.hasFocus)


def test_nothing_found_is_said_and_esc_brings_all_back(qtbot: QtBot, page: SettingsPage) -> None:
    page.focus_search()
    page.list.search.setText("没有的事")
    assert lines(page) == [] and page.list._none.isVisible()
    qtbot.keyClick(page.list.search, Qt.Key.Key_Escape)
    assert set(titles(page)) <= set(lines(page)) and not page.list._none.isVisible()


def test_a_button_elsewhere_opens_a_topic_that_is_filtered_away(qtbot: QtBot, page: SettingsPage) -> None:
    page.focus_search()
    page.list.search.setText("日历")
    page.show_topic(page.about)
    assert page._stack.currentWidget() is not None
    assert page.topics[page._stack.currentIndex()] is page.about
    assert page.about.title in lines(page)


def test_who_comes_again_finds_the_whole_list(page: SettingsPage) -> None:
    page.list.search.setText("日历")
    page.leave()
    assert set(titles(page)) <= set(lines(page))
