"""The frame: pages made once, shortcuts, details on top, one instance, no network."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.grab import grab
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shell.new_day import NewDay
from desktop_app.ui.shell.single import SingleInstance
from desktop_app.ui.shell.spec import PageSpec
from desktop_app.ui.shell.window import Window

KEYS = ("today", "register", "matters", "settings")


class Noted(Page):
    """A page that notes what happens to it."""

    kinds = ("matter",)

    def __init__(self, desk: Desk, key: str, notes: list[str]) -> None:
        super().__init__(desk)
        self.key, self.notes = key, notes
        self.search = QLineEdit()
        self.column.addWidget(self.search)
        notes.append(f"made {key}")

    def refresh(self) -> None:
        self.notes.append(f"read {self.key}")

    def leave(self) -> None:
        self.notes.append(f"left {self.key}")

    def focus_search(self) -> bool:
        self.notes.append(f"search {self.key}")
        return self.key == "matters"


@pytest.fixture
def notes() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, notes: list[str]) -> Window:
    specs = [
        PageSpec(key, key, key, lambda key=key: Noted(desk, key, notes), foot=key == "settings")
        for key in KEYS
    ]
    made = Window(specs, desk, "东华镇自然资源所")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(window: Window, keys: str) -> None:
    """Activates the window's shortcut for these keys."""
    bound = {s.key().toString(): s for s in window.findChildren(QShortcut)}
    bound[keys].activated.emit()


def test_pages_are_made_when_opened_and_kept(window: Window, notes: list[str]) -> None:
    window.open("today")
    window.open("matters")
    window.open("today")
    assert notes.count("made today") == 1
    assert "made register" not in notes
    assert notes[:2] == ["made today", "read today"]
    assert "left matters" in notes
    window.close()


def test_shortcuts(window: Window, notes: list[str]) -> None:
    window.open("today")
    press(window, "Ctrl+N")
    assert window.stack.key() == "register"
    press(window, "Ctrl+3")
    assert window.stack.key() == "matters"
    press(window, "Ctrl+,")
    assert window.stack.key() == "settings"
    press(window, "Ctrl+F")
    assert (window.stack.key(), notes[-1]) == ("matters", "search matters")
    notes.clear()
    press(window, "F5")
    assert notes == ["read matters"]
    window.close()


def test_details_lie_on_top_and_go(window: Window, desk: Desk, notes: list[str], qtbot: QtBot) -> None:
    window.open("matters")
    first = window.open_detail("matter/1", "matters", lambda: Noted(desk, "m1", notes))
    window.open_detail("letter/9", "letters", lambda: Noted(desk, "l9", notes))
    assert window.open_detail("matter/1", "matters", lambda: pytest.fail("made twice")) is first
    assert window.stack.key() == "matters"
    press(window, "Alt+Left")
    page = window.stack.page()
    assert isinstance(page, Noted)
    assert page.key == "matters"
    assert not window.stack.back()
    with qtbot.waitSignal(first.destroyed):
        pass
    window.close()


def test_a_change_is_read_by_what_is_shown_and_later_by_the_rest(
    window: Window, desk: Desk, notes: list[str]
) -> None:
    window.open("today")
    window.open("matters")
    notes.clear()
    desk.bus.publish(Changes({"matter": frozenset({RecordId("a")})}))
    assert notes == ["read matters"]
    desk.bus.publish(Changes({"visit": frozenset({RecordId("a")})}))
    assert notes == ["read matters"]
    window.open("today")
    assert notes[-1] == "read today"
    window.close()


def test_a_problem_nobody_handled_shows_in_the_bar(window: Window, desk: Desk, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UserProblem("U盘已拔出")

    window.open("today")
    desk.tasks.run(fail)
    qtbot.waitUntil(lambda: desk.messages.text() == "U盘已拔出")
    window.close()


def test_closing_saves_every_page(window: Window, notes: list[str], desk: Desk, qtbot: QtBot) -> None:
    window.open("today")
    window.open("matters")
    notes.clear()
    with qtbot.waitSignal(window.closing):
        window.close()
    assert sorted(notes) == ["left matters", "left today"]


def test_a_picture_can_be_taken(window: Window, tmp_path: Path) -> None:
    window.open("today")
    path = grab(window, tmp_path / "屏幕" / "today.png")
    assert path.stat().st_size > 2000
    window.close()


def test_every_rail_button_has_a_name(window: Window) -> None:
    names = [button.accessibleName() for button in window.rail._buttons.values()]
    assert names == list(KEYS)
    window.close()


def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.first()
    with qtbot.waitSignal(first.raised):
        assert not second.first()
    assert SingleInstance(tmp_path / "other").first()
    first.close()


def test_a_window_left_open_over_midnight_reads_again(qtbot: QtBot, desk: Desk) -> None:
    notes: list[str] = []
    page = Noted(desk, "matters", notes)
    qtbot.addWidget(page)
    page.show()
    watch, clock = NewDay(desk, page), desk.clock
    watch.look()
    before = len(notes)
    assert isinstance(clock, SetClock)
    clock.move_to(clock.now() + timedelta(days=1))
    watch.look()
    watch.look()
    assert len(notes) == before + 1
