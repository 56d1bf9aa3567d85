"""重复件 on the page of a matter: tied, untied, told apart, looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import idle, show, until
from tests.ui.office import add_petition, make_office


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


def words(page: MatterPage) -> list[str]:
    kinds = (QLabel, QPushButton)
    return [
        one.text() for kind in kinds for one in page.view.repeats.findChildren(kind) if one.isVisibleTo(page)
    ]


def press(page: MatterPage, text: str) -> None:
    next(one for one in page.view.repeats.findChildren(QPushButton) if one.text() == text).click()


def test_tied_untied_told_apart(qtbot: QtBot, desk: Desk, core: Core) -> None:
    first = add_petition(core, "李桂兰", "邻居翻建住房把排水沟填埋", days_ago=9)
    second = add_petition(core, "李桂兰", "邻居翻建住房把排水沟填埋了", days_ago=1)
    opened: list[str] = []
    page = show(qtbot, desk, MatterPage(desk, core.services, Doors(matter=opened.append), second))
    idle(qtbot, desk)
    assert "同一件" in words(page)
    press(page, "同一件")
    until(qtbot, lambda: "取消关联" in words(page))
    tied = core.store.read.get(Matter, second)
    assert tied is not None
    assert tied.earlier_matter == first
    press(page, "取消关联")
    until(qtbot, lambda: "不是同一件" in words(page))
    press(page, "不是同一件")
    until(qtbot, lambda: "已排除 1 件，重新比对" in words(page))
    assert "同一件" not in words(page)
    press(page, "已排除 1 件，重新比对")
    until(qtbot, lambda: "同一件" in words(page))
    idle(qtbot, desk)


def test_nothing_to_say_takes_no_room(qtbot: QtBot, desk: Desk, core: Core) -> None:
    alone = add_petition(core, "周美英", "道路积水")
    page = show(qtbot, desk, MatterPage(desk, core.services, Doors(), alone))
    idle(qtbot, desk)
    assert not page.view.repeats.isVisible()
