"""The left rail in a low window: its foot, the state of the exchange, is never cut off."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.navigation import Navigation
from desktop_app.ui.shell.spec import PageSpec

KEYS = ("today", "register", "matters", "inbox", "visits", "letters", "registers", "reports", "exchange")
FOOT = ["上次导出：12 天前", "县局确认至 10月30日", "待县局确认 1234 条"]


@pytest.fixture(params=["standard", "large", "largest"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, scheme="light", text_size=request.param)
    yield made
    made.choose(text_size="standard")


def rail(qtbot: QtBot, height_px: int) -> Navigation:
    specs = [PageSpec(key, "数据交换", "today", lambda: pytest.fail("made")) for key in KEYS]
    specs.append(PageSpec("settings", "设置", "settings", lambda: pytest.fail("made"), foot=True))
    made = Navigation(specs, "东华镇自然资源所")
    qtbot.addWidget(made)
    made.set_foot(FOOT, warning=True)
    made.resize(made.width(), height_px)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("height_px", [600, 700, 768, 900])
def test_the_foot_is_seen_whole(qtbot: QtBot, height_px: int) -> None:
    made = rail(qtbot, height_px)
    foot = made._foot
    assert foot.height() >= foot.heightForWidth(foot.width())
    assert foot.geometry().bottom() <= height_px
    buttons = sorted(made.findChildren(QPushButton), key=lambda one: one.mapTo(made, QPoint(0, 0)).y())
    tops = [one.mapTo(made, QPoint(0, 0)).y() for one in buttons if not one.visibleRegion().isEmpty()]
    assert all(later - earlier >= 20 for earlier, later in itertools.pairwise(tops))


@pytest.mark.parametrize(("theme", "height_px"), [("largest", 700), ("standard", 600)], indirect=["theme"])
def test_at_usual_heights_no_entry_is_hidden(qtbot: QtBot, theme: Theme, height_px: int) -> None:
    made = rail(qtbot, height_px)
    for one in made.findChildren(QPushButton):
        assert one.visibleRegion().boundingRect().height() == one.height(), one.accessibleName()


@pytest.mark.parametrize("theme", ["largest"], indirect=True)
def test_the_entry_with_the_focus_comes_into_sight(qtbot: QtBot, theme: Theme) -> None:
    made = rail(qtbot, 600)
    made.activateWindow()
    last = made._buttons["exchange"]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(last.hasFocus)
    assert last.visibleRegion().boundingRect().height() == last.height()


@pytest.mark.parametrize("theme", ["largest"], indirect=True)
def test_room_again_spreads_the_entries(qtbot: QtBot, theme: Theme) -> None:
    made = rail(qtbot, 700)
    low = made._buttons["today"].height()
    made.resize(made.width(), 1000)
    QApplication.processEvents()
    assert made._buttons["today"].height() > low
